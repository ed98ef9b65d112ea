import { lazy, Suspense, useState } from 'react'
import type { Finding } from '../../geometry/check-types.ts'
import { TEXTS } from '../texts.ts'
import { findingFacts, whoWords } from './finding-words.ts'
import css from './findings.module.css'
import { SourceLine } from './source-line.tsx'

const T = TEXTS.why

export const loadFindingBasis = () => import('../evidence/finding-basis.tsx')
const FindingBasis = lazy(loadFindingBasis)

interface Props {
  readonly finding: Finding
  /** Passes of the thread: where there are several, a place names its pass. */
  readonly passes: number
}

/** One click to what a finding rests on: measured value, limit, place, contact, sources, layers, spread. */
export function Why({ finding, passes }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className={css.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={T.spoken(whoWords(finding) ?? finding.message)}>{T.title}</summary>
      <Facts finding={finding} passes={passes} />
      <SourceLine source={finding.source} />
      {open && (
        <Suspense fallback={null}>
          <FindingBasis finding={finding} />
        </Suspense>
      )}
    </details>
  )
}

function Facts({ finding, passes }: Props) {
  const facts = findingFacts(finding, passes)
  return (
    <dl className={css.facts}>
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
