import { useHead } from '../../state/head-store.ts'
import { structureKey, structureTitle } from '../../state/structure-key.ts'
import { useView } from '../../state/view-store.ts'
import { Section } from '../../ui/kit/section.tsx'
import { StructureCardBody, useCardStructure } from '../../ui/structures/structure-card.tsx'
import { TEXTS } from '../../ui/texts.ts'
import css from './explore.module.css'

const T = TEXTS.teach

/** The anatomy to be explored: what is pointed at, and all that is known of the structure chosen. */
export default function ExploreTab() {
  const chosen = useCardStructure()
  return (
    <Section title={chosen?.name ?? T.title} className={css.panel} scrolls>
      <Pointed />
      {chosen === null ? (
        <>
          <p>{T.intro}</p>
          <p>{T.pick}</p>
        </>
      ) : (
        <div className={css.card}>
          <StructureCardBody structure={chosen} />
        </div>
      )}
    </Section>
  )
}

/** The name of what the pointer is on, here or on the head. */
function Pointed() {
  const key = useView((state) => state.hoveredStructure)
  const structures = useHead((state) => state.structures)
  const pointed = structures.find((structure) => structureKey(structure) === key)
  return (
    <p role="status" className={css.named}>
      {pointed === undefined ? T.pointHere : structureTitle(pointed)}
    </p>
  )
}
