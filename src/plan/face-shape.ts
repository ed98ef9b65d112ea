import type { FittedFace } from './individual.ts'

/** The shape of a fitted face: offsets of all vertices of the preset's picture, flat xyz, mm. */
export interface FaceShape {
  readonly displacement: Float32Array
  /** Per vertex: 1 where the scan had data; null where that is not known. */
  readonly seen: Uint8Array | null
}

/** Shapes that are at hand besides those that plans carry, by `FittedFace.id`. */
export type FaceShapes = (id: string) => FaceShape | null

const STEPS_PER_MM = 100
const BYTES_PER_VERTEX = 6

/** Each face is decoded once: the same object means the same head. */
const decoded = new WeakMap<FittedFace, FaceShape>()

/** The shape that the plan carries, or that is at hand; null where there is neither. */
export function faceShapeOf(face: FittedFace, atHand: FaceShapes): FaceShape | null {
  if (face.displacement === undefined) return atHand(face.id)
  const known = decoded.get(face) ?? decodeFace(face.displacement, face.seen)
  decoded.set(face, known)
  return known
}

function decodeFace(displacement: string, seen: string | undefined): FaceShape {
  const view = new DataView(bytesOf(displacement).buffer)
  const vertices = Math.floor(view.byteLength / BYTES_PER_VERTEX)
  const bits = seen === undefined ? null : bytesOf(seen)
  return {
    displacement: Float32Array.from(
      { length: vertices * 3 },
      (_, i) => view.getInt16(i * 2, true) / STEPS_PER_MM,
    ),
    seen: bits && Uint8Array.from({ length: vertices }, (_, v) => (bits[v >> 3]! >> (v & 7)) & 1),
  }
}

/** What a plan file holds of a shape, in hundredths of a mm, at most 327 mm. */
export function encodeFace({
  displacement,
  seen,
}: FaceShape): Pick<FittedFace, 'id' | 'displacement' | 'seen'> {
  const bytes = new Uint8Array(displacement.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of displacement.entries())
    view.setInt16(i * 2, Math.max(-32768, Math.min(32767, Math.round(value * STEPS_PER_MM))), true)
  const bits = seen && new Uint8Array(Math.ceil(seen.length / 8))
  if (seen && bits) for (const [v, value] of seen.entries()) if (value === 1) bits[v >> 3]! |= 1 << (v & 7)
  return {
    id: digestOf(bytes),
    displacement: base64Of(bytes),
    ...(bits === null ? {} : { seen: base64Of(bits) }),
  }
}

/** The shape as it comes back from a file: rounded, so that device and file hold the same face. */
export const asFiled = (shape: FaceShape): FaceShape => {
  const { displacement, seen } = encodeFace(shape)
  return decodeFace(displacement!, seen)
}

/** FNV-1a from two starts: tells shapes apart, and keeps nothing secret. */
function digestOf(bytes: Uint8Array): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start
      for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return btoa(text)
}
