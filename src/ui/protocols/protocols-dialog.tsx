import { useId } from 'react'
import {
  PROTOCOL_AREAS,
  PROTOCOLS,
  protocolById,
  REFUSED_DESIGNS,
  type Protocol,
} from '../../plan/protocols/index.ts'
import { Dialog } from '../kit/dialog.tsx'
import { SelectField } from '../kit/field.tsx'
import { TabRow } from '../kit/tabs.tsx'
import { useMedia } from '../kit/use-media.ts'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import { closeDialog } from '../ui-store.ts'
import { OwnProtocols } from './own-protocols.tsx'
import css from './protocols.module.css'
import { PROTOCOL_TABS, setProtocols, useProtocols } from './protocols-store.ts'
import { Published } from './published.tsx'

/** Designs to start from: published ones and the clinic's own. */
export function ProtocolsDialog() {
  const panelId = useId()
  const tab = useProtocols((state) => state.tab)
  return (
    <Dialog onClose={closeDialog} title={T.title} className={css.dialog}>
      <TabRow
        label={T.tabs}
        tabs={PROTOCOL_TABS.map((value) => ({ value, name: T[value] }))}
        value={tab}
        onChange={(next) => setProtocols({ tab: next })}
        className={css.tabs}
        tabClassName={css.tab}
        panelId={panelId}
      />
      <div id={panelId} role="tabpanel" aria-label={T[tab]}>
        {tab === 'published' ? <PublishedDesigns /> : <OwnProtocols />}
      </div>
    </Dialog>
  )
}

const areaOf = (area: Protocol['area']): readonly Protocol[] => PROTOCOLS.filter((one) => one.area === area)

function PublishedDesigns() {
  const id = useProtocols((state) => state.design)
  const small = useMedia('(max-width: 760px)')
  const choose = (design: string): void => setProtocols({ design })
  const protocol = protocolById(id) ?? PROTOCOLS[0]!
  return (
    <div className={css.columns}>
      {small ? (
        <SelectField
          label={T.design}
          value={protocol.id}
          groups={PROTOCOL_AREAS.map((area) => ({
            label: T.areas[area],
            choices: areaOf(area).map(({ id: value, name }) => ({ value, label: name })),
          }))}
          onChange={choose}
        />
      ) : (
        <nav aria-label={T.design} className={css.list}>
          {PROTOCOL_AREAS.map((area) => (
            <section key={area}>
              <h3 className={css.area}>{T.areas[area]}</h3>
              <ul>
                {areaOf(area).map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      className={css.design}
                      aria-current={one.id === protocol.id}
                      onClick={() => choose(one.id)}
                    >
                      <span>{one.name}</span>
                      <small>{one.indication}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Refused />
        </nav>
      )}
      <Published protocol={protocol} />
      {small && <Refused />}
    </div>
  )
}

/** What has no template, and why not. */
function Refused() {
  return (
    <section className={css.refused}>
      <h3 className={css.area}>{T.refused}</h3>
      <p className={css.quiet}>{T.refusedIntro}</p>
      {REFUSED_DESIGNS.map(({ id, name, reason, source }) => (
        <details key={id}>
          <summary>{name}</summary>
          <p>{reason}</p>
          <p className={css.basis}>{source}</p>
        </details>
      ))}
    </section>
  )
}
