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
  /** Of the structure in depth, held by an intact layer. */
  readonly depthSdMm: number
  /** Of the layer that the thread lies in against the structure's own depth: no layer holds that. */
  readonly unsharedSdMm: number
  readonly riseLimitMm: number
  readonly fallLimitMm: number
}

/**
 * Probability that a short thread at a place touches a structure, whichever way it runs: the larger of one that runs
 * beside it and one that ends pointing at it; one that lies over it may cross. The two are taken as rectangles, not
 * circles, so that the figure is rather too high.
 * @param lowest a smaller probability than this is not worth a finer look: what is returned then is only below it
 */
export function touchProbability(
  beside: Beside,
  settings: CheckSettings,
  spreads: RiseSpreads,
  lowest: number,
): number {
  const { planMm, radiiMm, acrossSdMm, fromMm, toMm } = beside
  const lateral = planMm < radiiMm ? 1 : besideOrPointing(planMm, radiiMm, acrossSdMm, settings)
  if (lateral < lowest) return lateral
  const cdf = spreads(beside)
  return lateral * (cdf(toMm) - cdf(fromMm))
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

/** Distributions of rise, kept for the places of a map that share one: few differ by more than a tenth of a millimetre. */
export type RiseSpreads = (
  errors: Pick<Beside, 'depthSdMm' | 'unsharedSdMm' | 'riseLimitMm' | 'fallLimitMm'>,
) => (mm: number) => number

export function riseSpreads({ operatorDepthMm, modelMm }: CheckSettings): RiseSpreads {
  const known = new Map<number, (mm: number) => number>()
  return ({ depthSdMm, unsharedSdMm, riseLimitMm, fallLimitMm }) => {
    const [sd, rise, fall] = [inTenths(depthSdMm), inTenths(riseLimitMm), inTenths(fallLimitMm)]
    const unshared = inTenths(unsharedSdMm)
    const key = ((sd * MOST_TENTHS + rise) * MOST_TENTHS + fall) * MOST_TENTHS + unshared
    const before = known.get(key)
    if (before !== undefined) return before
    const limit = (tenths: number): number => (tenths === MOST_TENTHS - 1 ? Infinity : tenths / 10)
    const made = riseDistribution({
      freeMm: Math.hypot(operatorDepthMm, modelMm, unshared / 10),
      heldMm: sd / 10,
      riseLimitMm: limit(rise),
      fallLimitMm: limit(fall),
    })
    known.set(key, made)
    return made
  }
}

/** Farther than this, in tenths of a millimetre, a layer holds nothing. */
const MOST_TENTHS = 1000
const inTenths = (mm: number): number => Math.min(MOST_TENTHS - 1, Math.round(mm * 10))
