import { ScanError } from '../scan-types.ts'

export const SCAN_FORMATS = ['obj', 'ply', 'stl', 'glb'] as const
export type ScanFormat = (typeof SCAN_FORMATS)[number]

/** Files that are often chosen instead of the scan within or beside them, by their first letters, as Latin 1 or Windows-1252. */
const OTHERS: readonly (readonly [begins: readonly string[], sentence: string])[] = [
  [
    ['PK\u0003\u0004', 'PK\u0005\u0006', '\u001f\u008b', '\u001f\u2039', '7z\u00bc\u00af', 'Rar!'],
    'The file is an archive (ZIP or similar). Unpack it and choose the OBJ, PLY, STL or GLB file inside.',
  ],
  [
    ['Kaydara FBX', '; FBX'],
    'The file is an FBX scene, which is not read. Export the scan as OBJ, PLY, STL or GLB.',
  ],
]

/** What comes before the first triangle of a binary STL, and its length for each triangle, bytes. */
export const STL_HEADER = 84
export const STL_TRIANGLE = 50

const BEGINNING = 2000
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/

export const startOf = (bytes: ArrayBuffer, length: number): string =>
  new TextDecoder('latin1')
    .decode(new Uint8Array(bytes, 0, Math.min(length, bytes.byteLength)))
    .replace(BYTE_ORDER_MARK, '')

/**
 * What a file is: its own bytes tell; only OBJ goes by its name.
 * @throws ScanError `unreadable`
 */
export function kindOfFile(bytes: ArrayBuffer, fileName: string): ScanFormat {
  const start = startOf(bytes, BEGINNING)
  if (start.startsWith('glTF')) return 'glb'
  if (/^ply\s/.test(start)) return 'ply'
  if (stlTriangles(bytes) * STL_TRIANGLE + STL_HEADER === bytes.byteLength || isStlText(start)) return 'stl'
  const other = OTHERS.find(([begins]) => begins.some((begin) => start.startsWith(begin)))
  if (other !== undefined) throw new ScanError('unreadable', other[1])
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (ending === 'obj') return 'obj'
  if (ending === 'stl') checkStlLength(bytes, start)
  if (ending === 'gltf')
    throw new ScanError(
      'unreadable',
      'A .gltf file is a description whose numbers mostly lie in other files. Export one GLB file with everything inside.',
    )
  throw new ScanError(
    'unreadable',
    (SCAN_FORMATS as readonly string[]).includes(ending)
      ? `The file is named .${ending} but does not hold ${ending.toUpperCase()} data.`
      : 'The file is no OBJ, PLY, STL or GLB scan.',
  )
}

/** Some binary STL begin with `solid` too: their length tells them. */
const isStlText = (start: string): boolean => /^\s*solid\b/.test(start) && /\bfacet\b/.test(start)

/** How many triangles a binary STL says that it has. */
export const stlTriangles = (bytes: ArrayBuffer): number =>
  bytes.byteLength >= STL_HEADER ? new DataView(bytes).getUint32(80, true) : -1

/** A binary STL of another length than it says was cut short, or something follows it. */
function checkStlLength(bytes: ArrayBuffer, start: string): void {
  const said = stlTriangles(bytes)
  // The first bytes of a text, read as a number, say hundreds of millions.
  if (said <= 0 || said > LIKELY_TRIANGLES || /^[\s -~]{84}/.test(start)) return
  const held = Math.floor((bytes.byteLength - STL_HEADER) / STL_TRIANGLE)
  throw new ScanError(
    'unreadable',
    `The STL file says it has ${said} triangles but holds ${held}: it was cut short or changed. Export it again.`,
  )
}

const LIKELY_TRIANGLES = 50_000_000
