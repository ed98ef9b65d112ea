import {
  MAX_DEPTH_MM,
  MAX_NAME_LENGTH,
  MAX_REASON_LENGTH,
  setAnaesthetic,
  setEvents,
  setLots,
  setThreadDone,
  threadDone,
  USES,
  type AdverseEvent,
  type Anaesthetic,
  type LotUsed,
  type PlanThread,
  type Use,
} from '../../plan/index.ts'
import { planProductWords } from '../../report/index.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './as-done.module.css'

const T = SHEETS_TEXTS.done

/** What was done at the session, filled in beside the plan; each entry is a step that can be undone. */
export function AsDonePage() {
  const doc = usePlan((state) => state.doc)
  const lots = doc.asDone?.lots ?? []
  const events = doc.asDone?.events ?? []
  const products = [...new Set(doc.threads.map(({ product }) => product))]
  return (
    <article className={css.page}>
      <p>{T.intro}</p>
      <section>
        <h3>{T.threads}</h3>
        {doc.threads.length === 0 && <p>{T.noThreads}</p>}
        {doc.threads.map((thread, index) => (
          <ThreadRow key={thread.id} thread={thread} index={index} />
        ))}
      </section>
      <section>
        <h3>{T.lots}</h3>
        {lots.map((lot, i) => (
          <LotRow
            key={i}
            lot={lot}
            onChange={(next) => editLots(next === null ? lots.toSpliced(i, 1) : lots.with(i, next))}
          />
        ))}
        <div className={css.add}>
          {products.map((product) => (
            <Button
              key={product}
              look="plain"
              size="small"
              onClick={() => editLots([...lots, { product, lot: T.lotUnknown }])}
            >
              {T.addLot(planProductWords(doc, product))}
            </Button>
          ))}
        </div>
      </section>
      <AnaestheticRow given={doc.asDone?.anaesthetic ?? {}} />
      <section>
        <h3>{T.events}</h3>
        {events.map((event, i) => (
          <EventRow
            key={i}
            event={event}
            threads={doc.threads}
            onChange={(next) => editEvents(next === null ? events.toSpliced(i, 1) : events.with(i, next))}
          />
        ))}
        <Button look="plain" size="small" onClick={() => editEvents([...events, { what: T.eventUnknown }])}>
          {T.addEvent}
        </Button>
      </section>
    </article>
  )
}

const editLots = (lots: readonly LotUsed[]): void => dispatch(T.steps.lots, (doc) => setLots(doc, lots))
const editEvents = (events: readonly AdverseEvent[]): void =>
  dispatch(T.steps.events, (doc) => setEvents(doc, events))

/** An emptied field is no entry. */
const typed = (text: string): string | undefined => (text.trim() === '' ? undefined : text)

const NOT_TOLD = 'not-told'

function ThreadRow({ thread, index }: { readonly thread: PlanThread; readonly index: number }) {
  const done = usePlan(({ doc }) => threadDone(doc, thread.id))
  const title = threadTitle(index)
  const change = (next: Parameters<typeof setThreadDone>[2]): void =>
    dispatch(T.steps.thread, (doc) => setThreadDone(doc, thread.id, next))
  return (
    <div className={css.row} role="group" aria-label={title}>
      <b className={css.title}>{title}</b>
      <SelectField<Use | typeof NOT_TOLD>
        label={T.use}
        value={done?.used ?? NOT_TOLD}
        choices={[
          { value: NOT_TOLD, label: T.notTold },
          ...USES.map((value) => ({ value, label: T.uses[value] })),
        ]}
        onChange={(used) => change(used === NOT_TOLD ? null : { ...done, used })}
      />
      {done !== null && (
        <>
          <NumberField
            label={T.depth}
            value={done.depthMm ?? null}
            unit="mm"
            min={0}
            max={MAX_DEPTH_MM}
            onCommit={(depthMm) => change({ ...done, depthMm: depthMm ?? undefined })}
          />
          <TextField
            label={T.note}
            value={done.note ?? ''}
            maxLength={MAX_REASON_LENGTH}
            className={css.grow}
            onCommit={(note) => change({ ...done, note: typed(note) })}
          />
        </>
      )}
    </div>
  )
}

interface LotProps {
  readonly lot: LotUsed
  /** Null takes it away. */
  readonly onChange: (next: LotUsed | null) => void
}

function LotRow({ lot, onChange }: LotProps) {
  const product = usePlan(({ doc }) => planProductWords(doc, lot.product))
  return (
    <div className={css.row} role="group" aria-label={T.lotOf(product)}>
      <b className={css.title}>{product}</b>
      <TextField
        label={T.lot}
        value={lot.lot}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(text) => onChange({ ...lot, lot: typed(text) ?? T.lotUnknown })}
      />
      <TextField
        label={T.expiry}
        value={lot.expiry ?? ''}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(text) => onChange({ ...lot, expiry: typed(text) })}
      />
      <Button size="small" onClick={() => onChange(null)}>
        {T.remove}
      </Button>
    </div>
  )
}

function AnaestheticRow({ given }: { readonly given: Anaesthetic }) {
  const change = (next: Anaesthetic): void =>
    dispatch(T.steps.anaesthetic, (doc) => setAnaesthetic(doc, { ...given, ...next }))
  return (
    <section>
      <h3>{T.anaesthetic}</h3>
      <p>{T.noAdvice}</p>
      <div className={css.row} role="group" aria-label={T.anaesthetic}>
        <TextField
          label={T.site}
          value={given.site ?? ''}
          maxLength={MAX_REASON_LENGTH}
          className={css.grow}
          onCommit={(site) => change({ site: typed(site) })}
        />
        <TextField
          label={T.volume}
          value={given.volume ?? ''}
          maxLength={MAX_NAME_LENGTH}
          onCommit={(volume) => change({ volume: typed(volume) })}
        />
        <TextField
          label={T.time}
          value={given.time ?? ''}
          maxLength={MAX_NAME_LENGTH}
          onCommit={(time) => change({ time: typed(time) })}
        />
      </div>
    </section>
  )
}

interface EventProps {
  readonly event: AdverseEvent
  readonly threads: readonly PlanThread[]
  readonly onChange: (next: AdverseEvent | null) => void
}

const NO_THREAD = ''

function EventRow({ event, threads, onChange }: EventProps) {
  return (
    <div className={css.row} role="group" aria-label={T.event}>
      <TextField
        label={T.what}
        value={event.what}
        maxLength={MAX_REASON_LENGTH}
        className={css.grow}
        onCommit={(what) => onChange({ ...event, what: typed(what) ?? T.eventUnknown })}
      />
      <TextField
        label={T.when}
        value={event.when ?? ''}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(when) => onChange({ ...event, when: typed(when) })}
      />
      <SelectField
        label={T.thread}
        value={event.thread ?? NO_THREAD}
        choices={[
          { value: NO_THREAD, label: T.noThread },
          ...threads.map(({ id }, index) => ({ value: id, label: threadTitle(index) })),
        ]}
        onChange={(thread) => onChange({ ...event, thread: thread === NO_THREAD ? undefined : thread })}
      />
      <TextField
        label={T.lot}
        value={event.lot ?? ''}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(lot) => onChange({ ...event, lot: typed(lot) })}
      />
      <TextField
        label={T.action}
        value={event.action ?? ''}
        maxLength={MAX_REASON_LENGTH}
        className={css.grow}
        onCommit={(action) => onChange({ ...event, action: typed(action) })}
      />
      <Button size="small" onClick={() => onChange(null)}>
        {T.remove}
      </Button>
    </div>
  )
}
