import { beforeAll, describe, expect, it } from 'vitest'
import { turnAt } from '../../src/anatomy/curve.ts'
import { ANATOMY, marginMmOf, placeAnatomy, type PlacedAnatomy } from '../../src/anatomy/index.ts'
import type { Structure, StructurePath, TubeStructure } from '../../src/geometry/anatomy-types.ts'
import type { LayerStack } from '../../src/geometry/skin.ts'
import { distance, lerp, mirrorX } from '../../src/geometry/vec3.ts'
import type { Head } from '../../src/head/index.ts'
import { EXTREME_SPECS, headOf, measuredDepth, nameOf, PRESET_SPECS } from './support/heads.ts'

/** Rounding of depths at the faces of layers, mm. */
const FACE_TOLERANCE_MM = 0.02
/** A waypoint that states its height and forward place keeps them to this, mm. */
const STATED_MM = 1
/** Radius of 2 mm samples that turn by this much: about 2 mm. */
const SHARPEST_TURN_DEG = 60
const UNDER_SMAS: readonly string[] = ['sub-smas', 'sub-deep-fascia', 'on-bone']

interface Sample {
  readonly id: string
  readonly path: StructurePath
  readonly index: number
  readonly depthMm: number
  readonly layers: LayerStack | null
}

const tubesOf = (structures: readonly Structure[]): TubeStructure[] =>
  structures.filter((s): s is TubeStructure => s.kind !== 'gland')
const pathsOf = (structures: readonly Structure[]): { id: string; path: StructurePath }[] =>
  tubesOf(structures).flatMap(({ id, paths }) => paths.map((path) => ({ id, path })))

describe.each([...PRESET_SPECS, ...EXTREME_SPECS].map((spec) => [nameOf(spec), spec] as const))(
  'nerves, vessels and the duct on %s',
  (_name, spec) => {
    let head: Head
    let placed: PlacedAnatomy
    let samples: Sample[]
    beforeAll(() => {
      head = headOf(spec)
      placed = placeAnatomy(head)
      samples = pathsOf(placed.structures.filter((s) => s.side === 'left')).flatMap(({ id, path }) =>
        path.points.map((at, index) => ({
          id,
          path,
          index,
          depthMm: measuredDepth(head, at),
          layers: head.layersAt(head.closestPoint(at)!.point),
        })),
      )
    })

    it('let the facial nerve leave the skull at the stated height and forward place, however the ear lies', () => {
      const [x, y, z] = head.landmark('mastoid-tip', 'left')
      const trunk = placed.structures.find(({ id, side }) => id === 'facial-nerve-trunk' && side === 'left')
      const start = (trunk as TubeStructure).paths[0]!.points[0]!
      expect(Math.abs(start[1] - (y + 8))).toBeLessThan(STATED_MM)
      expect(Math.abs(start[2] - (z + 8))).toBeLessThan(STATED_MM)
      expect(start[0]).toBeLessThan(x)
    })

    it('are all there on both sides, with the margin of their kind', () => {
      for (const side of ['left', 'right'] as const) {
        const ids = placed.structures.filter((s) => s.side === side).map((s) => s.id)
        expect(ids).toEqual(ANATOMY.map((record) => record.id))
      }
      for (const s of placed.structures) expect(s.marginMm).toBe(marginMmOf(s))
    })

    /** What a rule finds wrong at any sample of the left side, in words. */
    const faults = (rule: (sample: Sample) => string | false): string[] =>
      samples.flatMap((sample) => {
        const fault = rule(sample)
        return fault ? [`${sample.id} @${sample.index}: ${fault}`] : []
      })

    it('stay under the skin with their walls, at samples and between them', () => {
      expect(
        faults(({ path, index, depthMm }) => {
          const radius = path.radiiMm[index]!
          if (depthMm - radius < 0.3 - 1e-3) return `wall ${depthMm - radius} mm deep`
          const next = path.points[index + 1]
          const between = next ? measuredDepth(head, lerp(path.points[index]!, next, 0.5)) - radius : 1
          return between < 0.15 && `wall ${between} mm deep between samples`
        }),
      ).toEqual([])
    })

    it('report the depth that is measured', () => {
      expect(
        faults(
          ({ path, index, depthMm }) => Math.abs(path.depthsMm[index]! - depthMm) > 1e-3 && `${depthMm}`,
        ),
      ).toEqual([])
    })

    it('lie in the layer that their code names, wherever the SMAS is present', () => {
      expect(
        faults(({ path, index, depthMm, layers }) => {
          if (layers?.smas !== 'present') return false
          const code = path.layers[index]!
          const radius = path.radiiMm[index]!
          const [top, bottom] = [depthMm - radius, depthMm + radius]
          const { smasTopMm, smasBottomMm } = layers
          if (UNDER_SMAS.includes(code) && top < smasBottomMm - FACE_TOLERANCE_MM)
            return `${code}, wall at ${top}`
          if (code === 'subcutis' && bottom > Math.max(smasTopMm, 2 * radius + 0.3) + FACE_TOLERANCE_MM)
            return `subcutis, wall at ${bottom}`
          const meetsSmas = bottom > smasTopMm - FACE_TOLERANCE_MM && top < smasBottomMm + FACE_TOLERANCE_MM
          return code === 'smas' && !meetsSmas && `smas, walls at ${top} and ${bottom}`
        }),
      ).toEqual([])
    })

    it('run smoothly, in steps of about 2 mm', () => {
      expect(
        faults(({ path, index }) => {
          const turn = turnAt(path.points, index)
          if (turn > SHARPEST_TURN_DEG) return `turns by ${turn} degrees`
          const step = index > 0 ? distance(path.points[index - 1]!, path.points[index]!) : 2
          return (step < 0.3 || step > 4.5) && `a step of ${step} mm`
        }),
      ).toEqual([])
    })

    it('never cross the midline', () => {
      for (const s of tubesOf(placed.structures)) {
        const away = s.side === 'left' ? 1 : -1
        for (const path of s.paths)
          path.points.forEach((p, i) => expect(away * p[0] - path.radiiMm[i]!, s.id).toBeGreaterThan(0))
      }
    })

    it('are mirror images of each other', () => {
      const points = (side: string) =>
        pathsOf(placed.structures.filter((s) => s.side === side)).map(({ path }) => path.points)
      expect(points('right')).toEqual(points('left').map((line) => line.map(mirrorX)))
    })

    it('may lie shallower only as far as layer and skin leave room', () => {
      expect(
        faults(({ path, index, depthMm, layers }) => {
          const shallower = path.shallowerMm[index]!
          const top = depthMm - path.radiiMm[index]! - shallower
          if (!(shallower >= 0) || top < 0.25) return `raised by ${shallower} to ${top}`
          const under = layers?.smas === 'present' && UNDER_SMAS.includes(path.layers[index]!)
          return under && top < layers.smasBottomMm - FACE_TOLERANCE_MM && `raised through the SMAS to ${top}`
        }),
      ).toEqual([])
    })

    it('have one number per sample in every row of a path, all finite', () => {
      for (const { id, path } of pathsOf(placed.structures)) {
        const n = path.points.length
        const rows = [path.radiiMm, path.acrossSdMm, path.depthSdMm, path.depthsMm, path.shallowerMm]
        for (const row of rows) {
          expect(row, id).toHaveLength(n)
          expect(row.every(Number.isFinite), id).toBe(true)
        }
        expect(path.radiiMm.every((r) => r > 0) && path.depthSdMm.every((sd) => sd > 0), id).toBe(true)
        expect(
          [path.layers, path.normals, path.evidence, path.layerNeverProtects].map((row) => row.length),
        ).toEqual([n, n, n, n])
      }
    })

    it('spring from their parents', () => {
      const of = (id: string) => tubesOf(placed.structures).find((s) => s.id === id && s.side === 'left')!
      for (const record of ANATOMY.filter((r) => r.start !== undefined && r.start !== 'parotid-gland')) {
        const parent = of(record.start!).paths.flatMap((path) => path.points)
        const [first] = of(record.id).paths[0]!.points
        expect(Math.min(...parent.map((p) => distance(p, first!))), record.id).toBeLessThan(1.5)
      }
    })
  },
)

describe('the great auricular nerve', () => {
  it('is never protected by a layer within 20 mm of the McKinney point, and is elsewhere', () => {
    const { structures } = placeAnatomy(headOf({ preset: 'female-45' }))
    const nerve = tubesOf(structures).find((s) => s.id === 'great-auricular-nerve')!
    const bare = nerve.paths[0]!.layerNeverProtects
    expect(bare.filter(Boolean).length).toBeGreaterThan(10)
    expect(bare.at(-1)).toBe(false)
    for (const { id, path } of pathsOf(structures))
      if (id !== 'great-auricular-nerve') expect(path.layerNeverProtects).not.toContain(true)
  })
})

describe('placing the same head twice', () => {
  it('gives the same anatomy', () => {
    const head = headOf({ preset: 'male-45' })
    expect(placeAnatomy(head)).toEqual(placeAnatomy(head))
  })
})
