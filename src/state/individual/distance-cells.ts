import type { Side } from '../../geometry/anatomy-types.ts'
import { measure } from '../../head/fit/measure.ts'
import { questionDistance } from '../../head/fit/question-distance.ts'
import type { DistanceQuestion, Head } from '../../head/types.ts'
import { MEASUREMENTS, type Measurement, type MeasurementId } from '../../plan/individual.ts'

/** One distance of one side, as typed and as the head has it; mm. */
export interface DistanceCell {
  readonly id: MeasurementId
  /** Of paired distances only. */
  readonly side: Side | undefined
  /** Null where nothing is typed. */
  readonly typedMm: number | null
  /** Of the head as it is without this distance typed. */
  readonly ownMm: number
  /** Built less typed; null where nothing is typed, and until the head follows. */
  readonly residualMm: number | null
  readonly question: DistanceQuestion | null
}

/** Every distance that a caliper takes, in the order of the list, the patient's left first. */
export const distanceCells = (
  head: Head,
  typed: readonly Measurement[],
): readonly (readonly DistanceCell[])[] =>
  MEASUREMENTS.map((one) =>
    one.paired
      ? [cellOf(head, typed, one, 'left'), cellOf(head, typed, one, 'right')]
      : [cellOf(head, typed, one, undefined)],
  )

function cellOf(
  head: Head,
  typed: readonly Measurement[],
  { id, from, to }: (typeof MEASUREMENTS)[number],
  side: Side | undefined,
): DistanceCell {
  const typedMm = typed.find((one) => one.id === id && one.side === side)?.mm ?? null
  const built = head.fitted?.distances.find((one) => one.id === id && one.side === side && one.mm === typedMm)
  const ownMm = built?.ownMm ?? measure(head, { from, to, side })
  return {
    id,
    side,
    typedMm,
    ownMm,
    residualMm: built ? built.builtMm - built.mm : null,
    question: typedMm === null ? null : questionDistance(id, typedMm, head.sex, ownMm),
  }
}
