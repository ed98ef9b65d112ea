import { flatten, inner, minus, norm, outer, plus, unit } from './brute-distance.ts'
import type { V3 } from './dump-types.ts'
import type { Station } from './stations.ts'

/** A place as the errors see it: two lengths along the skin from the station, and height (minus depth), mm. */
export type Charted = [u: number, v: number, z: number]
/** A direction along the skin; null: every way. */
export type Flat = readonly [u: number, v: number] | null

/**
 * How distances are split into along the skin and in depth: unrolled round the head; or in a straight line, with depth
 * square to the mean of the skin or to its closest point.
 */
export type Way = 'along-skin' | 'straight' | 'steepest'

/** A place under the skin. */
export interface Hung {
  at: V3
  depthMm: number
  normal: V3
}

export interface Chart {
  /** The station itself. */
  origin: Charted
  /** Null for a place on another side of the head. */
  place: (hung: Hung) => Charted | null
  /** Along the skin square to the thread; null where that goes down rather than along. */
  acrossThread: Flat
}

/** Farther round the head than this, radians, and farther off than this, mm, a place is on another side of it. */
const MOST_TURN = 1.3
const NEAR_MM = 25
/** A course that keeps less than this share of its length along the skin has no direction there. */
const STEEP = 0.1
/** On the way in, a thread that goes down more than along is a stab: it may be off every way. */
const STAB = Math.SQRT1_2

export function chartOf(station: Station, way: Way): Chart {
  const up = way === 'steepest' ? station.up : station.normal
  const e1 = unit(outer(up, Math.abs(up[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0]))
  const e2 = outer(up, e1)
  const { at, depthMm } = station

  const straight = (p: V3): Charted => {
    const gap = minus(p, at)
    return [inner(gap, e1), inner(gap, e2), inner(gap, up) - depthMm]
  }
  // Brought along its own normal to the depth of the station, a place lies one arc away.
  const unrolled = (hung: Hung): Charted | null => {
    const turn = Math.acos(Math.min(1, Math.max(-1, inner(hung.normal, up))))
    if (turn > MOST_TURN && norm(minus(hung.at, at)) > NEAR_MM) return null
    const [u, v] = straight(plus(hung.at, hung.normal, hung.depthMm - depthMm))
    const held = Math.min(turn, MOST_TURN)
    const stretch = held < 1e-3 ? 1 : held / Math.sin(held)
    return [u * stretch, v * stretch, -hung.depthMm]
  }
  return {
    origin: [0, 0, -depthMm],
    place: way === 'along-skin' ? unrolled : ({ at: p }) => straight(p),
    acrossThread: acrossThread(station, up, e1, e2),
  }
}

function acrossThread({ course, transit }: Station, up: V3, e1: V3, e2: V3): Flat {
  const along = flatten(course, up)
  if (norm(along) < (transit ? STAB : STEEP)) return null
  const across = unit(outer(up, along))
  return [inner(across, e1), inner(across, e2)]
}

/** Along the chart, square to the line from one place to another; null where it runs straight down or off the chart. */
export function acrossBetween(from: Charted | null, to: Charted | null): Flat {
  if (from === null || to === null) return null
  const [du, dv, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const along = Math.hypot(du, dv)
  return along === 0 || along < STEEP * Math.hypot(along, dz) ? null : [-dv / along, du / along]
}
