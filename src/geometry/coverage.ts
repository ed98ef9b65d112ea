import { alteredAt, type AlteredRegion } from './altered.ts'
import type { Finding, NotAssessed } from './check-types.ts'
import { unknownFloor } from './depth-limits.ts'
import { plainFinding, stretches } from './finding.ts'
import { roundMm } from './messages.ts'
import { planesAt, type ThreadRun } from './thread-run.ts'

/**
 * The nose is shown and not judged: thread rhinoplasty is out of scope. Abscess and skin necrosis are reported, e.g. in
 * 3 of 7 people seen for complications (Kim HJ et al., Aesthetic Plast Surg, doi 10.1007/s00266-019-01550-y).
 */
const NOSE = 'threads in the nose are out of scope: abscess and skin necrosis are reported'

/** What of a thread was assessed, and what not and why. Silence never looks like safe. */
export interface Coverage {
  readonly assessedMm: number
  readonly gaps: readonly NotAssessed[]
  readonly findings: readonly Finding[]
}

/** @param altered regions whose anatomy was changed: not assessed */
export function coverageOf(run: ThreadRun, altered?: readonly AlteredRegion[]): Coverage {
  const gaps: NotAssessed[] = []
  const findings: Finding[] = []
  let assessedMm = 0
  for (const pass of run.passes) {
    const { samples } = pass.path
    const why = (i: number): string | null => {
      const { region } = pass.zones[i]!
      if (region === 'nose') return NOSE
      const changed = alteredAt(altered, region, samples[i]!.at[0])
      if (changed !== null) return changed
      const layers = pass.stacks[i]
      if (!layers) return 'no layer data here'
      const { transit, depthMm } = samples[i]!
      const floor = transit ? null : unknownFloor(depthMm, planesAt(pass, i), layers, run.radiusMm)
      return pass.aims[i]!.notAssessed ?? floor
    }
    const atAll = (reason: string): boolean =>
      reason === NOSE || altered?.some((one) => one.reason === reason) === true
    const reasons = new Set(samples.map((_, i) => why(i)).filter((reason) => reason !== null))
    let missedMm = 0
    for (const reason of reasons) {
      for (const [from, to] of stretches(samples.length, (i) => why(i) === reason)) {
        // a gap reaches halfway to the assessed samples beside it
        const edge = (i: number, j: number): number =>
          samples[j] ? (samples[i]!.sMm + samples[j].sMm) / 2 : samples[i]!.sMm
        const fromMm = edge(from, from - 1)
        const toMm = edge(to, to + 1)
        missedMm += toMm - fromMm
        gaps.push({ thread: run.thread.id, fromMm, toMm, reason, structure: null })
        findings.push(
          plainFinding({
            code: 'not-assessed',
            severity: 'not-assessed',
            pass: pass.index,
            from: samples[from]!,
            to: samples[to]!,
            worst: samples[Math.floor((from + to) / 2)]!,
            message: `${atAll(reason) ? 'Not' : 'Depth not'} assessed ${roundMm(fromMm)} to ${roundMm(toMm)} mm from the entry: ${reason}`,
          }),
        )
      }
    }
    assessedMm += samples.at(-1)!.sMm - missedMm
  }
  for (const failure of run.failures) {
    const reason = `pass ${failure.pass + 1} has no path: ${failure.message}`
    gaps.push({ thread: run.thread.id, fromMm: 0, toMm: 0, reason, structure: null })
  }
  return { assessedMm, gaps, findings }
}
