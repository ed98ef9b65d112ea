import type { StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'
import { CAUTION_SD_FACTOR } from '../../geometry/limits.ts'
import { distance, lerp, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import { cutEllipsoid, type Reach, type SectionEllipse } from './ellipse.ts'
import { inSection, type SectionFrame } from './frame.ts'

/** A tube where a cut goes through it; each list of ellipses is one shape, their union. True scale, mm. */
export interface TubeCut {
  /** The wall of the structure. */
  readonly wall: readonly SectionEllipse[]
  /** The wall and the margin kept free round it. */
  readonly margin: readonly SectionEllipse[]
  /** Where margin and wall may lie instead: one-sided 95 % of the spread of its place. */
  readonly uncertainty: readonly SectionEllipse[]
}

/** Between two ellipses of one shape, mm. */
const STEP_MM = 0.8

/**
 * A course cut by a plane: ellipsoids round places 0.8 mm apart; shapes are right to 0.05 mm across the course.
 * @param marginMm kept free round it, mm
 * @param halfMm half the width of the window, mm; what lies farther off is left out
 * @returns null where nothing of it is in the window
 */
export function cutTube(
  frame: SectionFrame,
  path: StructurePath,
  marginMm: number,
  halfMm: number,
): TubeCut | null {
  const cut = {
    wall: [] as SectionEllipse[],
    margin: [] as SectionEllipse[],
    uncertainty: [] as SectionEllipse[],
  }
  const { points } = path
  const widest = points.map((_, i) => uncertainReach(path, i, 0, marginMm).acrossMm)
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!]
    const reach = Math.max(widest[i]!, widest[i + 1]!)
    if (!isNear(frame, a, b, reach, halfMm)) continue
    const tangent = normalize(sub(b, a))
    const pieces = Math.max(1, Math.ceil(distance(a, b) / STEP_MM))
    for (let k = i === 0 ? 0 : 1; k <= pieces; k++) {
      const t = k / pieces
      const at = lerp(a, b, t)
      const normal = normalize(lerp(path.normals[i]!, path.normals[i + 1]!, t))
      const wallMm = mix(path.radiiMm, i, t)
      const put = (list: SectionEllipse[], reachMm: Reach): void => {
        const ellipse = cutEllipsoid(frame, at, tangent, normal, reachMm)
        if (ellipse !== null) list.push(ellipse)
      }
      put(cut.wall, { acrossMm: wallMm, depthMm: wallMm })
      put(cut.margin, { acrossMm: wallMm + marginMm, depthMm: wallMm + marginMm })
      put(cut.uncertainty, uncertainReach(path, i, t, marginMm))
    }
  }
  return cut.uncertainty.length === 0 ? null : cut
}

const mix = (values: readonly number[], i: number, t: number): number =>
  values[i]! + ((values[i + 1] ?? values[i]!) - values[i]!) * t

/** Wall, margin and one-sided 95 % of the spread across the course and in depth, mm. */
function uncertainReach(path: StructurePath, i: number, t: number, marginMm: number): Reach {
  const kept = mix(path.radiiMm, i, t) + marginMm
  return {
    acrossMm: kept + CAUTION_SD_FACTOR * mix(path.acrossSdMm, i, t),
    depthMm: kept + CAUTION_SD_FACTOR * mix(path.depthSdMm, i, t),
  }
}

/** Whether a piece of a course may reach the window: cheap, and never wrong about a piece that does. */
function isNear(frame: SectionFrame, a: Vec3, b: Vec3, reachMm: number, halfMm: number): boolean {
  const [p, q] = [inSection(frame, a), inSection(frame, b)]
  if (Math.min(p.w, q.w) > reachMm || Math.max(p.w, q.w) < -reachMm) return false
  const far = 2 * halfMm + reachMm
  return Math.abs(p.x) < far && Math.abs(p.y) < far
}

/** The path of a thread in a cut: a union of discs, mm. */
export function cutThread(
  frame: SectionFrame,
  points: readonly Vec3[],
  radiusMm: number,
): readonly SectionEllipse[] {
  const reach = { acrossMm: radiusMm, depthMm: radiusMm }
  return points.flatMap((a, i) => {
    const b = points[i + 1]
    if (b === undefined) return []
    const pieces = Math.max(1, Math.ceil(distance(a, b) / (STEP_MM / 2)))
    return Array.from({ length: pieces + 1 }, (_, k) => k / pieces).flatMap(
      (t) => cutEllipsoid(frame, lerp(a, b, t), frame.facing, frame.up, reach) ?? [],
    )
  })
}

/** Margin of a structure: what the plan says, else its own, mm. */
export const marginOf = (
  { id, marginMm }: Pick<TubeStructure, 'id' | 'marginMm'>,
  marginsMm: Readonly<Record<string, number>>,
): number => marginsMm[id] ?? marginMm
