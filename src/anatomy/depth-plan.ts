import { clampTo, type DepthRange } from './layer-bounds.ts'

/** Steepest way into a layer, mm of depth per mm of way (about 22 degrees). */
const STEEPEST = 0.4
const SWEEPS = 12
/** How strongly a depth between waypoints is drawn to the straight line between theirs, per sweep. */
const PULL = 0.05

/**
 * A smooth depth for every sample: as near the targets as the ranges allow, bent as little as possible. Ranges that
 * change abruptly are entered on a slope. An SMAS, skin or bone ahead is met in time; a deep fascia that begins where
 * the course lies deeper is crossed on a slope instead, its edge being a fading one.
 * @param stepMm distance between samples
 */
export function planDepths(
  targets: readonly number[],
  ranges: readonly DepthRange[],
  isKnot: (index: number) => boolean,
  stepMm: number,
): number[] {
  const sloped = slopedRanges(targets, ranges, stepMm)
  let depths = targets.map((mm, i) => clampTo(sloped[i]!, mm))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    depths = depths.map((mm, i) => {
      const before = depths[i - 1]
      const after = depths[i + 1]
      if (before === undefined || after === undefined || isKnot(i)) return mm
      const smooth = 0.5 * mm + 0.25 * (before + after)
      return clampTo(sloped[i]!, smooth + PULL * (targets[i]! - smooth))
    })
  }
  return depths
}

/** Ranges entered on a slope: what a smooth course can hold. */
export function slopedRanges(
  targets: readonly number[],
  ranges: readonly DepthRange[],
  stepMm: number,
): DepthRange[] {
  const rise = STEEPEST * stepMm
  const crossed = spread(
    ranges.map((r, i) =>
      r.above === 'deep fascia' ? -Infinity : Math.min(r.mostMm, Math.max(targets[i]!, r.leastMm)),
    ),
    -rise,
    Math.max,
  )
  const floors = ranges.map((r, i) =>
    r.above === 'deep fascia' ? Math.max(r.mostMm, crossed[i]!) : r.mostMm,
  )
  const least = spread(
    ranges.map((r) => r.leastMm),
    -rise,
    Math.max,
  )
  const most = spread(floors, rise, Math.min)
  return ranges.map((r, i) => ({ ...r, leastMm: least[i]!, mostMm: Math.max(least[i]!, most[i]!) }))
}

/** Carries each value along the course both ways, changed by `change` per sample, and keeps the `better` of what meets. */
function spread(
  values: readonly number[],
  change: number,
  better: (a: number, b: number) => number,
): number[] {
  const out = [...values]
  for (let i = 1; i < out.length; i++) out[i] = better(out[i]!, out[i - 1]! + change)
  for (let i = out.length - 2; i >= 0; i--) out[i] = better(out[i]!, out[i + 1]! + change)
  return out
}
