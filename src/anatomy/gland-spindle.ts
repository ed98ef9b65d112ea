import type { GlandMesh } from '../geometry/anatomy-types.ts'
import { add, addScaled, cross, distance, lerp, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts'

/** An ellipsoid, longest along the line of two points. */
export interface SpindleSpec {
  readonly ends: readonly [Vec3, Vec3]
  /** Beyond each end, mm. */
  readonly overhangMm: number
  /** Towards the skin, unit, and the size that way and across, mm. */
  readonly outward: Vec3
  readonly thicknessMm: number
  readonly heightMm: number
}

const SLICES = 12
const AROUND = 16

/** A closed ellipsoid, facing outward. */
export function spindleMesh(spec: SpindleSpec): GlandMesh {
  const [a, b] = spec.ends
  const along = normalize(sub(b, a))
  const up = normalize(cross(spec.outward, along))
  const out = normalize(cross(along, up))
  const middle = lerp(a, b, 0.5)
  const half = distance(a, b) / 2 + spec.overhangMm
  const axes = [scale(along, half), scale(up, spec.heightMm / 2), scale(out, spec.thicknessMm / 2)] as const
  const place = (x: number, y: number, z: number): Vec3 =>
    add(middle, addScaled(addScaled(scale(axes[0], x), axes[1], y), axes[2], z))
  const positions: Vec3[] = [place(-1, 0, 0)]
  for (let slice = 1; slice < SLICES; slice++) {
    const angle = (Math.PI * slice) / SLICES
    for (let k = 0; k < AROUND; k++) {
      const turn = (2 * Math.PI * k) / AROUND
      positions.push(
        place(-Math.cos(angle), Math.sin(angle) * Math.cos(turn), Math.sin(angle) * Math.sin(turn)),
      )
    }
  }
  positions.push(place(1, 0, 0))
  return {
    positions: Float64Array.from(positions.flat()),
    triangles: Uint32Array.from(spindleFaces().flat()),
  }
}

/** Along, up and out are right-handed: going round from up to out, faces turn so that they look away from the axis. */
function spindleFaces(): number[][] {
  const index = (slice: number, k: number) => 1 + (slice - 1) * AROUND + (k % AROUND)
  const last = 1 + (SLICES - 1) * AROUND
  const out: number[][] = []
  for (let k = 0; k < AROUND; k++) {
    out.push([0, index(1, k + 1), index(1, k)], [last, index(SLICES - 1, k), index(SLICES - 1, k + 1)])
    for (let s = 1; s < SLICES - 1; s++) {
      const [a, b, c, d] = [index(s, k), index(s, k + 1), index(s + 1, k + 1), index(s + 1, k)]
      out.push([a, b, c], [a, c, d])
    }
  }
  return out
}
