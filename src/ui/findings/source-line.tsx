import { TEXTS } from '../texts.ts'
import css from './findings.module.css'

/** Longer sources are folded away behind their first words, characters. */
const SHORT_ENOUGH = 72

/** What a finding rests on: the source named, or "planning default". */
export function SourceLine({ source }: { readonly source: string }) {
  const T = TEXTS.findings
  if (source.length <= SHORT_ENOUGH)
    return (
      <p className={css.source}>
        {T.source}: {source}
      </p>
    )
  return (
    <details className={css.source}>
      <summary>
        {T.source}: {firstWords(source)}
      </summary>
      <p>{source}</p>
    </details>
  )
}

/** The beginning of a list of sources, up to a word's end, and how it goes on. */
function firstWords(source: string): string {
  const cut = source.lastIndexOf(' ', SHORT_ENOUGH - 12)
  return `${source.slice(0, cut > 0 ? cut : SHORT_ENOUGH - 12)} …`
}
