import type { Side } from '../../geometry/anatomy-types.ts'
import { lerp } from '../../geometry/vec3.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { HeadBasis } from '../types.ts'

/** Millimetres away from the midline, up and forward. */
export type Offset = readonly [lateral: number, up: number, forward: number]

/** A place by landmarks: a landmark, or a share of the way from one to another, plus an offset. */
export interface Anchor {
  readonly from: string
  readonly to?: string
  /** 0 at `from`, 1 at `to`. */
  readonly share?: number
  readonly mm?: Offset
}

/** A polyline over the skin by landmarks, with the half-width of the strip it stands for. Stated for one side. */
export interface Chain<Id extends string> {
  readonly id: Id
  readonly anchors: readonly Anchor[]
  readonly reachMm: number
  /** True where values are carried on beyond the place they were reported for. */
  readonly extended?: boolean
}

export interface PlacedChain<Id extends string> {
  readonly id: Id
  readonly side: Side
  readonly reachMm: number
  readonly extended: boolean
  /** Flat xyz, head frame, mm. */
  readonly points: Float64Array
}

/** A landmark, moved by mm away from the midline, up and forward. */
export const at = (from: string, lateral = 0, up = 0, forward = 0): Anchor => ({
  from,
  mm: [lateral, up, forward],
})

/** A share of the way between two landmarks, moved likewise. */
export const between = (
  from: string,
  to: string,
  share: number,
  lateral = 0,
  up = 0,
  forward = 0,
): Anchor => ({
  from,
  to,
  share,
  mm: [lateral, up, forward],
})

/** Puts an anchor on the head, then on the closest outer skin. */
export function placeAnchor(basis: HeadBasis, anchor: Anchor, side: Side): Vec3 {
  const spot = (id: string): Vec3 => (basis.isPaired(id) ? basis.landmark(id, side) : basis.landmark(id))
  const start = spot(anchor.from)
  const place = anchor.to === undefined ? start : lerp(start, spot(anchor.to), anchor.share ?? 0.5)
  const [lateral, up, forward] = anchor.mm ?? [0, 0, 0]
  const outward = side === 'left' ? lateral : -lateral
  const wanted: Vec3 = [place[0] + outward, place[1] + up, place[2] + forward]
  return basis.closestPoint(wanted)?.at ?? wanted
}

/** Places every chain on both sides. */
export function placeChains<Id extends string>(
  basis: HeadBasis,
  chains: readonly Chain<Id>[],
): PlacedChain<Id>[] {
  return (['left', 'right'] as const).flatMap((side) =>
    chains.map(({ id, anchors, reachMm, extended = false }) => ({
      id,
      side,
      reachMm,
      extended,
      points: Float64Array.from(anchors.flatMap((anchor) => placeAnchor(basis, anchor, side))),
    })),
  )
}

/** Distance to the chain less its reach, mm: negative on the strip that the chain stands for. */
export function reachDistance(chain: PlacedChain<string>, x: number, y: number, z: number): number {
  const { points } = chain
  let least = Infinity
  for (let i = 0; i < points.length; i += 3) {
    const last = i + 3 >= points.length
    if (last && i > 0) break
    const ax = points[i]!
    const ay = points[i + 1]!
    const az = points[i + 2]!
    const ux = last ? 0 : points[i + 3]! - ax
    const uy = last ? 0 : points[i + 4]! - ay
    const uz = last ? 0 : points[i + 5]! - az
    const size = ux * ux + uy * uy + uz * uz
    const along = size > 0 ? ((x - ax) * ux + (y - ay) * uy + (z - az) * uz) / size : 0
    const t = along < 0 ? 0 : along > 1 ? 1 : along
    const dx = x - ax - t * ux
    const dy = y - ay - t * uy
    const dz = z - az - t * uz
    const squared = dx * dx + dy * dy + dz * dz
    if (squared < least) least = squared
  }
  return Math.sqrt(least) - chain.reachMm
}
