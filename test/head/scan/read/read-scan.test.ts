import { describe, expect, it } from 'vitest'
import { cleanScan } from '../../../../src/head/scan/read/clean-scan.ts'
import { readScan } from '../../../../src/head/scan/read/read-scan.ts'
import { guessUnit } from '../../../../src/head/scan/read/units.ts'
import { loadScan } from '../../../../src/head/scan/scan-jobs.ts'
import type { ScanMesh } from '../../../../src/head/scan/scan-types.ts'
import { binaryPlyFile, embeddedGlbFile, glbFile, objFile, plyFile, stlFile } from '../scan-files.ts'
import { cap, refusal, text } from './shapes.ts'

const face = cap()
const widthOf = ({ positions }: ScanMesh): number => {
  const x = positions.filter((_, i) => i % 3 === 0)
  return Math.max(...x) - Math.min(...x)
}
const linesOf = (file: ArrayBuffer): string[] => new TextDecoder().decode(file).trimEnd().split('\n')
const reworded = (change: (line: string) => string): ArrayBuffer =>
  text(linesOf(objFile(face)).map(change).join('\n'))

/** Faces that name their corners by how many vertices ago they came. */
function backwards(): ArrayBuffer {
  const count = face.positions.length / 3
  return reworded((line) =>
    line.startsWith('f') ? line.replace(/\d+/g, (index) => String(Number(index) - 1 - count)) : line,
  )
}

function stlText({ positions, triangles }: ScanMesh): ArrayBuffer {
  const lines = ['solid scan']
  for (let t = 0; t < triangles.length; t += 3) {
    lines.push('facet normal 0 0 1', 'outer loop')
    for (const v of triangles.subarray(t, t + 3))
      lines.push(`vertex ${positions.subarray(v * 3, v * 3 + 3).join(' ')}`)
    lines.push('endloop', 'endfacet')
  }
  return text([...lines, 'endsolid'].join('\n'))
}

describe('a scan', () => {
  it.each([
    ['OBJ', objFile(face), 'face.obj'],
    ['PLY', plyFile(face), 'face.ply'],
    ['PLY as bytes, low first', binaryPlyFile(face, true), 'face.ply'],
    ['PLY as bytes, high first', binaryPlyFile(face, false), 'face.ply'],
    ['STL', stlFile(face), 'face.stl'],
    ['binary STL that begins as a text does', stlFile(face, 'solid scan, a facet'), 'face.stl'],
    ['STL as text', stlText(face), 'face.stl'],
    ['GLB', glbFile(face), 'face.glb'],
    ['GLB with a wrong name', glbFile(face), 'face.obj'],
    ['GLB with its numbers in data: URIs', embeddedGlbFile(face), 'face.glb'],
    ['OBJ of Windows, indented', reworded((line) => `  ${line}\r`), 'face.obj'],
    ['OBJ with colours', reworded((line) => (line.startsWith('v') ? `${line} 0.5 0.4 0.3` : line)), 'f.obj'],
    ['OBJ that counts backwards', backwards(), 'face.obj'],
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

  it('that a GLB file places mirrored keeps its outside', async () => {
    const { notes } = await loadScan(glbFile(face, { nodes: [{ mesh: 0, scale: [-1, 1, 1] }] }), 'f.glb')
    expect(notes).toEqual([])
  })

  it('of polygons is cut into triangles', async () => {
    const rows = linesOf(objFile(face)).filter((line) => line.startsWith('v'))
    const hexagons: string[] = []
    for (let i = 0; i < 40; i++)
      for (let j = 0; j < 40; j += 2) {
        const at = (di: number, dj: number): number => (i + di) * 41 + j + dj + 1
        hexagons.push(`f ${at(0, 0)} ${at(1, 0)} ${at(1, 1)} ${at(1, 2)} ${at(0, 2)} ${at(0, 1)}`)
      }
    const { mesh } = await loadScan(text([...rows, ...hexagons].join('\n')), 'face.obj')
    expect(mesh.triangles.length).toBe(face.triangles.length)
    expect(mesh.positions.length).toBe(face.positions.length)
  })

  it('with triangles without area and corners twice is read all the same', async () => {
    const [first, second] = face.triangles
    const twice = Float32Array.from([...face.positions, ...face.positions.subarray(0, 3)])
    const count = face.positions.length / 3
    const corners = face.triangles.map((v, i) => (v === 0 && i % 2 === 1 ? count : v))
    const triangles = Uint32Array.from([...corners, first!, second!, first!, 7, 7, 7])
    const { mesh } = await loadScan(objFile({ positions: twice, triangles }), 'face.obj')
    expect(mesh.triangles.length).toBe(face.triangles.length)
    expect(mesh.positions.length).toBe(face.positions.length)
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

/** As a program of another country writes numbers. */
const commas = (line: string): string =>
  /^(-?\d|vertex)/.test(line) ? line.replaceAll(/(\d)\.(\d)/g, '$1,$2') : line

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
    ['a GLB without its last bytes', glbFile(face).slice(0, -9), 'face.glb', 'unreadable', /cut short/],
    [
      'a GLB with compressed numbers',
      glbFile(face, { extensionsRequired: ['EXT_meshopt_compression'] }),
      'face.glb',
      'unknown-extension',
      /EXT_meshopt_compression.*compression switched off/,
    ],
    [
      'a GLB that does not say that its triangles are compressed',
      glbFile(face, {
        meshes: [
          {
            primitives: [
              { attributes: { POSITION: 0 }, extensions: { KHR_draco_mesh_compression: { bufferView: 0 } } },
            ],
          },
        ],
        accessors: [{ componentType: 5126, count: face.positions.length / 3, type: 'VEC3' }],
      }),
      'face.glb',
      'unknown-extension',
      /KHR_draco_mesh_compression.*compression switched off/,
    ],
    [
      'a GLB with an extension of some program',
      glbFile(face, { extensionsRequired: ['ACME_curved_triangles'] }),
      'face.glb',
      'unknown-extension',
      /needs ACME_curved_triangles.*plain glTF/,
    ],
    [
      'a GLB whose node lies under itself',
      glbFile(face, { nodes: [{ mesh: 0, children: [0] }] }),
      'face.glb',
      'unreadable',
      /node/,
    ],
    ['a GLB of odd parts', glbFile(face, { buffers: 5 }), 'face.glb', 'unreadable', /cannot be read/],
    ['glTF as text', text('{"asset":{"version":"2.0"}}'), 'face.gltf', 'unreadable', /Export one GLB/],
    ['a zipped scan', text('PK\u0003\u0004...'), 'face.obj', 'unreadable', /archive.*Unpack/],
    [
      'a zipped scan of another program',
      Uint8Array.of(0x1f, 0x8b, 8, 0).buffer,
      'face.ply.gz',
      'unreadable',
      /archive.*Unpack/,
    ],
    [
      'an OBJ with decimal commas',
      reworded((line) => (line.startsWith('v') ? line.replaceAll('.', ',') : line)),
      'face.obj',
      'unreadable',
      /“v -?\d+,\d+.*decimal commas.*point/,
    ],
    [
      'a PLY with decimal commas',
      text(linesOf(plyFile(face)).map(commas).join('\n')),
      'face.ply',
      'unreadable',
      /decimal commas/,
    ],
    [
      'an STL with decimal commas',
      text(linesOf(stlText(face)).map(commas).join('\n')),
      'face.stl',
      'unreadable',
      /“vertex .*decimal commas/,
    ],
    [
      'a PLY cut short',
      binaryPlyFile(face, true).slice(0, -2000),
      'face.ply',
      'unreadable',
      /ends before all that it says/,
    ],
    [
      'a PLY of polygons',
      text(
        linesOf(plyFile(face))
          .map((line) => line.replace(/^3 (.*)$/, '5 $1 0 1'))
          .join('\n'),
      ),
      'face.ply',
      'unreadable',
      /more than four corners.*triangle mesh/,
    ],
    [
      'an STL cut short',
      stlFile(face).slice(0, -2000),
      'face.stl',
      'unreadable',
      /says it has 3200 triangles but holds 3160/,
    ],
    ['an STL as text cut short', stlText(face).slice(0, 3000), 'face.stl', 'no-faces', /cut short/],
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
      await readScan(embeddedGlbFile(face), 'face.glb')
    } finally {
      globalThis.fetch = before
    }
    expect(fetched).toEqual([])
  })
})
