import type { Side } from '../../geometry/anatomy-types.ts'
import { add, distance, lerp, mirrorX } from '../../geometry/vec3.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { HeadBasis } from '../types.ts'

/** Rounding between two sides that are mirror images. */
const SAME_PLACE_MM = 1e-6

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
  /** Head frame, mm. */
  readonly points: readonly Vec3[]
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

/** Where an anchor says, on or off the skin. */
function aimOf(basis: HeadBasis, anchor: Anchor, side: Side): Vec3 {
  const spot = (id: string): Vec3 => (basis.isPaired(id) ? basis.landmark(id, side) : basis.landmark(id))
  const start = spot(anchor.from)
  const place = anchor.to === undefined ? start : lerp(start, spot(anchor.to), anchor.share ?? 0.5)
  const [lateral, up, forward] = anchor.mm ?? [0, 0, 0]
  return add(place, [side === 'left' ? lateral : -lateral, up, forward])
}

const onSkin = (basis: HeadBasis, aim: Vec3): Vec3 => basis.closestPoint(aim)?.at ?? aim

/** An anchor on both sides of the head, each on the closest outer skin; exact mirror images on a symmetric head. */
export function placeAnchor(basis: HeadBasis, anchor: Anchor): Readonly<Record<Side, Vec3>> {
  const aim = aimOf(basis, anchor, 'left')
  const twin = aimOf(basis, anchor, 'right')
  const left = onSkin(basis, aim)
  const symmetric = distance(twin, mirrorX(aim)) < SAME_PLACE_MM
  return { left, right: symmetric ? mirrorX(left) : onSkin(basis, twin) }
}

/** Places every chain on both sides. */
export function placeChains<Id extends string>(
  basis: HeadBasis,
  chains: readonly Chain<Id>[],
): PlacedChain<Id>[] {
  return chains.flatMap(({ id, anchors, reachMm, extended = false }) => {
    const places = anchors.map((anchor) => placeAnchor(basis, anchor))
    return (['left', 'right'] as const).map((side) => ({
      id,
      side,
      reachMm,
      extended,
      points: places.map((place) => place[side]),
    }))
  })
}
