import { useEffect } from 'react'
import type { Design } from '../../plan/design/index.ts'
import { useDesign } from '../../state/design/design-store.ts'
import { followDesign } from '../../state/design/keep-design.ts'
import { DESIGN_TEXTS as T } from '../texts/design.ts'
import { DirectionCard } from './direction-card.tsx'
import { HoldCard } from './hold-card.tsx'
import { LaxityFields } from './laxity-fields.tsx'
import { SpreadCard } from './spread-card.tsx'
import css from './design.module.css'

/** Three questions on a design, each with one number and one picture, and what the consultation found. */
export default function DesignBody() {
  const design = useDesign((state) => state.design)
  useEffect(followDesign, [])
  return (
    <>
      <p className={css.note}>{T.advice}</p>
      {design === null ? <p role="status">{T.loading}</p> : <Answers design={design} />}
      <LaxityFields counts={design?.counts ?? []} />
    </>
  )
}

function Answers({ design }: { readonly design: Design }) {
  if (design.directions.length === 0) return <p>{T.none}</p>
  return (
    <>
      <DirectionCard design={design} />
      <SpreadCard design={design} />
      <HoldCard design={design} />
    </>
  )
}
