import type { StructurePath } from '../../geometry/anatomy-types.ts'
import { addScaled, dot, lerp, length, sub, type Vec3 } from '../../geometry/vec3.ts'
import { runningLengths } from '../curve.ts'

/** What a sounding asks of a course: the skin over it, outward normal there, depth where it was measured, mm. */
export interface Aim {
  readonly skin: Vec3
  readonly normal: Vec3
  readonly depthMm: number | null
}

/** Where a course comes nearest to what was measured. */
export interface Foot {
  /** Number of the nearer point of the course, and length along the course to the foot, mm. */
  readonly index: number
  readonly atMm: number
  readonly at: Vec3
  /** From the course to the measured place along the skin, mm. */
  readonly across: Vec3
  /** Measured depth less the course's own, mm; null where depth was not measured. */
  readonly deeperMm: number | null
  readonly distanceMm: number
}

/** Skin and course farther apart than this have nothing to do with each other, mm: the other side of a fold. */
const TOO_FAR_MM = 60

/** The foot of a measured place on a course; null where the course is out of the question. */
export function footOn(path: StructurePath, { skin, normal, depthMm }: Aim): Foot | null {
  const run = runningLengths(path.points)
  let best: Foot | null = null
  for (let i = 0; i + 1 < path.points.length; i++) {
    const [a, b] = [path.points[i]!, path.points[i + 1]!]
    const share = nearestShare(flat(sub(a, skin), normal), flat(sub(b, skin), normal))
    const at = lerp(a, b, share)
    const away = sub(at, skin)
    if (length(away) > TOO_FAR_MM) continue
    const across = flat(away, normal)
    const own = path.depthsMm[i]! + (path.depthsMm[i + 1]! - path.depthsMm[i]!) * share
    const deeperMm = depthMm === null ? null : depthMm - own
    const distanceMm = Math.hypot(length(across), deeperMm ?? 0)
    if (best !== null && distanceMm >= best.distanceMm) continue
    best = {
      index: share < 0.5 ? i : i + 1,
      atMm: run[i]! + (run[i + 1]! - run[i]!) * share,
      at,
      across: [-across[0], -across[1], -across[2]],
      deeperMm,
      distanceMm,
    }
  }
  return best
}

/** The part of a vector along the skin. */
export const flat = (v: Vec3, normal: Vec3): Vec3 => addScaled(v, normal, -dot(v, normal))

/** Share of the way from `a` to `b` at which the line comes nearest to the origin. */
export function nearestShare(a: Vec3, b: Vec3): number {
  const along = sub(b, a)
  const squared = dot(along, along)
  return squared === 0 ? 0 : Math.min(1, Math.max(0, -dot(a, along) / squared))
}
