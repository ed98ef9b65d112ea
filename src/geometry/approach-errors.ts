import { PLAN_TOLERANCE_MM, type Curve, type Obstacle, type ObstaclePlace } from './approach.ts'
import type { CheckSettings } from './check-types.ts'
import { boundedContactProbability, largestShift, type ContactErrors } from './contact-probability.ts'
import { LAYER_DEPTH_SD_MM } from './limits.ts'
import { hangsOnSmas } from './relation.ts'
import type { LayerStack } from './skin.ts'
import type { SegmentClearance } from './tube-clearance.ts'
import { acrossInPlan, frameAt, unrollNear, type LocalFrame } from './unroll.ts'
import { simplify } from './unrolled-line.ts'
import { add, addScaled, dot, normalize, scale, sub } from './vec3.ts'

/** Errors that matter at one closest approach, in the frame of that place. */
export function errorsAt(
  frame: LocalFrame,
  place: ObstaclePlace,
  layers: LayerStack | null,
  settings: CheckSettings,
  fixedMm: boolean,
): ContactErrors {
  const lateral = [
    ...(place.tangent
      ? [{ direction: acrossInPlan(frame, place.tangent), sdMm: place.acrossSdMm }]
      : [
          { direction: [1, 0] as const, sdMm: place.acrossSdMm },
          { direction: [0, 1] as const, sdMm: place.acrossSdMm },
        ]),
    { direction: [0, 1] as const, sdMm: settings.operatorLateralMm },
  ]
  return {
    lateral,
    modelMm: settings.modelMm,
    operatorDepthMm: Math.hypot(settings.operatorDepthMm, unsharedMm(place, layers, fixedMm)),
    structureDepthMm: place.depthSdMm,
    ...heldLimits(place, layers),
  }
}

/**
 * The error of the layer's own depth, 1 SD, mm. Thread and structure share it, unless one of the two keeps to
 * millimetres below the skin: a thread whose depth is typed, a structure whose depth was measured. Where the SMAS was
 * sounded in this patient it is as sure as the device, for what lies by it.
 */
export function unsharedMm(
  { layer, depthOwn }: Pick<ObstaclePlace, 'layer' | 'depthOwn'>,
  layers: LayerStack | null,
  fixedMm: boolean,
): number {
  const measured = hangsOnSmas(layer) ? layers?.smasSdMm : undefined
  return Math.abs(Number(fixedMm) - depthOwn) * Math.min(measured ?? Infinity, LAYER_DEPTH_SD_MM)
}

/** No distance to an obstacle varies by more than this, 1 SD, mm: how far to look. */
export const largestSdMm = (obstacle: Obstacle, settings: CheckSettings): number =>
  Math.hypot(
    obstacle.largestSdMm,
    Math.max(settings.operatorLateralMm, Math.hypot(settings.operatorDepthMm, LAYER_DEPTH_SD_MM)),
    settings.modelMm,
  )

/** An intact SMAS holds what lies under it, within it and over it: how far it may rise and fall, mm. */
export function heldLimits(
  place: Pick<ObstaclePlace, 'layer' | 'shallowWallMm' | 'deepWallMm' | 'riseRoomMm'>,
  layers: LayerStack | null,
): Pick<ContactErrors, 'riseLimitMm' | 'fallLimitMm'> {
  if (place.riseRoomMm !== null) return { riseLimitMm: place.riseRoomMm, fallLimitMm: Infinity }
  if (!layers || layers.smas !== 'present') return { riseLimitMm: Infinity, fallLimitMm: Infinity }
  const upTo = (ceilingMm: number): number => Math.max(0, place.shallowWallMm - ceilingMm)
  const downTo = (floorMm: number): number => Math.max(0, floorMm - place.deepWallMm)
  switch (place.layer) {
    case 'dermis':
    case 'subcutis':
      return { riseLimitMm: Infinity, fallLimitMm: downTo(layers.smasTopMm) }
    case 'smas':
      return { riseLimitMm: upTo(layers.smasTopMm), fallLimitMm: downTo(layers.smasBottomMm) }
    default:
      return { riseLimitMm: upTo(layers.smasBottomMm), fallLimitMm: Infinity }
  }
}

/** 1 SD of the distance between thread and structure in the direction from one to the other, mm. */
export function directionalSdMm(frame: LocalFrame, near: SegmentClearance, errors: ContactErrors): number {
  const towards = normalize(sub(near.at, near.witness), frame.normal)
  const inDepth = dot(towards, frame.normal)
  const inPlan = errors.lateral.map(({ direction, sdMm }) => {
    const along = add(scale(frame.u, direction[0]), scale(frame.v, direction[1]))
    return sdMm * dot(towards, along)
  })
  return Math.hypot(
    ...inPlan,
    errors.modelMm,
    inDepth * errors.structureDepthMm,
    inDepth * errors.operatorDepthMm,
  )
}

/**
 * How far along from the closest approach two courses are looked at, mm: side by side they may meet far from it. On a
 * face the skin turns by half a right angle in this length, and further off no shift along it keeps its direction.
 */
const WINDOW_MM = 50

/**
 * Contact probability round one closest approach.
 * @returns the probability; where that is less than `atLeast`, at times a larger number that is also less
 */
export function probabilityAt(
  curve: Curve,
  radiusMm: number,
  frame: LocalFrame,
  obstacle: Obstacle,
  errors: ContactErrors,
  atLeast: number,
): number {
  const thread = unrollNear(frame, curve.samples, () => radiusMm, WINDOW_MM)
  const own = thread.map((stretch) => simplify(stretch, PLAN_TOLERANCE_MM))
  const touching = obstacle.touching(own, frame, WINDOW_MM, largestShift(errors))
  return touching === null ? 0 : boundedContactProbability(errors, touching, atLeast)
}

/** Frame at a closest approach. */
export const frameOf = (curve: Curve, near: SegmentClearance): LocalFrame =>
  frameAt(curve.samples, near.share < 0.5 ? near.segment : near.segment + 1, near.at)

/** Distance from thread to structure along the skin only, wall to wall is not taken off, mm. */
export function gapInPlanMm(frame: LocalFrame, near: SegmentClearance): number {
  const off = sub(near.at, near.witness)
  const flat = addScaled(off, frame.normal, -dot(off, frame.normal))
  return Math.sqrt(dot(flat, flat))
}
