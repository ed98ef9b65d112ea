import type { FigureRegionId, LayerSourceId } from './figures.ts'

/** A value the model uses: a published figure of the region, or a planning default with the reason for it. */
export type Taken =
  { readonly from: LayerSourceId } | { readonly mm: number; readonly why: string } | 'planning-default'

/** Regions of the model: those of the literature, and strips between them that it does not report on. */
export type ModelRegionId =
  FigureRegionId | 'zygomatic-arch' | 'orbital-rim' | 'alar-base' | 'retroauricular' | 'midline-neck'

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
const EPIDERMIS_MM = 0.05

const between = (what: string): string => `between ${what}, no figure at hand`

/**
 * What the model takes in each region.
 *
 * A verified figure is taken wherever one fits the layer; the SMAS depth measured in the living always wins.
 * SMAS absent in the medial midface: Gassner 2008 (100 half faces) found no investing SMAS there.
 */
export const MODEL_REGIONS: Readonly<Record<ModelRegionId, ModelRegion>> = {
  forehead: {
    figures: 'forehead',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: { from: 'choi-2019' },
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: null,
    bone: { from: 'recalled' },
  },
  temple: {
    figures: 'temple',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: 0.6,
    bone: { from: 'planning-default' },
  },
  brow: {
    figures: 'brow',
    epidermisMm: EPIDERMIS_MM,
    skin: { mm: 1.7, why: 'the one measured value is lid skin under the brow, and brow skin is thicker' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: null,
    bone: { mm: 7.7, why: 'just under the supraorbital nerve, measured at 7.5 mm (Christensen 2014)' },
  },
  'upper-eyelid': {
    figures: 'upper-eyelid',
    epidermisMm: 0.049,
    skin: 'planning-default',
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: null,
  },
  'lower-eyelid': {
    figures: 'lower-eyelid',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: null,
  },
  'orbital-rim': {
    figures: 'lower-eyelid',
    name: 'Orbital rim',
    epidermisMm: EPIDERMIS_MM,
    skin: { mm: 1.1, why: between('lid and cheek') },
    smasDepth: { mm: 2.8, why: between('lid and cheek') },
    smasThickness: { mm: 1, why: between('lid and cheek') },
    smas: 0,
    deepFasciaGapMm: null,
    bone: { from: 'recalled' },
  },
  nose: {
    figures: 'nose',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'kim-2019' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: { from: 'lebanon-2018' },
  },
  'alar-base': {
    figures: 'nasolabial',
    name: 'Base of the nostril wing',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: { mm: 4.3, why: between('nose and fold') },
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: null,
  },
  malar: {
    figures: 'malar',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: null,
    bone: { from: 'recalled' },
  },
  'zygomatic-arch': {
    figures: 'temple',
    name: 'Zygomatic arch',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: { mm: 3.6, why: between('temple and parotid') },
    smasThickness: { mm: 1.2, why: between('temple and parotid') },
    smas: 1,
    deepFasciaGapMm: 1.2,
    bone: {
      mm: 8,
      why: 'the arch is felt under thin cover; of the order of the recalled bone depth of the cheekbone',
    },
  },
  infraorbital: {
    figures: 'infraorbital',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: { from: 'planning-default' },
  },
  buccal: {
    figures: 'buccal',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: { from: 'superficial-fascia-150' },
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: null,
    // The recalled 26 mm is measured to a tooth; a cannula finds no bone in the buccal space.
    bone: null,
  },
  preauricular: {
    figures: 'preauricular',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: { from: 'superficial-fascia-150' },
    smasThickness: {
      mm: 0.8,
      why: 'the estimate of 1.2 mm yields to two measured depths: SMAS 4.25 mm, parotid fascia 5.0 mm',
    },
    smas: 1,
    deepFasciaGapMm: 0.3,
    bone: { from: 'li-2022' },
  },
  'upper-lip': {
    figures: 'upper-lip',
    epidermisMm: 0.063,
    skin: 'planning-default',
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: null,
  },
  'lower-lip': {
    figures: 'lower-lip',
    epidermisMm: 0.06,
    skin: 'planning-default',
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: null,
  },
  nasolabial: {
    figures: 'nasolabial',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 0,
    deepFasciaGapMm: null,
    bone: { from: 'planning-default' },
  },
  chin: {
    figures: 'chin',
    epidermisMm: EPIDERMIS_MM,
    skin: 'planning-default',
    smasDepth: { from: 'choi-2021-mentalis' },
    smasThickness: { from: 'choi-2021-mentalis' },
    smas: 0.5,
    deepFasciaGapMm: null,
    bone: { from: 'recalled' },
  },
  jowl: {
    figures: 'jowl',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: null,
    bone: { mm: 10.5, why: 'under the facial artery, measured at 9.3 mm on the mandible (Hu 2025)' },
  },
  submental: {
    figures: 'submental',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: 'planning-default',
    smasThickness: 'planning-default',
    smas: 1,
    deepFasciaGapMm: 0.5,
    bone: null,
  },
  'lateral-neck': {
    figures: 'lateral-neck',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: { from: 'superficial-fascia-150' },
    smasThickness: {
      mm: 0.7,
      why: 'the estimate of 1.0 mm yields to two measured depths: platysma 3.71 mm, submandibular gland 4.63 mm',
    },
    smas: 1,
    deepFasciaGapMm: 0.3,
    bone: null,
  },
  'midline-neck': {
    figures: 'lateral-neck',
    name: 'Front of the neck, between the platysma edges',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: { mm: 3.9, why: 'carried on from the side of the neck; the platysma edges part here' },
    smasThickness: { mm: 0.7, why: 'carried on from the side of the neck' },
    smas: 0.5,
    deepFasciaGapMm: 0.3,
    bone: null,
  },
  retroauricular: {
    figures: 'lateral-neck',
    name: 'Behind the ear',
    epidermisMm: EPIDERMIS_MM,
    skin: { from: 'meng-2022' },
    smasDepth: { mm: 3.5, why: 'carried up from the side of the neck; nobody has measured here' },
    smasThickness: { mm: 0.7, why: 'carried up from the side of the neck' },
    smas: 0.5,
    deepFasciaGapMm: 0.4,
    bone: null,
  },
}
