import type { PlanCount } from '../../geometry/check-types.ts'
import { PLANE_NAMES, PLANES } from '../../geometry/planes.ts'
import { REGION_IDS } from '../../geometry/skin.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { idWords, planProductWords } from '../../report/index.ts'
import { TEXTS } from '../texts.ts'

const T = TEXTS.count

/** A heading of the count with its numbers. */
export interface CountRow {
  readonly name: string
  readonly entries: readonly { readonly label: string; readonly count: number }[]
}

const SIDES = ['left', 'right', 'midline'] as const

/**
 * The count by side, plane, product and region. Both sides always show, so that a missing one is seen.
 * @param plan names the clinic's own products
 */
export function countRows(
  { bySide, byPlane, byProduct, byRegion, total }: PlanCount,
  plan: Pick<PlanDocument, 'products'> = {},
): readonly CountRow[] {
  const regions = REGION_IDS.filter((id) => byRegion[id]).map((id) => ({
    label: idWords(id),
    count: byRegion[id] ?? 0,
  }))
  const placed = regions.reduce((sum, { count }) => sum + count, 0)
  const elsewhere = placed < total ? [{ label: T.elsewhere, count: total - placed }] : []
  return [
    {
      name: T.bySide,
      entries: SIDES.filter((side) => side !== 'midline' || bySide.midline > 0).map((side) => ({
        label: T.sides[side],
        count: bySide[side],
      })),
    },
    {
      name: T.byPlane,
      entries: PLANES.filter((plane) => byPlane[plane]).map((plane) => ({
        label: PLANE_NAMES[plane],
        count: byPlane[plane] ?? 0,
      })),
    },
    {
      name: T.byProduct,
      entries: Object.entries(byProduct).map(([id, count]) => ({ label: planProductWords(plan, id), count })),
    },
    { name: T.byRegion, entries: [...regions, ...elsewhere] },
  ]
}
