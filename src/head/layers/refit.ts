import { skinThicknessMm, type LayerStack, type SurfacePoint } from '../../geometry/skin.ts'
import { correctionAt, correctionWeights, falloff, shrunkSdMm } from '../local-fit.ts'
import type { Head } from '../types.ts'
import { holdOrder } from './hold-order.ts'
import { skinReaches, type SkinReach } from './skin-reach.ts'

/** How far along the skin a sounding of layers counts, mm. Planning default. */
export const SOUNDING_REACH_MM = 18
/** Within this share of the reach the layers count as measured. Planning default. */
const MEASURED_SHARE = 0.5

/** Depths under one skin point as ultrasound showed them, mm. */
export interface PlacedLayerSounding {
  readonly id: string
  readonly at: SurfacePoint
  readonly skinMm?: number | undefined
  readonly smasMm?: number | undefined
  readonly boneMm?: number | undefined
  /** 1 SD of the device. */
  readonly sdMm: number
}

export interface RefitHead {
  readonly head: Head
  /** Ids of the soundings that lie where the model knows no layers, and change nothing. */
  readonly unused: readonly string[]
}

/**
 * The head with its layers led through what was measured: exact at each point, up to its device's SD; smooth; back at
 * the model `SOUNDING_REACH_MM` along the skin away, where nothing changes at all. The order of the layers holds
 * everywhere. A measured SMAS does not become one that protects: where the model calls it absent or thin it stays so.
 * Without a sounding the head is returned as it is.
 */
export function refitLayers(head: Head, soundings: readonly PlacedLayerSounding[]): RefitHead {
  const known = soundings.filter(({ at }) => head.layersAt(at) !== null)
  const unused = soundings.filter((one) => !known.includes(one)).map(({ id }) => id)
  if (known.length === 0) return { head, unused }
  const reachFrom = skinReaches(head)
  const points = known.map((sounding): Point => ({
    sounding,
    model: head.layersAt(sounding.at)!,
    reach: reachFrom(sounding.at, SOUNDING_REACH_MM),
  }))
  const skin = correction(points, ({ skinMm }) => skinMm, skinThicknessMm)
  const smas = correction(
    points,
    ({ smasMm }) => smasMm,
    (model) => model.smasTopMm,
  )
  const bone = correction(
    points,
    ({ boneMm }) => boneMm,
    (model) => model.boneMm,
  )
  const reached = new Set(points.flatMap(({ reach }) => reach.triangles))

  const layersAt = (at: SurfacePoint): LayerStack | null => {
    const model = head.layersAt(at)
    if (model === null || !reached.has(at.tri)) return model
    const [s, t, b] = [skin.at(at), smas.at(at), bone.at(at)]
    if (s.sure === 0 && t.sure === 0 && b.sure === 0) return model
    const held = holdOrder(model, {
      skinMm: skinThicknessMm(model) + s.mm,
      smasTopMm: model.smasTopMm + t.mm,
      boneMm: model.boneMm === null ? b.measuredMm : model.boneMm + b.mm,
      sureOf: { skin: s.sure, smas: t.sure, bone: b.sure },
    })
    return t.sure === 0 ? held : { ...held, smasSdMm: smasSdMmAt(at)! }
  }
  const smasSdMmAt = (at: SurfacePoint): number | null => {
    const model = head.smasSdMmAt(at)
    return model === null || !reached.has(at.tri) ? model : shrunkSdMm(model, smas.countsAt(at), smas.sds)
  }
  const nearest = (at: SurfacePoint): number =>
    points.reduce((least, { reach }) => Math.min(least, reach.distanceTo(at)), Infinity)
  const refit: Head = {
    ...head,
    layersAt,
    measuredAt: (at) => reached.has(at.tri) && nearest(at) <= MEASURED_SHARE * SOUNDING_REACH_MM,
    smasSdMmAt,
  }
  return { head: Object.freeze(refit), unused }
}

interface Point {
  readonly sounding: PlacedLayerSounding
  readonly model: LayerStack
  readonly reach: SkinReach
}

interface Corrected {
  readonly mm: number
  /** How near a measured point is, 1 at it. */
  readonly sure: number
  /** What was measured, where the model knows nothing; null too far from it. */
  readonly measuredMm: number | null
}

/** What one face is moved by, from the points at which it was measured. */
function correction(
  all: readonly Point[],
  measured: (sounding: PlacedLayerSounding) => number | undefined,
  modelled: (model: LayerStack) => number | null,
) {
  const points = all.filter(({ sounding }) => measured(sounding) !== undefined)
  const values = points.map(({ sounding }) => measured(sounding)!)
  // where the model knows nothing there is nothing to be off from
  const off = points.map(({ model }, i) => values[i]! - (modelled(model) ?? values[i]!))
  const sds = points.map(({ sounding }) => sounding.sdMm)
  const countsAt = (at: SurfacePoint): readonly number[] =>
    points.map(({ reach }) => falloff(reach.distanceTo(at) / SOUNDING_REACH_MM))
  const between = points.map(({ sounding }) => countsAt(sounding.at))
  const weights = correctionWeights((i, j) => Math.min(between[i]![j]!, between[j]![i]!), off, sds)
  return {
    sds,
    countsAt,
    at(at: SurfacePoint): Corrected {
      const counts = countsAt(at)
      const sure = Math.max(0, ...counts)
      return {
        mm: correctionAt(counts, weights, off),
        sure,
        measuredMm: sure >= falloff(MEASURED_SHARE) ? weighted(counts, values) : null,
      }
    },
  }
}

/** Mean of what was measured round a place, the nearest counting by far the most. */
function weighted(counts: readonly number[], values: readonly number[]): number {
  const weights = counts.map((count) => count / (1.001 - count))
  const sum = weights.reduce((a, b) => a + b, 0)
  return values.reduce((mean, value, i) => mean + (value * weights[i]!) / sum, 0)
}
