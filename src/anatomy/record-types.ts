import type { LayerCode, StructureKind } from '../geometry/anatomy-types.ts'

/** Millimetres in the head frame: +z, +y, and away from the midline (negative: towards it). */
export interface OffsetMm {
  readonly anterior?: number
  readonly superior?: number
  readonly lateral?: number
}
export type Axis = keyof OffsetMm
export const AXES = ['anterior', 'superior', 'lateral'] as const satisfies readonly Axis[]

/** A landmark id, `midline`, or a place built from them. */
export type AnchorRef = string | Anchor

/** One coordinate: that of a place, plus millimetres along the axis. */
export interface Coordinate {
  readonly from: AnchorRef
  readonly mm: number
}

/** Offset from a landmark. Stated components are kept, an unstated one is free. */
export interface LandmarkAnchor {
  readonly landmark: string
  readonly mm?: OffsetMm
  /** The lateral distance was laid along the skin, not across: beside the canthus the head is hardly wider. */
  readonly tape?: true
}

/** A place on the line through two others: by share, by distance from the first, or at a height. */
export interface BetweenAnchor {
  readonly between: readonly [AnchorRef, AnchorRef]
  readonly t?: number
  readonly fromFirstMm?: number
  /** Where the line reaches this coordinate; default axis: superior. */
  readonly level?: Coordinate & { readonly axis?: Axis }
  readonly mm?: OffsetMm
  /** Not higher than this. */
  readonly ceiling?: Coordinate
  readonly cast?: CastWay
}

/**
 * Which way to look for skin along the free axis; default: the way the skin faces there. `inferior` stops at the first
 * skin below, that of the jaw, not at the shoulder.
 */
export type CastWay = 'anterior' | 'posterior' | 'lateral' | 'inferior'

/** Coordinates taken from different places; the axis left out is free. */
export interface AxesAnchor {
  readonly axes: Readonly<Partial<Record<Axis, Coordinate>>>
  readonly tape?: true
  readonly cast?: CastWay
}

/** A distance round the head from the rear midline, along the skin at one height. */
export interface RoundAnchor {
  readonly round: { readonly fromRearMidlineMm: number; readonly level: Coordinate }
}

export type Anchor = LandmarkAnchor | BetweenAnchor | AxesAnchor | RoundAnchor

/** `remembered`: a figure recalled, its paper not read; `borrowed`: measured at a neighbouring place. */
export type DepthBasis = 'measured' | 'borrowed' | 'remembered' | 'estimate'

/** Skin to structure, mm. */
export interface DepthRecord {
  readonly meanMm: number
  readonly sdMm?: number
  readonly minMm?: number
  readonly maxMm?: number
  readonly verified: boolean
  readonly basis: DepthBasis
  /** Key of `sources.json`; null: planning default. */
  readonly source: string | null
}

/** 1 SD of the position across a course. `derived`: ours, from what the source prints; a planning default. */
export interface AcrossRecord {
  readonly sdMm: number
  readonly basis: 'published' | 'derived'
  readonly source?: string
}

export interface WaypointRecord {
  readonly at: string
  readonly anchor: Anchor
  readonly position: {
    readonly verified: boolean
    /** `inferred-components`: the distance is published, its split into axes is ours. */
    readonly basis: 'as-measured' | 'inferred-components' | 'estimate'
    readonly sources: readonly string[]
  }
  readonly layer: LayerCode
  readonly depth: DepthRecord
  /** 1 SD across the course here, mm, where it is not that of the whole structure. */
  readonly across?: AcrossRecord
  /** A measured layer above the structure: it does not lie above the underside of that layer. */
  readonly under?: {
    readonly layer: string
    readonly meanMm: number
    readonly sdMm: number
    readonly minMm?: number
    readonly source: string
  }
  /** Shallow end of the structure's own depth, mm (derived: 5th percentile, reported minimum or 0.6 of the mean). */
  readonly shallowEndMm?: number
}

/** One run through waypoints; a structure that divides has several. */
export interface CourseRecord {
  readonly ramus: string
  /** Numbers of the waypoints, proximal to distal. */
  readonly through: readonly number[]
  /** Where it starts, when not on the structure's own `start`: after a waypoint of another of its rami. */
  readonly start?: { readonly own: string; readonly after: number }
  /** The variant that has it, in place of the usual ramus of the same name; left out: the usual anatomy. */
  readonly variant?: string
}

/** One of several courses that a structure may take. */
export interface VariantRecord {
  /** `nominal` for the usual course. */
  readonly id: string
  /** For people, fit to follow "course": "below the jaw border". */
  readonly name: string
  /** Share of sides that have it, 0..1; null where nobody counted. */
  readonly prevalence: number | null
  /** What else was counted than the rest, e.g. the side of a fold: shares of one count sum to 1. */
  readonly of?: string
  readonly source: string | null
}

export interface CalibreRecord {
  readonly waypoint: number
  /** Diameter, mm. */
  readonly mm: number
  readonly source: string | null
  readonly what?: string
}

/** How the body of a gland is built from its waypoints. */
export type GlandShape =
  /** A slab under the skin, seen from the side: outline through waypoints in order, outer face at their depth. */
  | {
      readonly kind: 'slab'
      /** Waypoint numbers, and places of our own between them (planning defaults). */
      readonly outline: readonly (number | Anchor)[]
      /** Thicker behind a line between two landmarks (passing over within `overMm`); planning default. */
      readonly thickerBehind?: {
        readonly line: readonly [string, string]
        readonly mm: number
        readonly overMm: number
      }
    }
  /** An ellipsoid along two waypoints, longer than their distance by `overhangMm` at each end. */
  | {
      readonly kind: 'spindle'
      readonly ends: readonly [number, number]
      readonly heightMm: number
      readonly overhangMm: number
      /** Waypoint whose capsule depth the body comes up to; without it each end lies at its own depth. */
      readonly rests?: number
      /** Its middle stays within `mm` below a line, however low the skin hangs; planning default. */
      readonly hangsAtMost?: { readonly line: readonly [string, string]; readonly mm: number }
    }

export interface StructureRecord {
  readonly id: string
  readonly name: string
  readonly kind: StructureKind
  readonly function?: 'motor' | 'sensory'
  readonly group?: string
  readonly consequence: string
  /** Planning heuristic in plain words; never a quoted figure of a paper. */
  readonly advice: string
  readonly course: readonly WaypointRecord[]
  /** Default: one run through all waypoints in order. */
  readonly courses?: readonly CourseRecord[]
  /** Structure it springs from, or runs into. */
  readonly start?: string
  /** Where on it: at its far end, or where it comes nearest (default). */
  readonly startAt?: 'end' | 'nearest'
  /** The first waypoint is where it springs: its place is taken on the parent. */
  readonly firstIsJoint?: true
  /** The last waypoint is where it runs into this. */
  readonly end?: string
  /** Round this waypoint a layer above never lowers severity. */
  readonly bareNear?: { readonly waypoint: number; readonly radiusMm: number }
  readonly calibre?: readonly CalibreRecord[]
  readonly shape?: GlandShape
  readonly thickness?: {
    readonly meanMm: number
    readonly sdMm?: number
    readonly minMm?: number
    readonly maxMm?: number
    readonly source: string | null
  }
  /** 1 SD across the course, mm. */
  readonly across: AcrossRecord
  /** Share of sides that have it; absent where it is always there or nobody counted. */
  readonly prevalence?: number
  readonly prevalenceSource?: string
  readonly variantsNote?: { readonly text: string; readonly source: string }
  /** Courses drawn and checked beside the usual one, which is the first of them. */
  readonly variants?: readonly VariantRecord[]
  readonly sources: readonly string[]
}

export interface SourceRecord {
  /** Short name for lists, e.g. `Hu 2025`. */
  readonly label: string
  /** The figure was read in this source. */
  readonly verified: boolean
  /** Read as quoted by another text. */
  readonly secondHand?: boolean
  /** Authors or title were not confirmed. */
  readonly partial?: boolean
}

/** Where to find a source. */
export interface SourceReference {
  readonly ref: string
  readonly url: string | null
}
