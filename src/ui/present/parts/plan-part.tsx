import type { CheckResult } from '../../../geometry/check-types.ts'
import { useAssessment } from '../../../state/assessment.ts'
import { cx } from '../../kit/cx.ts'
import { fill } from '../../texts/fill.ts'
import { plannedAreas, type PlannedArea } from '../areas.ts'
import { useSession } from '../session.ts'
import type { Spoken } from '../spoken.ts'
import { KeyToPicture } from './picture-key.tsx'
import css from './parts.module.css'

/** How many threads, where, and what each area is for. */
export function PlanPart({ spoken }: { readonly spoken: Spoken }) {
  const result = useAssessment((state) => state.result)
  const cost = useSession((state) => (state.costShown ? state.cost.trim() : ''))
  const { words } = spoken
  return (
    <>
      {result === null || result.count.total === 0 ? (
        <p className={css.lead}>{words.none}</p>
      ) : (
        <Planned result={result} spoken={spoken} />
      )}
      <p className={css.note}>{words.model}</p>
      {cost !== '' && <p className={css.lead}>{fill(words.cost, { cost })}</p>}
    </>
  )
}

function Planned({ result, spoken }: { readonly result: CheckResult; readonly spoken: Spoken }) {
  const inputs = useAssessment((state) => state.inputs)
  const areas = plannedAreas(result, inputs)
  const { words, speech } = spoken
  const sides = [...new Set(areas.map(({ side }) => side))]
  return (
    <>
      <p className={css.lead}>
        {speech.count(words.planned, result.count.total)} {speech.count(words.openings, result.count.entries)}
      </p>
      <KeyToPicture words={words} pulls={areas.some(({ lifts }) => lifts)} />
      <p className={cx(css.note, css.onScreen)}>{words.turn}</p>
      <h3>{words.areasTitle}</h3>
      {sides.map((side) => (
        <div key={side} className={css.side}>
          <h4>{words.side[side]}</h4>
          <ul>
            {areas
              .filter((area) => area.side === side)
              .map((area) => (
                <AreaRow key={`${area.region} ${area.lifts}`} area={area} spoken={spoken} />
              ))}
          </ul>
        </div>
      ))}
      <p className={css.note}>{words.aim}</p>
    </>
  )
}

/** So many numbers are still read one by one. */
const MOST_NUMBERS = 8

function AreaRow({
  area,
  spoken: { words, speech },
}: {
  readonly area: PlannedArea
  readonly spoken: Spoken
}) {
  const { name, purpose } = words.region[area.region]
  const numbers = area.numbers.map((number) => speech.number(number))
  return (
    <li className={css.area}>
      <strong>{name}</strong>
      {': '}
      {speech.count(words.threads, area.numbers.length)}
      {numbers.length <= MOST_NUMBERS && ` (${fill(words.threadLabel, { list: speech.list(numbers) })})`}
      {'. '}
      {area.lifts ? purpose : words.smooth}
    </li>
  )
}
