import { acrossBetween, type Chart, type Charted, type Flat } from './chart.ts'
import type { Part } from './parts.ts'
import type { Nearest } from './stations.ts'

/** 1 SD of everything that may be wrong, mm. */
export interface Spreads {
  acrossSdMm: number
  depthSdMm: number
  operatorLateralMm: number
  operatorDepthMm: number
}

/** The ways in which structure and thread may lie aside. */
export interface Across {
  structure: Flat
  thread: Flat
}

/** The model may be off this far in every direction, 1 SD, mm. */
export const MODEL_SD_MM = 0.5

/** A body, and a course straight down, may be off every way along the skin. */
export function acrossAt(chart: Chart, near: Nearest, part: Part): Across {
  const thread = chart.acrossThread
  if (part.path === null) return { structure: null, thread }
  const hung = part.hung()
  const place = (index: number): Charted | null =>
    chart.place(hung[Math.min(hung.length - 1, Math.max(0, index))]!)
  return { structure: acrossBetween(place(near.index - 1), place(near.index + 1)), thread }
}

/**
 * 1 SD of the distance between a place on the thread and the nearest one of a structure, mm: what each error does in
 * the direction that joins them.
 */
export function spreadOf(chart: Chart, near: Nearest, part: Part, spreads: Spreads): number {
  // The witness lies beside its course point: it hangs as deep under the same normal.
  const { depthMm, normal } = part.hangs(near)
  const to = chart.place({ at: near.witness, depthMm, normal })
  if (to === null) return Infinity
  const [u, v, z] = [0, 1, 2].map((k) => to[k]! - chart.origin[k]!) as Charted
  const gap = Math.hypot(u, v, z)
  if (gap === 0) return MODEL_SD_MM
  const { structure, thread } = acrossAt(chart, near, part)
  const share = (way: Flat): number => (way === null ? Math.hypot(u, v) : u * way[0] + v * way[1]) / gap
  const down = z / gap
  return Math.hypot(
    spreads.acrossSdMm * share(structure),
    spreads.operatorLateralMm * share(thread),
    spreads.depthSdMm * down,
    spreads.operatorDepthMm * down,
    MODEL_SD_MM,
  )
}
