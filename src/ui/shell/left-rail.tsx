import { useSandbox } from '../../state/sandbox-store.ts'
import { useView } from '../../state/view-store.ts'
import { StructuresSection } from '../structures/structures-section.tsx'
import { TEXTS } from '../texts.ts'
import { DrawButton, DrawSection } from '../tools/draw-section.tsx'
import { HeadSection } from '../tools/head-section.tsx'
import { LayersSection } from '../tools/layers-section.tsx'
import { NextThreadFields } from '../tools/next-thread-fields.tsx'
import tools from '../tools/tools.module.css'
import css from './shell.module.css'

/** The pen, the layers, the head, the anatomy. Teaching needs no pen, an exam nothing else. */
export function LeftRail() {
  const mode = useView((state) => state.mode)
  const sandbox = useSandbox((one) => one !== null)
  const blind = useSandbox((one) => one?.blind === true)
  return (
    <aside className={css.rail} aria-label={TEXTS.draw.tools}>
      {mode === 'plan' && <DrawSection />}
      {blind ? (
        <div className={tools.draw}>
          <DrawButton />
          <NextThreadFields />
        </div>
      ) : (
        <>
          <LayersSection />
          {!sandbox && <HeadSection />}
          <StructuresSection />
        </>
      )}
    </aside>
  )
}
