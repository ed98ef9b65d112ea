import type { FigureRegionId, LayerSourceId } from './figures.ts'

/** A value the model uses: a published figure of the region, or a planning default with the reason for it. */
export type Taken =
  { readonly from: LayerSourceId } | { readonly mm: number; readonly why: string } | 'planning-default'

/** Regions of the model: those of the literature, and strips between them that it does not report on. */
export type ModelRegionId =
  | FigureRegionId
  | 'zygomatic-arch'
  | 'orbital-rim'
  | 'nose-tip'
  | 'alar-base'
  | 'retroauricular'
  | 'midline-neck'

/** 1 present, 0.5 attenuated, 0 absent. */
export type SmasPresence = 1 | 0.5 | 0

export interface ModelRegion {
  /** Whose figures it uses. */
  readonly figures: FigureRegionId
  readonly name?: string
  readonly epidermisMm: number
  readonly skin: Taken
  readonly smasDepth: Taken
  readonly smasThickness: Taken
  readonly smas: SmasPresence
  /** Underside of the SMAS to the outer face of the deep fascia, mm (planning default); null where there is none. */
  readonly deepFasciaGapMm: number | null
  /** null: unknown, or no bone under this skin. */
  readonly bone: Taken | null
}

/** Histology gives 0.03 to 0.12 mm; the echo of high-frequency ultrasound (about 0.2 mm) overstates it. */
export const EPIDERMIS_MM = 0.05

/** Reason of a planning default that lies between two neighbours. */
export const lyingBetween = (what: string): string => `between ${what}, no figure at hand`
