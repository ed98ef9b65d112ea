import { useEffect, useRef } from 'react'
import type { Finding, FindingCode, Severity } from '../../geometry/check-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import { matterOf } from '../../plan/fix/judged.ts'
import type { Fix } from '../../plan/fix/find-fix.ts'
import { toleranceWords } from '../../plan/fix/tolerance-words.ts'
import { useFix, type FixState } from '../../state/fix/fix-store.ts'
import { applyFix, dropFix, suggestFix } from '../../state/fix/suggest-fix.ts'
import { keepTolerance, useTolerance } from '../../state/fix/tolerance-store.ts'
import { goTo, useView } from '../../state/view-store.ts'
import { listWords } from '../../report/index.ts'
import { Button } from '../kit/button.tsx'
import { CrosshairIcon } from '../kit/icons.ts'
import { FIX_TEXTS as T } from '../texts/fix.ts'
import { whoWords } from './finding-words.ts'
import css from './fix-row.module.css'

interface Props {
  readonly threadId: string
  /** Of the thread. */
  readonly title: string
  readonly severity: Severity
  /** Findings that are cautions. */
  readonly cautions: number
}

/** How exactly a thread has to be laid, and the smallest change that clears what is found in it. */
export function FixRow({ threadId, title, severity, cautions }: Props) {
  const selected = useView((state) => state.selectedThread === threadId)
  return (
    <>
      {selected && severity !== 'danger' && <ToleranceLine threadId={threadId} />}
      {(severity === 'danger' || severity === 'caution') && (
        <Suggestion threadId={threadId} title={title} severity={severity} cautions={cautions} />
      )}
    </>
  )
}

function ToleranceLine({ threadId }: { readonly threadId: string }) {
  useEffect(() => keepTolerance(threadId), [threadId])
  const tolerance = useTolerance(threadId)
  return tolerance === null ? null : <p className={css.tolerance}>{toleranceWords(tolerance)}.</p>
}

function Suggestion({ threadId, title, severity, cautions }: Props) {
  const state = useFix(({ state: now }): FixState | null =>
    now.kind !== 'none-asked' && now.threadId === threadId ? now : null,
  )
  const danger = severity === 'danger'
  const name = danger ? T.suggest : T.suggestFewer
  if (state === null)
    return (
      <Button
        size="small"
        look="plain"
        className={css.suggest}
        aria-label={T.spoken(name, title)}
        onClick={() => void suggestFix(threadId, danger ? {} : { cautionsLeft: cautions - 1 })}
      >
        {name}
      </Button>
    )
  switch (state.kind) {
    case 'none-asked':
      return null
    case 'searching':
      return (
        <div className={css.card} role="status">
          <p className={css.quiet}>{T.searching}</p>
          <Buttons no={T.stop} />
        </div>
      )
    case 'refused':
      return (
        <div className={css.card} role="status">
          <p>{state.why}</p>
          <Buttons no={T.close} />
        </div>
      )
    case 'found':
      return <Found fix={state.fix} />
  }
}

/** What would change, what that does, and the two ways on. */
function Found({ fix }: { readonly fix: Fix }) {
  const after = new Set(fix.leaves.map(matterOf))
  const gone = fix.clears.filter((finding) => !after.has(matterOf(finding)))
  const softer = fix.clears.filter((finding) => after.has(matterOf(finding)))
  return (
    <div className={css.card} role="status">
      <p className={css.quiet}>{T.shown}</p>
      <p className={css.sentence}>{fix.sentence}</p>
      {gone.length > 0 && <p>{T.clears(whatWords(gone))}</p>}
      {softer.length > 0 && <p>{T.softens(whatWords(softer))}</p>}
      <p>{fix.leaves.length === 0 ? T.leavesNone : T.leaves(fix.leaves.length)}</p>
      <p className={css.quiet}>{T.keeps(fix.keeps.endMm, fix.keeps.depthMm)}</p>
      <Buttons no={T.discard} fix={fix} />
    </div>
  )
}

const MATTERS: Readonly<Partial<Record<FindingCode, string>>> = T.matters

/** Findings in a list: structures by name, the others by what is wrong. */
const whatWords = (findings: readonly Finding[]): string =>
  listWords([
    ...new Set(findings.map((finding) => whoWords(finding) ?? MATTERS[finding.code] ?? finding.code)),
  ])

/** Where the change is seen best, head frame, mm. */
function placeOfChange({ kind, result, clears }: Fix): Vec3 | null {
  const samples = result.passes.flatMap((pass) => pass.samples)
  switch (kind) {
    case 'entry':
      return samples[0]?.at ?? null
    case 'end':
    case 'angle':
      return samples.at(-1)?.at ?? null
    case 'depth':
      return clears[0]?.at ?? null
  }
}

/** The focus stays in the card when its buttons change. */
function Buttons({ no, fix = null }: { readonly no: string; readonly fix?: Fix | null }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const place = fix && placeOfChange(fix)
  return (
    <div className={css.buttons}>
      {fix !== null && (
        <Button ref={first} size="small" look="primary" onClick={applyFix}>
          {T.apply}
        </Button>
      )}
      <Button ref={fix === null ? first : undefined} size="small" look="plain" onClick={dropFix}>
        {no}
      </Button>
      {place !== null && (
        <Button size="small" icon={CrosshairIcon} aria-label={T.goToSpoken} onClick={() => goTo(place)}>
          {T.goTo}
        </Button>
      )}
    </div>
  )
}
