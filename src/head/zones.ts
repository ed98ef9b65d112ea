import type { RegionId, SkinZones, SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import { placeAnchor, placeChains } from './layers/chains.ts'
import { AURICLE_FROM, createCoverage } from './layers/coverage.ts'
import { createReachDistances } from './layers/reach-distances.ts'
import type { HeadBasis } from './types.ts'
import { ORBITAL_RIM, ZONE_CHAINS } from './zones-data.ts'

/** From here on the scalp mask, 0 to 1, means hair-bearing skin. */
const HAIR_FROM = 0.5
/** From here on the lips' mask, 0 to 1, means the red of the lips. */
const LIPS_FROM = 0.5
/** Points of the drawn orbital rim between two landmarks. */
const RIM_STEPS = 8
/** Skin this far behind the outer eye corner is not in front of the orbit, mm. */
const ORBIT_DEPTH_MM = 25

export interface Zones {
  zonesAt(point: SurfacePoint): SkinZones
}

/** Region, hair, orbit and auricle of any skin point of a head. */
export function createZones(basis: HeadBasis): Zones {
  const reach = createReachDistances(placeChains(basis, ZONE_CHAINS))
  const coverage = createCoverage(basis)
  const rim = ORBITAL_RIM.map((anchor) => placeAnchor(basis, anchor))
  const orbits = (['left', 'right'] as const).map((side) => ({
    ring: smoothRing(rim.map((place) => place[side])),
    back: basis.landmark('exocanthion', side)[2] - ORBIT_DEPTH_MM,
  }))
  const { auricle, lips, scalp } = basis.picture.masks

  // Outer skin vertices carry the same numbers in the picture, so its masks can be read at a surface point.
  const mask = (values: Float32Array, { tri, bary }: SurfacePoint): number =>
    bary.reduce((sum, weight, corner) => sum + weight * values[basis.triangles[tri * 3 + corner]!]!, 0)

  function regionAt([x, y, z]: Vec3): RegionId | null {
    if (coverage(y, z) <= 0) return null
    reach.moveTo(x, y, z)
    let nearest = 0
    for (let i = 1; i < reach.ids.length; i++)
      if (reach.distances[i]! < reach.distances[nearest]!) nearest = i
    return reach.ids[nearest] ?? null
  }

  function zonesAt(point: SurfacePoint): SkinZones {
    const at = basis.positionOf(point)
    const onAuricle = mask(auricle, point) >= AURICLE_FROM
    return {
      region: onAuricle ? null : regionAt(at),
      hair: mask(scalp, point) >= HAIR_FROM,
      insideOrbitalRim: orbits.some(({ ring, back }) => at[2] > back && isInside(ring, at)),
      lips: mask(lips, point) >= LIPS_FROM,
      auricle: onAuricle,
    }
  }

  return { zonesAt }
}

/** A closed curve through the points (Catmull-Rom), seen from the front. */
function smoothRing(points: readonly Vec3[]): Vec3[] {
  const pick = (index: number): Vec3 => points[(index + points.length) % points.length]!
  return points.flatMap((_, i) => {
    const [p, q, r, s] = [pick(i - 1), pick(i), pick(i + 1), pick(i + 2)]
    return Array.from({ length: RIM_STEPS }, (_unused, step): Vec3 => {
      const t = step / RIM_STEPS
      const along = (axis: 0 | 1 | 2): number =>
        q[axis] +
        (t / 2) *
          (r[axis] -
            p[axis] +
            t * (2 * p[axis] - 5 * q[axis] + 4 * r[axis] - s[axis]) +
            t * t * (3 * (q[axis] - r[axis]) + s[axis] - p[axis]))
      return [along(0), along(1), along(2)]
    })
  })
}

/** Whether the ring, seen from the front, goes round the point. */
function isInside(ring: readonly Vec3[], p: Vec3): boolean {
  const x = p[0]
  const y = p[1]
  let inside = false
  // asked of every sample of every thread: no array is made on the way
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[i + 1 < ring.length ? i + 1 : 0]!
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  }
  return inside
}
