import { useId } from 'react'
import { PATIENT_TABS, showPatientTab, usePatientTab } from '../../state/individual/patient-store.ts'
import { Dialog } from '../kit/dialog.tsx'
import { TabRow } from '../kit/tabs.tsx'
import { PATIENT_TEXTS as T } from '../texts/patient.ts'
import { closeDialog } from '../ui-store.ts'
import { TAB_CONTENT } from './patient-tabs.ts'
import css from './patient.module.css'

const TABS = PATIENT_TABS.filter((tab) => TAB_CONTENT[tab] !== undefined)

/** What was measured on this patient, and what altered their anatomy. */
export function PatientDialog() {
  const panelId = useId()
  const wanted = usePatientTab()
  const tab = TABS.includes(wanted) ? wanted : TABS[0]!
  const Content = TAB_CONTENT[tab]!
  return (
    <Dialog onClose={closeDialog} title={T.title} className={css.dialog}>
      <div className={css.frame}>
        <p className={css.intro}>{T.intro}</p>
        <TabRow
          label={T.tabsLabel}
          tabs={TABS.map((value) => ({ value, name: T.tabs[value] }))}
          value={tab}
          onChange={showPatientTab}
          className={css.tabs}
          tabClassName={css.tab}
          panelId={panelId}
        />
        <div key={tab} id={panelId} role="tabpanel" aria-label={T.tabs[tab]} className={css.panel}>
          <Content />
        </div>
      </div>
    </Dialog>
  )
}
