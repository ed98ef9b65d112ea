import { useView } from '../../state/view-store.ts'
import { CountSection } from '../count/count-section.tsx'
import { DesignSection } from '../design/design-section.tsx'
import { FindingsSection } from '../findings/findings-section.tsx'
import { PresentPanel } from '../modes/present-panel.tsx'
import { TeachPanel } from '../modes/teach-panel.tsx'
import { ThreadsSection } from '../threads/threads-section.tsx'
import css from './shell.module.css'

export function RightPanel() {
  const mode = useView((state) => state.mode)
  return (
    <div className={css.panel}>
      {mode === 'plan' && (
        <>
          <ThreadsSection />
          <FindingsSection />
          <DesignSection />
          <CountSection />
        </>
      )}
      {mode === 'teach' && <TeachPanel />}
      {mode === 'present' && <PresentPanel />}
    </div>
  )
}
