import { cross, dot, length, sub, vertexAt, type Vec3 } from '../../geometry/vec3.ts'

/** No place of a head is moved farther by typed distances, mm (planning default). */
export const MAX_MOVE_MM = 25
/** No triangle of the skin turns by more (its cosine) or shrinks to less of its area (planning defaults). */
const LEAST_COSINE = 0.5
const LEAST_AREA_SHARE = 0.3
const HALVINGS = 7

/**
 * The largest share of a displacement, up to 1, that moves nothing too far and folds nothing.
 * @param skin,by flat xyz, mm
 */
export function boundedShare(skin: ArrayLike<number>, by: Float64Array, triangles: Uint32Array): number {
  const farthest = farthestMm(by)
  const most = farthest > MAX_MOVE_MM ? MAX_MOVE_MM / farthest : 1
  return largestSound(most, (share) => isSound(skin, (i) => share * by[i]!, triangles))
}

/**
 * How far one displacement may go over into another, up to 1, before something moves too far or folds.
 * @param skin,from,to flat xyz, mm
 */
export function boundedPassage(
  skin: ArrayLike<number>,
  from: Float64Array,
  to: Float64Array,
  triangles: Uint32Array,
): number {
  return largestSound(1, (share) => {
    const by = passage(from, to, share)
    return farthestMm(by) <= MAX_MOVE_MM && isSound(skin, (i) => by[i]!, triangles)
  })
}

/** What lies between two displacements. */
export const passage = (from: Float64Array, to: Float64Array, share: number): Float64Array =>
  from.map((value, i) => value + share * (to[i]! - value))

function farthestMm(by: Float64Array): number {
  let farthest = 0
  for (let i = 0; i < by.length; i += 3)
    farthest = Math.max(farthest, Math.hypot(by[i]!, by[i + 1]!, by[i + 2]!))
  return farthest
}

/** The largest sound share up to `most`, 0 being sound. */
function largestSound(most: number, isSoundAt: (share: number) => boolean): number {
  if (isSoundAt(most)) return most
  let [sound, unsound] = [0, most]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (sound + unsound) / 2
    if (isSoundAt(middle)) sound = middle
    else unsound = middle
  }
  return sound
}

function isSound(skin: ArrayLike<number>, by: (index: number) => number, triangles: Uint32Array): boolean {
  const moved = (vertex: number): Vec3 => {
    const at = vertex * 3
    return [skin[at]! + by(at), skin[at + 1]! + by(at + 1), skin[at + 2]! + by(at + 2)]
  }
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const before = areaVector(vertexAt(skin, a), vertexAt(skin, b), vertexAt(skin, c))
    const after = areaVector(moved(a), moved(b), moved(c))
    const [sizeBefore, sizeAfter] = [length(before), length(after)]
    if (sizeAfter < LEAST_AREA_SHARE * sizeBefore) return false
    if (dot(before, after) < LEAST_COSINE * sizeBefore * sizeAfter) return false
  }
  return true
}

const areaVector = (a: Vec3, b: Vec3, c: Vec3): Vec3 => cross(sub(b, a), sub(c, a))
