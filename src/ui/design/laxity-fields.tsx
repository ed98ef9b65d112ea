import {
  LAXITY_AREAS,
  LAXITY_GRADES,
  laxityOf,
  setLaxity,
  type AreaCount,
  type LaxityArea,
  type LaxityGrade,
  type UsualThreads,
} from '../../plan/design/index.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { SelectField, type Choice } from '../kit/field.tsx'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import css from './design.module.css'

type Graded = LaxityGrade | 'none'
const CHOICES: readonly Choice<Graded>[] = [
  { value: 'none', label: T.notGraded },
  ...LAXITY_GRADES.map((grade) => ({ value: grade, label: T.grades[grade] })),
]

/** What the consultation found, and how many threads are usual for it. */
export function LaxityFields({ counts }: { readonly counts: readonly AreaCount[] }) {
  const doc = usePlan((state) => state.doc)
  const laxity = laxityOf(doc)
  const grade = (area: LaxityArea, value: Graded): void =>
    dispatch(T.laxityStep(T.areas[area]), (plan) => setLaxity(plan, area, value === 'none' ? null : value))
  return (
    <fieldset className={css.laxity}>
      <legend>{T.laxity}</legend>
      <div className={css.grades}>
        {LAXITY_AREAS.map((area) => (
          <SelectField
            key={area}
            label={T.areas[area]}
            value={laxity[area] ?? 'none'}
            choices={CHOICES}
            onChange={(value) => grade(area, value)}
          />
        ))}
      </div>
      <ul className={css.rows}>
        {counts.map(({ area, planned, usual }) => (
          <li key={area}>
            <b>{T.areas[area]}</b> {T.planned(planned.left, planned.right)}
            {usual.map((one) => (
              <span key={one.note + one.source} className={css.usual}>
                {usualWords(one)} <cite>{one.source}</cite>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const usualWords = ({ min, max, note }: UsualThreads): string =>
  min === null || max === null ? note : T.usualCount(min, max, note)
