import { describe, expect, it } from 'vitest'
import { cleanScan } from '../../../../src/head/scan/read/clean-scan.ts'
import { readScan } from '../../../../src/head/scan/read/read-scan.ts'
import { guessUnit } from '../../../../src/head/scan/read/units.ts'
import { loadScan } from '../../../../src/head/scan/scan-jobs.ts'
import { ScanError, type ScanMesh } from '../../../../src/head/scan/scan-types.ts'
import { glbFile, objFile, plyFile, stlFile } from '../scan-files.ts'

/** An open cap of a ball, 200 mm wide: bulges forward as a face does. */
function cap(steps = 40, radius = 100): ScanMesh {
  const positions: number[] = []
  const triangles: number[] = []
  for (let i = 0; i <= steps; i++)
    for (let j = 0; j <= steps; j++) {
      const [x, y] = [(i / steps - 0.5) * 1.6, (j / steps - 0.5) * 1.6]
      const size = Math.hypot(x, y, 1)
      positions.push((x / size) * radius, (y / size) * radius, radius / size)
    }
  const at = (i: number, j: number): number => i * (steps + 1) + j
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      triangles.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1))
    }
  return { positions: Float32Array.from(positions), triangles: Uint32Array.from(triangles) }
}

const face = cap()
const widthOf = ({ positions }: ScanMesh): number => {
  const x = positions.filter((_, i) => i % 3 === 0)
  return Math.max(...x) - Math.min(...x)
}
const text = (words: string): ArrayBuffer => new TextEncoder().encode(words).buffer as ArrayBuffer

async function refusal(bytes: ArrayBuffer, name: string): Promise<ScanError> {
  try {
    await loadScan(bytes, name)
  } catch (error) {
    if (error instanceof ScanError) return error
    throw error
  }
  throw new Error(`${name} was taken`)
}

describe('a scan', () => {
  it.each([
    ['OBJ', objFile(face), 'face.obj'],
    ['PLY', plyFile(face), 'face.ply'],
    ['STL', stlFile(face), 'face.stl'],
    ['GLB', glbFile(face), 'face.glb'],
    ['GLB with a wrong name', glbFile(face), 'face.obj'],
  ])('is read from %s: the same surface, welded', async (_format, bytes, name) => {
    const { mesh, notes, size, unit } = await loadScan(bytes, name)
    expect(mesh.positions.length).toBe(face.positions.length)
    expect(mesh.triangles.length).toBe(face.triangles.length)
    expect(notes).toEqual([])
    expect(size).toBeCloseTo(widthOf(face), 2)
    expect(unit).toBe('mm')
  })

  it('of another size is in another unit', () => {
    expect([250, 25, 0.25, 4000].map(guessUnit)).toEqual(['mm', 'cm', 'm', null])
  })

  it('that faces inwards is turned round, and says so', () => {
    const inward = face.triangles.map((_, i, all) => all[i - (i % 3) + ((3 - (i % 3)) % 3)]!)
    const { mesh, notes } = cleanScan({ positions: face.positions, triangles: inward })
    expect(notes.map(({ code }) => code)).toEqual(['turned-round'])
    expect(cleanScan(mesh).notes).toEqual([])
  })

  it('loses its small loose parts, and says how many', () => {
    const speck = [0, 0, 200, 1, 0, 200, 0, 1, 200]
    const count = face.positions.length / 3
    const { mesh, notes } = cleanScan({
      positions: Float32Array.from([...face.positions, ...speck]),
      triangles: Uint32Array.from([...face.triangles, count, count + 1, count + 2]),
    })
    expect(notes).toEqual([{ code: 'small-parts', count: 1 }])
    expect(mesh.positions.length).toBe(face.positions.length)
  })

  it('with a few broken corners loses the triangles there', () => {
    const positions = Float32Array.from(face.positions)
    positions[3 * 500] = NaN
    const { mesh, notes } = cleanScan({ positions, triangles: face.triangles })
    expect(notes).toEqual([{ code: 'not-a-number', count: 1 }])
    expect(mesh.positions.every(Number.isFinite)).toBe(true)
    expect(mesh.triangles.length).toBe(face.triangles.length - 18)
  })

  it('of half a million triangles is simplified to about a millimetre, and says from how many', () => {
    const fine = cap(520)
    const { mesh, notes } = cleanScan(fine)
    expect(notes).toEqual([{ code: 'simplified', count: 520 * 520 * 2 }])
    expect(mesh.triangles.length / 3).toBeLessThan(400_000)
    expect(mesh.triangles.length / 3).toBeGreaterThan(50_000)
  })
})

describe('what is no scan', () => {
  it.each([
    [
      'a text file named .obj',
      text('Dear doctor,\nhere is my face.\n'),
      'face.obj',
      'unreadable',
      /no vertices/,
    ],
    ['a text file named .stl', text('Dear doctor'), 'face.stl', 'unreadable', /does not hold STL/],
    ['a picture', text('\u0089PNG'), 'face.png', 'unreadable', /no OBJ, PLY, STL or GLB/],
    ['a PLY cloud of points', plyFile(face, false), 'face.ply', 'no-faces', /cloud of points/],
    [
      'an OBJ cloud of points',
      text('v 0 0 0\nv 1 0 0\nv 0 1 0\n'),
      'face.obj',
      'no-faces',
      /cloud of points/,
    ],
    ['a handful of triangles', objFile(cap(5)), 'face.obj', 'too-small', /50 triangles/],
    [
      'vertices without a number',
      objFile({ ...face, positions: face.positions.map((value, i) => (i % 30 === 0 ? NaN : value)) }),
      'face.obj',
      'not-a-number',
      /not a number/,
    ],
    [
      'a GLB with compressed triangles',
      glbFile(face, { extensionsRequired: ['KHR_draco_mesh_compression'] }),
      'face.glb',
      'unknown-extension',
      /KHR_draco_mesh_compression/,
    ],
    [
      'a GLB whose numbers lie in another file',
      glbFile(face, { buffers: [{ uri: 'https://example.org/face.bin', byteLength: 10 }] }),
      'face.glb',
      'outside-files',
      /nothing is fetched/,
    ],
    [
      'a GLB whose picture lies elsewhere',
      glbFile(face, { images: [{ uri: 'skin.png' }] }),
      'face.glb',
      'outside-files',
      /skin\.png/,
    ],
    ['a GLB cut short', glbFile(face).slice(0, 60), 'face.glb', 'unreadable', /cut short/],
  ])('is refused in one sentence: %s', async (_what, bytes, name, code, words) => {
    const error = await refusal(bytes, name)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(words)
  })

  it('is refused before it is read where it says that it has more than two million triangles', async () => {
    const stl = new ArrayBuffer(84 + 50 * 2_000_001)
    new DataView(stl).setUint32(80, 2_000_001, true)
    const error = await refusal(stl, 'face.stl')
    expect(error.code).toBe('too-many-triangles')
  })

  it('never makes a request', async () => {
    const fetched: unknown[] = []
    const before = globalThis.fetch
    globalThis.fetch = (async (...what: unknown[]) => {
      fetched.push(what)
      throw new Error('no request is expected')
    }) as typeof fetch
    try {
      await readScan(glbFile(face, { images: [{ uri: 'data:image/png;base64,AAAA' }] }), 'face.glb')
    } finally {
      globalThis.fetch = before
    }
    expect(fetched).toEqual([])
  })
})
