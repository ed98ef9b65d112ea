import { describe, expect, it } from 'vitest'
import type { PassPoint } from '../../src/geometry/check-types.ts'
import { layOutPass, type TrackSample } from '../../src/geometry/leg.ts'
import type { LayerStack } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { PLAIN_LAYERS, type TestHead } from '../support/mesh-head.ts'

const slab = slabHead()
const point = (head: TestHead, x: number, other: Partial<PassPoint> = {}): PassPoint => ({
  at: head.pointNear([x, 0, 0]),
  ...other,
})

function laidOut(
  head: TestHead,
  points: readonly PassPoint[],
  plane: 'subcutis' | 'supraperiosteal' = 'subcutis',
): readonly TrackSample[] {
  const result = layOutPass(head, points, plane, 0.5)
  if (!result.ok) throw new Error(result.message)
  return result.samples
}

const byLayers = (layersAt: (x: number) => LayerStack | null): TestHead =>
  slabHead({ layers: ([x]: Vec3) => layersAt(x) })

describe('the run of a pass over the skin', () => {
  it('has a sample every millimetre, ends included, and none twice where legs meet', () => {
    const samples = laidOut(slab, [point(slab, 40), point(slab, 70), point(slab, 90)])
    expect(samples).toHaveLength(51)
    samples.forEach(({ at }, i) => expect(at[0]).toBeCloseTo(40 + i, 3))
  })

  it('aims at the depth of its plane', () => {
    for (const sample of laidOut(slab, [point(slab, 40), point(slab, 90)])) {
      expect(sample).toMatchObject({ plane: 'subcutis', otherPlane: null, fixedMm: false, notAssessed: null })
      expect(sample.targetMm).toBeCloseTo(4, 12)
    }
  })

  it('changes plane over a leg whose ends lie in different planes', () => {
    const samples = laidOut(slab, [
      point(slab, 40),
      point(slab, 60),
      point(slab, 80, { plane: 'sub-smas' }),
      point(slab, 100),
    ])
    const targets = samples.map(({ targetMm }) => targetMm)
    expect(targets[10]).toBeCloseTo(4, 12)
    // from 4 mm at 60 to 8 mm at 80 and back to 4 mm at 100
    expect(targets[30]).toBeCloseTo(6, 2)
    expect(targets[40]).toBeCloseTo(8, 2)
    expect(targets[50]).toBeCloseTo(6, 2)
    expect(samples.map(({ plane }) => plane).indexOf('sub-smas')).toBe(30)
    expect(samples[25]).toMatchObject({ plane: 'subcutis', otherPlane: 'sub-smas' })
    expect(samples[35]).toMatchObject({ plane: 'sub-smas', otherPlane: 'subcutis' })
    expect(samples[10]!.otherPlane).toBeNull()
  })

  it('keeps to millimetres where they are typed', () => {
    const samples = laidOut(slab, [point(slab, 40, { depthMm: 3 }), point(slab, 60, { depthMm: 5 })])
    expect(samples.map(({ targetMm }) => targetMm)[10]).toBeCloseTo(4, 3)
    expect(samples.every(({ fixedMm }) => fixedMm)).toBe(true)
    const half = laidOut(slab, [point(slab, 40, { depthMm: 3 }), point(slab, 60)])
    expect(half[5]!.fixedMm).toBe(true)
    expect(half[15]!.fixedMm).toBe(false)
  })

  it('bridges a place without a known depth from the depths on either side', () => {
    const head = byLayers((x) =>
      x > 59.5 && x < 80.5
        ? { ...PLAIN_LAYERS, boneMm: null }
        : { ...PLAIN_LAYERS, boneMm: x < 70 ? 12 : 16 },
    )
    const samples = laidOut(head, [point(head, 40), point(head, 100)], 'supraperiosteal')
    expect(samples[10]!.targetMm).toBeCloseTo(11, 9)
    expect(samples[30]!.targetMm).toBeCloseTo(13, 1)
    expect(samples[30]!.notAssessed).toBe('the depth of bone is not known here')
    expect(samples[50]!.targetMm).toBeCloseTo(15, 9)
    expect(samples[50]!.notAssessed).toBeNull()
  })

  it('goes on at the last known depth to an end without one', () => {
    const head = byLayers((x) => (x > 70 ? null : PLAIN_LAYERS))
    const samples = laidOut(head, [point(head, 40), point(head, 100)])
    expect(samples.at(-1)!.targetMm).toBeCloseTo(4, 9)
    expect(samples.at(-1)!.notAssessed).toBe('no layer data here')
  })

  it('is drawn at 3 mm where nothing is known at all', () => {
    const head = byLayers(() => null)
    expect(laidOut(head, [point(head, 40), point(head, 60)]).map((s) => s.targetMm)).toEqual(
      Array.from({ length: 21 }, () => 3),
    )
  })

  it('says between which two points no track exists', () => {
    const holed = slabHead({ hole: (x) => Math.abs(x - 90) < 6 })
    const result = layOutPass(holed, [point(holed, 40), point(holed, 60), point(holed, 120)], 'subcutis', 0.5)
    expect(result).toMatchObject({ ok: false, reason: 'leaves-the-skin' })
    expect(result.ok ? '' : result.message).toMatch(/^point 2 to 3: /)
  })
})
