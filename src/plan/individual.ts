import type { Side } from '../geometry/anatomy-types.ts'
import type { RegionId } from '../geometry/skin.ts'
import type { JsonObject, PlanPoint } from './document.ts'

interface Kept {
  /** Fields of a file that this version does not know. */
  readonly extra?: JsonObject | undefined
}

/** Distances that a caliper takes on a face, each between two landmarks. */
export const MEASUREMENTS = [
  { id: 'tragion-cheilion', from: 'tragion', to: 'cheilion', paired: true },
  { id: 'tragion-gonion', from: 'tragion', to: 'gonion', paired: true },
  { id: 'exocanthion-cheilion', from: 'exocanthion', to: 'cheilion', paired: true },
  { id: 'zygion-zygion', from: 'zygion', to: 'zygion', paired: false },
  { id: 'nasion-gnathion', from: 'nasion', to: 'gnathion', paired: false },
  { id: 'cheilion-cheilion', from: 'cheilion', to: 'cheilion', paired: false },
] as const
export type MeasurementId = (typeof MEASUREMENTS)[number]['id']

/** A distance as the caliper read it, straight from landmark to landmark. */
export interface Measurement extends Kept {
  readonly id: MeasurementId
  /** Of paired distances only. */
  readonly side?: Side | undefined
  readonly mm: number
}

/** Depths of layers under one skin point, as ultrasound showed them. At least one depth is given. */
export interface LayerSounding extends Kept {
  readonly id: string
  readonly at: PlanPoint
  /** Epidermis and dermis together, mm. */
  readonly skinMm?: number | undefined
  /** Outer face of the SMAS below the skin, mm. */
  readonly smasMm?: number | undefined
  readonly boneMm?: number | undefined
  /** 1 SD of the device, mm; default `SOUNDING_SD_MM`. */
  readonly sdMm?: number | undefined
}

/** A point of a nerve or vessel as Doppler or ultrasound showed it. */
export interface CourseSounding extends Kept {
  readonly id: string
  /** Id of the structure. */
  readonly structure: string
  readonly side: Side
  /** The skin right over it. */
  readonly at: PlanPoint
  /** Of its centre line below the skin, mm; left out where only its course was marked. */
  readonly depthMm?: number | undefined
  /** 1 SD of the device, mm; default `SOUNDING_SD_MM`. */
  readonly sdMm?: number | undefined
}

/** Error of a sounding, 1 SD, mm. Planning default. */
export const SOUNDING_SD_MM = 0.5

export const HISTORY_KINDS = [
  'facelift',
  'threads',
  'filler',
  'energy-device',
  'implant',
  'infection',
  'palsy',
  'asymmetry',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** Something earlier that altered the anatomy of a region. */
export interface HistoryFlag extends Kept {
  readonly region: RegionId
  readonly side: Side | 'both'
  readonly kind: HistoryKind
}

/** The face that a scan was fitted to. The shape itself travels with the plan only when that was asked for. */
export interface FittedFace extends Kept {
  /** Of the shape on the device that fitted it: a digest of `displacement`. */
  readonly id: string
  /** Offset of each skin vertex of the preset, base64 of little-endian int16 xyz in hundredths of a mm. */
  readonly displacement?: string | undefined
  /** Skin triangles' vertices that the scan had data for, base64 of one bit per vertex. */
  readonly seen?: string | undefined
  /** Distance of the fitted skin from the scan on the face, mm. */
  readonly medianMm: number
  readonly p95Mm: number
}

/** What is known of this patient's own face and differs from the generic head. Names nobody. */
export interface Individual extends Kept {
  readonly measurements?: readonly Measurement[] | undefined
  readonly layers?: readonly LayerSounding[] | undefined
  readonly courses?: readonly CourseSounding[] | undefined
  readonly history?: readonly HistoryFlag[] | undefined
  readonly face?: FittedFace | undefined
}

export { GROUNDS, type Grounds } from '../geometry/check-types.ts'
