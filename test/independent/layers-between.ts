import type { DumpLayer } from './dump-types.ts'

/** Which side of the SMAS something lies on, or in it. */
export type Floor = 'over' | 'in' | 'under'
export type Relation = 'same' | 'passes-over' | 'passes-under'

const FLOOR_OF_LAYER: Readonly<Record<string, Floor>> = {
  dermis: 'over',
  subcutis: 'over',
  smas: 'in',
  'sub-smas': 'under',
  'sub-deep-fascia': 'under',
  submucosal: 'under',
  'on-bone': 'under',
}

export function floorOfStructure(layer: string): Floor {
  const floor = FLOOR_OF_LAYER[layer]
  if (floor === undefined) throw new Error(`unknown layer ${layer}`)
  return floor
}

/** What counts as being on the other side of a layer. */
export interface LayerRule {
  /** Walls may stand this far in a layer and the thread still be outside of it, mm. */
  slackMm: number
  /** A thread that keeps to the dermis has the rest of it between itself and everything deeper. */
  dermisCounts: boolean
}

/**
 * How a thread lies to a structure. Apart where an intact SMAS is present and the thread, walls and all, is on the
 * other side of it, or outside of the SMAS that holds the structure.
 */
export function relationOf(
  depthMm: number,
  radiusMm: number,
  stack: DumpLayer | null,
  structure: Floor,
  { slackMm, dermisCounts }: LayerRule,
): Relation {
  if (stack === null) return 'same'
  const deepest = depthMm + radiusMm - slackMm
  if (dermisCounts && deepest <= stack.epidermisMm + stack.dermisMm) return 'passes-over'
  if (stack.smas !== 'present') return 'same'
  if (structure !== 'over' && deepest <= stack.smasTopMm) return 'passes-over'
  if (structure !== 'under' && depthMm - radiusMm + slackMm >= stack.smasBottomMm) return 'passes-under'
  return 'same'
}

/** How far a structure's middle may be moved in depth by anatomy alone, mm: an intact SMAS holds it where it is. */
export function depthBounds(
  depthMm: number,
  radiusMm: number,
  stack: DumpLayer | null,
  structure: Floor,
): readonly [number, number] {
  if (stack === null || stack.smas !== 'present') return [-Infinity, Infinity]
  const { smasTopMm: top, smasBottomMm: bottom } = stack
  if (structure === 'under') return [Math.min(depthMm, bottom + radiusMm), Infinity]
  if (structure === 'over') return [-Infinity, Math.max(depthMm, top - radiusMm)]
  return [Math.min(depthMm, top + radiusMm), Math.max(depthMm, bottom - radiusMm)]
}
