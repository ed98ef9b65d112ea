import { useId, useState } from 'react'
import { MAX_ID_LENGTH, MAX_NAME_LENGTH, MAX_REASON_LENGTH } from '../../plan/index.ts'
import { ownProtocolTitle, type OwnProtocol } from '../../plan/protocols/own-protocol.ts'
import { usePlan } from '../../state/plan-store.ts'
import {
  exportProtocols,
  importProtocols,
  removeProtocol,
  saveProtocol,
  useOwnProtocols,
} from '../../state/protocols/own-protocols.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { meantThreads } from '../../state/tools/group-store.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { SaveIcon, TrashIcon } from '../kit/icons.ts'
import { TextField } from '../kit/text-field.tsx'
import { FileChooser } from '../kit/file-chooser.tsx'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import { Placing } from './placing.tsx'
import css from './protocols.module.css'

/** The clinic's own designs: save threads as one, pass them on, place them. */
export function OwnProtocols() {
  const protocols = useOwnProtocols()
  const [id, setId] = useState<string | null>(protocols[0]?.id ?? null)
  const [told, setTold] = useState<{ readonly ok: boolean; readonly message: string } | null>(null)
  const shown = protocols.find((protocol) => protocol.id === id) ?? null
  const remove = (protocol: OwnProtocol): void => {
    removeProtocol(protocol.id)
    setTold({ ok: true, message: T.removed(ownProtocolTitle(protocol)) })
  }
  return (
    <div className={css.columns}>
      <div className={css.list}>
        <div className={css.files}>
          <FileChooser label={T.import} onFile={(file) => void importProtocols(file).then(setTold)} />
          {protocols.length > 0 && (
            <Button look="plain" size="small" icon={SaveIcon} onClick={() => exportProtocols()}>
              {T.exportAll}
            </Button>
          )}
        </div>
        {told !== null && <p role={told.ok ? 'status' : 'alert'}>{told.message}</p>}
        {protocols.length === 0 && <p className={css.quiet}>{T.ownNone}</p>}
        <ul>
          {protocols.map((protocol) => {
            const title = ownProtocolTitle(protocol)
            return (
              <li key={protocol.id} className={css.ownRow}>
                <button
                  type="button"
                  className={css.design}
                  aria-current={protocol.id === id}
                  onClick={() => setId(protocol.id)}
                >
                  <span>{title}</span>
                  <small>{protocol.indication}</small>
                </button>
                <Button
                  size="small"
                  icon={SaveIcon}
                  aria-label={T.exportOne(title)}
                  onClick={() => exportProtocols([protocol])}
                />
                <Button
                  size="small"
                  icon={TrashIcon}
                  aria-label={T.remove(title)}
                  onClick={() => remove(protocol)}
                />
              </li>
            )
          })}
        </ul>
        <p className={css.quiet}>{T.keptBy}</p>
      </div>
      <div>
        {shown !== null && (
          <Placing
            key={shown.id}
            protocol={shown}
            title={ownProtocolTitle(shown)}
            indication={shown.indication ?? null}
            products={[]}
            fromBelow={false}
            usual={null}
            renderFacts={() => null}
          />
        )}
        <SaveForm onSaved={(message) => setTold({ ok: true, message })} />
      </div>
    </div>
  )
}

function SaveForm({ onSaved }: { readonly onSaved: (message: string) => void }) {
  const headingId = useId()
  const threads = usePlan((state) => state.doc.threads)
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const meant = meantThreads()
    return meant.length === 0 ? threads.map(({ id }) => id) : meant
  })
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [indication, setIndication] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const toggle = (id: string, on: boolean): void =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const save = (): void => {
    const picked = threads.map(({ id }) => id).filter((id) => chosen.includes(id))
    if (picked.length === 0) return setFault(T.needThreads)
    if (name.trim() === '') return setFault(T.needName)
    const words = {
      name: name.trim(),
      code: code.trim() || undefined,
      indication: indication.trim() || undefined,
    }
    const why = saveProtocol(picked, words)
    setFault(why)
    if (why === null) {
      setName('')
      setCode('')
      onSaved(T.saved(words.name))
    }
  }
  return (
    <section className={css.save} aria-labelledby={headingId}>
      <h3 id={headingId} className={css.name}>
        {T.saveTitle}
      </h3>
      {threads.length === 0 ? (
        <p className={css.quiet}>{T.noThreads}</p>
      ) : (
        <>
          <fieldset className={css.which}>
            <legend>{T.saveWhat}</legend>
            {threads.map((thread, i) => (
              <CheckField
                key={thread.id}
                label={thread.name === undefined ? threadTitle(i) : `${threadTitle(i)}, ${thread.name}`}
                checked={chosen.includes(thread.id)}
                onChange={(on) => toggle(thread.id, on)}
              />
            ))}
          </fieldset>
          <div className={css.words}>
            <TextField label={T.saveName} value={name} maxLength={MAX_NAME_LENGTH} onCommit={setName} />
            <TextField label={T.saveCode} value={code} maxLength={MAX_ID_LENGTH} onCommit={setCode} />
            <TextField
              label={T.saveIndication}
              value={indication}
              maxLength={MAX_REASON_LENGTH}
              onCommit={setIndication}
            />
          </div>
          {fault !== null && <p role="alert">{fault}</p>}
          <Button look="primary" onClick={save}>
            {T.save}
          </Button>
          <p className={css.quiet}>{T.tiedTo}</p>
        </>
      )}
    </section>
  )
}
