import { SEVERITIES, type Finding, type Severity, type ThreadResult } from '../geometry/check-types.ts'
import { roundMm } from '../geometry/messages.ts'
import type { LiveResult } from '../state/live-verdict.ts'
import { NO_VERDICT_YET, SEVERITY_STYLE } from '../state/severity-style.ts'
import { structureTitle } from '../state/structure-key.ts'

/** What the tag at the moving point says, and how bad it is. */
export interface TagText {
  readonly severity: Severity
  readonly lines: readonly string[]
}

/**
 * The tag of a gesture: the worst verdict of all its threads, length and depth, what the verdict rests on, and what lies
 * nearest.
 * @param beside threads that the gesture makes or moves beside the one in hand
 */
export function tagText(live: LiveResult, beside: readonly LiveResult[]): TagText {
  const worstOf = [live, ...beside].reduce((worst, next) =>
    rank(next.thread.severity) > rank(worst.thread.severity) ? next : worst,
  )
  const { severity } = worstOf.thread
  // One that waits is enough: the worst of the others is not the worst of all.
  const waits = [live, ...beside].some((each) => each.waits)
  const word = waits ? NO_VERDICT_YET : SEVERITY_STYLE[severity].word
  const lines = [waits || beside.length === 0 ? word : `${word}, worst of ${beside.length + 1} threads`]
  lines.push(measures(live.thread))
  const finding = waits ? null : worstFinding(worstOf.thread)
  if (finding !== null) lines.push(worstOf === live ? finding.message : `Beside it: ${finding.message}`)
  if (live.nearest !== null) {
    const { distanceMm, structure } = live.nearest
    const away = distanceMm <= 0 ? 'inside it' : `${roundMm(distanceMm)} mm away`
    lines.push(`${structureTitle(structure)}: ${away}`)
  }
  return { severity: waits ? 'not-assessed' : severity, lines }
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

function measures({ lengthMm, depthMm }: ThreadResult): string {
  const length = `${roundMm(lengthMm)} mm long`
  if (depthMm === null) return length
  const [least, most] = [roundMm(depthMm.min), roundMm(depthMm.max)]
  return least === most ? `${length}, ${least} mm deep` : `${length}, ${least} to ${most} mm deep`
}

/** The first of the worst findings above "clear"; null where there is none. */
export function worstFinding({ findings }: ThreadResult): Finding | null {
  let worst: Finding | null = null
  for (const finding of findings) {
    if (finding.severity === 'clear') continue
    if (worst === null || SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(worst.severity))
      worst = finding
  }
  return worst
}
