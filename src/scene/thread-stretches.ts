import { SEVERITIES, type PassPath, type ThreadResult } from '../geometry/check-types.ts'
import { dot, normalize, sub } from '../geometry/vec3.ts'

/** Number of a severity in `SEVERITIES`: 0 clear to 3 danger. */
export type SeverityIndex = number

/** The worst severity found at each sample of one pass. Findings of the whole thread colour all of it. */
export function sampleSeverities(result: ThreadResult, pass: number): SeverityIndex[] {
  const samples = result.passes[pass]?.samples ?? []
  const findings = result.findings.filter((finding) => finding.pass === pass && finding.severity !== 'clear')
  return samples.map(({ sMm }) => {
    let worst = 0
    for (const finding of findings) {
      const inside = sMm >= finding.fromMm - HALF_SAMPLE_MM && sMm <= finding.toMm + HALF_SAMPLE_MM
      if (inside) worst = Math.max(worst, SEVERITIES.indexOf(finding.severity))
    }
    return worst
  })
}

/** Samples are about 1 mm apart: an interval between two of them still shows. */
const HALF_SAMPLE_MM = 0.5

/** Straight stretches need a ring only this often, mm. */
const LONGEST_STEP_MM = 4
/** Bends sharper than this keep their sample: cosine of 4 degrees. */
const STRAIGHT_COSINE = 0.9976

/** Which samples to draw: both ends, bends, changes of severity, and no step longer than `LONGEST_STEP_MM`. */
export function drawnSamples(path: PassPath, severities: readonly SeverityIndex[]): number[] {
  const { samples } = path
  const kept: number[] = []
  for (let i = 0; i < samples.length; i++) {
    const last = kept.at(-1)
    const needed =
      last === undefined ||
      i === samples.length - 1 ||
      severities[i] !== severities[i + 1] ||
      severities[i] !== severities[i - 1] ||
      samples[i + 1]!.sMm - samples[last]!.sMm > LONGEST_STEP_MM ||
      bends(path, last, i)
    if (needed) kept.push(i)
  }
  return kept
}

function bends({ samples }: PassPath, from: number, i: number): boolean {
  const before = normalize(sub(samples[i]!.at, samples[from]!.at))
  const after = normalize(sub(samples[i + 1]!.at, samples[i]!.at))
  return dot(before, after) < STRAIGHT_COSINE
}
