import type { Vec3 } from './vec3.ts'

/** A place on the template's skin: triangle number and three weights >= 0 that sum to 1. */
export interface SurfacePoint {
  readonly tri: number
  readonly bary: readonly [number, number, number]
}

/**
 * Tissue layers under one skin point, mm. Depths run inward from the skin surface.
 * Order always holds: 0 < epidermis < skin <= smasTop <= smasBottom <= deepFascia <= bone.
 */
export interface LayerStack {
  readonly epidermisMm: number
  /** Thickness of the dermis. Skin thickness = epidermis + dermis. */
  readonly dermisMm: number
  /** Thickness of the superficial fat = smasTop - skin. */
  readonly fatMm: number
  readonly smasTopMm: number
  readonly smasBottomMm: number
  readonly smas: 'present' | 'attenuated' | 'absent'
  /** Outer face of the deep fascia (deep temporal, parotidomasseteric, investing cervical); null where there is none. */
  readonly deepFasciaMm: number | null
  /** Depth of bone; null where unknown. */
  readonly boneMm: number | null
  /** 1 SD of the depth of the SMAS where a sounding of this patient reaches, mm; left out where none does. */
  readonly smasSdMm?: number
}

/** Thickness of epidermis and dermis together, mm. */
export const skinThicknessMm = (layers: LayerStack): number => layers.epidermisMm + layers.dermisMm

export const REGION_IDS = [
  'forehead',
  'temple',
  'brow',
  'periorbital',
  'midface',
  'nasolabial',
  'perioral',
  'cheek',
  'jawline',
  'chin',
  'submental',
  'neck',
  'retroauricular',
  'nose',
] as const
export type RegionId = (typeof REGION_IDS)[number]

/** Where on the face a skin point lies, as far as rules care. */
export interface SkinZones {
  readonly region: RegionId | null
  readonly hair: boolean
  readonly insideOrbitalRim: boolean
  /** On the red of the lips. */
  readonly lips: boolean
  readonly auricle: boolean
}

export interface SkinHit {
  readonly at: Vec3
  readonly point: SurfacePoint
  readonly distanceMm: number
}

/**
 * The outer skin as the checker sees it: plain arrays and queries, injected by `head`.
 * Tests inject a sphere or a slab.
 */
export interface SkinSurface {
  /** Flat xyz, head frame, mm. */
  readonly positions: Float64Array
  /** Three vertex numbers per triangle, counter-clockwise seen from outside. */
  readonly triangles: Uint32Array
  /** Triangle across each edge (ab, bc, ca) of each triangle; -1 at a rim. */
  readonly neighbours: Int32Array
  /** Outward unit normal per vertex, smoothed over about 6 mm, flat xyz. */
  readonly smoothNormals: Float64Array
  /** Closest point of the outer skin; null only when nothing lies within `maxDistanceMm` (default: no limit). */
  closestPoint(at: Vec3, maxDistanceMm?: number): SkinHit | null
  /** Layers under a skin point; null where no data covers the place (scalp, auricle, nape). */
  layersAt(point: SurfacePoint): LayerStack | null
  zonesAt(point: SurfacePoint): SkinZones
  /** Whether a sounding of this patient's layers reaches there; left out where there is none. */
  measuredAt?(point: SurfacePoint): boolean
  /** What the skin was fitted to; null or left out for a generic head. */
  readonly fitted?: object | null
  /** Whether the skin there follows a fit without data of its own; left out where that is not known. */
  guessedAt?(point: SurfacePoint): boolean
  /** The same place on the other side of the face; needed where the two sides may differ. */
  mirrorPoint?(point: SurfacePoint): SurfacePoint
}
