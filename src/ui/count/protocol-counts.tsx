import { protocolUses } from '../../plan/protocols/protocol-use.ts'
import { PLANNING_DEFAULT, sideWords } from '../../report/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { usePlan } from '../../state/plan-store.ts'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import css from './count.module.css'

const SIDES = ['left', 'right', 'midline'] as const

/** Each published design of the plan: how many threads are planned, how many are usual, and what the source counts. */
export default function ProtocolCounts() {
  const doc = usePlan((state) => state.doc)
  const byThread = useAssessment((state) => state.byThread)
  return (
    <dl className={css.rows}>
      {protocolUses(doc).map(({ protocol: { id, name, usual }, threads, adapted }) => {
        const sides = threads.map((thread) => byThread.get(thread.id)?.side)
        const planned = SIDES.flatMap((side) => {
          const n = sides.filter((other) => other === side).length
          return n === 0 ? [] : [`${n} ${sideWords(side)}`]
        })
        return (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {planned.join(', ')} ({adapted ? T.usedAdapted : T.usedAsTemplate}).{' '}
              {T.usual(usual.min, usual.max, usual.counts)} (
              {usual.verified ? usual.source : <em>{PLANNING_DEFAULT}</em>}).
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
