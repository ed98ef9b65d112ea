import type { CheckResult, Finding, Grounds } from '../geometry/check-types.ts'
import { GROUNDS } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'
import type { PlanDocument } from '../plan/document.ts'
import type { SoundingNote } from '../plan/patient-anatomy.ts'
import type { ReportGrounds } from './report-types.ts'
import { fittedToWords } from './disclaimer.ts'
import { distanceSentences, reportDistances } from './fitted-distances.ts'
import { counted, listWords } from './plain-words.ts'

/** What one finding rests on, to stand beside it. */
export const GROUNDS_WORDS: Readonly<Record<Grounds, string>> = {
  altered: 'altered anatomy',
  'measured-here': 'measured in this patient',
  fitted: 'head fitted to this patient',
  generic: 'generic anatomy',
}

/** The same for several told together; that a place is generic goes without saying, the report says it once. */
export const groundsWords = (findings: readonly Pick<Finding, 'restsOn'>[]): readonly string[] => {
  const met = new Set(findings.map(({ restsOn }) => restsOn))
  return GROUNDS.flatMap((grounds) =>
    grounds !== 'generic' && met.has(grounds) ? [GROUNDS_WORDS[grounds]] : [],
  )
}

/** What the plan alone does not tell: what the head was fitted to, and what came of each sounding. */
export interface PatientKnown {
  readonly head: Pick<Head, 'fitted' | 'sex'> | null
  readonly notes: readonly SoundingNote[]
}

export const NOTHING_KNOWN: PatientKnown = { head: null, notes: [] }

type Checked = Pick<CheckResult, 'restsOn' | 'findings'> & {
  readonly threads: readonly { readonly findings: readonly Finding[] }[]
}

/** What a plan's verdicts rest on: the head, what was measured on the patient, what altered them. */
export function groundsOf(
  { individual }: Pick<PlanDocument, 'individual'>,
  check: Checked,
  { head: built, notes }: PatientKnown = NOTHING_KNOWN,
): ReportGrounds {
  const findings = [...check.threads.flatMap((thread) => thread.findings), ...check.findings]
  const { measurements = [], layers = [], courses = [], history = [] } = individual ?? {}
  const head = check.restsOn ?? 'generic'
  const used = (list: readonly { readonly id: string }[]): number =>
    list.filter(({ id }) => notes.some((note) => note.sounding === id && note.used)).length
  const known = {
    head,
    scan: built?.fitted?.fit.kind === 'scan',
    measurements: head === 'fitted' ? measurements.length : 0,
    distances: built === null ? [] : reportDistances(built),
    layerSoundings: used(layers),
    courseSoundings: used(courses),
    soundingsNotUsed: notes.filter((note) => !note.used).length,
    alteredRegions: new Set(history.map(({ region }) => region)).size,
    findings: countGrounds(findings),
  }
  return { ...known, sentences: sentencesOf(known) }
}

const countGrounds = (findings: readonly Finding[]): Readonly<Record<Grounds, number>> =>
  Object.fromEntries(
    GROUNDS.map((grounds) => [
      grounds,
      findings.filter(({ restsOn = 'generic' }) => restsOn === grounds).length,
    ]),
  ) as Record<Grounds, number>

const restingWords = (count: number): string =>
  count === 0
    ? 'no finding rests on them'
    : `${counted(count, 'finding')} ${count === 1 ? 'rests' : 'rest'} on them, no other`

function sentencesOf(grounds: Omit<ReportGrounds, 'sentences'>): readonly string[] {
  const { head, layerSoundings, courseSoundings, alteredRegions, findings } = grounds
  const { soundingsNotUsed } = grounds
  const fittedTo = fittedToWords(grounds)
  const soundings = [
    ...(layerSoundings > 0 ? [counted(layerSoundings, 'point') + ' of layers'] : []),
    ...(courseSoundings > 0 ? [counted(courseSoundings, 'point') + ' of nerves and vessels'] : []),
  ]
  return [
    head === 'generic' || fittedTo === null
      ? 'Head: generic, not this patient.'
      : `Head: fitted to ${fittedTo}; nerves, vessels and layers follow it and are not measured.`,
    ...distanceSentences(grounds.distances),
    ...(soundings.length > 0
      ? [`Measured in this patient: ${listWords(soundings)}; ${restingWords(findings['measured-here'])}.`]
      : []),
    ...(soundingsNotUsed > 0
      ? [`${counted(soundingsNotUsed, 'sounding')} could not be used: see This patient, Ultrasound.`]
      : []),
    ...(alteredRegions > 0
      ? [`Altered anatomy: ${counted(alteredRegions, 'region')}. Nothing there is said to be clear.`]
      : []),
  ]
}
