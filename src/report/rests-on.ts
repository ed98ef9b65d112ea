import type { Evidence, Side } from '../geometry/anatomy-types.ts'
import type { RestsOn } from './report-types.ts'

/** What this reads of a finding. */
interface Verdict {
  readonly structure: string | null
  readonly side: Side | null
  readonly evidence: Evidence | null
}

const WEAKEST_FIRST: readonly Evidence[] = ['estimate', 'bounded', 'measured']

/** The weakest of some; null where there is none. */
export const weakest = (all: readonly Evidence[]): Evidence | null =>
  WEAKEST_FIRST.find((evidence) => all.includes(evidence)) ?? null

/**
 * What the places of the structures nearby rest on. Nearby is every structure the checker says something about, a
 * quiet pass included: it lies within its margin and 1.645 SD. Each counts once a side, by the weakest place it was
 * met at.
 */
export function restsOn(findings: readonly Verdict[]): RestsOn {
  const met = new Map<string, Evidence>()
  for (const { structure, side, evidence } of findings) {
    if (structure === null || evidence === null) continue
    const key = `${structure}/${side}`
    met.set(key, weakest([met.get(key) ?? evidence, evidence]) ?? evidence)
  }
  const count = (evidence: Evidence): number => [...met.values()].filter((e) => e === evidence).length
  return {
    nearby: met.size,
    measured: count('measured'),
    bounded: count('bounded'),
    estimate: count('estimate'),
  }
}

/** `6 of 9 structures nearby rest on estimates`; null where no structure is near. */
export function restsOnWords({ nearby, estimate }: RestsOn): string | null {
  if (nearby === 0) return null
  if (nearby === 1)
    return estimate === 1
      ? 'the only structure nearby rests on an estimate'
      : 'the only structure nearby rests on a measurement'
  if (estimate === 0) return `none of ${nearby} structures nearby rests on an estimate`
  if (estimate === nearby) return `all ${nearby} structures nearby rest on estimates`
  return `${estimate} of ${nearby} structures nearby ${estimate === 1 ? 'rests on an estimate' : 'rest on estimates'}`
}
