import type { CheckResult, ThreadInput } from '../../geometry/check-types.ts'
import type { RegionId } from '../../geometry/skin.ts'
import { lifts } from '../../state/present/pull.ts'

export type AreaSide = 'left' | 'right' | 'midline'
const SIDES: readonly AreaSide[] = ['left', 'right', 'midline']

/** The threads of one area of one side that are there for the same end. */
export interface PlannedArea {
  readonly side: AreaSide
  readonly region: RegionId | 'other'
  /** They draw tissue; smooth threads only firm the skin. */
  readonly lifts: boolean
  /** Numbers of the threads, from 1, in the order of the plan. */
  readonly numbers: readonly number[]
}

/** What is planned, by side and area, each in the order in which it first comes in the plan. */
export function plannedAreas(
  { threads }: Pick<CheckResult, 'threads'>,
  inputs: ReadonlyMap<string, Pick<ThreadInput, 'product'>>,
): readonly PlannedArea[] {
  const areas = new Map<string, PlannedArea>()
  threads.forEach(({ id, side, region }, index) => {
    const input = inputs.get(id)
    const lifting = input !== undefined && lifts(input.product)
    const key = `${side} ${region} ${lifting}`
    const known = areas.get(key)
    areas.set(key, {
      side,
      region: region ?? 'other',
      lifts: lifting,
      numbers: [...(known?.numbers ?? []), index + 1],
    })
  })
  return SIDES.flatMap((side) => [...areas.values()].filter((area) => area.side === side))
}
