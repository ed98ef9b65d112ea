import type { Finding, PathSample } from './check-types.ts'
import { boxDistance } from './box.ts'
import { plainFinding } from './finding.ts'
import { CROSSING_MM, SAME_ENTRY_MM, SHARED_ENTRY_ZONE_MM, SOURCE_YI_2026, SPACING_MM } from './limits.ts'
import { roundMm } from './messages.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import { distance } from './vec3.ts'

/** Two threads too close or crossing, told once on each of the two. Only barbed threads pull against each other. */
export function pairFindings(runs: readonly ThreadRun[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  const barbed = runs.filter(
    (run) => run.thread.product.form === 'barbed' || run.thread.product.form === 'cones',
  )
  barbed.forEach((a, i) => {
    for (const b of barbed.slice(i + 1)) {
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const finding = pairFinding(own, other)
        if (finding) found.set(own.thread.id, [...(found.get(own.thread.id) ?? []), finding])
      }
    }
  })
  return found
}

function pairFinding(own: ThreadRun, other: ThreadRun): Finding | null {
  let best: { pass: PassRun; sample: PathSample; away: number } | null = null
  for (const pass of own.passes) {
    for (const their of other.passes) {
      if (boxDistance(pass.line.box, their.line.box) > SPACING_MM) continue
      const hub = sharedEntry(own, other, pass, their)
      for (const sample of pass.path.samples) {
        if (sample.transit || (hub && distance(sample.at, hub.at) < SHARED_ENTRY_ZONE_MM)) continue
        for (const theirs of their.path.samples) {
          if (theirs.transit || (hub && distance(theirs.at, hub.at) < SHARED_ENTRY_ZONE_MM)) continue
          const away = distance(sample.at, theirs.at)
          if (!best || away < best.away) best = { pass, sample, away }
        }
      }
    }
  }
  if (!best || best.away >= SPACING_MM) return null
  const crosses = best.away < CROSSING_MM
  const span = { pass: best.pass.index, from: best.sample, to: best.sample, worst: best.sample }
  const where = `${roundMm(best.sample.sMm)} mm from the entry`
  return plainFinding({
    code: crosses ? 'threads-cross' : 'spacing',
    severity: 'caution',
    ...span,
    value: best.away,
    limit: crosses ? CROSSING_MM : SPACING_MM,
    otherThread: other.thread.id,
    ...(crosses ? {} : { source: SOURCE_YI_2026 }),
    message: crosses
      ? `Crosses another barbed thread ${where}`
      : `Runs ${roundMm(best.away)} mm from another barbed thread ${where}`,
  })
}

/** The entry that two passes share by name or by place, or null. */
function sharedEntry(own: ThreadRun, other: ThreadRun, pass: PassRun, their: PassRun): PathSample | null {
  const a = pass.path.samples[0]!
  const b = their.path.samples[0]!
  const named = own.thread.entryId !== null && own.thread.entryId === other.thread.entryId
  return named || distance(a.at, b.at) < SAME_ENTRY_MM ? a : null
}
