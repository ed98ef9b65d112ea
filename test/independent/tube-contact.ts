import type { Draw } from './draws.ts'
import type { Charted } from './chart.ts'

/** Segments taken together to be ruled out together. */
const BUNDLE = 6

interface Bundle {
  from: number
  to: number
  u: number
  v: number
  reach: number
}

/** Share of the draws in which the displaced thread and the displaced structure touch. */
export function tubeContact(
  thread: readonly (Charted | null)[],
  radiusMm: number,
  tube: readonly (Charted | null)[],
  radiiMm: readonly number[],
  draws: readonly Draw[],
): number {
  const threadBundles = bundlesOf(thread, radiusMm)
  const tubeBundles = bundlesOf(tube, Math.max(...radiiMm))
  let touched = 0
  for (const draw of draws) {
    const meet = threadBundles.some((a) =>
      tubeBundles.some((b) => {
        const [du, dv, reach] = [b.u + draw.u - a.u, b.v + draw.v - a.v, a.reach + b.reach]
        return du * du + dv * dv < reach * reach && bundlesTouch(thread, a, radiusMm, tube, b, radiiMm, draw)
      }),
    )
    if (meet) touched++
  }
  return touched / draws.length
}

/** Segments with an end on another side of the head are left out. */
function bundlesOf(places: readonly (Charted | null)[], radiusMm: number): Bundle[] {
  const bundles: Bundle[] = []
  for (let from = 0; from < places.length - 1; from++) {
    const part: Charted[] = []
    for (let to = from; to <= from + BUNDLE && places[to]; to++) part.push(places[to]!)
    if (part.length < 2) continue
    const middle = (k: 0 | 1): number => part.reduce((sum, place) => sum + place[k], 0) / part.length
    const [u, v] = [middle(0), middle(1)]
    const reach = Math.max(...part.map((place) => Math.hypot(place[0] - u, place[1] - v))) + radiusMm
    bundles.push({ from, to: from + part.length - 1, u, v, reach })
    from += part.length - 2
  }
  return bundles
}

function bundlesTouch(
  thread: readonly (Charted | null)[],
  a: Bundle,
  radiusMm: number,
  tube: readonly (Charted | null)[],
  b: Bundle,
  radiiMm: readonly number[],
  draw: Draw,
): boolean {
  const lift = draw.structureRiseMm + draw.threadSinkMm
  for (let i = a.from; i < a.to; i++) {
    for (let j = b.from; j < b.to; j++) {
      const wall = radiusMm + Math.max(radiiMm[j]!, radiiMm[j + 1]!)
      const [p, q] = [tube[j]!, tube[j + 1]!]
      const squared = segmentGapSquared(
        thread[i]!,
        thread[i + 1]!,
        p[0] + draw.u,
        p[1] + draw.v,
        p[2] + lift,
        q[0] + draw.u,
        q[1] + draw.v,
        q[2] + lift,
      )
      if (squared < wall * wall) return true
    }
  }
  return false
}

/** Squared distance of two segments: both nearest places are searched on the lines, then held to the ends. */
function segmentGapSquared(
  a: Charted,
  b: Charted,
  cx: number,
  cy: number,
  cz: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [dx - cx, dy - cy, dz - cz]
  const [wx, wy, wz] = [a[0] - cx, a[1] - cy, a[2] - cz]
  const uu = ux * ux + uy * uy + uz * uz
  const uv = ux * vx + uy * vy + uz * vz
  const vv = vx * vx + vy * vy + vz * vz
  const uw = ux * wx + uy * wy + uz * wz
  const vw = vx * wx + vy * wy + vz * wz
  const det = uu * vv - uv * uv
  let s = det > 1e-12 ? Math.min(1, Math.max(0, (uv * vw - vv * uw) / det)) : 0
  let t = vv > 0 ? (uv * s + vw) / vv : 0
  if (t < 0 || t > 1) {
    t = t < 0 ? 0 : 1
    s = uu > 0 ? Math.min(1, Math.max(0, (uv * t - uw) / uu)) : 0
  }
  const x = wx + s * ux - t * vx
  const y = wy + s * uy - t * vy
  const z = wz + s * uz - t * vz
  return x * x + y * y + z * z
}
