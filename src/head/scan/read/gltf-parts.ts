import { ScanError } from '../scan-types.ts'

/** Of glTF, what is looked at here; a file may hold anything in its place. */
export interface Gltf {
  readonly [key: string]: unknown
  readonly buffers?: readonly { readonly uri?: string; readonly byteLength?: number }[]
  readonly bufferViews?: readonly { readonly buffer?: number; readonly byteOffset?: number }[]
  readonly images?: readonly { readonly uri?: string }[]
  readonly extensionsRequired?: readonly string[]
  readonly accessors?: readonly { readonly count?: number; readonly bufferView?: number }[]
  readonly meshes?: readonly { readonly primitives?: readonly Primitive[] }[]
  readonly nodes?: readonly { readonly children?: readonly number[] }[]
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[]
}
export interface Primitive {
  readonly mode?: number
  readonly indices?: number
  readonly attributes?: Readonly<Record<string, number>>
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** Description and bytes of a GLB file. */
export interface GlbParts {
  readonly gltf: Gltf
  readonly bytes: Uint8Array
}

const MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const BIN_CHUNK = 0x004e4942
/** Length of the file's own header, and of the header of each part, bytes. */
const [FILE_HEADER, PART_HEADER] = [12, 8]

export const unreadableGlb = (why: string): ScanError =>
  new ScanError('unreadable', `The GLB file cannot be read: ${why}.`)

/** @throws ScanError `unreadable` */
export function partsOfGlb(file: ArrayBuffer): GlbParts {
  const view = new DataView(file)
  const textFrom = FILE_HEADER + PART_HEADER
  if (file.byteLength < textFrom) throw unreadableGlb('its first part is cut short')
  if (view.getUint32(4, true) !== 2) throw unreadableGlb('it is not version 2 of glTF')
  const length = view.getUint32(12, true)
  if (view.getUint32(16, true) !== JSON_CHUNK || textFrom + length > file.byteLength)
    throw unreadableGlb('its first part is cut short')
  return {
    gltf: described(new TextDecoder().decode(new Uint8Array(file, textFrom, length))),
    bytes: bytesAfter(view, textFrom + length),
  }
}

function described(text: string): Gltf {
  try {
    const gltf: unknown = JSON.parse(text)
    if (typeof gltf === 'object' && gltf !== null) return gltf as Gltf
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw unreadableGlb('its description is not JSON')
}

function bytesAfter(view: DataView<ArrayBuffer>, from: number): Uint8Array {
  if (from + PART_HEADER > view.byteLength || view.getUint32(from + 4, true) !== BIN_CHUNK)
    return new Uint8Array(0)
  const length = view.getUint32(from, true)
  if (from + PART_HEADER + length > view.byteLength) throw unreadableGlb('its numbers are cut short')
  return new Uint8Array(view.buffer, from + PART_HEADER, length)
}

/**
 * The same with all buffers as one, so that nothing has to be fetched: the page's own rules forbid even `data:`.
 * @throws ScanError `unreadable`, `outside-files`
 */
export function withOneBuffer({ gltf, bytes }: GlbParts): GlbParts {
  const parts = (gltf.buffers ?? []).map(({ uri }, i) => {
    if (uri !== undefined) return bytesOfUri(uri)
    if (i > 0) throw unreadableGlb(`its buffer ${i} is empty`)
    return bytes
  })
  const starts: number[] = []
  let size = 0
  for (const part of parts) {
    starts.push(size)
    size += Math.ceil(part.length / 4) * 4
  }
  const joined = parts.length === 1 ? parts[0]! : new Uint8Array(size)
  if (parts.length > 1) for (const [i, part] of parts.entries()) joined.set(part, starts[i])
  const bufferViews = (gltf.bufferViews ?? []).map(({ buffer = 0, byteOffset = 0, ...view }) => ({
    ...view,
    buffer: 0,
    byteOffset: byteOffset + (starts[buffer] ?? size),
  }))
  return { gltf: { ...gltf, buffers: [{ byteLength: joined.length }], bufferViews }, bytes: joined }
}

/** @throws ScanError `outside-files` where the bytes lie in another file */
function bytesOfUri(uri: string): Uint8Array {
  if (!uri.startsWith('data:')) throw outside(uri)
  const comma = uri.indexOf(',')
  if (comma < 0 || !/;base64$/i.test(uri.slice(0, comma)))
    throw unreadableGlb('its numbers are embedded in another way than base64')
  try {
    return Uint8Array.from(atob(uri.slice(comma + 1)), (char) => char.charCodeAt(0))
  } catch (error) {
    if (error instanceof DOMException) throw unreadableGlb('its embedded numbers are not whole base64')
    throw error
  }
}

export const outside = (uri: string): ScanError =>
  new ScanError(
    'outside-files',
    `The file points to another one (${uri.slice(0, 60)}), and nothing is fetched. Export one GLB file with everything inside.`,
  )

/** A GLB file of these parts. */
export function glbOf({ gltf, bytes }: { readonly gltf: object; readonly bytes: Uint8Array }): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(gltf))
  const [textSize, byteSize] = [text.length, bytes.length].map((length) => Math.ceil(length / 4) * 4) as [
    number,
    number,
  ]
  const textFrom = FILE_HEADER + PART_HEADER
  const bytesFrom = textFrom + textSize + PART_HEADER
  const out = new Uint8Array(bytesFrom + byteSize).fill(0x20, textFrom, textFrom + textSize)
  const view = new DataView(out.buffer)
  const words = [MAGIC, 2, out.length, textSize, JSON_CHUNK]
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, true)
  view.setUint32(bytesFrom - 8, byteSize, true)
  view.setUint32(bytesFrom - 4, BIN_CHUNK, true)
  out.set(text, textFrom)
  out.set(bytes, bytesFrom)
  return out.buffer
}
