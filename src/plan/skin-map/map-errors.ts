import type { CheckSettings } from '../../geometry/check-types.ts'
import { normalCdf } from '../../geometry/normal-distribution.ts'
import { riseDistribution } from '../../geometry/rise-distribution.ts'

/** A structure beside a place of the map. */
export interface Beside {
  /** From the place to its axis along the skin, mm, taken off what lies between the points of the map. */
  readonly planMm: number
  /** It touches when it rises by something between these two against the thread, mm. */
  readonly fromMm: number
  readonly toMm: number
  /** Both radii together along the skin, mm. */
  readonly radiiMm: number
  readonly acrossSdMm: number
  readonly depthSdMm: number
  readonly riseLimitMm: number
  readonly fallLimitMm: number
}

/**
 * Probability that a short thread at a place touches a structure, whichever way it runs: the larger of one that runs
 * beside it and one that ends pointing at it; one that lies over it may cross. The two are taken as rectangles, not
 * circles, so that the figure is rather too high.
 * @param lowest a smaller probability than this is not worth a finer look: what is returned then is only below it
 */
export function touchProbability(beside: Beside, settings: CheckSettings, lowest: number): number {
  const { planMm, radiiMm, acrossSdMm } = beside
  const lateral = planMm < radiiMm ? 1 : besideOrPointing(planMm, radiiMm, acrossSdMm, settings)
  if (lateral < lowest) return lateral
  return lateral * inDepth(beside, settings)
}

function besideOrPointing(
  planMm: number,
  radiiMm: number,
  acrossSdMm: number,
  { modelMm, operatorLateralMm }: CheckSettings,
): number {
  const structureMm = Math.hypot(acrossSdMm, modelMm)
  const bothMm = Math.hypot(structureMm, operatorLateralMm)
  const runsBeside = normalCdf((planMm + radiiMm) / bothMm) - normalCdf((planMm - radiiMm) / bothMm)
  const pointsAtIt = normalCdf((radiiMm - planMm) / structureMm)
  return Math.max(runsBeside, pointsAtIt)
}

function inDepth(beside: Beside, { operatorDepthMm, modelMm }: CheckSettings): number {
  const { fromMm, toMm, depthSdMm, riseLimitMm, fallLimitMm } = beside
  const cdf = riseDistribution({
    freeMm: Math.hypot(operatorDepthMm, modelMm),
    heldMm: depthSdMm,
    riseLimitMm,
    fallLimitMm,
  })
  return cdf(toMm) - cdf(fromMm)
}
