import { Color, type Plane } from 'three'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { addScaled, cross, dot, lerp, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import { KIND_COLORS } from '../../state/structure-style.ts'
import { drawnCourse } from '../tube-course.ts'
import { BEHIND_MM, SectionWriter, type SectionMesh } from './section-mesh.ts'

const SIDES = 20
/** A tube that runs nearly along the plane is cut to an ellipse this many times as long as wide, at most. */
const MOST_STRETCH = 6

/** The cut faces of tubes: each an ellipse where its course goes through the plane. */
export function cutTubes(structures: readonly Structure[], plane: Plane): SectionMesh {
  const mesh = new SectionWriter(plane)
  const normal: Vec3 = [plane.normal.x, plane.normal.y, plane.normal.z]
  const above = (at: Vec3): number => dot(at, normal) + plane.constant
  for (const structure of structures) {
    if (structure.kind === 'gland') continue
    const color = new Color(KIND_COLORS[structure.kind])
    for (const path of structure.paths) {
      const course = drawnCourse(path)
      for (let i = 0; i + 1 < course.length; i++) {
        const [a, b] = [course[i]!, course[i + 1]!]
        const [da, db] = [above(a.at), above(b.at)]
        if (da >= 0 === db >= 0) continue
        const share = da / (da - db)
        const radiusMm = a.radiusMm + share * (b.radiusMm - a.radiusMm)
        ellipse(mesh, lerp(a.at, b.at, share), normalize(sub(b.at, a.at)), normal, radiusMm, color)
      }
    }
  }
  return mesh.done()
}

function ellipse(
  mesh: SectionWriter,
  at: Vec3,
  along: Vec3,
  normal: Vec3,
  radiusMm: number,
  color: Color,
): void {
  const slant = Math.abs(dot(along, normal))
  const lengthways = normalize(addScaled(along, normal, -dot(along, normal)), anyAcross(normal))
  const sideways = cross(normal, lengthways)
  const longMm = radiusMm * Math.min(MOST_STRETCH, 1 / Math.max(slant, 1e-6))
  const rim = (k: number): Vec3 => {
    const turn = (2 * Math.PI * k) / SIDES
    return addScaled(addScaled(at, lengthways, longMm * Math.cos(turn)), sideways, radiusMm * Math.sin(turn))
  }
  for (let k = 0; k < SIDES; k++) mesh.triangle(at, rim(k), rim(k + 1), color, BEHIND_MM.bodies)
}

const anyAcross = (normal: Vec3): Vec3 => (Math.abs(normal[0]) > 0.5 ? [0, 1, 0] : [1, 0, 0])
