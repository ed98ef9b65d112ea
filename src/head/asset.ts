import { HeadError, TEMPLATE_ID } from './types.ts'

const MAGIC = 'TLHD'
const VERSION = 1
const ARRAY_TYPES = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array } as const

/** A displacement of some cage vertices of the half head, in steps of `stepMm`. */
export interface AssetMorph {
  readonly at: Uint16Array
  readonly by: Int16Array
}

/**
 * The built head template with its presets and morphs, as read from `public/models/face-1.bin`.
 * Opaque outside `src/head`: pass it to `buildHead`. Holds the midline and the patient's left half of the
 * control cage; the right half is its mirror image.
 */
export interface HeadAsset {
  readonly stepMm: number
  readonly midCount: number
  readonly sideCount: number
  /** How many of `quads` are outer skin, linings, left eye, in this order. */
  readonly outerQuads: number
  readonly liningQuads: number
  readonly eyeQuads: number
  /** Four half-cage vertices per quad, counter-clockwise seen from outside. */
  readonly quads: Uint16Array
  /** Half-cage positions per preset, flat xyz, steps. */
  readonly presets: ReadonlyMap<string, Int16Array>
  /** By morph id, or `age:<preset>` for the one that differs between presets. */
  readonly morphs: ReadonlyMap<string, AssetMorph>
  /** Half-cage vertices of lips, lids, auricle. */
  readonly parts: ReadonlyMap<string, Uint16Array>
}

/**
 * Reads a head asset.
 * @throws HeadError `bad-asset` (what was expected, and where), `unknown-template`
 */
export function parseHeadAsset(bytes: ArrayBuffer): HeadAsset {
  const { header, arraysAt } = readHeader(bytes)
  if (header['format'] !== 'threadline-head')
    throw bad(`its format is ${text(header['format'])}, not "threadline-head"`)
  if (header['version'] !== VERSION)
    throw bad(`its version is ${text(header['version'])}; this program reads version ${VERSION}`)
  if (header['template'] !== TEMPLATE_ID)
    throw new HeadError(
      'unknown-template',
      `The head asset holds template ${text(header['template'])}; this program knows "${TEMPLATE_ID}"`,
    )
  const read = arrayReader(bytes, header['arrays'], arraysAt)
  const count = (name: string): number => {
    const value = header[name]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw bad(`"${name}" is ${text(value)}, expected a count above 0`)
    return value
  }
  const [midCount, sideCount] = [count('midCount'), count('sideCount')]
  const [outerQuads, liningQuads, eyeQuads] = [count('outerQuads'), count('liningQuads'), count('eyeQuads')]
  const halfCount = midCount + sideCount
  const quads = read('quads', 'u16', (outerQuads + liningQuads + eyeQuads) * 4)
  requireVertices(quads, halfCount, 'quads')

  const presets = new Map<string, Int16Array>()
  for (const id of names(header, 'presets')) presets.set(id, read(`preset:${id}`, 'i16', halfCount * 3))
  const morphs = new Map<string, AssetMorph>()
  for (const id of names(header, 'morphs')) {
    const at = read(`morph:${id}:at`, 'u16')
    requireVertices(at, halfCount, `morph:${id}:at`)
    morphs.set(id, { at, by: read(`morph:${id}:by`, 'i16', at.length * 3) })
  }
  const parts = new Map<string, Uint16Array>()
  for (const id of names(header, 'parts')) {
    parts.set(id, read(`part:${id}`, 'u16'))
    requireVertices(parts.get(id)!, halfCount, `part:${id}`)
  }
  const stepMm = header['stepMm']
  if (typeof stepMm !== 'number' || !(stepMm > 0))
    throw bad(`"stepMm" is ${text(stepMm)}, expected mm above 0`)
  return { stepMm, midCount, sideCount, outerQuads, liningQuads, eyeQuads, quads, presets, morphs, parts }
}

const bad = (what: string): HeadError => new HeadError('bad-asset', `The head asset cannot be used: ${what}`)

const text = (value: unknown): string => JSON.stringify(value) ?? 'missing'

function readHeader(bytes: ArrayBuffer): { header: Record<string, unknown>; arraysAt: number } {
  const start = bytes.byteLength >= 8 ? new TextDecoder().decode(new Uint8Array(bytes, 0, 4)) : ''
  if (start !== MAGIC) throw bad(`it does not start with "${MAGIC}"`)
  const length = new DataView(bytes).getUint32(4, true)
  if (8 + length > bytes.byteLength)
    throw bad(`its header is said to be ${length} bytes, longer than the file`)
  const arraysAt = Math.ceil((8 + length) / 4) * 4
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)))
    if (!isRecord(header)) throw bad('its header is not an object')
    return { header, arraysAt }
  } catch (error) {
    if (error instanceof HeadError) throw error
    throw bad('its header is not JSON')
  }
}

type ArrayType = keyof typeof ARRAY_TYPES
type ArrayOf<T extends ArrayType> = InstanceType<(typeof ARRAY_TYPES)[T]>

function arrayReader(bytes: ArrayBuffer, table: unknown, arraysAt: number) {
  return <T extends ArrayType>(name: string, type: T, length?: number): ArrayOf<T> => {
    const entry = isRecord(table) ? table[name] : undefined
    if (!isRecord(entry)) throw bad(`array "${name}" is missing`)
    if (entry['type'] !== type) throw bad(`array "${name}" has type ${text(entry['type'])}, expected ${type}`)
    const [offset, size] = [Number(entry['offset']), Number(entry['length'])]
    if (length !== undefined && size !== length)
      throw bad(`array "${name}" has ${size} numbers, expected ${length}`)
    const Kind = ARRAY_TYPES[type]
    if (!(offset >= 0) || arraysAt + offset + size * Kind.BYTES_PER_ELEMENT > bytes.byteLength)
      throw bad(`array "${name}" runs past the end of the file`)
    return new Kind(bytes, arraysAt + offset, size) as ArrayOf<T>
  }
}

function names(header: Record<string, unknown>, key: string): string[] {
  const list = header[key]
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string') || list.length === 0)
    throw bad(`"${key}" is not a list of names`)
  return list
}

function requireVertices(numbers: Uint16Array, count: number, name: string): void {
  const at = numbers.findIndex((number) => number >= count)
  if (at >= 0) throw bad(`"${name}" names vertex ${numbers[at]}, but there are ${count}`)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
