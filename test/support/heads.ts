import { length, mirrorX, normalize, scale, type Vec3 } from '../../src/geometry/vec3.ts'
import { meshHead, type HeadOptions, type TestHead } from './mesh-head.ts'
import { flipTriangles, gridMesh, moveVertices, sphereMesh, type GridOptions } from './shapes.ts'

export interface SphereHeadOptions extends HeadOptions {
  /** Default 80: about the forehead of an adult. */
  readonly radiusMm?: number
  /** Default 5: triangles of about 3 mm; the mesh then lies within 0.07 mm of the sphere. */
  readonly rounds?: number
}

/** A head that is a ball round the origin: normals exact, depth = radius - distance from the middle. */
export const sphereHead = ({ radiusMm = 80, rounds = 5, ...options }: SphereHeadOptions = {}): TestHead =>
  meshHead(sphereMesh(radiusMm, rounds), options)

/** A place on or under the skin of a sphere head, by degrees: `lat` upwards, `lon` from the front to the left. */
export function onSphere(latDeg: number, lonDeg: number, radiusMm = 80): Vec3 {
  const [lat, lon] = [(latDeg * Math.PI) / 180, (lonDeg * Math.PI) / 180]
  return scale([Math.cos(lat) * Math.sin(lon), Math.sin(lat), Math.cos(lat) * Math.cos(lon)], radiusMm)
}

/** Depth of a place under the skin of a sphere head, mm. */
export const sphereDepthMm = (at: Vec3, radiusMm = 80): number => radiusMm - length(at)

/** The same direction at another depth. */
export const sunkInSphere = (at: Vec3, depthMm: number, radiusMm = 80): Vec3 =>
  scale(normalize(at), radiusMm - depthMm)

/** A flat skin z = 0, looking forward: depth = -z. 160 x 120 mm round the point x = 90, on the patient's left. */
export const slabHead = (options: HeadOptions & Partial<GridOptions> = {}): TestHead =>
  meshHead(
    gridMesh({
      widthMm: options.widthMm ?? 160,
      heightMm: options.heightMm ?? 120,
      stepMm: options.stepMm ?? 4,
      centre: options.centre ?? [90, 0],
      ...(options.z ? { z: options.z } : {}),
      ...(options.hole ? { hole: options.hole } : {}),
    }),
    options,
  )

/** The same head after a change of place that keeps distances. `back` undoes `move`. */
export function movedHead(head: TestHead, move: (p: Vec3) => Vec3, back: (p: Vec3) => Vec3): TestHead {
  const origin = move([0, 0, 0])
  const turn = (n: Vec3): Vec3 => {
    const [x, y, z] = move(n)
    return [x - origin[0], y - origin[1], z - origin[2]]
  }
  const { layers, zones } = head.options
  return meshHead(
    {
      positions: moveVertices(head.positions, move),
      triangles: head.triangles,
      normals: moveVertices(head.smoothNormals, turn),
    },
    {
      ...(layers ? { layers: typeof layers === 'function' ? (at) => layers(back(at)) : layers } : {}),
      ...(zones ? { zones: (at) => zones(back(at)) } : {}),
    },
  )
}

/** The head seen in a mirror across the midline, still facing outwards. */
export function mirroredHead(head: TestHead): TestHead {
  const { layers, zones } = head.options
  return meshHead(
    {
      positions: moveVertices(head.positions, mirrorX),
      triangles: flipTriangles(head.triangles),
      normals: moveVertices(head.smoothNormals, mirrorX),
    },
    {
      ...(layers ? { layers: typeof layers === 'function' ? (at) => layers(mirrorX(at)) : layers } : {}),
      ...(zones ? { zones: (at) => zones(mirrorX(at)) } : {}),
    },
  )
}
