import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { isSymmetric } from '../../../src/anatomy/symmetry.ts'
import { distance, dot, mirrorX, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { buildHead } from '../../../src/head/index.ts'
import { areaNormals, normalizeAll } from '../../../src/head/normals.ts'
import { BONY_LANDMARKS } from '../../../src/head/landmark-rules.ts'
import { HeadError, type Head, type HeadSpec } from '../../../src/head/types.ts'
import { asset } from '../heads.ts'
import { displaced, EVEN, LOPSIDED, mirrorWarp, patient, type Warp } from './patients.ts'

const PLAIN: HeadSpec = { preset: 'female-45' }
const plain = patient(PLAIN)
const scanned = (warp: Warp, head = plain): Head =>
  patient({
    preset: head.preset,
    morphs: head.morphs,
    fit: { kind: 'scan', displacement: displaced(head, warp), seen: null },
  })
const lopsided = scanned(LOPSIDED)
const SIDES = ['left', 'right'] as const

const worstLandmark = (head: Head, where: (id: string, side: 'left' | 'right') => Vec3): number =>
  Math.max(
    ...head.landmarkIds.flatMap((id) =>
      SIDES.map((side) => distance(head.landmark(id, side), where(id, side))),
    ),
  )

describe('a head without a fit', () => {
  it('is the generic one, to the bit', () => {
    const generic = buildHead(asset, PLAIN)
    expect(plain.fitted).toBeNull()
    expect(plain.positions).toEqual(generic.positions)
    expect(plain.smoothNormals).toEqual(generic.smoothNormals)
  })
})

describe('a head fitted to a scan', () => {
  it('stays where the preset is when nothing is displaced', () => {
    const still = scanned(() => [0, 0, 0])
    expect(still.fitted?.fit.kind).toBe('scan')
    expect(worstLandmark(still, (id, side) => plain.landmark(id, side))).toBeLessThan(1e-3)
    expect(still.picture.eyes[0]!.centre[0]).toBeCloseTo(plain.picture.eyes[0]!.centre[0], 6)
  })

  it('keeps the place of landmarks on a morphed head too', () => {
    const morphed = patient({ preset: 'male-60', morphs: { jowl: 1, fullness: 0.5 } })
    const still = scanned(() => [0, 0, 0], morphed)
    expect(worstLandmark(still, (id, side) => morphed.landmark(id, side))).toBeLessThan(1e-3)
  })

  it('is exactly symmetric when the scan is', () => {
    const even = scanned(EVEN)
    expect(isSymmetric(even)).toBe(true)
    expect(even.landmark('zygion', 'left')[0]).toBeGreaterThan(plain.landmark('zygion', 'left')[0] + 1)
    for (const id of even.landmarkIds)
      if (even.isPaired(id)) expect(even.landmark(id, 'right')).toEqual(mirrorX(even.landmark(id, 'left')))
      else expect(even.landmark(id)[0]).toBe(0)
  })

  it('stands in its own head frame: tragia level and midway at the origin, Frankfort horizontal level', () => {
    const [left, right] = SIDES.map((side) => lopsided.landmark('tragion', side)) as [Vec3, Vec3]
    for (const axis of [0, 1, 2]) expect(left[axis]! + right[axis]!).toBeCloseTo(0, 6)
    expect(left[1]).toBeCloseTo(0, 6)
    expect(left[2]).toBeCloseTo(0, 6)
    const [a, b] = SIDES.map((side) => lopsided.landmark('orbitale', side)) as [Vec3, Vec3]
    expect(a[1] + b[1]).toBeCloseTo(0, 3)
    expect(a[2]).toBeGreaterThan(50)
  })

  it('has the landmarks of each side on its own skin, carried along where bone or skin fixes them', () => {
    expect(isSymmetric(lopsided)).toBe(false)
    for (const id of lopsided.landmarkIds) {
      if (id === 'pupil' || id === 'medial-limbus') continue
      for (const side of SIDES)
        expect(lopsided.closestPoint(lopsided.landmark(id, side))!.distanceMm, `${id} ${side}`).toBeLessThan(
          0.01,
        )
    }
    // The frame moves less than 1 mm, so the same skin is about where the warp puts it.
    for (const id of [...BONY_LANDMARKS, 'cheilion', 'exocanthion', 'tragion'])
      for (const side of SIDES) {
        const at = plain.landmark(id, side)
        const [dx, dy, dz] = LOPSIDED(...at)
        const to: Vec3 = [at[0] + dx, at[1] + dy, at[2] + dz]
        expect(distance(lopsided.landmark(id, side), to), `${id} ${side}`).toBeLessThan(1)
      }
    const shift = lopsided.landmark('gonion', 'left')[0] + lopsided.landmark('gonion', 'right')[0]
    expect(shift).toBeGreaterThan(3)
    expect(lopsided.landmark('pogonion')[0]).toBeGreaterThan(3)
  })

  it('is the mirror image of the head of the mirrored scan', () => {
    const other = scanned(mirrorWarp(LOPSIDED))
    const twin = { left: 'right', right: 'left' } as const
    expect(worstLandmark(other, (id, side) => mirrorX(lopsided.landmark(id, twin[side])))).toBeLessThan(0.02)
    for (let tri = 0; tri < lopsided.triangles.length / 3; tri += 41) {
      const point = { tri, bary: [0.2, 0.3, 0.5] as const }
      const mirrored = lopsided.mirrorPoint(point)
      expect(distance(other.positionOf(point), mirrorX(lopsided.positionOf(mirrored)))).toBeLessThan(1e-3)
      expect(distance(other.normalOf(point), mirrorX(lopsided.normalOf(mirrored)))).toBeLessThan(0.02)
    }
  })

  it('has smooth outward normals across the midline', () => {
    const raw = normalizeAll(
      areaNormals(lopsided.positions, lopsided.triangles, lopsided.positions.length / 3),
    )
    const { auricle, lids, lips } = lopsided.picture.masks
    for (let vertex = 0; vertex * 3 < raw.length; vertex++)
      if (0 === auricle[vertex]! + lids[vertex]! + lips[vertex]!)
        expect(dot(vertexAt(lopsided.smoothNormals, vertex), vertexAt(raw, vertex))).toBeGreaterThan(-0.2)
    // Normals on the line that was the midline are not held in the midline plane.
    const midline = Array.from(plain.positions.keys()).filter((i) => i % 3 === 0 && plain.positions[i] === 0)
    expect(Math.max(...midline.map((i) => Math.abs(lopsided.smoothNormals[i]!)))).toBeGreaterThan(0.005)
  })

  it('takes each eye along with its lids', () => {
    const up: Warp = (x, y, z) => [0, x > 0 && z > 40 && y > -30 && y < 30 ? 3 : 0, 0]
    const [left, right] = scanned(up).picture.eyes.map(({ centre }) => centre) as [Vec3, Vec3]
    expect(left[1] - right[1]).toBeGreaterThan(2)
  })

  it('has layers, zones and every structure on both sides', () => {
    for (const side of SIDES) {
      const cheek = lopsided.closestPoint(lopsided.landmark('malar-eminence', side))!.point
      expect(lopsided.layersAt(cheek)!.smasTopMm).toBeGreaterThan(1)
      expect(lopsided.zonesAt(cheek).region).toBe(plain.zonesAt(cheek).region)
      const lid = lopsided.closestPoint(lopsided.landmark('palpebrale-inferius', side))!.point
      expect(lopsided.zonesAt(lid).insideOrbitalRim).toBe(true)
    }
    const placed = placeAnatomy(lopsided)
    const generic = placeAnatomy(plain)
    expect(placed.structures.map(({ id, side }) => `${id} ${side}`)).toEqual(
      generic.structures.map(({ id, side }) => `${id} ${side}`),
    )
    for (const structure of placed.structures) {
      if (structure.kind === 'gland') continue
      for (const { points } of structure.paths) expect(points.flat().every(Number.isFinite)).toBe(true)
    }
  })
})

describe('a fit that cannot be built', () => {
  const errorOf = (build: () => unknown): HeadError => {
    try {
      build()
    } catch (error) {
      if (error instanceof HeadError) return error
      throw error
    }
    throw new Error('The head was built without complaint')
  }
  const fit = (displacement: Float32Array): HeadSpec => ({
    ...PLAIN,
    fit: { kind: 'scan', displacement, seen: null },
  })

  it('is refused when the face belongs to another template or is broken', () => {
    expect(errorOf(() => patient(fit(new Float32Array(30)))).message).toMatch(/30 numbers, expected 52785/)
    const broken = displaced(plain, EVEN)
    broken[40] = Number.NaN
    const error = errorOf(() => patient(fit(broken)))
    expect(error.code).toBe('bad-fit')
    expect(error.message).toMatch(/vertex 13 has no place/)
  })

  it('is refused by a builder that knows no fits, never left out', () => {
    expect(errorOf(() => buildHead(asset, fit(displaced(plain, EVEN)))).code).toBe('bad-fit')
  })
})
