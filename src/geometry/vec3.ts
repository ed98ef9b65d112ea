/** A point or direction in the head frame, mm: +x patient's left, +y up, +z forward. */
export type Vec3 = readonly [number, number, number]

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k]
/** a + k b */
export const addScaled = (a: Vec3, b: Vec3, k: number): Vec3 => [
  a[0] + b[0] * k,
  a[1] + b[1] * k,
  a[2] + b[2] * k,
]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
/** By square root, not Math.hypot: that is many times slower and guards against sizes no head has. */
export const length = (a: Vec3): number => Math.sqrt(dot(a, a))
export function distance(a: Vec3, b: Vec3): number {
  const x = a[0] - b[0]
  const y = a[1] - b[1]
  const z = a[2] - b[2]
  return Math.sqrt(x * x + y * y + z * z)
}
/** a + t (b - a) */
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** Unit vector along `a`; `fallback` when `a` is too short to have a direction. */
export function normalize(a: Vec3, fallback: Vec3 = [0, 0, 1]): Vec3 {
  const size = length(a)
  return size > 1e-12 ? scale(a, 1 / size) : fallback
}

/** Mirror across the midline plane x = 0: the same place on the other side of the patient. */
export const mirrorX = (a: Vec3): Vec3 => [-a[0], a[1], a[2]]

/** Whether all three components are finite numbers. */
export const isFinitePoint = (a: Vec3): boolean =>
  Number.isFinite(a[0]) && Number.isFinite(a[1]) && Number.isFinite(a[2])

/** The three numbers of vertex `index` in a flat xyz array. */
export const vertexAt = (positions: ArrayLike<number>, index: number): Vec3 => [
  positions[index * 3]!,
  positions[index * 3 + 1]!,
  positions[index * 3 + 2]!,
]
