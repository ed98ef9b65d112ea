import type { Side } from '../geometry/anatomy-types.ts'
import type { SkinHit, SkinSurface, SurfacePoint } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'

export const TEMPLATE_ID = 'face-1'

export type Sex = 'female' | 'male'

/** How thick the layers are taken: the region's usual values, or the thin end of their published spread. */
export type LayerSetting = 'average' | 'thin'

/** Live morphs, each 0 (preset as built) to 1; ids in `MORPHS` of `presets.ts`. */
export type MorphWeights = Readonly<Record<string, number>>

export interface HeadSpec {
  readonly preset: string
  readonly morphs?: MorphWeights
  readonly layers?: LayerSetting
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
  readonly picture: HeadPicture
  /** Ids and sidedness of all landmarks of this template (aliases resolve too). */
  readonly landmarkIds: readonly string[]
  isPaired(landmarkId: string): boolean
  /**
   * Place of a landmark, head frame, mm. `side` is required for paired landmarks.
   * @throws HeadError `unknown-landmark`, `side-required`
   */
  landmark(landmarkId: string, side?: Side): Vec3
  /** Outermost outer-skin hit on the line through `origin` along `direction` (farthest along +direction); null if it misses. */
  castToSkin(origin: Vec3, direction: Vec3): SkinHit | null
  positionOf(point: SurfacePoint): Vec3
  /** Outward unit normal, smoothed over about 6 mm. */
  normalOf(point: SurfacePoint): Vec3
  /** The same place on the other side of the face, by the template's mirror table. */
  mirrorPoint(point: SurfacePoint): SurfacePoint
}

/** A head before its layers and zones are known: what the models of layers and zones are built from. */
export type HeadBasis = Omit<Head, 'layersAt' | 'zonesAt'>

export class HeadError extends Error {
  constructor(
    readonly code:
      | 'unknown-preset'
      | 'unknown-morph'
      | 'unknown-landmark'
      | 'side-required'
      | 'unknown-template'
      | 'bad-asset'
      | 'off-skin',
    message: string,
  ) {
    super(message)
    this.name = 'HeadError'
  }
}
