import type { LayerCode, SideOrMidline } from '../geometry/anatomy-types.ts'
import type { Vec3 } from '../geometry/vec3.ts'

/** Anatomy that orients, names or tethers: it is shown and named, and is no danger structure of its own. */
export const CONTEXT_KINDS = ['muscle', 'bone', 'ligament', 'smas-zone', 'danger-zone'] as const
export type ContextKind = (typeof CONTEXT_KINDS)[number]

/** A line as drawn: head frame, mm, at the depth it lies at (zones: on the skin), points about 2 mm apart. */
export interface ContextLine {
  readonly points: readonly Vec3[]
  /** An outline; its first point is not repeated at the end. */
  readonly closed: boolean
}

/** How far a retaining ligament reaches to either side of its line, and how surely its place is known. */
export interface LigamentSpread {
  readonly halfWidthMm: number
  /** 1 SD of its position across its line, mm. */
  readonly acrossSdMm: number
  /** Its line on the skin over it, head frame, mm: what threads are checked against. */
  readonly onSkin: readonly Vec3[]
}

/** One muscle, bony edge, ligament, zone of the SMAS or named danger zone on one side of one head. */
export interface PlacedContext {
  /** E.g. `masseter`, `zygomatic-ligament`, `seckel-2`. */
  readonly id: string
  /** Terminologia Anatomica in English, or the name the literature uses. */
  readonly name: string
  readonly kind: ContextKind
  readonly side: SideOrMidline
  /** Layer that a muscle lies in; null for all others. */
  readonly layer: LayerCode | null
  /** Outlines, edges and guide lines, in the order they are best drawn. Two outlines: a ring and its opening. */
  readonly lines: readonly ContextLine[]
  /**
   * How far each vertex of the head's outer skin lies over it, 0..1, falling over a few mm at its edge; null for what
   * is only a line. Worked out when first read.
   */
  readonly cover: Float32Array | null
  readonly ligament: LigamentSpread | null
  /** Where its name is best written, head frame, mm, on the skin. */
  readonly labelAt: Vec3
  /** One plain sentence: what it is, and why a thread cares. */
  readonly explains: string
  /** One line naming the source of its place, or `planning default`. */
  readonly source: string
  readonly verified: boolean
}
