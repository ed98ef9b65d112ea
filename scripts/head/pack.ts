/** Writes named arrays behind a JSON header: the binary that `src/head/asset.ts` reads. */

export type PackedArray = Uint8Array | Uint16Array | Int16Array

const MAGIC = 'TLHD'
const ALIGN = 4

/** Bytes: magic, header length (uint32, little endian), header, arrays at multiples of four from the end of the header. */
export function pack(
  header: Readonly<Record<string, unknown>>,
  arrays: ReadonlyMap<string, PackedArray>,
): Uint8Array {
  let offset = 0
  const table: Record<string, { type: string; offset: number; length: number }> = {}
  for (const [name, array] of arrays) {
    table[name] = { type: typeName(array), offset, length: array.length }
    offset += align(array.byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, arrays: table }))
  const start = align(8 + json.length)
  const bytes = new Uint8Array(start + offset)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(4, json.length, true)
  bytes.set(json, 8)
  for (const [name, array] of arrays)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + table[name]!.offset)
  return bytes
}

const align = (size: number): number => Math.ceil(size / ALIGN) * ALIGN

function typeName(array: PackedArray): string {
  if (array instanceof Uint8Array) return 'u8'
  return array instanceof Uint16Array ? 'u16' : 'i16'
}
