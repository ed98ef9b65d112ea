import type { Evidence, LayerCode, Side, SideOrMidline } from '../geometry/anatomy-types.ts'
import type { FindingCode, Grounds, PlanCount, Severity } from '../geometry/check-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { RegionId } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'

/** One verdict. Fields that do not apply are null; lengths mm, to three decimals. */
export interface ReportFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly structure: string | null
  readonly side: Side | null
  readonly variant: string | null
  /** Index of the pass, from 0. */
  readonly pass: number
  readonly fromMm: number
  readonly toMm: number
  readonly atMm: number
  /** The worst point, and the nearest one of the structure's wall; head frame. */
  readonly at: Vec3
  readonly witness: Vec3 | null
  readonly value: number | null
  readonly unit: 'mm' | 'deg' | null
  readonly limit: number | null
  readonly worstClearanceMm: number | null
  readonly acrossSdMm: number | null
  readonly depthSdMm: number | null
  readonly contactProbability: number | null
  readonly basis: 'published' | 'planning-default'
  readonly evidence: Evidence | null
  readonly layer: LayerCode | null
  readonly layerThicknessMm: number | null
  readonly otherThread: string | null
  readonly stiffenedOnly: boolean
  readonly message: string
  readonly source: string
  /** What the anatomy at the worst point rests on. */
  readonly restsOn: Grounds
}

export interface ReportThread {
  readonly id: string
  readonly name: string | null
  readonly product: string
  /** Name of a clinic's own product, from the definition in the plan; left out for those of the catalogue. */
  readonly productName?: string
  readonly plane: Plane
  readonly side: SideOrMidline
  readonly region: RegionId | null
  readonly lengthMm: number
  readonly assessedMm: number
  readonly depthMm: { readonly min: number; readonly mean: number; readonly max: number } | null
  readonly severity: Severity
  /** The reason typed for a danger; it changes no verdict. */
  readonly accepted: string | null
  readonly findings: readonly ReportFinding[]
  readonly restsOn: RestsOn
}

export interface ReportGap {
  readonly thread: string
  readonly fromMm: number
  readonly toMm: number
  readonly reason: string
  readonly structure: string | null
}

/** What the places of the structures nearby rest on, structures counted once a side. */
export interface RestsOn {
  readonly nearby: number
  readonly measured: number
  readonly bounded: number
  readonly estimate: number
}

/** A typed distance of the patient; lengths mm, to three decimals. */
export interface ReportDistance {
  readonly id: string
  readonly side: Side | null
  readonly mm: number
  /** Between the landmarks of the head that was checked; the residual is this less `mm`. */
  readonly builtMm: number
  readonly residualMm: number
  /** Why it may be a slip; null where it is usual. */
  readonly question: string | null
}

/** How much of the verdicts is this patient's own. */
export interface ReportGrounds {
  /** Of skin, layers and anatomy where nothing else is said. */
  readonly head: Grounds
  /** Whether the head was fitted to a scan, and to how many distances. */
  readonly scan: boolean
  readonly measurements: number
  /** Those distances, as typed and as the head has them. */
  readonly distances: readonly ReportDistance[]
  /** Points that ultrasound or Doppler gave. */
  readonly layerSoundings: number
  readonly courseSoundings: number
  readonly soundingsNotUsed: number
  readonly alteredRegions: number
  /** How many findings rest on what. */
  readonly findings: Readonly<Record<Grounds, number>>
  /** The same in plain words, to be shown with every result. */
  readonly sentences: readonly string[]
}

/** What was checked and what was not. Lengths mm, of all threads. */
export interface ReportCoverage {
  readonly lengthMm: number
  readonly assessedMm: number
  /** Nerves, vessels, ducts and glands that every thread was checked against. */
  readonly structuresPerSide: number
  /** Regions of which the model has no layer data. */
  readonly noData: readonly string[]
  /** The same in plain words, to be shown with every result. */
  readonly sentences: readonly string[]
}

/** All cautions of a side that ask for the same thing to be done. */
export interface ReportCaution {
  readonly side: SideOrMidline
  /** `Facial artery and temple arteries`. */
  readonly about: string
  /** Null where the messages of the findings say it. */
  readonly action: string | null
  readonly codes: readonly FindingCode[]
  readonly structures: readonly string[]
  /** Ids, in the order of the plan. */
  readonly threads: readonly string[]
}

/** The checker's report, version 1. */
export interface PlanReport {
  readonly format: 'threadline-report'
  readonly version: 1
  readonly plan: string
  /** Id of the head preset. */
  readonly head: string
  readonly count: PlanCount
  readonly severity: Severity
  readonly threads: readonly ReportThread[]
  /** Findings about the plan as a whole. */
  readonly findings: readonly ReportFinding[]
  readonly notAssessed: readonly ReportGap[]
  /** The cautions of all threads, one for each thing to do on a side. */
  readonly cautions: readonly ReportCaution[]
  readonly restsOn: RestsOn
  readonly grounds: ReportGrounds
  readonly coverage: ReportCoverage
}
