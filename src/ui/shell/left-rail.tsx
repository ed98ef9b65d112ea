import { useView } from '../../state/view-store.ts'
import { StructuresSection } from '../structures/structures-section.tsx'
import { TEXTS } from '../texts.ts'
import { DrawSection } from '../tools/draw-section.tsx'
import { HeadSection } from '../tools/head-section.tsx'
import { LayersSection } from '../tools/layers-section.tsx'
import css from './shell.module.css'

/** The pen, the layers, the head, the anatomy. Teaching needs no pen. */
export function LeftRail() {
  const mode = useView((state) => state.mode)
  return (
    <aside className={css.rail} aria-label={TEXTS.draw.tools}>
      {mode === 'plan' && <DrawSection />}
      <LayersSection />
      <HeadSection />
      <StructuresSection />
    </aside>
  )
}
