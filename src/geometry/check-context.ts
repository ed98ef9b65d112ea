import type { Side } from './anatomy-types.ts'
import type { LayerStack, SurfacePoint } from './skin.ts'
import type { Vec3 } from './vec3.ts'

/** A retaining ligament as threads meet it: a line on the skin that reaches from there down to fascia or bone. */
export interface CheckLigament {
  readonly id: string
  readonly name: string
  readonly side: Side
  /** On the skin, head frame, mm; at least two points. */
  readonly line: readonly Vec3[]
  /** How far it reaches to either side of its line, mm. */
  readonly halfWidthMm: number
  /** 1 SD of its position, mm. */
  readonly acrossSdMm: number
  /** Where its place was read, or `planning default`. */
  readonly source: string
}

/** Whether the SMAS at a place is bound to what lies under it, or glides. */
export type SmasZone = 'fixed' | 'mobile'

/** What lies round the structures and is none itself: given by `anatomy`, asked by the checker. */
export interface CheckContext {
  readonly ligaments: readonly CheckLigament[]
  /** Null where neither is known. */
  smasZoneAt(point: SurfacePoint): SmasZone | null
  /**
   * Muscle or gland that a place lies in, for a sentence (`the masseter`); null where none is known.
   * @param skin the skin point the place hangs under
   * @param layers the layers there
   */
  tissueAt(at: Vec3, depthMm: number, skin: SurfacePoint, layers: LayerStack): string | null
}

/** A head of which nothing but its structures is known. */
export const NO_CONTEXT: CheckContext = Object.freeze({
  ligaments: [],
  smasZoneAt: () => null,
  tissueAt: () => null,
})
