import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  FIGURE_LAYERS,
  FIGURE_REGIONS,
  figureFrom,
  LAYER_SOURCES,
  REGION_FIGURES,
} from '../../../src/head/layers/figures.ts'
import data from '../../../src/head/layers/layer-figures.json' with { type: 'json' }

const mm = z.number().positive().max(40)
const group = z.strictObject({ mean: mm, sd: mm.optional(), n: z.int().positive().optional() })
const figure = z.strictObject({
  ...group.shape,
  layer: z.enum(FIGURE_LAYERS),
  range: z.tuple([mm, mm]).optional(),
  male: group.optional(),
  female: group.optional(),
  source: z.enum(Object.keys(data.sources)),
  group: z.string().min(3).optional(),
  note: z.string().min(3).optional(),
})
const schema = z.strictObject({
  sources: z.record(z.string(), z.strictObject({ text: z.string().min(20), verified: z.boolean() })),
  regions: z.array(
    z.strictObject({
      id: z.enum(FIGURE_REGIONS),
      name: z.string().min(3),
      planningDefault: z.strictObject({ skinMm: mm, fatMm: mm, smasDepthMm: mm, smasThicknessMm: mm }),
      figures: z.array(figure).min(5),
    }),
  ),
})

const everyFigure = [...REGION_FIGURES.values()].flatMap((region) => region.figures)

const depth = (region: 'buccal' | 'preauricular' | 'lateral-neck') =>
  figureFrom(region, 'smas-depth', 'superficial-fascia-150')

describe('the layer figures', () => {
  it('have the shape the code reads', () => {
    expect(schema.safeParse(data).error).toBeUndefined()
  })

  it('cover each region of the literature once', () => {
    expect([...REGION_FIGURES.keys()].toSorted()).toEqual(FIGURE_REGIONS.toSorted())
    expect(data.regions).toHaveLength(FIGURE_REGIONS.length)
  })

  it('name every estimate a planning default, and nothing else', () => {
    for (const { text, verified } of Object.values(LAYER_SOURCES))
      expect(text.startsWith('Planning default')).toBe(!verified)
  })

  it('use every source that is listed', () => {
    const used = new Set(everyFigure.map((one) => one.source))
    expect([...used].toSorted()).toEqual(Object.keys(LAYER_SOURCES).toSorted())
  })

  it('keep means inside their own range', () => {
    for (const { mean, range } of everyFigure) {
      if (!range) continue
      expect(mean).toBeGreaterThanOrEqual(range[0])
      expect(mean).toBeLessThanOrEqual(range[1])
    }
  })

  it('pool the printed groups of both sexes to the printed mean', () => {
    const both = everyFigure.filter((one) => one.male && one.female)
    expect(both.length).toBeGreaterThan(10)
    for (const { mean, male, female } of both)
      expect((male!.mean * male!.n! + female!.mean * female!.n!) / (male!.n! + female!.n!)).toBeCloseTo(
        mean,
        2,
      )
  })

  it('hold the SMAS depths measured in 150 living people', () => {
    expect(depth('buccal')).toMatchObject({ mean: 4.82, sd: 0.9, range: [2.6, 6.9], n: 150 })
    expect(depth('preauricular')).toMatchObject({ mean: 4.25, sd: 0.6, range: [2.6, 5.8], n: 150 })
    expect(depth('lateral-neck')).toMatchObject({ mean: 3.71, sd: 0.5, range: [2, 5], n: 150 })
  })

  it('refuse a figure that does not exist', () => {
    expect(() => figureFrom('buccal', 'smas-depth', 'kim-2019')).toThrow(/no smas-depth figure from kim-2019/)
  })
})
