import { OBJLoader } from 'three/examples/jsm/loaders/OBJLoader.js'
import { PLYLoader } from 'three/examples/jsm/loaders/PLYLoader.js'
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js'
import { ScanError } from '../scan-types.ts'
import { soupOfGeometry, soupOfObject } from './from-objects.ts'
import { readGlb } from './glb.ts'
import { kindOfFile, startOf, STL_HEADER, STL_TRIANGLE, stlTriangles } from './kind-of-file.ts'
import { checkTriangleCount, noFaces, SCAN_LIMITS, type TriangleSoup } from './soup.ts'
import { objLines, refuseDecimalCommas } from './text-numbers.ts'

/**
 * Reads the triangles of a scan.
 * @throws ScanError with a sentence for the user
 */
export async function readScan(bytes: ArrayBuffer, fileName: string): Promise<TriangleSoup> {
  if (bytes.byteLength > SCAN_LIMITS.bytes)
    throw new ScanError(
      'too-large',
      `The file has ${Math.round(bytes.byteLength / 1e6)} MB; at most ${SCAN_LIMITS.bytes / 1e6} MB are read.`,
    )
  const format = kindOfFile(bytes, fileName)
  try {
    return await READERS[format](bytes)
  } catch (error) {
    if (error instanceof ScanError) throw error
    throw new ScanError('unreadable', `The file cannot be read as ${format.toUpperCase()}: ${whyOf(error)}`)
  }
}

/** Readers step over the end of what was cut short. */
const whyOf = (error: unknown): string =>
  error instanceof RangeError
    ? 'it ends before all that it says it has, or counts more than it holds. Export it again.'
    : firstLine(error instanceof Error ? error.message : String(error))

const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 120)

const READERS = { obj: readObj, ply: readPly, stl: readStl, glb: readGlb } as const

function readObj(bytes: ArrayBuffer): TriangleSoup {
  const text = new Uint8Array(bytes)
  const lines = objLines(text)
  if (lines.vertices < 3)
    throw new ScanError('unreadable', 'The file is named .obj but holds no vertices: it is no OBJ scan.')
  if (lines.faces === 0) throw noFaces()
  checkTriangleCount(lines.faces)
  refuseDecimalCommas(text, /^v\s/)
  return soupOfObject(new OBJLoader().parse(new TextDecoder().decode(bytes)))
}

function readPly(bytes: ArrayBuffer): TriangleSoup {
  const header = startOf(bytes, 20_000).split('end_header')[0]!
  const faces = Number(/element\s+face\s+(\d+)/.exec(header)?.[1] ?? 0)
  if (faces === 0) throw /element\s+tristrips/.test(header) ? notTriangles('strips of triangles') : noFaces()
  checkTriangleCount(faces)
  if (/format\s+ascii/.test(header)) refuseDecimalCommas(new Uint8Array(bytes), /^[-+.\d]/)
  const geometry = new PLYLoader().parse(bytes)
  const soup = geometry.index === null ? null : soupOfGeometry(geometry)
  // The loader leaves out faces with more than four corners.
  if ((soup?.triangles.length ?? 0) / 3 < faces * MOST_FACES_KEPT)
    throw notTriangles('faces with more than four corners, or without corners')
  return soup!
}

/** A few faces of a file may be no triangles. */
const MOST_FACES_KEPT = 0.99

const notTriangles = (what: string): ScanError =>
  new ScanError('unreadable', `The PLY file holds ${what}, which are not read. Export it as a triangle mesh.`)

function readStl(bytes: ArrayBuffer): TriangleSoup {
  const said = stlTriangles(bytes)
  const binary = said * STL_TRIANGLE + STL_HEADER === bytes.byteLength
  if (binary) checkTriangleCount(said)
  else refuseDecimalCommas(new Uint8Array(bytes), /^vertex\s/)
  const soup = soupOfGeometry(new STLLoader().parse(bytes))
  if (soup.triangles.length === 0)
    throw new ScanError(
      'no-faces',
      'The STL file holds no whole triangle: it is empty or was cut short. Export it again.',
    )
  checkTriangleCount(soup.triangles.length / 3)
  return soup
}
