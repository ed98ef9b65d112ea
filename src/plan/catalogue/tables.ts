import type { Material, MaterialId } from './types.ts'

const NEEDLE_CHART = 'Wikipedia needle gauge chart copy (freebooknotes.com/wiki/Needle_gauge)'
const USP_CHART = 'de.zxc.wiki Fadenstaerke; desmo.care suture chart; FDA 510(k) K232246 for 3-0, 2-0 and 0'

export interface GaugeRow {
  readonly gauge: number
  /** Outer diameter, mm. */
  readonly outerDiameterMm: number
  /** Inner diameter with a regular wall, mm; null where not given. */
  readonly innerDiameterMm: number | null
  readonly verified: boolean
  readonly source: string
}

const gauge = (size: number, outerDiameterMm: number, innerDiameterMm: number | null): GaugeRow => ({
  gauge: size,
  outerDiameterMm,
  innerDiameterMm,
  verified: true,
  source: innerDiameterMm === null ? `${NEEDLE_CHART}, given as 0.00925 inch; mm computed` : NEEDLE_CHART,
})

/** Needle gauges: a smaller number is a thicker needle. */
export const GAUGE_TABLE: readonly GaugeRow[] = [
  gauge(18, 1.27, 0.838),
  gauge(19, 1.067, 0.686),
  gauge(20, 0.9081, 0.603),
  gauge(21, 0.8192, 0.514),
  gauge(22, 0.7176, 0.413),
  gauge(23, 0.6414, 0.337),
  gauge(24, 0.5652, 0.311),
  gauge(25, 0.5144, 0.26),
  gauge(26, 0.4636, 0.26),
  gauge(27, 0.4128, 0.21),
  gauge(28, 0.362, 0.184),
  gauge(29, 0.3366, 0.184),
  gauge(30, 0.3112, 0.159),
  gauge(31, 0.2604, 0.133),
  gauge(32, 0.235, null),
]

export interface UspRow {
  readonly usp: string
  readonly metric: number
  /** Diameter of the suture, mm. */
  readonly minMm: number
  readonly maxMm: number
  /** Both limits were read; `minVerified` tells of the lower one alone. */
  readonly verified: boolean
  readonly minVerified: boolean
  readonly note?: string
  readonly source: string
}

const usp = (size: string, metric: number, minMm: number, maxMm: number): UspRow => ({
  usp: size,
  metric,
  minMm,
  maxMm,
  verified: true,
  minVerified: true,
  source: USP_CHART,
})

/** Suture sizes of the United States Pharmacopeia. */
export const USP_TABLE: readonly UspRow[] = [
  { ...usp('7-0', 0.5, 0.05, 0.069), verified: false, minVerified: false },
  {
    ...usp('6-0', 0.7, 0.07, 0.099),
    verified: false,
    note: 'Only the lower limit was seen; one copy ends at 0.079 mm.',
  },
  usp('5-0', 1, 0.1, 0.149),
  usp('4-0', 1.5, 0.15, 0.199),
  usp('3-0', 2, 0.2, 0.249),
  {
    ...usp('2-0', 3, 0.3, 0.339),
    verified: false,
    note: 'Metric 3 is confirmed; one copy gives 0.25 to 0.299 mm, which is metric 2.5.',
  },
  usp('0', 3.5, 0.35, 0.399),
  usp('1', 4, 0.4, 0.499),
  usp('2', 5, 0.5, 0.599),
]

const verified = (value: string, source: string) => ({ value, verified: true, source })

/** Absorption is not duration of a lift: both are shown, side by side. */
export const MATERIALS: Readonly<Record<MaterialId, Material>> = {
  PDO: {
    id: 'PDO',
    name: 'Polydioxanone',
    absorption: verified(
      'Hydrolysed in 4 to 6 months; mostly absorbed within 6.',
      'lesencres.com PDO page (vendor); J Cosmet Med 2022;6:13',
    ),
    effect: verified('Seen at 1 month, clearly less at 6, gone at 12.', 'Bertossi 2019, n = 160'),
  },
  PLLA: {
    id: 'PLLA',
    name: 'Poly-L-lactic acid with PLGA',
    absorption: verified(
      '6 to 24 months; another vendor says 12 to 18.',
      'aestheticsjournal.com 2014; w1wellness',
    ),
    effect: verified(
      '9 to 12 months in the neck; 12 months or more in a study, 18 to 24 in the experience of one author.',
      'PMFA Journal; JDD 2018, S1545961618P0647X',
    ),
  },
  PLCL: {
    id: 'PLCL',
    name: 'Poly(lactic acid-co-caprolactone)',
    absorption: verified(
      'After 72 weeks under rabbit skin the cross-section had fallen by 41.1 %: still there at 16.5 months.',
      'aptos.global post 108',
    ),
    effect: verified('Jawline gain kept for a mean of 8.16 months (8 patients).', 'Diaspro 2021'),
  },
  PCL: {
    id: 'PCL',
    name: 'Polycaprolactone',
    absorption: verified('2 to 3 years until fully resorbed.', 'Deshpande 2023, Polymers 15:3819'),
    effect: verified('12 to 24 months: a claim of the vendor only.', 'viandermafiller.com'),
  },
  PP: { id: 'PP', name: 'Polypropylene', absorption: null, effect: null },
  other: { id: 'other', name: 'Another material', absorption: null, effect: null },
}
