import type { Evidence, LayerCode, Side, SideOrMidline, StructureKind } from '../geometry/anatomy-types.ts'
import type { Plane } from '../geometry/planes.ts'
import type { LayerStack } from '../geometry/skin.ts'
import type { Vec3 } from '../geometry/vec3.ts'

export interface DumpMesh {
  readonly positions: readonly number[]
  readonly triangles: readonly number[]
}

/** Layers under one place; places of which the model has no layer data are left out. */
export interface DumpLayers extends LayerStack {
  /** The thread sample or landmark that the layers are given for. */
  readonly at: Vec3
  /** The skin point they hang under. */
  readonly skinAt: Vec3
}

export interface DumpPath {
  readonly variant: string
  readonly prevalence: number | null
  readonly points: readonly Vec3[]
  readonly radiiMm: readonly number[]
  readonly layers: readonly LayerCode[]
  readonly acrossSdMm: readonly number[]
  readonly depthSdMm: readonly number[]
  readonly depthsMm: readonly number[]
  readonly shallowerMm: readonly number[]
  readonly evidence: readonly Evidence[]
  readonly layerNeverProtects: readonly boolean[]
}

interface DumpStructureBase {
  readonly id: string
  readonly kind: StructureKind
  readonly side: Side
  readonly marginMm: number
}
export interface DumpTube extends DumpStructureBase {
  readonly paths: readonly DumpPath[]
}
export interface DumpGland extends DumpStructureBase {
  readonly mesh: DumpMesh
  readonly layer: LayerCode
  readonly acrossSdMm: number
  readonly depthSdMm: number
  readonly evidence: Evidence
}

export interface DumpSample {
  readonly sMm: number
  readonly at: Vec3
  readonly depthMm: number
  readonly plane: Plane
  /** On the way in or out: excused from depth limits. */
  readonly transit: boolean
}

export interface DumpPass {
  readonly samples: readonly DumpSample[]
  /** The same run held to the bend radius; null where it is the same path. */
  readonly stiffened: { readonly deviationMm: number; readonly samples: readonly DumpSample[] } | null
}

export interface DumpThread {
  readonly id: string
  readonly radiusMm: number
  readonly passes: readonly DumpPass[]
}

/** A retaining ligament: what threads with barbs are checked against. */
export interface DumpLigament {
  readonly id: string
  readonly side: Side
  /** On the skin. */
  readonly line: readonly Vec3[]
  readonly halfWidthMm: number
  readonly acrossSdMm: number
}

/** Where the SMAS is fixed or mobile. */
export interface DumpSmasZone {
  readonly id: string
  readonly side: SideOrMidline
  /** On the skin; its first point is not repeated. */
  readonly outline: readonly Vec3[]
}

/** Everything the verdicts were computed on, unrounded. */
export interface GeometryDump {
  readonly format: 'threadline-geometry'
  readonly version: 1
  readonly skin: DumpMesh
  readonly landmarks: Readonly<Record<string, Vec3 | { readonly left: Vec3; readonly right: Vec3 }>>
  readonly layers: readonly DumpLayers[]
  readonly structures: readonly (DumpTube | DumpGland)[]
  readonly ligaments: readonly DumpLigament[]
  readonly smasZones: readonly DumpSmasZone[]
  readonly threads: readonly DumpThread[]
}
