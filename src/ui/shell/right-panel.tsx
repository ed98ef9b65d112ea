import type { ReactNode } from 'react'
import { useView } from '../../state/view-store.ts'
import { CountSection } from '../count/count-section.tsx'
import { DesignSection } from '../design/design-section.tsx'
import { FindingsSection } from '../findings/findings-section.tsx'
import { PresentPanel } from '../modes/present-panel.tsx'
import { ThreadsSection } from '../threads/threads-section.tsx'
import css from './shell.module.css'

export function RightPanel({ teach }: { readonly teach: ReactNode }) {
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
      {mode === 'teach' && teach}
      {mode === 'present' && <PresentPanel />}
    </div>
  )
}
