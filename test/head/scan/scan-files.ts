import type { ScanMesh } from '../../../src/head/scan/scan-types.ts'

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer

/** An OBJ file of a surface. */
export function objFile({ positions, triangles }: ScanMesh): ArrayBuffer {
  const lines: string[] = ['# scan']
  for (let i = 0; i < positions.length; i += 3)
    lines.push(`v ${positions[i]} ${positions[i + 1]} ${positions[i + 2]}`)
  for (let t = 0; t < triangles.length; t += 3)
    lines.push(`f ${triangles[t]! + 1} ${triangles[t + 1]! + 1} ${triangles[t + 2]! + 1}`)
  return bytesOf(`${lines.join('\n')}\n`)
}

/** A PLY file as text; without faces a cloud of points. */
export function plyFile({ positions, triangles }: ScanMesh, faces = true): ArrayBuffer {
  const head = ['ply', 'format ascii 1.0', `element vertex ${positions.length / 3}`]
  head.push('property float x', 'property float y', 'property float z')
  if (faces) head.push(`element face ${triangles.length / 3}`, 'property list uchar int vertex_indices')
  head.push('end_header')
  const lines = Array.from({ length: positions.length / 3 }, (_, v) =>
    positions.subarray(v * 3, v * 3 + 3).join(' '),
  )
  if (faces)
    for (let t = 0; t < triangles.length; t += 3) lines.push(`3 ${triangles.subarray(t, t + 3).join(' ')}`)
  return bytesOf(`${[...head, ...lines].join('\n')}\n`)
}

/** A PLY file as bytes, of either order. */
export function binaryPlyFile({ positions, triangles }: ScanMesh, littleEndian: boolean): ArrayBuffer {
  const head = ['ply', `format binary_${littleEndian ? 'little' : 'big'}_endian 1.0`]
  head.push(`element vertex ${positions.length / 3}`, 'property float x', 'property float y')
  head.push('property float z', `element face ${triangles.length / 3}`)
  head.push('property list uchar int vertex_indices', 'end_header\n')
  const text = new TextEncoder().encode(head.join('\n'))
  const bytes = new Uint8Array(text.length + positions.length * 4 + (triangles.length / 3) * 13)
  bytes.set(text)
  const view = new DataView(bytes.buffer)
  let at = text.length
  for (const value of positions) {
    view.setFloat32(at, value, littleEndian)
    at += 4
  }
  for (const [i, vertex] of triangles.entries()) {
    if (i % 3 === 0) view.setUint8(at++, 3)
    view.setInt32(at, vertex, littleEndian)
    at += 4
  }
  return bytes.buffer
}

/** A binary STL file: every triangle with corners of its own. */
export function stlFile({ positions, triangles }: ScanMesh, header = ''): ArrayBuffer {
  const bytes = new ArrayBuffer(84 + (triangles.length / 3) * 50)
  new Uint8Array(bytes).set(new TextEncoder().encode(header))
  const view = new DataView(bytes)
  view.setUint32(80, triangles.length / 3, true)
  for (let t = 0; t * 3 < triangles.length; t++)
    for (let corner = 0; corner < 3; corner++)
      for (let axis = 0; axis < 3; axis++)
        view.setFloat32(
          84 + t * 50 + 12 + corner * 12 + axis * 4,
          positions[triangles[t * 3 + corner]! * 3 + axis]!,
          true,
        )
  return bytes
}

/** Bytes as the URI that embeds them in a description. */
const dataUri = (bytes: Uint8Array): string =>
  `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`

/** A GLB file; `more` goes into its description. */
export function glbFile({ positions, triangles }: ScanMesh, more: object = {}): ArrayBuffer {
  const gltf = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
    accessors: [
      {
        bufferView: 0,
        componentType: 5126,
        count: positions.length / 3,
        type: 'VEC3',
        min: [-1000, -1000, -1000],
        max: [1000, 1000, 1000],
      },
      { bufferView: 1, componentType: 5125, count: triangles.length, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: positions.byteLength },
      { buffer: 0, byteOffset: positions.byteLength, byteLength: triangles.byteLength },
    ],
    buffers: [{ byteLength: positions.byteLength + triangles.byteLength }],
    ...more,
  }
  const text = new TextEncoder().encode(JSON.stringify(gltf))
  const jsonLength = Math.ceil(text.length / 4) * 4
  const binLength = positions.byteLength + triangles.byteLength
  const out = new Uint8Array(28 + jsonLength + binLength).fill(0x20, 20, 20 + jsonLength)
  const view = new DataView(out.buffer)
  const words = [0x46546c67, 2, out.length, jsonLength, 0x4e4f534a]
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, true)
  out.set(text, 20)
  view.setUint32(20 + jsonLength, binLength, true)
  view.setUint32(24 + jsonLength, 0x004e4942, true)
  out.set(new Uint8Array(positions.buffer, positions.byteOffset, positions.byteLength), 28 + jsonLength)
  out.set(
    new Uint8Array(triangles.buffer, triangles.byteOffset, triangles.byteLength),
    28 + jsonLength + positions.byteLength,
  )
  return out.buffer
}

/** A GLB file whose positions and corners are each in a buffer of its own, written into the description. */
export function embeddedGlbFile(mesh: ScanMesh): ArrayBuffer {
  const parts = [mesh.positions, mesh.triangles].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  return glbFile(mesh, {
    buffers: parts.map((part) => ({ byteLength: part.length, uri: dataUri(part) })),
    bufferViews: parts.map(({ length }, buffer) => ({ buffer, byteLength: length })),
  })
}
