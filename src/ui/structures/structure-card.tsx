import { lazy, Suspense, useEffect, useId, useRef } from 'react'
import type { Side, Structure } from '../../geometry/anatomy-types.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { structureKey, type StructureKey } from '../../state/structure-key.ts'
import { setView, useView, viewStore } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { CrosshairIcon, EyeIcon, XIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { setUi, useUi } from '../ui-store.ts'
import css from './card.module.css'
import { coveredByCard } from './covered-by-card.ts'
import { flyTo } from './structure-frame.ts'

export const loadStructureFacts = () => import('./structure-facts.tsx')
const StructureFacts = lazy(loadStructureFacts)

/** Skin thinner than this lets a structure be seen well. */
const SEE_THROUGH = 0.35
const SIDES: readonly Side[] = ['left', 'right']

const close = (): void => setUi({ card: null })

/** The structure whose card is open; null when none is. */
export function useCardStructure(): Structure | null {
  const key = useUi((state) => state.card)
  const structures = useHead((state) => state.structures)
  return structures.find((candidate) => structureKey(candidate) === key) ?? null
}

/** The source card of the structure that the list chose, over the head view. */
export function StructureCard() {
  const structure = useCardStructure()
  return structure === null ? null : <Card key={structure.id} structure={structure} />
}

function Card({ structure }: Props) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    setView({ coveredPx: coveredByCard() })
    return () => {
      setView({ coveredPx: 0 })
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      className={css.card}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <header className={css.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {structure.name}
        </h2>
        <Button icon={XIcon} size="small" aria-label={TEXTS.structures.closeCard} onClick={close} />
      </header>
      <StructureCardBody structure={structure} />
    </aside>
  )
}

interface Props {
  readonly structure: Structure
}

/** What there is to do with a structure, and what is known of it. */
export function StructureCardBody({ structure }: Props) {
  const key = structureKey(structure)
  useEffect(() => {
    setView({ openStructure: key })
    return () => setView({ openStructure: null })
  }, [key])
  const margin = usePlan((state) => state.doc.settings.marginsMm?.[structure.id]) ?? structure.marginMm
  return (
    <>
      <div className={css.tools}>
        <Sides structure={structure} />
        <AloneButton structureKey={key} />
        <GoToButton structure={structure} />
      </div>
      <Suspense fallback={null}>
        <StructureFacts structure={structure} marginMm={margin} />
      </Suspense>
    </>
  )
}

function Sides({ structure }: Props) {
  const structures = useHead((state) => state.structures)
  const there = SIDES.filter((side) => structures.some((s) => s.id === structure.id && s.side === side))
  return there.map((side) => (
    <Button
      key={side}
      look="plain"
      size="small"
      aria-label={TEXTS.threads.side[side]}
      aria-pressed={side === structure.side}
      onClick={() => chooseSide(structureKey({ id: structure.id, side }))}
    >
      {TEXTS.structures.sides[side]}
    </Button>
  ))
}

/** The other side's card, seen from that side; what was shown alone is so on that side too. */
function chooseSide(key: StructureKey): void {
  setUi({ card: key })
  if (viewStore.getState().isolatedStructure !== null) setView({ isolatedStructure: key })
  flyTo(key, coveredByCard())
}

function AloneButton({ structureKey: key }: { readonly structureKey: StructureKey }) {
  const alone = useView((state) => state.isolatedStructure === key)
  const toggle = (): void => {
    if (alone) return setView({ isolatedStructure: null })
    const { skinOpacity } = viewStore.getState()
    setView({ isolatedStructure: key, skinOpacity: Math.min(skinOpacity, SEE_THROUGH) })
  }
  return (
    <Button look="plain" size="small" icon={EyeIcon} aria-pressed={alone} onClick={toggle}>
      {TEXTS.structures.alone}
    </Button>
  )
}

function GoToButton({ structure }: { readonly structure: Structure }) {
  return (
    <Button
      look="plain"
      size="small"
      icon={CrosshairIcon}
      onClick={() => flyTo(structureKey(structure), coveredByCard())}
    >
      {TEXTS.structures.goTo}
    </Button>
  )
}
