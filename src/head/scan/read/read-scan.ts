import { OBJLoader } from 'three/examples/jsm/loaders/OBJLoader.js'
import { PLYLoader } from 'three/examples/jsm/loaders/PLYLoader.js'
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js'
import { ScanError } from '../scan-types.ts'
import { soupOfGeometry, soupOfObject } from './from-objects.ts'
import { readGlb } from './glb.ts'
import { checkTriangleCount, noFaces, SCAN_LIMITS, type TriangleSoup } from './soup.ts'

export const SCAN_FORMATS = ['obj', 'ply', 'stl', 'glb'] as const
export type ScanFormat = (typeof SCAN_FORMATS)[number]

/**
 * Reads the triangles of a scan. What a file is, its own bytes tell; only OBJ and STL as text go by their words.
 * @throws ScanError with a sentence for the user
 */
export async function readScan(bytes: ArrayBuffer, fileName: string): Promise<TriangleSoup> {
  if (bytes.byteLength > SCAN_LIMITS.bytes)
    throw new ScanError(
      'too-large',
      `The file has ${Math.round(bytes.byteLength / 1e6)} MB; at most ${SCAN_LIMITS.bytes / 1e6} MB are read.`,
    )
  const format = formatOf(bytes, fileName)
  if (format === 'glb') return readGlb(bytes)
  try {
    return READERS[format](bytes)
  } catch (error) {
    if (error instanceof ScanError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new ScanError('unreadable', `The file cannot be read as ${format.toUpperCase()}: ${firstLine(why)}`)
  }
}

const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 120)

const startOf = (bytes: ArrayBuffer, length: number): string =>
  new TextDecoder('latin1').decode(new Uint8Array(bytes, 0, Math.min(length, bytes.byteLength)))

function formatOf(bytes: ArrayBuffer, fileName: string): ScanFormat {
  const start = startOf(bytes, 2000)
  if (start.startsWith('glTF')) return 'glb'
  if (/^ply\s/.test(start)) return 'ply'
  if (isBinaryStl(bytes) || (/^\s*solid\b/.test(start) && /\bfacet\b/.test(start))) return 'stl'
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (ending === 'obj') return 'obj'
  throw new ScanError(
    'unreadable',
    (SCAN_FORMATS as readonly string[]).includes(ending)
      ? `The file is named .${ending} but does not hold ${ending.toUpperCase()} data.`
      : 'The file is no OBJ, PLY, STL or GLB scan.',
  )
}

/** Header of 80 bytes, a count, 50 bytes each. */
const isBinaryStl = (bytes: ArrayBuffer): boolean =>
  bytes.byteLength > 84 && new DataView(bytes).getUint32(80, true) * 50 + 84 === bytes.byteLength

const READERS = { obj: readObj, ply: readPly, stl: readStl } as const

function readObj(bytes: ArrayBuffer): TriangleSoup {
  const lines = objLines(new Uint8Array(bytes))
  if (lines.vertices < 3)
    throw new ScanError('unreadable', 'The file is named .obj but holds no vertices: it is no OBJ scan.')
  if (lines.faces === 0) throw noFaces()
  checkTriangleCount(lines.faces)
  return soupOfObject(new OBJLoader().parse(new TextDecoder().decode(bytes)))
}

/** Lines that begin with `v` and with `f`. */
function objLines(bytes: Uint8Array): { vertices: number; faces: number } {
  const [newLine, space, tab, v, f] = [10, 32, 9, 118, 102]
  let [vertices, faces] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    if (i > 0 && bytes[i - 1] !== newLine) continue
    if (bytes[i + 1] !== space && bytes[i + 1] !== tab) continue
    if (bytes[i] === v) vertices++
    if (bytes[i] === f) faces++
  }
  return { vertices, faces }
}

function readPly(bytes: ArrayBuffer): TriangleSoup {
  const header = startOf(bytes, 20_000).split('end_header')[0]!
  const faces = Number(/element\s+face\s+(\d+)/.exec(header)?.[1] ?? 0)
  if (faces === 0) throw noFaces()
  checkTriangleCount(faces)
  const geometry = new PLYLoader().parse(bytes)
  if (geometry.index === null) throw noFaces()
  return soupOfGeometry(geometry)
}

function readStl(bytes: ArrayBuffer): TriangleSoup {
  if (isBinaryStl(bytes)) checkTriangleCount(new DataView(bytes).getUint32(80, true))
  const soup = soupOfGeometry(new STLLoader().parse(bytes))
  if (soup.triangles.length === 0) throw noFaces()
  checkTriangleCount(soup.triangles.length / 3)
  return soup
}
