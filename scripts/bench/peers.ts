/** The same work done the usual ways: with a well-kept mesh library called plainly, and with the obvious loops. */
import { BufferAttribute, BufferGeometry, CatmullRomCurve3, Matrix4, TubeGeometry, Vector3 } from 'three'
import { MeshBVH, type HitPointInfo } from 'three-mesh-bvh'
import type { TubeStructure } from '../../src/geometry/anatomy-types.ts'
import type { PassRun } from '../../src/geometry/thread-run.ts'
import { segmentToCapsule } from '../../src/geometry/distance.ts'
import type { SkinSurface } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'

/** A tube as a planner without capsules would hold it: a mesh of 8 sides, one ring per point. */
function tubeMesh(points: readonly Vec3[], radiusMm: number): BufferGeometry {
  const curve = new CatmullRomCurve3(points.map((p) => new Vector3(...p)))
  return new TubeGeometry(curve, points.length - 1, radiusMm, 8, false)
}

/** Mesh to mesh: one closest point of each thread's tube and each course's, farther ones left out. */
export function meshToMesh(
  passes: readonly PassRun[],
  radiusMm: number,
  tubes: readonly TubeStructure[],
  reachMm: number,
): () => void {
  const trees = tubes.flatMap(({ paths }) =>
    paths.map(({ points, radiiMm }) => new MeshBVH(tubeMesh(points, radiiMm[0]!))),
  )
  const threads = passes.map(({ path }) => {
    const mesh = tubeMesh(
      path.samples.map(({ at }) => at),
      radiusMm,
    )
    mesh.boundsTree = new MeshBVH(mesh)
    return mesh
  })
  const still = new Matrix4()
  return () => {
    for (const mesh of threads) {
      for (const tree of trees) tree.closestPointToGeometry(mesh, still, undefined, undefined, 0, reachMm)
    }
  }
}

/** Every segment of every thread against every capsule of every course; the closest of each kept. */
export function doubleLoop(passes: readonly PassRun[], tubes: readonly TubeStructure[]): () => void {
  return () => {
    for (const { path } of passes) {
      for (const { paths } of tubes) {
        for (const course of paths) closestOfAll(path.samples, course)
      }
    }
  }
}

function closestOfAll(
  samples: readonly { readonly at: Vec3 }[],
  { points, radiiMm }: TubeStructure['paths'][number],
): number {
  let least = Infinity
  for (let i = 0; i + 1 < samples.length; i++) {
    for (let j = 0; j + 1 < points.length; j++) {
      const { distanceMm } = segmentToCapsule(
        samples[i]!.at,
        samples[i + 1]!.at,
        points[j]!,
        points[j + 1]!,
        radiiMm[j]!,
        radiiMm[j + 1]!,
      )
      if (distanceMm < least) least = distanceMm
    }
  }
  return least
}

/** Closest point of the skin to each place, from a general tree. */
export function closestPoints(skin: SkinSurface, places: readonly Vec3[]): () => void {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(skin.positions), 3))
  geometry.setIndex(new BufferAttribute(Uint32Array.from(skin.triangles), 1))
  const tree = new MeshBVH(geometry)
  const at = new Vector3()
  const hit: HitPointInfo = { point: new Vector3(), distance: 0, faceIndex: 0 }
  return () => {
    for (const place of places) tree.closestPointToPoint(at.set(...place), hit)
  }
}
