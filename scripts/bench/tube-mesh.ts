import { BufferGeometry, CatmullRomCurve3, TubeGeometry, Vector3 } from 'three'
import type { Vec3 } from '../../src/geometry/vec3.ts'

/** A tube as a planner without capsules would hold it: a mesh of 8 sides, one ring per point. */
export function tubeMesh(points: readonly Vec3[], radiusMm: number): BufferGeometry {
  const curve = new CatmullRomCurve3(points.map((p) => new Vector3(...p)))
  return new TubeGeometry(curve, points.length - 1, radiusMm, 8, false)
}
