/**
 * Moves, turns and sizes a half cage in the midline plane so that its braincase lies on that of another, least squares:
 * ageing changes the soft tissue, not where the head is.
 *
 * @param moving, fixed flat xyz of the midline and left half, the same vertices
 * @param counts whether a vertex belongs to the braincase
 */
export function alignBraincase(
  moving: Float64Array,
  fixed: Float64Array,
  counts: (vertex: number) => boolean,
): Float64Array {
  const vertices = Array.from({ length: fixed.length / 3 }, (_, vertex) => vertex).filter(counts)
  const mean = (points: Float64Array, axis: number): number =>
    vertices.reduce((sum, vertex) => sum + points[vertex * 3 + axis]!, 0) / vertices.length
  const [fromY, fromZ] = [mean(moving, 1), mean(moving, 2)]
  const [toY, toZ] = [mean(fixed, 1), mean(fixed, 2)]
  // Best similarity of the plane as a complex factor, y + iz; x only shares the size.
  let [real, imaginary, side, size] = [0, 0, 0, 0]
  for (const vertex of vertices) {
    const [x, y, z] = [moving[vertex * 3]!, moving[vertex * 3 + 1]! - fromY, moving[vertex * 3 + 2]! - fromZ]
    const [u, v, w] = [fixed[vertex * 3]!, fixed[vertex * 3 + 1]! - toY, fixed[vertex * 3 + 2]! - toZ]
    real += y * v + z * w
    imaginary += y * w - z * v
    side += x * u
    size += x * x + y * y + z * z
  }
  const turn = Math.atan2(imaginary, real)
  const scale = (Math.hypot(real, imaginary) + side) / size
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
  const out = new Float64Array(moving.length)
  for (let i = 0; i < moving.length; i += 3) {
    const [y, z] = [moving[i + 1]! - fromY, moving[i + 2]! - fromZ]
    out[i] = moving[i]! * scale
    out[i + 1] = toY + y * cos - z * sin
    out[i + 2] = toZ + y * sin + z * cos
  }
  return out
}
