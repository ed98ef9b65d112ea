import type { SideOrMidline } from '../geometry/anatomy-types.ts'
import type { Vec3 } from '../geometry/vec3.ts'

/** Anatomy that orients, names or tethers: it is shown and named, and is no danger structure of its own. */
export const CONTEXT_KINDS = ['muscle', 'bone', 'ligament', 'danger-zone'] as const
export type ContextKind = (typeof CONTEXT_KINDS)[number]

/** A line as drawn: head frame, mm, at the depth it lies at (danger zones: on the skin), points about 2 mm apart. */
export interface ContextLine {
  readonly points: readonly Vec3[]
  /** An outline; its first point is not repeated at the end. */
  readonly closed: boolean
}

/** One muscle, bony edge, ligament or named danger zone on one side of one head. */
export interface PlacedContext {
  /** E.g. `masseter`, `zygomatic-ligament`, `seckel-2`. */
  readonly id: string
  /** Terminologia Anatomica in English, or the name the literature uses. */
  readonly name: string
  readonly kind: ContextKind
  readonly side: SideOrMidline
  /** Outlines, edges and guide lines, in the order they are best drawn. */
  readonly lines: readonly ContextLine[]
  /** How far each vertex of the head's outer skin lies over it, 0..1; null for what is only a line. */
  readonly cover: Float32Array | null
  /** Where its name is best written, head frame, mm, on the skin. */
  readonly labelAt: Vec3
  /** One plain sentence: what it is, and why a thread cares. */
  readonly explains: string
  /** One line naming the source of its place, or `planning default`. */
  readonly source: string
  readonly verified: boolean
}
