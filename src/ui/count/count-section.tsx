import { lazy, Suspense } from 'react'
import type { PlanCount } from '../../geometry/check-types.ts'
import { useAssessment } from '../../state/assessment.ts'
import { usePlan } from '../../state/plan-store.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { countRows } from './count-words.ts'
import css from './count.module.css'

const T = TEXTS.count
/** Loaded when a plan first holds threads of a protocol. */
const ProtocolCounts = lazy(() => import('./protocol-counts.tsx'))

/** How many threads, passes and entry holes, and where: always in sight. */
export function CountSection({ quietTitle = false }: { readonly quietTitle?: boolean }) {
  const count = useAssessment((state) => state.result?.count)
  const planned = usePlan(({ doc }) => doc.threads.length)
  const fromProtocol = usePlan(({ doc }) =>
    doc.threads.some(({ extra }) => extra?.['protocol'] !== undefined),
  )
  return (
    <Section
      title={T.title}
      quietTitle={quietTitle}
      className={css.section}
      actions={<Total total={count?.total ?? planned} />}
    >
      {count !== undefined && <CountTable count={count} folded={!quietTitle} />}
      {fromProtocol && (
        <Suspense fallback={null}>
          <ProtocolCounts />
        </Suspense>
      )}
    </Section>
  )
}

const Total = ({ total }: { readonly total: number }) => (
  <p className={css.total}>
    <b>{total}</b> {T.threads(total)}
  </p>
)

/** The count on its own, for a report. */
export const CountInFull = ({ count }: { readonly count: PlanCount }) => (
  <div className={css.full}>
    <Total total={count.total} />
    <CountTable count={count} />
  </div>
)

/** The totals in one line; where the room is needed the rest opens with it. */
function CountTable({ count, folded = false }: { readonly count: PlanCount; readonly folded?: boolean }) {
  const products = usePlan(({ doc }) => doc.products)
  if (count.total === 0) return null
  const totals = [
    [count.passes, T.passes(count.passes)],
    [count.entries, T.entries(count.entries)],
    [Math.round(count.totalLengthMm), T.inAll],
  ] as const
  return (
    <details open={!folded} className={css.details}>
      <summary className={css.totals}>
        {totals.map(([number, word]) => (
          <span key={word}>
            <b>{number}</b> {word}
          </span>
        ))}
      </summary>
      <dl className={css.rows}>
        {countRows(count, { products }).map(({ name, entries }) => (
          <div key={name}>
            <dt>{name}</dt>
            {entries.map((entry, i) => (
              <dd key={i}>
                <b>{entry.count}</b> {entry.label}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
