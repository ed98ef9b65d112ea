import type { ObstaclePlace } from '../../geometry/approach.ts'
import { heldLimits, unsharedMm } from '../../geometry/approach-errors.ts'
import type { CheckSettings, ProductLimits } from '../../geometry/check-types.ts'
import {
  CAUTION_SD_FACTOR,
  CLEAR_PROBABILITY,
  LESSER_CLEAR_PROBABILITY,
  TWIG_MARGIN_MM,
} from '../../geometry/limits.ts'
import { relationOf } from '../../geometry/relation.ts'
import { judgeApproach } from '../../geometry/severity.ts'
import type { LayerStack } from '../../geometry/skin.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { dot, length, type Vec3 } from '../../geometry/vec3.ts'
import { touchProbability, type RiseSpreads } from './map-errors.ts'

/** A short thread at one place of the map beside one structure. */
export interface Meeting {
  readonly product: ProductLimits
  readonly settings: CheckSettings
  readonly spreads: RiseSpreads
  readonly structure: Structure
  readonly marginMm: number
  readonly place: Omit<ObstaclePlace, 'tangent'>
  /** Radius of the structure there; 0 for glands, whose wall is measured to. */
  readonly radiusMm: number
  /** How thick it is in depth, mm. */
  readonly thickMm: number
  readonly inside: boolean
  /** From the thread's axis to the structure's axis (a gland's wall), head frame, mm. */
  readonly away: Vec3
  /** Outward unit normal of the skin over the place. */
  readonly normal: Vec3
  readonly axisMm: number
  readonly layers: LayerStack | null
  /** What lies between points of the map, mm: the structure is taken as so much nearer along the skin. */
  readonly reachMm: number
}

/** What the severity table says of it, whichever way the thread runs. */
export function meetingSeverity(meeting: Meeting): 'clear' | 'caution' | 'danger' {
  const { product, settings, structure, place, radiusMm, thickMm, away, normal, marginMm, layers } = meeting
  const ownMm = product.outerDiameterMm / 2
  const deeperMm = -dot(away, normal)
  const flatMm = Math.sqrt(Math.max(0, dot(away, away) - deeperMm * deeperMm))
  const planMm = Math.max(0, flatMm - meeting.reachMm)
  const axisToAxisMm = Math.hypot(planMm, deeperMm)
  const clearanceMm = meeting.inside ? -length(away) - ownMm : axisToAxisMm - radiusMm - ownMm
  const unsharedSdMm = unsharedMm(place, layers, false)
  const depthSdMm = Math.hypot(place.depthSdMm, unsharedSdMm)
  const sdMm = spreadMm(settings, { acrossSdMm: place.acrossSdMm, depthSdMm }, planMm, deeperMm)
  if (clearanceMm > marginMm + CAUTION_SD_FACTOR * sdMm) return 'clear'
  const twig = structure.marginMm < TWIG_MARGIN_MM
  const lesser = twig || structure.kind === 'vein' || structure.kind === 'gland'
  const contactProbability = touchProbability(
    {
      planMm,
      radiiMm: radiusMm + ownMm,
      fromMm: deeperMm - radiusMm - ownMm,
      toMm: deeperMm - radiusMm + thickMm + ownMm,
      acrossSdMm: place.acrossSdMm,
      depthSdMm: place.depthSdMm,
      unsharedSdMm,
      ...heldLimits(place, layers),
    },
    settings,
    meeting.spreads,
    lesser ? LESSER_CLEAR_PROBABILITY : CLEAR_PROBABILITY,
  )
  const verdict = judgeApproach({
    clearanceMm,
    marginMm,
    sdMm,
    contactProbability,
    relation: relationOf(meeting.axisMm, ownMm, layers, place.layer),
    layerNeverProtects: place.layerNeverProtects,
    structureKind: structure.kind,
    twig,
    evidence: place.evidence,
    tip: product.tip,
  })
  return verdict?.severity === 'danger' || verdict?.severity === 'caution' ? verdict.severity : 'clear'
}

/** 1 SD of the distance between the two in the direction from one to the other, mm, the operator missing that way. */
function spreadMm(
  { operatorLateralMm, operatorDepthMm, modelMm }: CheckSettings,
  { acrossSdMm, depthSdMm }: Pick<Meeting['place'], 'acrossSdMm' | 'depthSdMm'>,
  planMm: number,
  deeperMm: number,
): number {
  const size = Math.hypot(planMm, deeperMm)
  const [inPlan, inDepth] = size > 0 ? [planMm / size, deeperMm / size] : [0, 1]
  return Math.hypot(
    inPlan * acrossSdMm,
    inPlan * operatorLateralMm,
    inDepth * depthSdMm,
    inDepth * operatorDepthMm,
    modelMm,
  )
}
