import type { LayerCode } from '../geometry/anatomy-types.ts'
import type { CourseKnot } from './knots.ts'
import { depthRange, eitherRange, layerAt, type DepthRange } from './layer-bounds.ts'
import type { Probe } from './sided.ts'

/** A code holds this share of a piece on either side of its waypoint; between lies the passage to the next code. */
const CODE_HOLDS = 0.12
/** Near a waypoint under the auricle a course keeps its straight way; from here to there the skin takes over, mm. */
const SKIN_LEADS_FROM_MM = 5
const SKIN_LEADS_FULLY_MM = 18

/** What a sample of a course is, whatever becomes of its place. */
export interface Sample {
  readonly codes: readonly LayerCode[]
  /** That of the nearer waypoint. */
  readonly nearer: LayerCode
  /** Index of its knot, or -1. */
  readonly knot: number
}

/** The codes of each sample; two between waypoints of different codes. */
export function samplesAlong(knots: readonly CourseKnot[], knotAt: readonly number[]): Sample[] {
  const out: Sample[] = []
  for (let k = 0; k + 1 < knots.length; k++) {
    const a = knots[k]!
    const b = knots[k + 1]!
    const count = knotAt[k + 1]! - knotAt[k]!
    for (let i = 0; i < count; i++) {
      const share = i / count
      const same = a.layer === b.layer || share < CODE_HOLDS
      const codes = same ? [a.layer] : share > 1 - CODE_HOLDS ? [b.layer] : [a.layer, b.layer]
      const nearer = share < 0.5 ? a : b
      out.push({ codes, nearer: nearer.layer, knot: i === 0 ? k : -1 })
    }
  }
  const last = knots.at(-1)!
  out.push({ codes: [last.layer], nearer: last.layer, knot: knots.length - 1 })
  return out
}

/** How far the skin decides the depth of each sample, 0..1: not beside a waypoint under the auricle. */
export function leadOfSkin(
  knots: readonly CourseKnot[],
  knotAt: readonly number[],
  run: readonly number[],
): number[] {
  const hiddenAt = knots.flatMap((knot, k) => (knot.hidden ? [run[knotAt[k]!]!] : []))
  return run.map((s) => {
    const away = Math.min(...hiddenAt.map((at) => Math.abs(at - s)))
    return Math.min(1, Math.max(0, (away - SKIN_LEADS_FROM_MM) / (SKIN_LEADS_FULLY_MM - SKIN_LEADS_FROM_MM)))
  })
}

/** Near the auricle only the roof counts: bone known from the skin beside it lies in front of what runs behind it. */
export function rangeOf(p: Probe, sample: Sample, radiusMm: number, hidden: boolean): DepthRange {
  const range = sample.codes.map((code) => depthRange(p.layers, code, radiusMm)).reduce(eitherRange)
  return hidden ? { ...range, mostMm: Infinity, above: 'nothing', tight: false } : range
}

/** Its code, unless it is on its way from one layer to the next. */
export function layerOf(p: Probe, sample: Sample, range: DepthRange, radiusMm: number): LayerCode {
  const crossesFascia = range.above === 'deep fascia' && p.depthMm > range.mostMm && !range.tight
  const onItsWay = sample.codes.length > 1 || crossesFascia
  return onItsWay ? layerAt(p.layers, p.depthMm, radiusMm, sample.nearer) : sample.nearer
}
