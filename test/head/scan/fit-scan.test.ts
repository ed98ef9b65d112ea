import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import type { Structure } from '../../../src/geometry/anatomy-types.ts'
import { closestPointOnTriangle } from '../../../src/geometry/distance.ts'
import { distance, scale, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { buildPatientHead } from '../../../src/head/fit/index.ts'
import { fitScan } from '../../../src/head/scan/fit-scan.ts'
import { fitTemplateOf } from '../../../src/head/scan/fit-template.ts'
import { morphModes } from '../../../src/head/scan/morph-modes.ts'
import { MORPHS } from '../../../src/head/presets.ts'
import { inMillimetres } from '../../../src/head/scan/read/units.ts'
import { SCAN_POINTS, scanPointKey } from '../../../src/head/scan/scan-landmarks.ts'
import { loadScan, proposeLandmarks } from '../../../src/head/scan/scan-jobs.ts'
import type { ScanFit, ScanLandmark, ScanMesh } from '../../../src/head/scan/scan-types.ts'
import { areaNormals } from '../../../src/head/normals.ts'
import type { Head } from '../../../src/head/types.ts'
import { buildHead } from '../../../src/head/index.ts'
import { asset } from '../heads.ts'
import { stlFile } from './scan-files.ts'
import { scanOf, smoothChange } from './synthetic.ts'

const preset = buildHead(asset, { preset: 'female-45' })
const template = fitTemplateOf(preset, morphModes(asset, preset))
const own = preset.picture.positions

function fit(mesh: ScanMesh, landmarks: readonly ScanLandmark[]): { fit: ScanFit; steps: readonly number[] } {
  const steps: number[] = []
  const job = fitScan(template, mesh, landmarks)
  for (;;) {
    const step = job.next()
    if (step.done === true) return { fit: step.value, steps }
    steps.push(step.value)
  }
}

const headWith = (displacement: Float32Array): Head =>
  buildPatientHead(asset, { preset: 'female-45', fit: { kind: 'scan', displacement, seen: null } })

/** The head that the true change makes: what the head from the scan is compared with. */
const trueHead = (truth: Float32Array): Head => headWith(truth.map((value, i) => value - own[i]!))

const share = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))]!

const landmarksOf = (one: Head): readonly { readonly name: string; readonly at: Vec3 }[] =>
  one.landmarkIds.flatMap((id) =>
    one.isPaired(id)
      ? (['left', 'right'] as const).map((side) => ({ name: `${id} ${side}`, at: one.landmark(id, side) }))
      : [{ name: id, at: one.landmark(id) }],
  )

/** Landmarks of the face that the scan shows: not on the scalp, behind the ears, or at the cropped neck. */
const isShown = ({ at }: { readonly at: Vec3 }): boolean => at[2] > 10 && at[1] > -95 && at[1] < 75

/** How far the landmarks that a scan shows lie on one head from where they are on another, mm. */
function landmarksOff(found: Head, expected: Head): readonly number[] {
  const places = new Map(landmarksOf(found).map(({ name, at }) => [name, at]))
  return landmarksOf(expected)
    .filter(isShown)
    .map(({ name, at }) => distance(at, places.get(name)!))
}

/** From points of a structure on one head, where the scan shows the skin, to the same structure on another, mm. */
function apart(a: Structure, b: Structure): number[] {
  if (a.kind === 'gland' && b.kind === 'gland') {
    const { positions, triangles } = b.mesh
    const toSurface = (at: Vec3): number => {
      let least = Infinity
      for (let t = 0; t < triangles.length; t += 3) {
        const [p, q, r] = [0, 1, 2].map((k) => vertexAt(positions, triangles[t + k]!)) as [Vec3, Vec3, Vec3]
        least = Math.min(least, distance(at, closestPointOnTriangle(at, p, q, r)))
      }
      return least
    }
    return Array.from({ length: a.mesh.positions.length / 3 }, (_, v) => vertexAt(a.mesh.positions, v))
      .filter((at) => isShown({ at }))
      .map(toSurface)
  }
  if (a.kind === 'gland' || b.kind === 'gland') throw new Error(`${a.id} is a gland on one head only`)
  return a.paths.flatMap((path, k) => {
    const other = b.paths[k]!.points
    return path.points
      .filter((at) => isShown({ at }))
      .map((at) => {
        const ends = other.slice(1).map((to, i) => closestPointOnTriangle(at, other[i]!, to, to))
        return Math.min(...ends.map((place) => distance(place, at)))
      })
  })
}

/**
 * Structures that are not within 2 mm, mm: one turns on landmarks of the scalp, where the scan ends; the other has a place
 * at the front edge of the deep fascia, which it lies on or, a fraction of a millimetre farther on, has nothing to lie on.
 */
const LOOSER_MM: Readonly<Record<string, number>> = {
  'supraorbital-nerve-deep': 3,
  'facial-nerve-zygomatic': 4,
}

describe('a scan of a larger patient with other proportions and uneven sides', () => {
  const truth = smoothChange(own, 3).map((value) => value * 1.05)
  const scan = scanOf(template, truth, { seed: 11 })
  const { fit: fitted, steps } = fit(scan.mesh, scan.landmarks)
  const expected = trueHead(truth)
  const found = headWith(fitted.displacement)

  it('is met by the fitted skin within 1 mm at the median and 3 mm at the 95th percentile', () => {
    expect(fitted.quality.medianMm).toBeLessThan(0.5)
    expect(fitted.quality.p95Mm).toBeLessThan(1)
    expect(Math.min(fitted.quality.coverage.left, fitted.quality.coverage.right)).toBeGreaterThan(0.95)
  })

  it('differs from the preset by many millimetres, so that the fit had something to do', () => {
    const moved = Array.from({ length: template.outerCount }, (_, v) =>
      distance(vertexAt(truth, v), vertexAt(own, v)),
    ).filter((_, v) => template.face[v] === 1)
    expect(share(moved, 0.5)).toBeGreaterThan(4)
  })

  it('brings the landmarks of the face within 1.5 mm of where the true change puts them', () => {
    const errors = landmarksOff(found, expected)
    expect(errors.length).toBeGreaterThan(50)
    expect(share(errors, 0.95)).toBeLessThan(1.5)
  })

  it('brings every structure of the face, glands too, within 2 mm of where the true change puts it, but for two', () => {
    const others = placeAnatomy(found).structures
    const errors = placeAnatomy(expected).structures.flatMap((one) => {
      const other = others.find(({ id, side }) => id === one.id && side === one.side)!
      const off = apart(one, other)
      expect.soft(Math.max(0, ...off), `${one.id} ${one.side}`).toBeLessThan(LOOSER_MM[one.id] ?? 2)
      return off
    })
    expect(errors.length).toBeGreaterThan(3000)
    expect(share(errors, 0.95)).toBeLessThan(1.2)
  })

  it('turns no triangle of the outer skin inside out', () => {
    const skin = template.positions.map((value, i) => value + fitted.displacement[i]!)
    const normals = (at: Float64Array): Float64Array =>
      areaNormals(at, template.triangles, template.outerCount)
    const [before, after] = [normals(template.positions), normals(skin)]
    const turned = Array.from({ length: template.outerCount }, (_, v) => v).filter(
      (v) =>
        template.face[v] === 1 &&
        [0, 1, 2].reduce((sum, axis) => sum + before[v * 3 + axis]! * after[v * 3 + axis]!, 0) <= 0,
    )
    expect(turned).toEqual([])
  })

  it('says where the scan had no data: behind and under the crop, and nowhere on the face', () => {
    const at = (v: number): Vec3 => vertexAt(template.positions, v)
    const all = Array.from({ length: template.outerCount }, (_, v) => v)
    const behind = all.filter((v) => at(v)[2] < -40)
    expect(behind.filter((v) => fitted.seen[v] === 1)).toEqual([])
    const face = all.filter((v) => template.face[v] === 1)
    expect(face.filter((v) => fitted.seen[v] === 1).length / face.length).toBeGreaterThan(0.97)
  })

  it('tells its progress in rising steps, to be shown and cancelled between', () => {
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.every((step, i) => step > (steps[i - 1] ?? 0) && step < 1)).toBe(true)
  })

  it('is told to be larger', () => {
    expect(fitted.quality.scale).toBeGreaterThan(1.03)
    expect(fitted.quality.scale).toBeLessThan(1.12)
  })
})

describe('a file of an old full face with heavy jowls, in centimetres, facing inwards', async () => {
  const morphs = Object.fromEntries(MORPHS.map(({ id }) => [id, 1]))
  const truth = buildHead(asset, { preset: 'female-45', morphs }).picture.positions
  const { mesh, landmarks } = scanOf(template, truth, { seed: 9, unitsPerMm: 0.1 })
  const inward = mesh.triangles.map((_, i, all) => all[i - (i % 3) + ((3 - (i % 3)) % 3)]!)
  const read = await loadScan(stlFile({ ...mesh, triangles: inward }), 'face.stl')
  const positions = inMillimetres(read.mesh.positions, read.unit ?? 'mm')
  const marks = landmarks.map(({ at, ...mark }) => ({ ...mark, at: scale(at, 10) }))
  const { fit: fitted } = fit({ ...read.mesh, positions }, marks)

  it('is read in its unit, turned round, and met', () => {
    expect(read.unit).toBe('cm')
    expect(read.notes.map(({ code }) => code)).toEqual(['turned-round'])
    expect(fitted.quality.medianMm).toBeLessThan(1)
    expect(fitted.quality.p95Mm).toBeLessThan(3)
  })

  it('is met in its landmarks too although skin has slid along itself: the live morphs are tried first', () => {
    const errors = landmarksOff(headWith(fitted.displacement), trueHead(truth))
    expect(Math.max(...errors)).toBeLessThan(1.5)
  })
})

describe('uneven sides that look in part like a face grown old', () => {
  it('are not taken for that: no skin is slid along itself for them', () => {
    // Of sixty made faces the one that the morphs explain best.
    const truth = smoothChange(own, 26)
    const { mesh, landmarks } = scanOf(template, truth, { seed: 26 })
    const errors = landmarksOff(headWith(fit(mesh, landmarks).fit.displacement), trueHead(truth))
    expect(share(errors, 0.95)).toBeLessThan(1.5)
  })
})

describe('proposals for landmarks', () => {
  it('lie within 4 mm of the truth once the first four are placed', () => {
    const truth = smoothChange(own, 1)
    const { mesh, landmarks } = scanOf(template, truth, { seed: 3 })
    const proposed = proposeLandmarks(template, mesh, landmarks.slice(0, 4))
    expect(proposed.length).toBe(SCAN_POINTS.length - 4)
    const errors = proposed.map((one) =>
      distance(one.at, landmarks.find((other) => scanPointKey(other) === scanPointKey(one))!.at),
    )
    expect(Math.max(...errors)).toBeLessThan(4)
  })
})
