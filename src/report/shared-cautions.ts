import type { Side, SideOrMidline, StructureKind } from '../geometry/anatomy-types.ts'
import type { FindingCode, Severity } from '../geometry/check-types.ts'
import { structureEntry } from '../anatomy/structure-index.ts'
import { idWords, listWords } from './plain-words.ts'
import { structureName, structureWords } from './structure-words.ts'
import { mmWords } from './words.ts'

/** What this reads of a finding. */
interface Verdict {
  readonly code: FindingCode
  readonly severity: Severity
  readonly structure: string | null
  readonly side: Side | null
  readonly contactProbability: number | null
  readonly stiffenedOnly: boolean
}

/** A thread with its place in the plan, from 0. */
export interface ThreadFound<F> {
  readonly id: string
  readonly index: number
  readonly side: SideOrMidline
  readonly findings: readonly F[]
}

export interface Encounter<F> {
  readonly thread: string
  /** Place of the thread in the plan, from 0. */
  readonly index: number
  readonly finding: F
}

/** One thing to do before the session, for one side of the face: what for, and which threads ask for it. */
export interface SharedCaution<F> {
  readonly key: string
  /** `Facial artery and temple arteries`: the likeliest contact first. */
  readonly name: string
  readonly side: SideOrMidline
  /** Null where the message of the finding says what to do. */
  readonly action: string | null
  /** In the order of the threads. */
  readonly encounters: readonly Encounter<F>[]
}

export interface SharedOut<F> {
  /** The likeliest contact first. */
  readonly shared: readonly SharedCaution<F>[]
  /** What stays with each thread, by its id. */
  readonly own: ReadonlyMap<string, readonly F[]>
}

/** Vessels that one looks for together: branches of one artery under the same finger. */
const TOGETHER: readonly { readonly name: string; readonly ids: readonly string[] }[] = [
  {
    name: 'Temple arteries',
    ids: [
      'superficial-temporal-artery-trunk',
      'superficial-temporal-artery-frontal',
      'superficial-temporal-artery-parietal',
      'zygomatico-orbital-artery',
    ],
  },
]

/** What to do about each kind before the session. Rules of thumb of this planner. */
const ACTIONS: Readonly<Record<StructureKind, string>> = {
  artery: 'Palpate or Doppler the course and mark it.',
  vein: 'Find the course with ultrasound and mark it.',
  nerve: 'Mark the course and keep to the planned layer.',
  duct: 'Mark the course and keep to the planned layer.',
  gland: 'Mark the edge and keep to the planned layer.',
}

const BEND = 'Bend of the cannula'
const BEND_ACTION = 'Take a thinner cannula, or plan fewer and wider bends.'

/**
 * All cautions of a plan, one for each thing to do on a side: all arteries to palpate are one, all nerves to keep
 * away from, all bends that a cannula may not follow; else all of one code. Dangers stay out. The likeliest first.
 */
export function groupCautions<F extends Verdict>(threads: readonly ThreadFound<F>[]): SharedCaution<F>[] {
  const groups = new Map<string, Encounter<F>[]>()
  const sides = new Map<string, SideOrMidline>()
  for (const { id, index, side, findings } of threads) {
    for (const finding of findings) {
      const topic = topicOf(finding)
      if (topic === null) continue
      const key = `${topic}/${finding.side ?? side}`
      sides.set(key, finding.side ?? side)
      groups.set(key, [...(groups.get(key) ?? []), { thread: id, index, finding }])
    }
  }
  return [...groups]
    .map(([key, encounters]) => groupOf(key, sides.get(key)!, encounters))
    .toSorted((a, b) => likeliest(b) - likeliest(a))
}

/**
 * Takes what asks for the same thing to be done out of the threads, and tells it once a side. What occurs once
 * stays where it is, and so does every danger, and what is about the thread alone (its spacing, its length).
 */
export function shareCautions<F extends Verdict>(threads: readonly ThreadFound<F>[]): SharedOut<F> {
  const shared = groupCautions(threads).filter(
    ({ action, encounters }) => action !== null && encounters.length > 1,
  )
  const taken = new Set(shared.flatMap(({ encounters }) => encounters.map(({ finding }) => finding)))
  return {
    shared,
    // A thread that shares nothing keeps its very list, so that what shows it need not be drawn again.
    own: new Map(
      threads.map(({ id, findings }) => [
        id,
        findings.some((finding) => taken.has(finding)) ? findings.filter((f) => !taken.has(f)) : findings,
      ]),
    ),
  }
}

/** What is to be done about it, as a key; null where it is no caution. */
function topicOf({ code, severity, structure, stiffenedOnly }: Verdict): string | null {
  if (severity !== 'caution') return null
  if (structure !== null) return ACTIONS[kindOf(structure)]
  return stiffenedOnly ? BEND : code
}

const kindOf = (structure: string): StructureKind => structureEntry(structure)?.kind ?? 'nerve'

function groupOf<F extends Verdict>(
  key: string,
  side: SideOrMidline,
  encounters: readonly Encounter<F>[],
): SharedCaution<F> {
  const { structure, stiffenedOnly, code } = encounters[0]!.finding
  if (structure !== null) {
    const action = ACTIONS[kindOf(structure)]
    return { key, name: namesOf(encounters), side, action, encounters }
  }
  if (stiffenedOnly) return { key, name: BEND, side, action: BEND_ACTION, encounters }
  return { key, name: capital(idWords(code)), side, action: null, encounters }
}

/** `Facial artery, temple arteries and transverse facial artery`. */
function namesOf(encounters: readonly Encounter<Verdict>[]): string {
  const likeliestFirst = encounters.toSorted((a, b) => contactOf(b) - contactOf(a))
  const names = [...new Set(likeliestFirst.map(({ finding }) => groupName(finding.structure!)))]
  return capital(listWords(names.map((name) => lower(name))))
}

/** What of a shared caution concerns one thread: `facial artery`. */
export function nameFor(caution: SharedCaution<Verdict>, thread: string): string {
  const met = caution.encounters.filter((encounter) => encounter.thread === thread)
  const name = met.every(({ finding }) => finding.structure !== null) ? namesOf(met) : caution.name
  return lower(name)
}

const groupName = (structure: string): string =>
  TOGETHER.find(({ ids }) => ids.includes(structure))?.name ?? structureName(structure)

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1)
/** Names that begin with a person's name or initials keep their capitals. */
const lower = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name

const contactOf = ({ finding }: Encounter<Verdict>): number =>
  Math.round(100 * (finding.contactProbability ?? 0))

/** Of the likeliest contact, rounded, so that the two sides of a symmetric plan stay together, left first. */
const likeliest = ({ encounters }: SharedCaution<Verdict>): number => Math.max(...encounters.map(contactOf))

/** Numbers of the threads as they are listed, from 1, each once. */
export const threadNumbers = ({ encounters }: SharedCaution<unknown>): readonly number[] =>
  [...new Set(encounters.map(({ index }) => index + 1))].toSorted((a, b) => a - b)

/** `thread 3, 1 mm away`, naming the branch where the caution stands for several. */
export function encounterWords({ index, finding }: Encounter<Placed>, branch: boolean): string {
  if (finding.structure === null) return `thread ${index + 1}, ${idWords(finding.code)}`
  const name = branch ? structureWords(finding.structure) : null
  return `thread ${index + 1}, ${distanceWords(finding.value ?? 0, name)}`
}

/** What is read of a finding to say where it is. */
interface Placed {
  readonly code: FindingCode
  readonly structure: string | null
  readonly value: number | null
}

/** Whether a caution stands for more than one structure. */
export const isTogether = ({ encounters }: SharedCaution<Placed>): boolean =>
  new Set(encounters.map(({ finding }) => finding.structure)).size > 1

function distanceWords(mm: number, name: string | null): string {
  if (Math.abs(mm) < TOUCHING_MM) return name === null ? 'touching' : `touching the ${name}`
  const far = mmWords(Math.abs(mm))
  if (mm < 0) return name === null ? `${far} inside` : `${far} inside the ${name}`
  return name === null ? `${far} away` : `${far} from the ${name}`
}

/** Clearances that round to nothing, mm. */
const TOUCHING_MM = 0.25
