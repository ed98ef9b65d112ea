import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { isSymmetric } from '../../../src/anatomy/symmetry.ts'
import { cross, distance, dot, mirrorX, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { MAX_MOVE_MM } from '../../../src/head/fit/bounded.ts'
import { fitHead } from '../../../src/head/fit/fit-head.ts'
import { measure } from '../../../src/head/fit/measure.ts'
import { DISTANCE_NORMS } from '../../../src/head/fit/distance-norms.ts'
import { PRESETS } from '../../../src/head/presets.ts'
import {
  HeadError,
  type FitDistance,
  type Head,
  type HeadBasis,
  type HeadSpec,
} from '../../../src/head/types.ts'
import { fitDistancesOf } from '../../../src/plan/head-fit.ts'
import { MEASUREMENTS, type Measurement, type MeasurementId } from '../../../src/plan/individual.ts'
import { asset, basis } from '../heads.ts'
import { displaced, LOPSIDED, patient } from './patients.ts'

/** About 1 SD of each distance between people, mm; of those without a published one, in proportion. */
const SD_MM: Readonly<Record<MeasurementId, number>> = {
  'tragion-cheilion': 5,
  'tragion-gonion': 5.5,
  'exocanthion-cheilion': 4,
  'zygion-zygion': 5.6,
  'nasion-gnathion': 5.8,
  'cheilion-cheilion': 3.5,
}

const ALL = MEASUREMENTS.flatMap(({ id, paired }): Omit<Measurement, 'mm'>[] =>
  paired
    ? [
        { id, side: 'left' },
        { id, side: 'right' },
      ]
    : [{ id }],
)

/** All nine distances of a head, each changed by some mm. */
const distancesOf = (
  head: HeadBasis,
  by: (id: MeasurementId, side: Measurement['side']) => number = () => 0,
): readonly FitDistance[] =>
  fitDistancesOf(ALL.map(({ id, side }) => ({ id, ...(side && { side }), mm: 1 }))).map((one) => ({
    ...one,
    mm: measure(head, one) + by(one.id as MeasurementId, one.side),
  }))

const fitted = (spec: HeadSpec, measurements: readonly FitDistance[]): HeadBasis =>
  fitHead(asset, { ...spec, fit: { kind: 'measurements', measurements } })

const worstResidual = (head: HeadBasis): number =>
  Math.max(...head.fitted!.distances.map(({ mm, builtMm }) => Math.abs(builtMm - mm)))

const landmarkError = (a: HeadBasis, b: HeadBasis): number =>
  a.landmarkIds.reduce((sum, id) => sum + distance(a.landmark(id, 'left'), b.landmark(id, 'left')), 0) /
  a.landmarkIds.length

/** Skin triangles that face the other way than on the head before, or have all but vanished. */
function flippedTriangles(head: HeadBasis, before: HeadBasis): number {
  const normal = ({ picture }: HeadBasis, t: number): Vec3 => {
    const [a, b, c] = [0, 1, 2].map((k) => vertexAt(picture.positions, picture.triangles[t + k]!)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    return cross(sub(b, a), sub(c, a))
  }
  let flipped = 0
  for (let t = 0; t < head.picture.triangles.length; t += 3)
    if (dot(normal(head, t), normal(before, t)) <= 0) flipped++
  return flipped
}

describe('one distance', () => {
  const preset = 'female-45-african'
  const plain = basis({ preset })

  it.each([2, -2])('are met within 1 mm when one alone is %s SD from the head', (sds) => {
    for (const { id } of MEASUREMENTS) {
      const typed = distancesOf(plain, () => sds * SD_MM[id]).filter((one) => one.id === id)
      const head = fitted({ preset }, typed)
      expect(worstResidual(head), id).toBeLessThan(0.2)
      for (const one of typed) expect(measure(head, one)).toBeCloseTo(one.mm, 0)
      expect(isSymmetric(head as Head), id).toBe(true)
    }
  })
})

describe.each(['female-30', 'male-60', 'male-45-east-asian'])('distances typed for %s', (preset) => {
  const plain = basis({ preset })

  it('are met together, by turns 2 SD longer and shorter, without a flipped triangle', () => {
    for (const sign of [1, -1]) {
      const turn = (id: MeasurementId): number =>
        (MEASUREMENTS.findIndex((one) => one.id === id) % 2 ? -sign : sign) * 2 * SD_MM[id]
      const head = fitted({ preset }, distancesOf(plain, turn))
      expect(head.fitted!.distances).toHaveLength(9)
      expect(worstResidual(head)).toBeLessThan(0.3)
      expect(flippedTriangles(head, plain)).toBe(0)
    }
  })

  it('leave the head as it is when they are its own', () => {
    const head = fitted({ preset }, distancesOf(plain))
    expect(landmarkError(head, plain)).toBeLessThan(0.01)
  })
})

describe('distances that differ between the sides', () => {
  const plain = basis({ preset: 'female-45' })
  const typed = distancesOf(plain, (id, side) =>
    id === 'tragion-cheilion'
      ? side === 'left'
        ? 6
        : -3
      : id === 'tragion-gonion' && side === 'left'
        ? 5
        : 0,
  )
  const head = patient({ preset: 'female-45', fit: { kind: 'measurements', measurements: typed } })

  it('are met on each side', () => {
    expect(worstResidual(head)).toBeLessThan(0.3)
    expect(isSymmetric(head)).toBe(false)
    const of = (side: 'left' | 'right') => measure(head, { from: 'tragion', to: 'cheilion', side })
    expect(of('left') - of('right')).toBeCloseTo(9, 0)
  })

  it('leave every landmark on the skin and place every structure', () => {
    for (const id of head.landmarkIds)
      if (id !== 'pupil' && id !== 'medial-limbus')
        for (const side of ['left', 'right'] as const)
          expect(head.closestPoint(head.landmark(id, side))!.distanceMm, id).toBeLessThan(0.01)
    expect(flippedTriangles(head, plain)).toBe(0)
    const structures = ({ structures: all }: ReturnType<typeof placeAnatomy>) =>
      all.map(({ id, side }) => [id, side])
    expect(structures(placeAnatomy(head))).toEqual(structures(placeAnatomy(patient({ preset: 'female-45' }))))
  })

  it('give the mirrored head when they are swapped', () => {
    const swapped = typed.map((one) => {
      const twin = typed.find((other) => other.id === one.id && other.side !== one.side)
      return twin ? { ...one, mm: twin.mm } : one
    })
    const other = fitted({ preset: 'female-45' }, swapped)
    const worst = Math.max(
      ...head.landmarkIds.flatMap((id) =>
        distance(other.landmark(id, 'left'), mirrorX(head.landmark(id, 'right'))),
      ),
    )
    expect(worst).toBeLessThan(0.02)
  })
})

describe('distances the same on both sides', () => {
  const plain = basis({ preset: 'male-45' })
  const longer = distancesOf(plain, () => 4)

  it('keep the head exactly symmetric', () => {
    const { positions, mirrorPoint, positionOf, landmark } = fitted({ preset: 'male-45' }, longer)
    expect(landmark('cheilion', 'right')).toEqual(mirrorX(landmark('cheilion', 'left')))
    for (let tri = 0; tri < positions.length / 12; tri += 29) {
      const point = { tri, bary: [1, 0, 0] as const }
      expect(distance(positionOf(mirrorPoint(point)), mirrorX(positionOf(point)))).toBe(0)
    }
  })

  it('hold for the other side too where only one was measured', () => {
    const oneSided = longer.filter(({ side }) => side !== 'right')
    const head = fitted({ preset: 'male-45' }, oneSided)
    expect(head.fitted!.distances).toHaveLength(6)
    expect(measure(head, { from: 'tragion', to: 'gonion', side: 'right' })).toBeCloseTo(
      measure(head, { from: 'tragion', to: 'gonion', side: 'left' }),
      9,
    )
    expect(head.positions).toEqual(fitted({ preset: 'male-45' }, longer).positions)
  })

  it('give the same head each time, in whatever order they were typed', () => {
    const head = fitted({ preset: 'male-45' }, longer)
    expect(fitted({ preset: 'male-45' }, longer.toReversed()).positions).toEqual(head.positions)
  })
})

describe('distances that cannot be had', () => {
  const spec = { preset: 'female-45' }
  const plain = basis(spec)
  const only = (id: MeasurementId, mm: number): readonly FitDistance[] =>
    distancesOf(plain)
      .filter((one) => one.id === id)
      .map((one) => ({ ...one, mm }))

  it('are missed by an honest residual, and the head stays sound', () => {
    const head = fitted(spec, only('nasion-gnathion', 220))
    const [missed] = head.fitted!.distances
    expect(missed!.builtMm).toBeCloseTo(measure(head, missed!), 9)
    expect(missed!.builtMm - missed!.mm).toBeLessThan(-50)
    expect(missed!.builtMm).toBeGreaterThan(measure(plain, missed!) + 10)
    expect(flippedTriangles(head, plain)).toBe(0)
  })

  it('spoil no other distance', () => {
    const typed = distancesOf(plain, (id) => (id === 'nasion-gnathion' ? 120 : 2))
    for (const { id, mm, builtMm } of fitted(spec, typed).fitted!.distances)
      if (id !== 'nasion-gnathion') expect(Math.abs(builtMm - mm), id).toBeLessThan(1)
  })

  it('meet half way where they contradict each other', () => {
    const [width] = only('zygion-zygion', 0)
    const typed = [4, 10].map((by) => ({ ...width!, mm: measure(plain, width!) + by }))
    const [low, high] = fitted(spec, typed).fitted!.distances
    expect(low!.builtMm - low!.mm).toBeCloseTo(3, 0)
    expect(high!.builtMm - high!.mm).toBeCloseTo(-3, 0)
  })

  it('fold no skin, however wild', () => {
    const typed = distancesOf(plain, (id, side) =>
      side === 'left' || id === 'zygion-zygion' ? 90 : -90,
    ).map((one) => ({
      ...one,
      mm: Math.max(1, one.mm),
    }))
    const head = fitted(spec, typed)
    expect(flippedTriangles(head, plain)).toBe(0)
    expect(landmarkError(head, plain)).toBeLessThan(MAX_MOVE_MM)
  })

  it.each([-4, 0, Number.NaN, 301])('are refused when no face has them: %s mm', (mm) => {
    const refused = (): HeadBasis => fitted(spec, only('zygion-zygion', mm))
    expect(refused).toThrow(HeadError)
    expect(refused).toThrow(/zygion-zygion.*expected more than 0 and at most 300 mm/)
  })
})

describe('a patient who is like another head', () => {
  it('comes nearer to it by the nine distances, whichever head', () => {
    const errors = PRESETS.map(({ id: from }, i) => {
      const to = PRESETS[(i + 3) % PRESETS.length]!.id
      const [start, goal] = [basis({ preset: from }), basis({ preset: to })]
      const head = fitted({ preset: from }, distancesOf(goal))
      expect(worstResidual(head), `${from} to ${to}`).toBeLessThan(0.1)
      const [before, after] = [landmarkError(start, goal), landmarkError(head, goal)]
      expect(after, `${from} to ${to}`).toBeLessThan(before)
      return { before, after }
    })
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
    expect(sum(errors.map(({ after }) => after))).toBeLessThan(0.6 * sum(errors.map(({ before }) => before)))
  })

  it('comes no farther from it where the fit has never seen that head', () => {
    const to = 'male-45-african'
    const unseen = { ...asset, presets: new Map([...asset.presets].filter(([id]) => id !== to)) }
    const goal = basis({ preset: to })
    for (const preset of ['male-30', 'male-45']) {
      const head = fitHead(unseen, {
        preset,
        fit: { kind: 'measurements', measurements: distancesOf(goal) },
      })
      expect(worstResidual(head), preset).toBeLessThan(0.1)
      expect(landmarkError(head, goal), preset).toBeLessThan(landmarkError(basis({ preset }), goal))
    }
  })

  it('keeps the eyes where they are when only the mouth stands farther forward', () => {
    const start = basis({ preset: 'male-45' })
    const typed = distancesOf(start, (id) => (id === 'tragion-cheilion' ? 9 : 0))
    const head = fitted({ preset: 'male-45' }, typed)
    const forward = (id: string): number => head.landmark(id, 'left')[2] - start.landmark(id, 'left')[2]
    expect(forward('cheilion')).toBeGreaterThan(6)
    expect(Math.abs(forward('exocanthion'))).toBeLessThan(0.5 * forward('cheilion'))
  })

  it('is fitted on top of the morphs and of a scan', () => {
    const morphed: HeadSpec = { preset: 'female-60', morphs: { jowl: 1 } }
    const plain = basis(morphed)
    const scan = { kind: 'scan', displacement: displaced(plain, LOPSIDED), seen: null } as const
    const scanned = fitHead(asset, { ...morphed, fit: scan })
    const typed = distancesOf(scanned, (_, side) => (side === 'left' ? 3 : 1))
    const head = fitHead(asset, { ...morphed, fit: { ...scan, measurements: typed } })
    expect(worstResidual(head)).toBeLessThan(0.3)
    // The scan's own lopsidedness is still there.
    expect(landmarkError(head, scanned)).toBeLessThan(landmarkError(head, plain))
  })
})

describe('the list of distances', () => {
  it('runs between landmarks of this template, and no norm stands for a distance it has not', () => {
    const ids = basis({ preset: 'female-45' }).landmarkIds
    for (const { from, to, paired } of MEASUREMENTS) {
      expect(ids).toContain(from)
      expect(ids).toContain(to)
      expect(paired).toBe(from !== to && basis({ preset: 'female-45' }).isPaired(from))
    }
    for (const id of Object.keys(DISTANCE_NORMS)) expect(MEASUREMENTS.map((one) => one.id)).toContain(id)
  })
})
