import type { LayerStack, SkinSurface } from '../../geometry/skin.ts'
import { normalAt } from '../../geometry/surface.ts'
import { dot, sub } from '../../geometry/vec3.ts'
import { fromSection, type SectionFrame, type SectionPoint } from './frame.ts'

/** The skin where a cut meets it, and the layers under it. */
export interface ProfilePoint extends SectionPoint {
  /** Step in the cut, mm, that goes 1 mm deeper into the tissue. */
  readonly down: SectionPoint
  readonly layers: LayerStack | null
}

export type SectionSkin = Pick<
  SkinSurface,
  'closestPoint' | 'layersAt' | 'positions' | 'triangles' | 'smoothNormals' | 'neighbours' | 'zonesAt'
>

const STEP_MM = 1
/** Skin that turns away from the cut's own "up" by more than this (cosine) is another side of the head. */
const STEEPEST = 0.25
/** The skin is met when it is nearer than this, mm. */
const MET_MM = 0.05
const MOST_STEPS = 5

/**
 * The line in which a cut meets the skin, from left to right about every 1 mm, with the layers under it. It ends where
 * the skin turns away or leaves the window. Meets the skin to 0.05 mm; layers are offset along the smoothed normals.
 * @param halfMm half the width of the window, mm
 */
export function skinProfile(skin: SectionSkin, frame: SectionFrame, halfMm: number): readonly ProfilePoint[] {
  const middle = meet(skin, frame, 0, frame.depthMm)
  if (middle === null) return []
  const walk = (step: number): ProfilePoint[] => {
    const out: ProfilePoint[] = []
    let y = middle.y
    for (let x = step; Math.abs(x) <= halfMm + 1e-9; x += step) {
      const point = meet(skin, frame, x, y)
      if (point === null || Math.abs(point.y - y) > 2 * halfMm) break
      out.push(point)
      y = point.y
    }
    return out
  }
  return [...walk(-STEP_MM).toReversed(), middle, ...walk(STEP_MM)]
}

/** The skin at a place across the window, sought upwards and downwards from a guess; null where there is none. */
function meet(skin: SectionSkin, frame: SectionFrame, x: number, guess: number): ProfilePoint | null {
  let y = guess
  for (let tries = 0; tries < MOST_STEPS; tries++) {
    const at = fromSection(frame, { x, y })
    const hit = skin.closestPoint(at)
    if (hit === null) return null
    const normal = normalAt(skin, hit.point)
    const [nx, ny] = [dot(normal, frame.right), dot(normal, frame.up)]
    if (ny < STEEPEST) return null
    const above = dot(sub(at, hit.at), normal)
    if (Math.abs(above) < MET_MM) {
      const inPlane = nx * nx + ny * ny
      return { x, y, down: { x: -nx / inPlane, y: -ny / inPlane }, layers: skin.layersAt(hit.point) }
    }
    y -= above / ny
  }
  return null
}

/** The place in the cut that lies so many mm under a point of the skin. */
export const under = ({ x, y, down }: ProfilePoint, depthMm: number): SectionPoint => ({
  x: x + down.x * depthMm,
  y: y + down.y * depthMm,
})
