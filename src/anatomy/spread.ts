import type { Evidence } from '../geometry/anatomy-types.ts'
import type { WaypointRecord } from './record-types.ts'

/**
 * 1 SD of the depth of the SMAS between people, mm: mean of the three series of PMID 30882511 (0.9 buccal,
 * 0.6 premasseteric, 0.5 lateral neck). Thread and structure share it, so it is taken out of a structure's own SD.
 */
const SHARED_LAYER_SD_MM = 0.67
/** Planning defaults: own share of a published SD at least this much; SD as a share of the depth where none is printed. */
const LEAST_OWN_SHARE = 0.5
const DEFAULT_SD_SHARE = 0.2
const LEAST_DEFAULT_SD_MM = 1
/** A range taken as the central 90 % of a normal spread. */
const RANGE_SDS = 3.29
const ONE_SIDED_SDS = 1.645

/**
 * 1 SD of a waypoint's depth, mm: published where the depth is verified, else from its range, else from its shallow
 * end, else a planning default.
 */
export function depthSdMm(point: WaypointRecord): {
  readonly mm: number
  readonly basis: 'published' | 'planning default'
} {
  const { depth, shallowEndMm } = point
  const { meanMm, sdMm, minMm, maxMm } = depth
  if (sdMm !== undefined && depth.verified) return { mm: sdMm, basis: 'published' }
  const fallback = Math.max(LEAST_DEFAULT_SD_MM, DEFAULT_SD_SHARE * meanMm)
  const ranged = minMm !== undefined && maxMm !== undefined ? (maxMm - minMm) / RANGE_SDS : undefined
  const belowMean =
    shallowEndMm !== undefined && !depth.verified ? (meanMm - shallowEndMm) / ONE_SIDED_SDS : undefined
  return { mm: ranged ?? sdMm ?? belowMean ?? fallback, basis: 'planning default' }
}

/** The part of a depth's SD that a thread aimed at a layer does not share, mm. */
export function ownDepthSdMm(point: WaypointRecord): number {
  const { mm } = depthSdMm(point)
  return Math.max(
    Math.sqrt(Math.max(0, mm * mm - SHARED_LAYER_SD_MM * SHARED_LAYER_SD_MM)),
    LEAST_OWN_SHARE * mm,
  )
}

/** Published depth as a range, mm: printed, or 90 % of the spread. */
export function depthRangeOf(point: WaypointRecord): readonly [number, number] {
  const { meanMm, minMm, maxMm } = point.depth
  const { mm } = depthSdMm(point)
  return [minMm ?? meanMm - ONE_SIDED_SDS * mm, maxMm ?? meanMm + ONE_SIDED_SDS * mm]
}

/** What the place of a waypoint rests on. */
export const evidenceOf = (point: WaypointRecord): Evidence =>
  point.depth.verified ? 'measured' : point.under ? 'bounded' : 'estimate'
