import { describe, expect, it } from 'vitest'
import { planProductWords, productWords } from '../../src/report/words.ts'

describe('the name of a product', () => {
  it('is that of the catalogue, whatever a plan calls it', () => {
    expect(productWords('pdo-cog-19-100', 'Other')).toBe('PDO cog 19G, 100 mm, blunt L')
  })

  it('is that of its definition for an own one, and the words of its id where a link left the name out', () => {
    expect(productWords('own-blue-cog', 'Blau 19G')).toBe('Blau 19G (own product)')
    expect(productWords('own-blue-cog', 'own-blue-cog')).toBe('Blue cog (own product)')
    expect(productWords('own-blue-cog')).toBe('Blue cog (own product)')
  })

  it('is found in the plan', () => {
    const blue = {
      id: 'own-1',
      name: 'Blau',
      material: 'PDO',
      form: 'barbed',
      tip: 'blunt',
      gauge: 21,
    } as const
    expect(planProductWords({ products: [blue] }, 'own-1')).toBe('Blau (own product)')
    expect(planProductWords({}, 'own-1')).toBe('1 (own product)')
  })
})
