import type { Side } from '../geometry/anatomy-types.ts'
import type { SkinHit, SkinSurface, SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'

export const TEMPLATE_ID = 'face-1'

export type Sex = 'female' | 'male'

/** How thick the layers are taken: the region's usual values, or the thin end of their published spread. */
export type LayerSetting = 'average' | 'thin'

/** Live morphs, each 0 (preset as built) to 1; ids in `MORPHS` of `presets.ts`. */
export type MorphWeights = Readonly<Record<string, number>>

/** A distance that a caliper read on the patient, straight between two landmarks. */
export interface FitDistance {
  readonly id: string
  readonly from: string
  /** The same as `from` where the distance runs from the left one to the right one. */
  readonly to: string
  /** Of the paired landmarks; left out for a distance across or along the midline. */
  readonly side?: Side | undefined
  readonly mm: number
}

/** What makes a preset's head the patient's own. */
export type HeadFit =
  | { readonly kind: 'measurements'; readonly measurements: readonly FitDistance[] }
  | {
      readonly kind: 'scan'
      /**
       * Offset of every vertex of `picture.positions`, flat xyz, mm, in the head frame of the preset and its morphs
       * without a fit. Where landmarks move, the result is brought into its own head frame.
       */
      readonly displacement: Float32Array
      /** Per vertex: 1 where the scan had data, 0 where the template was carried on; null where that is not known. */
      readonly seen: Uint8Array | null
      /** Solved on top of the scan's shape. */
      readonly measurements?: readonly FitDistance[] | undefined
    }

export interface HeadSpec {
  readonly preset: string
  readonly morphs?: MorphWeights
  readonly layers?: LayerSetting
  readonly fit?: HeadFit | undefined
}

/** A published distance of one group of people. */
export interface DistanceNorm {
  readonly sex: Sex
  readonly meanMm: number
  readonly sdMm: number
  readonly source: string
}

/** Why a typed distance is questioned: the nearest norm and how many SD away it is, or how far from the head. */
export type DistanceQuestion =
  | { readonly kind: 'norm'; readonly norm: DistanceNorm; readonly sds: number }
  | { readonly kind: 'no-norm'; readonly ownMm: number; readonly share: number }

/** A typed distance, what the head had of it without the typed distances, and what it has with them. */
export interface FittedDistance extends FitDistance {
  readonly ownMm: number
  /** Why it may be a slip; null where it is usual. */
  readonly question: DistanceQuestion | null
  /** Between the landmarks of the built head, mm; the residual is this less `mm`. */
  readonly builtMm: number
}

/** What a head was fitted to. */
export interface Fitted {
  /** As it was asked for: the same object. */
  readonly fit: HeadFit
  readonly distances: readonly FittedDistance[]
}

/** The whole skin as shown, linings of mouth, nostrils and sockets included; eyes apart. Flat arrays. */
export interface HeadPicture {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly triangles: Uint32Array
  /** Per vertex 0..1, for tinting only: lips, brows, hair-bearing scalp, beard area, lids, auricle. */
  readonly masks: Readonly<Record<'lips' | 'brows' | 'scalp' | 'beard' | 'lids' | 'auricle', Float32Array>>
  readonly eyes: readonly {
    readonly positions: Float32Array
    readonly triangles: Uint32Array
    readonly centre: Vec3
  }[]
}

/** One head, ready for queries. Built by `buildHead(asset, spec)`; immutable. */
export interface Head extends SkinSurface {
  readonly template: typeof TEMPLATE_ID
  readonly preset: string
  readonly sex: Sex
  readonly layerSetting: LayerSetting
  readonly morphs: MorphWeights
  /** What it was fitted to; null for a generic head, the only one that is sure to be mirror-symmetric. */
  readonly fitted: Fitted | null
  readonly picture: HeadPicture
  /** Ids and sidedness of all landmarks of this template (aliases resolve too). */
  readonly landmarkIds: readonly string[]
  isPaired(landmarkId: string): boolean
  /**
   * Place of a landmark, head frame, mm. `side` is required for paired landmarks.
   * @throws HeadError `unknown-landmark`, `side-required`
   */
  landmark(landmarkId: string, side?: Side): Vec3
  /** 1 SD of the depth of the SMAS, mm; null where no layer data covers the place. */
  smasSdMmAt(point: SurfacePoint): number | null
  /** Outermost outer-skin hit on the line through `origin` along `direction` (farthest along +direction); null if it misses. */
  castToSkin(origin: Vec3, direction: Vec3): SkinHit | null
  positionOf(point: SurfacePoint): Vec3
  /** Outward unit normal, smoothed over about 6 mm. */
  normalOf(point: SurfacePoint): Vec3
  /** The same place on the other side of the face, by the template's mirror table. */
  mirrorPoint(point: SurfacePoint): SurfacePoint
}

/** A head before its layers and zones are known: what the models of layers and zones are built from. */
export type HeadBasis = Omit<Head, 'layersAt' | 'zonesAt' | 'smasSdMmAt'>

export class HeadError extends Error {
  constructor(
    readonly code:
      | 'unknown-preset'
      | 'unknown-morph'
      | 'unknown-landmark'
      | 'side-required'
      | 'unknown-template'
      | 'bad-asset'
      | 'off-skin'
      | 'bad-fit',
    message: string,
  ) {
    super(message)
    this.name = 'HeadError'
  }
}
