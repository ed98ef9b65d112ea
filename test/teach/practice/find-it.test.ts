import { describe, expect, it } from 'vitest'
import { missOf, scoreFind } from '../../../src/teach/practice/find-it.ts'
import { CHOICES, choicesFor } from '../../../src/teach/practice/name-it.ts'
import { gland, tube } from '../../support/structures.ts'
import { slabHead } from '../../support/heads.ts'
import { stageHead } from '../../state/support/stage.ts'

const slab = slabHead()
const up = [0, 0, 1] as const

describe('"Find it"', () => {
  const artery = tube(slab, {
    course: [
      [70, 0, -4],
      [110, 0, -4],
    ],
    layer: 'sub-smas',
  })

  it('measures along the skin from the place to the course under it, not down to it', () => {
    expect(missOf(artery, [90, 0, 0], up).mm).toBeCloseTo(0, 3)
    const miss = missOf(artery, [90, 7, 0], up)
    expect(miss.mm).toBeCloseTo(7, 3)
    expect(miss.layer).toBe('sub-smas')
    expect(missOf(artery, [113, 4, 0], up).mm).toBeCloseTo(5, 3)
  })

  it('takes any place over a gland for a hit', () => {
    const ball = gland({ centre: [90, 0, -10], radiusMm: 6 })
    expect(missOf(ball, [92, 1, 0], up).mm).toBeCloseTo(0, 3)
    expect(missOf(ball, [106, 0, 0], up).mm).toBeCloseTo(10, 0)
  })

  it('scores place and layer, each for itself', () => {
    expect(scoreFind({ mm: 5, layer: 'smas' }, 'smas')).toEqual({ points: 100, known: true })
    expect(scoreFind({ mm: 12.5, layer: 'smas' }, 'smas')).toEqual({ points: 70, known: false })
    expect(scoreFind({ mm: 0, layer: 'smas' }, 'subcutis')).toEqual({ points: 80, known: false })
    expect(scoreFind({ mm: 40, layer: 'smas' }, 'on-bone')).toEqual({ points: 0, known: false })
  })
})

describe('"Name it"', () => {
  const { structures } = stageHead()

  it('offers the right name once, among others of the same side and, where there are enough, kind', () => {
    for (const structure of structures) {
      const choices = choicesFor(structure, structures, () => 0.3)
      expect(new Set(choices.map(({ id }) => id)).size).toBe(CHOICES)
      expect(choices).toContain(structure)
      expect(choices.every(({ side }) => side === structure.side)).toBe(true)
      const kin = structures.filter(({ kind, side }) => kind === structure.kind && side === structure.side)
      const same = choices.filter(({ kind }) => kind === structure.kind)
      expect(same.length).toBe(Math.min(kin.length, CHOICES))
    }
  })

  it('sets no name always at the same place', () => {
    const places = [0.1, 0.4, 0.6, 0.9].map((lot) =>
      choicesFor(structures[0]!, structures, () => lot).indexOf(structures[0]!),
    )
    expect(new Set(places).size).toBeGreaterThan(1)
  })
})
