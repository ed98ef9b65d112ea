import type { Severity, ThreadResult } from '../geometry/check-types.ts'
import { distance, type Vec3 } from '../geometry/vec3.ts'

export interface WorstMark {
  readonly at: Vec3
  readonly severity: Severity
}

/** Marks nearer to each other than this are one, mm. */
const ONE_PLACE_MM = 6

/** Where a thread's conflicts are worst: one mark per finding of caution or danger, worst first, none twice. */
export function worstMarks({ findings, passes }: ThreadResult): WorstMark[] {
  const marks: WorstMark[] = []
  for (const severity of ['danger', 'caution'] as const)
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      // The point on the path, not the witness: the mark belongs to the thread.
      const at = onPath(passes[finding.pass]?.samples ?? [], finding.atMm) ?? finding.at
      if (marks.every((mark) => distance(mark.at, at) > ONE_PLACE_MM)) marks.push({ at, severity })
    }
  return marks
}

function onPath(samples: readonly { readonly sMm: number; readonly at: Vec3 }[], sMm: number): Vec3 | null {
  let best: Vec3 | null = null
  let bestMm = Infinity
  for (const sample of samples) {
    const off = Math.abs(sample.sMm - sMm)
    if (off < bestMm) {
      bestMm = off
      best = sample.at
    }
  }
  return best
}
