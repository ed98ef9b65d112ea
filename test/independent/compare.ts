import type { BruteSkin } from './brute-skin.ts'
import { DEPTH_CODES, hasFarSide } from './depth-verdicts.ts'
import type { Dump, Report, ReportFinding, ReportThread } from './dump-types.ts'
import type { Operator, Part } from './parts.ts'
import {
  CLEARANCE_TOLERANCE_MM,
  DEPTH_READINGS,
  DEPTH_TOLERANCE_MM,
  PROBABILITY_TOLERANCE,
  READINGS,
} from './readings.ts'
import type { Approach } from './approaches.ts'
import {
  besideVariant,
  clearanceOf,
  depthsOf,
  keyOf,
  recomputeThread,
  worstOf,
  type Recomputed,
  type RecomputedThread,
} from './recompute.ts'
import type { Reading } from './structure-verdicts.ts'

/** How a comparison went, added up over plans. */
export interface Tally {
  /** Verdicts compared, and those of them that agree only within tolerance or in another reading of the table. */
  compared: number
  ambiguous: number
  /** Verdicts of which only a fold of the skin, where nothing can be told, explains the difference. */
  folded: number
  probabilities: number
  probabilitiesOff: number
  samples: number
  largest: { clearanceMm: number; probability: number; depthMm: number }
  /** What no reading explains, in words. */
  disagreements: string[]
}

export const emptyTally = (): Tally => ({
  compared: 0,
  ambiguous: 0,
  folded: 0,
  probabilities: 0,
  probabilitiesOff: 0,
  samples: 0,
  largest: { clearanceMm: 0, probability: 0, depthMm: 0 },
  disagreements: [],
})

/** What the recomputation is given besides the two files. */
export interface Given {
  plan: string
  skin: BruteSkin
  parts: readonly Part[]
  operator: Operator
  isSharp: (product: string) => boolean
}

/** Compute every verdict of a plan again from its dump and compare it with the report. */
export function compare({ report, dump }: { report: Report; dump: Dump }, given: Given, tally: Tally): void {
  report.threads.forEach((thread, index) => {
    const again = recomputeThread(dump.threads[index]!, dump, given.skin, given.parts, given.operator)
    const tell = (what: string): unknown => tally.disagreements.push(`${given.plan}, ${thread.id}: ${what}`)
    compareDepths(again, tally, tell)
    const gaps = report.notAssessed.filter((gap) => gap.thread === thread.id)
    const isGap = (sMm: number): boolean => gaps.some(({ fromMm, toMm }) => sMm >= fromMm && sMm <= toMm)
    compareDepthCodes(thread, again, isGap, tally, tell)
    const sharp = given.isSharp(thread.product)
    const reported = new Map(
      thread.findings.flatMap((finding) =>
        finding.structure === null ? [] : [[keyOf(finding.structure, finding.side), finding] as const],
      ),
    )
    for (const key of reported.keys()) {
      if (!again.structures.has(key)) tell(`${key} is reported and not in the dump`)
    }
    for (const [key, entry] of again.structures)
      compareStructure(key, entry, reported.get(key), sharp, tally, tell)
  })
}

type Tell = (what: string) => unknown

function compareDepths(again: RecomputedThread, tally: Tally, tell: Tell): void {
  for (const sample of [...again.drawn, ...again.stiffened].flat()) {
    const off = Math.abs(sample.depthMm - sample.statedMm)
    tally.samples++
    tally.largest.depthMm = Math.max(tally.largest.depthMm, off)
    if (off > DEPTH_TOLERANCE_MM)
      tell(`depth ${sample.statedMm} at ${sample.sMm} mm (${sample.at.join()}); measured ${sample.depthMm}`)
  }
}

function compareDepthCodes(
  thread: ReportThread,
  again: RecomputedThread,
  isGap: (sMm: number) => boolean,
  tally: Tally,
  tell: Tell,
): void {
  const readings = DEPTH_READINGS.map((reading) => depthsOf(again, reading, isGap))
  const samples = [...again.drawn, ...again.stiffened].flat()
  const isOpen = samples.some(({ plane }) => !hasFarSide(plane))
  for (const code of DEPTH_CODES) {
    const found = thread.findings.find((finding) => finding.code === code)?.severity ?? null
    const fits = readings.map((worst) => (worst.get(code) ?? null) === found)
    if ((found === null && fits[0]) || (code === 'too-deep' && isOpen)) continue
    tally.compared++
    if (!fits.includes(true)) tell(`${code} ${found}; recomputed ${readings[0]!.get(code) ?? null}`)
    else if (!fits[0]) tally.ambiguous++
  }
}

function compareStructure(
  key: string,
  entry: Recomputed,
  finding: ReportFinding | undefined,
  sharp: boolean,
  tally: Tally,
  tell: Tell,
): void {
  const fits = (reading: Reading): boolean => {
    const worst = worstOf(entry, sharp, reading)
    // A clear pass is said of a thread that runs over a structure, not beside it: it may be left out.
    if (!finding) return worst.every(({ severity }) => severity === 'clear')
    return worst.some(({ code, severity }) => code === finding.code && severity === finding.severity)
  }
  const [plain, ...others] = READINGS
  if (!finding && worstOf(entry, sharp, plain).length === 0) return
  tally.compared++
  if (!fits(plain!)) {
    const inFold = ({ folds }: Reading): boolean => folds !== 'asked'
    if (others.some((reading) => !inFold(reading) && fits(reading))) tally.ambiguous++
    else if (others.some((reading) => inFold(reading) && fits(reading))) tally.folded++
    else tell(`${key} ${wordsOf(finding)}; recomputed ${measuredWords(entry, sharp)}`)
  }
  if (finding && !finding.stiffenedOnly) compareFigures(key, entry, finding, tally, tell)
}

function compareFigures(
  key: string,
  entry: Recomputed,
  finding: ReportFinding,
  tally: Tally,
  tell: Tell,
): void {
  // The figures are those of the course that the verdict rests on.
  const drawn = besideVariant(entry, finding.variant)
  const measured = clearanceOf(drawn)
  const off = Math.abs(finding.value! - measured)
  tally.largest.clearanceMm = Math.max(tally.largest.clearanceMm, off)
  if (off > CLEARANCE_TOLERANCE_MM) tell(`${key} clearance ${finding.value}; measured ${measured}`)
  const likely = nearestProbability(drawn, finding)
  if (likely === null) return
  const wrong = Math.abs(likely - finding.contactProbability!)
  tally.probabilities++
  if (wrong > PROBABILITY_TOLERANCE) tally.probabilitiesOff++
  tally.largest.probability = Math.max(tally.largest.probability, wrong)
}

/** Only probabilities of the same place are the same figure. */
const SAME_PLACE_MM = 2

function nearestProbability(drawn: readonly Approach[], finding: ReportFinding): number | null {
  const places = drawn.flatMap((approach) =>
    approach
      .leastPlaces('face')
      .map((place) => ({ approach, place, off: Math.abs(place.station.sMm - finding.atMm) })),
  )
  const [nearest] = places.toSorted((a, b) => a.off - b.off)
  return nearest && nearest.off < SAME_PLACE_MM
    ? nearest.approach.probability(nearest.place, 'along-skin')
    : null
}

const wordsOf = (finding: ReportFinding | undefined): string =>
  finding
    ? `${finding.code} ${finding.severity} (${finding.value} mm, p ${finding.contactProbability}, at ${finding.atMm})`
    : 'not reported'

function measuredWords(entry: Recomputed, sharp: boolean): string {
  const verdicts = worstOf(entry, sharp).map(({ code, severity }) => `${code} ${severity}`)
  const places = [...entry.drawn, ...entry.stiffened()].flatMap((approach) =>
    approach.leastPlaces('face').map((place) => {
      const figures = [
        place.clearanceMm,
        approach.sdMm(place, 'along-skin'),
        approach.probability(place, 'along-skin'),
      ]
      const [clearance, sd, p] = figures.map((figure) => figure.toFixed(3))
      return `${approach.relation(place, 'face')} ${clearance} mm, SD ${sd}, p ${p}, at ${place.station.sMm.toFixed(1)}`
    }),
  )
  return `${verdicts.join(', ') || 'nothing'} (${places.join('; ')})`
}
