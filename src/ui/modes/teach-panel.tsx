import { useHead } from '../../state/head-store.ts'
import { structureKey, structureTitle } from '../../state/structure-key.ts'
import { useView } from '../../state/view-store.ts'
import { Section } from '../kit/section.tsx'
import { TEXTS } from '../texts.ts'
import { useUi } from '../ui-store.ts'
import css from './modes.module.css'

const T = TEXTS.teach

/** The anatomy to be explored: what to do, and what is pointed at. Cards open over the head. */
export function TeachPanel() {
  const key = useView((state) => state.hoveredStructure ?? state.isolatedStructure)
  const card = useUi((state) => state.card)
  const structures = useHead((state) => state.structures)
  const named = structures.find((structure) => structureKey(structure) === (key ?? card))
  return (
    <Section title={T.title} className={css.panel}>
      <p>{T.intro}</p>
      <p role="status" className={css.named}>
        {named === undefined ? T.pick : structureTitle(named)}
      </p>
    </Section>
  )
}
