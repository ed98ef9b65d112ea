import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { ScanError } from '../scan-types.ts'
import { soupOfObject } from './from-objects.ts'
import { checkTriangleCount, noFaces, type TriangleSoup } from './soup.ts'

interface Gltf {
  readonly [key: string]: unknown
  readonly extensionsRequired?: readonly string[]
  readonly buffers?: readonly { readonly uri?: string }[]
  readonly images?: readonly { readonly uri?: string }[]
  readonly accessors?: readonly { readonly count?: number }[]
  readonly meshes?: readonly { readonly primitives?: readonly Primitive[] }[]
}
interface Primitive {
  readonly mode?: number
  readonly indices?: number
  readonly attributes?: Readonly<Record<string, number>>
}

/** Extensions that change only how a surface looks, or how its numbers are stored in a way that is read. */
const HARMLESS =
  /^(KHR_mesh_quantization|KHR_materials_\w+|KHR_texture_\w+|EXT_texture_\w+|KHR_lights_punctual|KHR_xmp\w*)$/
const JSON_CHUNK = 0x4e4f534a
const TRIANGLES = 4

/**
 * Reads the triangles of a binary glTF file, and nothing else of it: no picture, no other file.
 * @throws ScanError `unreadable`, `outside-files`, `unknown-extension`, `no-faces`, `too-many-triangles`
 */
export async function readGlb(bytes: ArrayBuffer): Promise<TriangleSoup> {
  const { gltf, rest } = chunksOf(bytes)
  const outside = [...(gltf.buffers ?? []), ...(gltf.images ?? [])].find(
    ({ uri }) => uri !== undefined && !uri.startsWith('data:'),
  )
  if (outside !== undefined)
    throw new ScanError(
      'outside-files',
      `The file points to another one (${outside.uri!.slice(0, 60)}), and nothing is fetched. Export one GLB file with everything inside.`,
    )
  const foreign = (gltf.extensionsRequired ?? []).filter((name) => !HARMLESS.test(name))
  if (foreign.length > 0)
    throw new ScanError(
      'unknown-extension',
      `The file needs ${foreign.join(', ')}, which is not read here. Export it without compression.`,
    )
  const primitives = (gltf.meshes ?? []).flatMap((mesh) => mesh.primitives ?? [])
  const surfaces = primitives.filter(({ mode = TRIANGLES }) => mode >= TRIANGLES)
  if (surfaces.length === 0) throw noFaces()
  checkTriangleCount(surfaces.reduce((sum, primitive) => sum + cornersOf(gltf, primitive) / 3, 0))
  try {
    const { scene } = await new GLTFLoader().parseAsync(packed(bare(gltf), rest), '')
    return soupOfObject(scene)
  } catch (error) {
    if (error instanceof ScanError) throw error
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (why: string): ScanError =>
  new ScanError('unreadable', `The GLB file cannot be read: ${why}.`)

function cornersOf(gltf: Gltf, { indices, attributes }: Primitive): number {
  const accessor = indices ?? attributes?.['POSITION']
  return accessor === undefined ? 0 : (gltf.accessors?.[accessor]?.count ?? 0)
}

function chunksOf(bytes: ArrayBuffer): { gltf: Gltf; rest: Uint8Array } {
  const view = new DataView(bytes)
  if (bytes.byteLength < 20 || view.getUint32(4, true) !== 2) throw unreadable('it is not version 2 of glTF')
  const length = view.getUint32(12, true)
  if (view.getUint32(16, true) !== JSON_CHUNK || 20 + length > bytes.byteLength)
    throw unreadable('its first part is cut short')
  try {
    const gltf: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 20, length)))
    if (typeof gltf !== 'object' || gltf === null) throw new SyntaxError('not an object')
    return { gltf: gltf as Gltf, rest: new Uint8Array(bytes, 20 + length) }
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('its description is not JSON')
    throw error
  }
}

/** Only what places triangles. */
function bare(gltf: Gltf): object {
  const plain = without(gltf, [
    'images',
    'textures',
    'samplers',
    'materials',
    'animations',
    'skins',
    'cameras',
  ])
  return JSON.parse(
    JSON.stringify(plain, (key, value: unknown) =>
      ['extensions', 'extensionsUsed', 'material', 'skin', 'camera', 'targets', 'weights'].includes(key)
        ? undefined
        : value,
    ),
  ) as object
}

const without = (gltf: Gltf, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(gltf).filter(([key]) => !keys.includes(key)))

function packed(gltf: object, rest: Uint8Array): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(gltf))
  const length = Math.ceil(text.length / 4) * 4
  const out = new Uint8Array(20 + length + rest.length).fill(0x20, 20, 20 + length)
  const view = new DataView(out.buffer)
  view.setUint32(0, 0x46546c67, true)
  view.setUint32(4, 2, true)
  view.setUint32(8, out.length, true)
  view.setUint32(12, length, true)
  view.setUint32(16, JSON_CHUNK, true)
  out.set(text, 20)
  out.set(rest, 20 + length)
  return out.buffer
}
