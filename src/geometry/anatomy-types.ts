import type { Vec3 } from './vec3.ts'

/** Sides are the patient's. */
export type Side = 'left' | 'right'
export type SideOrMidline = Side | 'midline'

export type StructureKind = 'nerve' | 'artery' | 'vein' | 'duct' | 'gland'

/** Tissue layer a structure lies in, from outside in. */
export const LAYER_CODES = [
  'dermis',
  'subcutis',
  'smas',
  'sub-smas',
  'sub-deep-fascia',
  'submucosal',
  'on-bone',
] as const
export type LayerCode = (typeof LAYER_CODES)[number]

/**
 * What the place of a structure rests on: `measured` depth seen in its source, `bounded` by a measured
 * layer above it, or an `estimate`.
 */
export type Evidence = 'measured' | 'bounded' | 'estimate'

/** One course (or variant course) of a tubular structure, proximal to distal. All arrays have one entry per point. */
export interface StructurePath {
  /** Which part of the structure it is; a variant's path takes the place of the nominal one of the same ramus. */
  readonly ramus?: string
  /** `nominal`, or the id of a variant. */
  readonly variant: string
  /** For people, fit to follow "course": "below the jaw border"; null or left out where there is but one. */
  readonly variantName?: string | null
  /** Share of sides with this course, 0..1; null where nobody counted. */
  readonly prevalence: number | null
  /** Centre line, head frame, mm, about 2 mm apart. Between two points the wall is a cone with the two radii. */
  readonly points: readonly Vec3[]
  readonly radiiMm: readonly number[]
  readonly layers: readonly LayerCode[]
  /** 1 SD of the position across the course, tangent to the skin, mm. */
  readonly acrossSdMm: readonly number[]
  /** 1 SD of the depth below the skin, the shared error of the layer's own depth left out, mm. */
  readonly depthSdMm: readonly number[]
  /** Nominal depth of the centre line below the outer skin, mm. */
  readonly depthsMm: readonly number[]
  /** Outward unit normal of the skin over each point. */
  readonly normals: readonly Vec3[]
  /** How far bounds allow the structure to lie shallower than drawn, mm >= 0 (worst-case clearance). */
  readonly shallowerMm: readonly number[]
  readonly evidence: readonly Evidence[]
  /** True where an intact layer must not lower severity below caution (McKinney's point). */
  readonly layerNeverProtects: readonly boolean[]
  /** Where a sounding of this patient reaches; left out where there is none. */
  readonly measuredHere?: readonly boolean[]
  /**
   * How far its depth is this patient's own, in millimetres below the skin, 0..1: so far it does not share the error of
   * its layer's depth. Left out where no depth was measured.
   */
  readonly depthOwn?: readonly number[]
  /** Where the model has each point, before soundings of this patient led it elsewhere; left out where none did. */
  readonly modelPoints?: readonly Vec3[]
}

/** A closed gland surface, outward-facing triangles, head frame, mm. */
export interface GlandMesh {
  readonly positions: Float64Array
  readonly triangles: Uint32Array
}

interface StructureBase {
  /** Id of the facts, e.g. `facial-artery`. */
  readonly id: string
  readonly name: string
  readonly side: Side
  /** What is kept free around its wall, mm (planning default). */
  readonly marginMm: number
  /** One line naming the source of its place; `planning default` where no verified source exists. */
  readonly source: string
}

export interface TubeStructure extends StructureBase {
  readonly kind: Exclude<StructureKind, 'gland'>
  readonly paths: readonly StructurePath[]
}

export interface GlandStructure extends StructureBase {
  readonly kind: 'gland'
  readonly mesh: GlandMesh
  readonly layer: LayerCode
  readonly acrossSdMm: number
  readonly depthSdMm: number
  readonly evidence: Evidence
  /** Share of sides that have it, 0..1 (accessory parotid), null where always present. */
  readonly prevalence: number | null
}

export type Structure = TubeStructure | GlandStructure
