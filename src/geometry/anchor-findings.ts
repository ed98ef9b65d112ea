import type { CheckContext } from './check-context.ts'
import type { Finding, Severity } from './check-types.ts'
import { plainFinding } from './finding.ts'
import type { ThreadRun } from './thread-run.ts'

/**
 * ══ Where "anchor in a mobile zone" is decided ══ Planning defaults. The entry end carries the pull: of a thread that is
 * stitched to fascia or periosteum there, and of a barbed one that hangs on the tissue round it. It is advice.
 */
const ANCHOR_SEVERITY: Severity = 'clear'

/** An anchor that lies where the SMAS glides gives way instead of holding. */
export function anchorFindings(run: ThreadRun, { smasZoneAt }: Pick<CheckContext, 'smasZoneAt'>): Finding[] {
  const { anchor, product } = run.thread
  const barbed = product.form === 'barbed' || product.form === 'cones'
  const entry = run.passes.find(({ index }) => index === 0)?.path.samples[0]
  if (!entry || (anchor === 'none' && !barbed) || smasZoneAt(entry.skin) !== 'mobile') return []
  const what = anchor === 'none' ? 'The end that carries the pull' : 'The anchor'
  return [
    plainFinding({
      code: 'anchor-in-mobile-zone',
      severity: ANCHOR_SEVERITY,
      pass: 0,
      from: entry,
      to: entry,
      worst: entry,
      message: `${what} lies where the SMAS glides: it gives way there; hold it in front of the ear or in the temple`,
    }),
  ]
}
