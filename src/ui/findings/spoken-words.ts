import type { ThreadResult } from '../../geometry/check-types.ts'
import { rank } from '../../geometry/severity.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { SPOKEN_TEXTS as T } from '../texts/spoken.ts'
import { sentence } from '../texts/words.ts'

/**
 * What to say after verdicts have changed: of one thread when only one has changed, else of the plan.
 * @returns an empty text when nothing that is told has changed
 */
export function spokenChange(before: readonly ThreadResult[], now: readonly ThreadResult[]): string {
  const known = new Map(before.map((thread) => [thread.id, told(thread)]))
  const changed = now.flatMap((thread, index) => (known.get(thread.id) === told(thread) ? [] : [index]))
  if (changed.length === 1) return threadWords(now[changed[0]!]!, threadTitle(changed[0]!))
  return changed.length > 1 || now.length < before.length ? planWords(now) : ''
}

/** What of a verdict is heard: the rest may change by a hundredth of a millimetre without a word. */
const told = ({ severity, findings }: ThreadResult): string =>
  [
    severity,
    ...findings.filter(isLoud).map(({ code, structure, side }) => [code, structure, side].join(' ')),
  ].join()

const isLoud = ({ severity }: ThreadResult['findings'][number]): boolean => rank(severity) >= rank('caution')

function threadWords({ severity, findings }: ThreadResult, title: string): string {
  const loud = findings.filter(isLoud).toSorted((a, b) => rank(b.severity) - rank(a.severity))
  const worst = loud[0] === undefined ? null : sentence(loud[0].message)
  const more = loud.length > 1 ? ` ${T.more(loud.length - 1)}` : ''
  return T.thread(title, T.severity[severity], worst) + more
}

function planWords(threads: readonly ThreadResult[]): string {
  if (threads.length === 0) return T.empty
  const of = (severity: ThreadResult['severity']): number =>
    threads.filter((thread) => thread.severity === severity).length
  return T.plan(threads.length, of('danger'), of('caution'), of('not-assessed'))
}
