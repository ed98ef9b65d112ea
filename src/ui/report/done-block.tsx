import { findThread, threadDone } from '../../plan/index.ts'
import { mmWords, planProductWords } from '../../report/index.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'

const T = SHEETS_TEXTS.done

/** What was done, as it goes into the chart; nothing before the session. */
export function DoneBlock({ sheet: { doc } }: { readonly sheet: Sheet }) {
  const { asDone } = doc
  if (asDone === undefined) return null
  const given = [
    [T.site, asDone.anaesthetic?.site],
    [T.volume, asDone.anaesthetic?.volume],
    [T.time, asDone.anaesthetic?.time],
  ].flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`]))
  return (
    <section>
      <h3>{T.title}</h3>
      <ul>
        {doc.threads.flatMap(({ id }, index) => {
          const done = threadDone(doc, id)
          if (done === null) return []
          const told = [
            T.uses[done.used],
            ...(done.depthMm === undefined ? [] : [`${T.depth.toLowerCase()} ${mmWords(done.depthMm)}`]),
            ...(done.note === undefined ? [] : [done.note]),
          ]
          return [
            <li key={id}>
              <b>{threadTitle(index)}:</b> <bdi>{told.join('; ')}</bdi>
            </li>,
          ]
        })}
        {(asDone.lots ?? []).map(({ product, lot, expiry }, i) => (
          <li key={i}>
            <b>{planProductWords(doc, product)}:</b> {T.lot.toLowerCase()} <bdi>{lot}</bdi>
            {expiry !== undefined && (
              <>
                , {T.expiry.toLowerCase()} <bdi>{expiry}</bdi>
              </>
            )}
          </li>
        ))}
        {given.length > 0 && (
          <li>
            <b>{T.anaesthetic}:</b> <bdi>{given.join('; ')}</bdi>
          </li>
        )}
      </ul>
      <Cards sheet={{ doc }} />
    </section>
  )
}

/** One card an event: what an adverse event report asks for, the lot among it. */
function Cards({ sheet: { doc } }: { readonly sheet: Pick<Sheet, 'doc'> }) {
  return (doc.asDone?.events ?? []).map((event, i) => {
    const thread = event.thread === undefined ? null : findThread(doc, event.thread)
    const lots = (doc.asDone?.lots ?? []).filter(({ product }) => product === thread?.product)
    const lot = event.lot ?? (lots.map((one) => one.lot).join(', ') || undefined)
    const rows = [
      [T.what, event.what],
      [T.when, event.when],
      [T.thread, thread === null ? undefined : threadTitle(doc.threads.indexOf(thread))],
      [T.product, thread === null ? undefined : planProductWords(doc, thread.product)],
      [T.lot, lot],
      [T.action, event.action],
    ].flatMap(([name, text]) => (text === undefined ? [] : [[name!, text] as const]))
    return (
      <div key={i} className={css.card}>
        <h4>{T.card}</h4>
        <dl>
          {rows.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    )
  })
}
