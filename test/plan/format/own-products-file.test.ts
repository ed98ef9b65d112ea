import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '../../../src/plan/codec.ts'
import { readProductsFile, writeProductsFile } from '../../../src/plan/format/own-products-file.ts'
import type { OwnProduct } from '../../../src/plan/index.ts'

const blue: OwnProduct = {
  id: 'own-blue',
  name: 'Blue cog',
  material: 'PDO',
  form: 'barbed',
  tip: 'blunt',
  gauge: 19,
}
const red: OwnProduct = {
  id: 'own-red',
  name: 'Red cone',
  material: 'other',
  form: 'cones',
  tip: 'unknown',
  outerDiameterMm: 1.2,
  minEntryToExitMm: 70,
  effect: 'As our own follow-up says.',
}
const faultOf = (products: unknown): string => {
  const read = readProductsFile(JSON.stringify({ format: 'threadline-products', version: 1, products }))
  return read.ok ? 'none' : read.error.message
}

describe('a file of products', () => {
  it('comes back as it was, fields of newer programs included', () => {
    const newer = { ...red, extra: { colour: 'red' } }
    const read = readProductsFile(writeProductsFile([blue, newer]))
    expect(read.ok && read.value).toEqual([blue, newer])
  })

  it('says what is wrong, where, and what was expected', () => {
    expect(faultOf([{ ...blue, form: 'spiral' }])).toBe(
      '$.products[0].form is "spiral"; expected one of mono, screw, twin, barbed, cones.',
    )
    expect(faultOf([blue, { ...blue, name: 'Again' }])).toMatch(
      /\$\.products\[1\]\.id is "own-blue"; .* product 1/,
    )
    expect(faultOf([{ ...blue, id: 'pdo-cog-21' }])).toMatch(/expected an id that begins with own-/)
    expect(faultOf([{ ...blue, gauge: undefined }])).toMatch(
      /\.outerDiameterMm is missing; expected a gauge or/,
    )
    expect(faultOf([{ ...blue, outerDiameterMm: 30 }])).toMatch(/expected an outer diameter from 0.1 to 3 mm/)
    expect(faultOf('none')).toMatch(/expected a list of own products/)
  })

  it('is told from a plan, from a newer file and from one that was cut off', () => {
    const plan = readProductsFile('{"format":"threadline-plan","version":1,"threads":[]}')
    expect(!plan.ok && plan.error.message).toMatch(/expected "threadline-products"/)
    const newer = readProductsFile('{"format":"threadline-products","version":2,"products":[]}')
    expect(!newer.ok && newer.error.code).toBe('newer-version')
    const cut = readProductsFile(writeProductsFile([blue, red]).slice(0, 150))
    expect(!cut.ok && cut.error.code).toBe('truncated')
  })
})

describe('a plan with own products', () => {
  const text = (products: readonly unknown[]): string =>
    JSON.stringify({
      format: 'threadline-plan',
      version: 1,
      products,
      threads: [
        {
          id: 't1',
          product: 'own-blue',
          plane: 'subcutis',
          points: [
            { landmark: 'tragus', side: 'left', mm: { anterior: 14, superior: -4 } },
            { landmark: 'cheilion', side: 'left', mm: { superior: -5, lateral: 20 } },
          ],
        },
      ],
    })

  it('carries their definitions, and keeps the bytes', () => {
    const read = parsePlan(text([blue]))
    expect(read.ok && read.value.products).toEqual([blue])
    const once = read.ok ? serializePlan(read.value) : ''
    const again = parsePlan(once)
    expect(again.ok && serializePlan(again.value)).toBe(once)
  })

  it('is refused when one of them is defined nowhere', () => {
    const read = parsePlan(text([red]))
    expect(!read.ok && read.error).toMatchObject({ code: 'unknown-product', path: '$.threads[0].product' })
    expect(!read.ok && read.error.message).toMatch(/an own product that the plan defines in \$\.products/)
  })
})
