import { add, addScaled, cross, dot, normalize, scale, type Vec3 } from '../../geometry/vec3.ts'

/** Two directions on the skin of one place, unit vectors square to each other and to its normal. */
export interface SkinCompass {
  /** Level: outwards on the front of the face, backwards on its side. */
  readonly back: Vec3
  readonly up: Vec3
}

/** Skin that looks up or down by more than this (cosine) has no level of its own: under the chin. */
const LEVEL_FROM = 0.35

/**
 * Where "back" and "up" point on the skin of a place. The compass of the mirrored place is the mirror image.
 * @param at head frame, mm; its side of the midline tells which way is outwards
 * @param normal outward unit normal
 */
export function skinCompass(at: Vec3, normal: Vec3): SkinCompass {
  const side = at[0] < 0 ? -1 : 1
  const level = scale(cross([0, 1, 0], normal), side)
  const backwards = addScaled([0, 0, -1], normal, normal[2])
  const share = Math.min(1, Math.hypot(...level) / LEVEL_FROM)
  const back = normalize(add(scale(normalize(level), share), scale(normalize(backwards), 1 - share)))
  return { back, up: scale(cross(normal, back), side) }
}

/** Rise of a direction along the skin above the level, degrees: 0 back, 90 up, 180 forward, -90 down. */
export const riseDeg = ({ back, up }: SkinCompass, direction: Vec3): number =>
  (Math.atan2(dot(direction, up), dot(direction, back)) * 180) / Math.PI

/** The direction on the skin that rises by so many degrees. */
export function atRise({ back, up }: SkinCompass, deg: number): Vec3 {
  const rad = (deg * Math.PI) / 180
  return add(scale(back, Math.cos(rad)), scale(up, Math.sin(rad)))
}

/** Angle between two rises, degrees, 0 to 180. */
export const turnDeg = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180)
