import type { AlteredRegion } from './altered.ts'
import type { Evidence, LayerCode, SideOrMidline, Side } from './anatomy-types.ts'
import type { Plane } from './planes.ts'
import type { RegionId, SurfacePoint } from './skin.ts'
import type { Vec3 } from './vec3.ts'

/** clear < not-assessed < caution < danger. */
export const SEVERITIES = ['clear', 'not-assessed', 'caution', 'danger'] as const
export type Severity = (typeof SEVERITIES)[number]

export const FINDING_CODES = [
  'breaks-skin',
  'too-shallow',
  'too-deep',
  'thin-here',
  'crosses-structure',
  'near-structure',
  'passes-over',
  'passes-under',
  'spacing',
  'threads-cross',
  'wrong-length',
  'product-plane',
  'near-commissure',
  'inside-orbital-rim',
  'crosses-midline',
  'entry-in-hair',
  'crosses-ligament',
  'anchor-in-mobile-zone',
  'asymmetric',
  'not-assessed',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** What a verdict's geometry rests on, the most patient-specific first that applies. */
export const GROUNDS = ['altered', 'measured-here', 'fitted', 'generic'] as const
export type Grounds = (typeof GROUNDS)[number]

/** What the checker needs to know of a product. */
export interface ProductLimits {
  readonly id: string
  readonly name: string
  /** Outer diameter of cannula or needle, mm. */
  readonly outerDiameterMm: number
  readonly form: 'mono' | 'screw' | 'twin' | 'barbed' | 'cones'
  readonly tip: 'blunt' | 'sharp' | 'cutting' | 'unknown'
  /** Longest run under the skin, mm; null where unknown. */
  readonly usableLengthMm: number | null
  /** Shortest run that uses its barbs or cones, mm; null where none is stated. */
  readonly minLengthMm: number | null
  readonly minLengthSource: string | null
  /** Planes the product may lie in. */
  readonly planes: readonly Plane[]
}

/**
 * A point of a pass, on the skin. Plane or depth override the thread's plane at this point only; on the way to the next
 * the depth changes evenly from one to the other.
 */
export interface PassPoint {
  readonly at: SurfacePoint
  readonly plane?: Plane
  /** Depth of the axis below the skin, mm; fixes millimetres instead of a layer. */
  readonly depthMm?: number
}

export type Entry =
  { readonly technique: 'perpendicular' } | { readonly technique: 'ramp'; readonly angleDeg: number }

export interface ThreadInput {
  readonly id: string
  readonly product: ProductLimits
  readonly plane: Plane
  /** One run per pass; the first point of the first pass is the entry. */
  readonly passes: readonly (readonly PassPoint[])[]
  readonly entry: Entry
  readonly endExits: boolean
  readonly entryId: string | null
  readonly anchor: 'none' | 'fascia' | 'periosteum'
}

export interface CheckSettings {
  /** 1 SD of the operator across the thread, mm. */
  readonly operatorLateralMm: number
  /** 1 SD of the operator in depth, mm. */
  readonly operatorDepthMm: number
  /** 1 SD of the model in every direction, mm. */
  readonly modelMm: number
  /** Margins kept free, mm, by structure id; a structure without an entry keeps its own `marginMm`. */
  readonly marginsMm: Readonly<Record<string, number>>
  /** Where earlier treatment or illness changed the anatomy: capped at not assessed; left out where nowhere. */
  readonly altered?: readonly AlteredRegion[]
}

/** Trained operator, marked skin; naive users were off by 4.6 to 6.8 mm. Planning defaults. */
export const DEFAULT_CHECK_SETTINGS: CheckSettings = Object.freeze({
  operatorLateralMm: 2,
  operatorDepthMm: 1,
  modelMm: 0.5,
  marginsMm: Object.freeze({}),
})

export interface PathSample {
  /** Distance along the pass from its entry, mm, the stab included. */
  readonly sMm: number
  readonly at: Vec3
  /** Measured: closest distance from the axis to the outer skin, mm; negative outside. */
  readonly depthMm: number
  readonly plane: Plane
  /** Skin point the sample hangs under. */
  readonly skin: SurfacePoint
  /** Outward unit normal there. */
  readonly normal: Vec3
  /** On the way in or out: excused from depth limits, never from structures. */
  readonly transit: boolean
}

export interface PassPath {
  /** As followed by a flexible cannula: what is drawn, measured and dumped. */
  readonly samples: readonly PathSample[]
  /** The same run held to the bend radius of the gauge; null when it equals `samples`. */
  readonly stiffened: { readonly samples: readonly PathSample[]; readonly deviationMm: number } | null
}

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** Structure id, or null for findings about depth, length, … */
  readonly structure: string | null
  readonly side: Side | null
  readonly variant: string | null
  /** Index of the pass the worst point lies on. */
  readonly pass: number
  readonly fromMm: number
  readonly toMm: number
  readonly atMm: number
  /** Worst point on the path, head frame, mm; the witness on the structure where there is one. */
  readonly at: Vec3
  readonly witness: Vec3 | null
  readonly value: number | null
  readonly unit: 'mm' | 'deg' | null
  readonly limit: number | null
  readonly worstClearanceMm: number | null
  readonly acrossSdMm: number | null
  readonly depthSdMm: number | null
  readonly contactProbability: number | null
  /** What the limit rests on. */
  readonly basis: 'published' | 'planning-default'
  /** What the place of the structure rests on. */
  readonly evidence: Evidence | null
  /** What lies between, for `passes-*`. */
  readonly layer: LayerCode | null
  readonly layerThicknessMm: number | null
  readonly otherThread: string | null
  /** Only seen on the path held to the bend radius. */
  readonly stiffenedOnly: boolean
  readonly message: string
  readonly source: string
  /** What the head and the anatomy at the worst point rest on; the checker always says it. */
  readonly restsOn?: Grounds
}

export interface NotAssessed {
  readonly thread: string
  readonly fromMm: number
  readonly toMm: number
  readonly reason: string
  readonly structure: string | null
}

export interface ThreadResult {
  readonly id: string
  readonly side: SideOrMidline
  readonly region: RegionId | null
  readonly lengthMm: number
  readonly assessedMm: number
  readonly depthMm: { readonly min: number; readonly mean: number; readonly max: number } | null
  readonly severity: Severity
  readonly findings: readonly Finding[]
  readonly passes: readonly PassPath[]
}

export interface PlanCount {
  readonly total: number
  readonly passes: number
  readonly entries: number
  readonly bySide: { readonly left: number; readonly right: number; readonly midline: number }
  readonly byPlane: Readonly<Partial<Record<Plane, number>>>
  readonly byProduct: Readonly<Record<string, number>>
  readonly byRegion: Readonly<Partial<Record<RegionId, number>>>
  readonly totalLengthMm: number
}

export interface CheckResult {
  readonly severity: Severity
  readonly threads: readonly ThreadResult[]
  /** Findings about the plan as a whole. */
  readonly findings: readonly Finding[]
  readonly notAssessed: readonly NotAssessed[]
  readonly count: PlanCount
  /** What the head rests on; the checker always says it. */
  readonly restsOn?: Grounds
}
