import type { FittedFace } from './individual.ts'
import { MAX_FACE_VERTICES } from './limits.ts'

const BYTES_PER_VERTEX = 6
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/

type FaceData = Pick<FittedFace, 'displacement' | 'seen'>

/** Bytes that a base64 text holds. */
const byteCount = (text: string): number => (text.length / 4) * 3 - (/=*$/.exec(text)?.[0].length ?? 0)

/** Number of vertices that the shape of a fitted face was stored for; null where the shape is not there. */
export const faceVertexCount = ({ displacement }: FaceData): number | null =>
  displacement === undefined ? null : byteCount(displacement) / BYTES_PER_VERTEX

/** What is wrong with the stored data of a fitted face, and what was expected of which field; null when all is well. */
export function faceFault(
  face: FaceData,
): { readonly field: keyof FaceData; readonly expected: string } | null {
  const { displacement, seen } = face
  if (displacement === undefined)
    return seen === undefined ? null : { field: 'seen', expected: 'nothing, because displacement is missing' }
  // Its size first: a pattern over megabytes takes its time.
  const most = MAX_FACE_VERTICES * BYTES_PER_VERTEX
  if (displacement.length > (most / 3) * 4)
    return { field: 'displacement', expected: `offsets of at most ${MAX_FACE_VERTICES} vertices` }
  if (displacement === '' || !BASE64.test(displacement))
    return { field: 'displacement', expected: 'data in base64' }
  const vertices = byteCount(displacement) / BYTES_PER_VERTEX
  if (!Number.isInteger(vertices))
    return { field: 'displacement', expected: `${BYTES_PER_VERTEX} bytes for each vertex, in base64` }
  if (seen === undefined) return null
  const bytes = Math.ceil(vertices / 8)
  if (seen.length !== Math.ceil(bytes / 3) * 4 || !BASE64.test(seen) || byteCount(seen) !== bytes)
    return { field: 'seen', expected: `one bit for each of ${vertices} vertices, in base64 (${bytes} bytes)` }
  return null
}
