import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../scripts/head/measures.ts'
import data from '../../scripts/head/norms.json' with { type: 'json' }
import { normsOf, zScore } from '../../scripts/head/norms.ts'
import { hullPerimeter, tautLength } from '../../scripts/head/taut-tape.ts'
import { PRESETS } from '../../src/head/presets.ts'
import { basis } from './heads.ts'

describe.each(PRESETS.map((preset) => [preset.id, preset] as const))('the measures of %s', (id, preset) => {
  const head = basis({ preset: id })
  const held = MEASURES.filter((measure) => normsOf(measure.id, preset).length > 0)

  it.each(held.map((measure) => [measure.id, measure] as const))(
    'lie within 2 SD of the verified norms of its sex and population: %s',
    (name, measure) => {
      const value = measure.of(head)
      for (const norm of normsOf(name, preset))
        expect(Math.abs(zScore(value, norm)), `${value.toFixed(1)} mm against ${norm.source}`).toBeLessThan(2)
    },
  )

  it('are held to norms in number', () => {
    expect(held.length).toBeGreaterThanOrEqual(preset.population === 'european' ? 28 : 15)
  })
})

describe('the norms', () => {
  it('name a source each, and fall back on mixed ancestry only where a population has none', () => {
    for (const norm of data.norms) expect(Object.keys(data.sources)).toContain(norm.source)
    expect(normsOf('al-al', { sex: 'female', population: 'african' }).map(({ mean }) => mean)).toEqual([40.1])
    expect(
      normsOf('zy-zy', { sex: 'male', population: 'african' }).every((n) => n.population === 'mixed'),
    ).toBe(true)
  })
})

describe('a tape drawn tight', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [1, 1],
    [1, 0.2],
  ] as const

  it('spans hollows', () => {
    expect(hullPerimeter(square)).toBe(8)
  })

  it('runs from end to end over what stands between', () => {
    expect(tautLength([0, 0], [4, 0], [[2, 1.5]])).toBe(5)
    expect(
      tautLength(
        [0, 0],
        [4, 0],
        [
          [2, 1.5],
          [2, 0.5],
        ],
      ),
    ).toBe(5)
  })
})
