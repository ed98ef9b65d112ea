import type { PathSample } from './check-types.ts'
import type { SkinSurface } from './skin.ts'
import { positionAt } from './surface.ts'
import { add, mirrorX, sub, type Vec3 } from './vec3.ts'

/**
 * Where a sample lies when it is brought to the other side of the face, head frame, mm: its mirror image; on a fitted
 * head, whose sides may differ, as far below the same place of the skin on the other side.
 */
export function mirrorPlace(
  { at, skin: point }: Pick<PathSample, 'at' | 'skin'>,
  skin: Pick<SkinSurface, 'fitted' | 'mirrorPoint' | 'positions' | 'triangles'>,
): Vec3 {
  if (!skin.fitted || !skin.mirrorPoint) return mirrorX(at)
  const below = sub(at, positionAt(skin, point))
  return add(positionAt(skin, skin.mirrorPoint(point)), mirrorX(below))
}
