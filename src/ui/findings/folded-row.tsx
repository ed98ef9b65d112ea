import { LAYER_BETWEEN_WORDS, sideWords } from '../../report/index.ts'
import { SeverityIcon } from '../kit/severity-mark.tsx'
import { TEXTS } from '../texts.ts'
import { PassLine } from './finding-row.tsx'
import css from './findings.module.css'
import type { FoldedPasses } from './fold.ts'

interface Props {
  readonly group: FoldedPasses
  readonly threadId: string
  readonly passes: number
}

/** What is passed without conflict, one line for each layer between and side; opens to the structures. */
export function FoldedRow({ group, threadId, passes }: Props) {
  return (
    <li>
      <details className={css.folded}>
        <summary>
          <SeverityIcon severity={group.altered ? 'not-assessed' : 'clear'} />
          <span>{foldedWords(group)}</span>
        </summary>
        <ul className={css.passes}>
          {group.findings.map((finding) => (
            <PassLine
              key={`${finding.structure} ${finding.side}`}
              finding={finding}
              threadId={threadId}
              passes={passes}
            />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** `Passes over 3 structures, the SMAS between, patient's left: no conflict found`. */
export function foldedWords({ code, layer, side, altered, findings }: FoldedPasses): string {
  const T = TEXTS.findings
  const between = layer === null ? '' : T.between(LAYER_BETWEEN_WORDS[layer])
  const where = side === null ? '' : `, ${sideWords(side)}`
  const words = code === 'passes-over' ? T.passesOver : T.passesUnder
  return `${words(findings.length, between, where)}: ${altered ? T.altered : T.noConflict}`
}
