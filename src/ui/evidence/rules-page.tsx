import { ANATOMY, marginMmOf, MARGINS_MM } from '../../anatomy/index.ts'
import type { StructureKind } from '../../geometry/anatomy-types.ts'
import { LIMITS_WITH_SOURCES, type LimitRow } from '../../geometry/limit-table.ts'
import { structureWords } from '../../report/index.ts'
import { TEXTS } from '../texts.ts'
import { PAGES_TEXTS } from '../texts/pages.ts'
import css from './pages.module.css'

const T = PAGES_TEXTS.sources

const KINDS = Object.keys(MARGINS_MM) as StructureKind[]

/** Margins by kind, and of the structures that have one of their own. */
const MARGINS = [
  ...KINDS.map((kind) => ({ of: T.kinds[kind], mm: MARGINS_MM[kind] })),
  ...ANATOMY.filter((record) => marginMmOf(record) !== MARGINS_MM[record.kind]).map((record) => ({
    of: structureWords(record.id),
    mm: marginMmOf(record),
  })),
]

/** Every number that decides a verdict, with its unit and what it rests on. */
export const RulesPage = () => (
  <>
    <p>{T.rulesIntro}</p>
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{T.limit}</th>
          <th scope="col">{T.value}</th>
          <th scope="col">{T.basis}</th>
        </tr>
      </thead>
      <tbody>
        {MARGINS.map(({ of, mm }) => (
          <Rule
            key={of}
            what={`${T.margins} ${of}`}
            value={mm}
            unit="mm"
            source={TEXTS.planningDefault}
            basis="planning-default"
          />
        ))}
        {LIMITS_WITH_SOURCES.map((limit) => (
          <Rule key={`${limit.id} ${limit.what}`} {...limit} />
        ))}
      </tbody>
    </table>
  </>
)

const isShare = (unit: LimitRow['unit']): boolean => unit === 'share' || unit === 'probability'

const Rule = ({ what, value, unit, source, basis }: Omit<LimitRow, 'id'>) => (
  <tr>
    <th scope="row" className={css.rule}>
      {what}
    </th>
    <td data-label={T.value} className={css.number}>
      {isShare(unit) ? Math.round(value * 100) : value} {T.units[unit]}
    </td>
    <td data-label={T.basis}>{basis === 'planning-default' ? <em>{source}</em> : source}</td>
  </tr>
)
