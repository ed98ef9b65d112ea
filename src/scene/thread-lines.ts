import { SEVERITIES, type Finding, type ThreadResult } from '../geometry/check-types.ts'
import { roundMm } from '../geometry/messages.ts'
import type { LiveResult } from '../state/assessment.ts'
import { SEVERITY_STYLE } from '../state/severity-style.ts'
import { structureTitle } from '../state/structure-key.ts'

/** The lines of the tag at the cursor: verdict, length and depth, and what lies nearest. */
export function liveLines({ thread, nearest }: LiveResult): string[] {
  const lines = [SEVERITY_STYLE[thread.severity].word, measures(thread)]
  const worst = worstFinding(thread)
  if (worst !== null) lines.push(worst.message)
  if (nearest !== null) {
    const beside = nearest.distanceMm <= 0 ? 'inside it' : `${roundMm(nearest.distanceMm)} mm away`
    lines.push(`${structureTitle(nearest.structure)}: ${beside}`)
  }
  return lines
}

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
