import type { BufferGeometry } from 'three'
import { TeapotGeometry } from 'three/examples/jsm/geometries/TeapotGeometry.js'
import { describe, expect, it } from 'vitest'
import { distance, scale, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { buildHead } from '../../../src/head/index.ts'
import { PRESETS } from '../../../src/head/presets.ts'
import { fitScan } from '../../../src/head/scan/fit-scan.ts'
import { fitTemplateOf } from '../../../src/head/scan/fit-template.ts'
import { soupOfGeometry } from '../../../src/head/scan/read/from-objects.ts'
import { loadScan, proposeLandmarks } from '../../../src/head/scan/scan-jobs.ts'
import { SCAN_POINTS, scanPointKey } from '../../../src/head/scan/scan-landmarks.ts'
import { emptyHit, scanSurface } from '../../../src/head/scan/scan-surface.ts'
import { ScanError, type ScanLandmark, type ScanMesh } from '../../../src/head/scan/scan-types.ts'
import { unlikenessOf } from '../../../src/head/scan/unlikeness.ts'
import { asset } from '../heads.ts'
import { glbFile, objFile, stlFile } from './scan-files.ts'
import { scanOf } from './synthetic.ts'

const preset = buildHead(asset, { preset: 'female-45' })
const template = fitTemplateOf(preset)
const whole = scanOf(template, preset.picture.positions, { seed: 4, rounds: 0 })

function refusal(act: () => unknown): ScanError {
  try {
    act()
  } catch (error) {
    if (error instanceof ScanError) return error
    throw error
  }
  throw new Error('it was taken')
}

function fit(mesh: ScanMesh, landmarks: readonly ScanLandmark[]): void {
  for (const share of fitScan(template, mesh, landmarks)) expect(share).toBeLessThan(1)
}

/** A thing as large as a head, where a head would lie, read from a file. */
async function thing(geometry: BufferGeometry, file: typeof stlFile | typeof glbFile, name: string) {
  const { mesh, unit } = await loadScan(file(soupOfGeometry(geometry)), name)
  const surface = scanSurface(mesh.positions, mesh.triangles)
  const hit = emptyHit()
  const onto = (at: Vec3): Vec3 => {
    expect(surface.nearest(...at, Infinity, hit)).toBe(true)
    return [hit.x, hit.y, hit.z]
  }
  const marks = SCAN_POINTS.map(({ id, side }): ScanLandmark => {
    const { at } = template.landmarks.get(scanPointKey({ id, side }))!
    return { id, side, at: onto(at) }
  })
  return { mesh, unit, marks }
}

describe('a scan of a teapot', () => {
  // Its belly lies where the face would.
  const teapot = new TeapotGeometry(80, 16).translate(0, -20, 20)

  it('is no face by its landmarks, wherever they are nearest to those of a face', async () => {
    const { mesh, unit, marks } = await thing(teapot, glbFile, 'teapot.glb')
    expect(unit).toBe('mm')
    const { code, message } = refusal(() => fit(mesh, marks))
    expect(code).toBe('not-a-face')
    expect(message).toMatch(/do not lie as on a face: \d+ mm off.*at most 8 mm.*the scan shows a face/)
  })

  it('is no face with the landmarks that are proposed for it', async () => {
    const { mesh, marks } = await thing(teapot, stlFile, 'teapot.stl')
    const { code } = refusal(() => {
      const placed = marks.slice(0, 4)
      fit(mesh, [...placed, ...proposeLandmarks(template, mesh, placed)])
    })
    expect(code).toBe('not-a-face')
  })

  it('is no face even with landmarks in the air where a face has them, which a head could be bent to', async () => {
    const { mesh, marks } = await thing(teapot, stlFile, 'teapot.stl')
    const inAir = marks.map((mark) => ({ ...mark, at: template.landmarks.get(scanPointKey(mark))!.at }))
    const { code, message } = refusal(() => fit(mesh, inAir))
    expect(code).toBe('not-a-face')
    expect(message).toMatch(/no shape of a face: .* bent by \d+ mm/)
  })
})

describe('what a head must be bent by', () => {
  const bent = (skin: Float32Array) => unlikenessOf(template, Float64Array.from(skin))

  it('is more for a ball than for any other face', () => {
    const ball = Float32Array.from(preset.picture.positions)
    for (let i = 0; i < ball.length; i += 3) {
      const out = sub(vertexAt(ball, i / 3), [0, 0, 5])
      ball.set(scale(out, 85 / Math.hypot(...out)), i)
    }
    expect(bent(ball).turnedDeg).toBeGreaterThan(22)
    for (const { id } of PRESETS) {
      const { apartMm, turnedDeg } = bent(buildHead(asset, { preset: id }).picture.positions)
      expect(apartMm).toBeLessThan(7)
      expect(turnedDeg).toBeLessThan(16)
    }
  })
})

describe('a scan of a face', () => {
  it('is refused when landmarks are too few, or those of one side are missing: it says which', () => {
    expect(refusal(() => fit(whole.mesh, whole.landmarks.slice(0, 7))).code).toBe('landmarks')
    const right = whole.landmarks.filter((one) => one.id !== 'cheilion' || one.side !== 'left')
    const { code, message } = refusal(() => fit(whole.mesh, right))
    expect(code).toBe('landmarks')
    expect(message).toMatch(/patient’s left corner of the mouth/)
  })

  it.each([
    [0.1, /are 8\.\d mm apart; 70 to 115 mm is expected/],
    [1.6, /are 1\d\d mm apart/],
    [0.75, /are 6\d mm apart/],
  ])('is refused %s times as large, which the corners of the eyes tell', async (unitsPerMm, words) => {
    const { mesh, landmarks } = scanOf(template, preset.picture.positions, { seed: 4, rounds: 0, unitsPerMm })
    const read = await loadScan(objFile(mesh), 'face.obj')
    const { code, message } = refusal(() => fit(read.mesh, landmarks))
    expect(code).toBe('units')
    expect(message).toMatch(words)
  })

  it('is refused with left and right exchanged', () => {
    const exchanged = whole.landmarks.map((one) => ({
      ...one,
      side: one.side === null ? null : one.side === 'left' ? ('right' as const) : ('left' as const),
    }))
    expect(refusal(() => fit(whole.mesh, exchanged)).code).toBe('not-a-face')
  })

  it('is refused when half of it is missing: it says which half, and how much is there', async () => {
    const { positions, triangles } = whole.mesh
    const [left, right] = (['left', 'right'] as const).map(
      (side) => whole.landmarks.find((one) => one.id === 'exocanthion' && one.side === side)!.at,
    ) as [Vec3, Vec3]
    const nearRight = (v: number): boolean =>
      distance(vertexAt(positions, v), right) < distance(vertexAt(positions, v), left)
    const kept = triangles.filter((_, i) => nearRight(triangles[i - (i % 3)]!))
    const { mesh } = await loadScan(stlFile({ positions, triangles: kept }), 'half.stl')
    const { code, message } = refusal(() => fit(mesh, whole.landmarks))
    expect(code).toBe('half-face')
    expect(message).toMatch(/covers \d+ % of the patient's left half.*at least 50 %/)
  })
})
