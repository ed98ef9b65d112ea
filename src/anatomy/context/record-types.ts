import type { LayerCode } from '../../geometry/anatomy-types.ts'
import type { AnchorRef } from '../record-types.ts'

/** The skin point on the way from one place to another at a straight-line distance from the first, and so much higher. */
export interface AwayAnchor {
  readonly away: {
    readonly from: string
    readonly towards: AnchorRef
    readonly mm: number
    readonly upMm?: number
  }
}

export type ContextAnchor = AnchorRef | AwayAnchor

/** How the lines of a record are drawn. Knots are joined by smooth curves on the skin; `straight`: by straight ways. */
export type ContextShape =
  /** A closed outline, and an opening in it. */
  | {
      readonly outline: readonly ContextAnchor[]
      readonly opening?: readonly ContextAnchor[]
      readonly straight?: true
    }
  /** A band along a line: an outline so far to either side of it (one width, or one per knot); `straight`: with square ends. */
  | {
      readonly strip: readonly ContextAnchor[]
      readonly halfWidthMm: readonly number[]
      readonly straight?: true
    }
  | { readonly circle: ContextAnchor; readonly radiusMm: number }
  /** Open lines. */
  | { readonly lines: readonly (readonly ContextAnchor[])[]; readonly straight?: true }

/** What a line lies at: `smas` its middle, `deep-fascia` just under it, `bone` on it, `skin` the surface. */
export type ContextDepth = 'skin' | 'smas' | 'under-smas' | 'deep-fascia' | 'bone'

export interface ContextRecord {
  readonly id: string
  readonly name: string
  /** One outline across the midline: knots run from the midline above to the midline below on one side. */
  readonly midline?: true
  readonly layer?: LayerCode
  readonly depth: ContextDepth
  /** Depth where the layer or the bone is unknown, mm: planning default. */
  readonly elseMm: number
  /** A bony edge that is felt lies no deeper, whatever the layers under the skin beside it say, mm: planning default. */
  readonly mostMm?: number
  readonly shape: ContextShape
  /** Of a retaining ligament, mm. */
  readonly ligament?: { readonly halfWidthMm: number; readonly acrossSdMm: number }
  readonly explains: string
  /** `basis` as for structures: `inferred-components` where only part of the place is published. */
  readonly position: {
    readonly verified: boolean
    readonly basis: 'as-measured' | 'inferred-components' | 'estimate'
    readonly sources: readonly string[]
    /** Which figure was read, and what is ours. */
    readonly note?: string
  }
}
