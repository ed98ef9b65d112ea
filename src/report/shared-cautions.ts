import type { Side, StructureKind } from '../geometry/anatomy-types.ts'
import type { Severity } from '../geometry/check-types.ts'
import { structureRecord } from '../anatomy/records.ts'
import { structureName, structureWords } from './structure-words.ts'
import { mmWords } from './words.ts'

/** What this reads of a finding. */
interface Verdict {
  readonly severity: Severity
  readonly structure: string | null
  readonly side: Side | null
  readonly contactProbability: number | null
}

export interface Encounter<F> {
  readonly thread: string
  /** Place of the thread in the plan, from 0. */
  readonly index: number
  readonly finding: F
}

/** One vessel or nerve that several threads come near: one caution, one action, the threads listed. */
export interface SharedCaution<F> {
  readonly key: string
  readonly name: string
  readonly side: Side | null
  readonly action: string
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

/** What to do about it before the session. Rules of thumb of this planner. */
const ACTIONS: Readonly<Record<StructureKind, string>> = {
  artery: 'Palpate or Doppler the course and mark it.',
  vein: 'Find the course with ultrasound and mark it.',
  nerve: 'Mark the course and keep to the planned layer.',
  duct: 'Mark the course and keep to the planned layer.',
  gland: 'Mark the edge and keep to the planned layer.',
}

const groupName = (structure: string): string =>
  TOGETHER.find(({ ids }) => ids.includes(structure))?.name ?? structureName(structure)

/**
 * Takes cautions that return from thread to thread out of the threads: one for each structure (the arteries of the
 * temple together) and side. What occurs once stays where it is, and so does every danger.
 */
export function shareCautions<F extends Verdict>(
  threads: readonly { readonly id: string; readonly index: number; readonly findings: readonly F[] }[],
): SharedOut<F> {
  const groups = new Map<string, Encounter<F>[]>()
  for (const { id, index, findings } of threads) {
    for (const finding of findings) {
      const key = keyOf(finding)
      if (key === null) continue
      groups.set(key, [...(groups.get(key) ?? []), { thread: id, index, finding }])
    }
  }
  const shared = [...groups].flatMap(([key, encounters]) =>
    encounters.length > 1 ? [sharedOf(key, encounters)] : [],
  )
  const keys = new Set(shared.map(({ key }) => key))
  const stays = (finding: F): boolean => !keys.has(keyOf(finding) ?? '')
  return {
    shared: shared.toSorted((a, b) => likeliest(b) - likeliest(a)),
    // A thread that shares nothing keeps its very list, so that what shows it need not be drawn again.
    own: new Map(
      threads.map(({ id, findings }) => [id, findings.every(stays) ? findings : findings.filter(stays)]),
    ),
  }
}

function keyOf({ severity, structure, side }: Verdict): string | null {
  return severity === 'caution' && structure !== null ? `${groupName(structure)}/${side}` : null
}

function sharedOf<F extends Verdict>(key: string, encounters: readonly Encounter<F>[]): SharedCaution<F> {
  const { structure, side } = encounters[0]!.finding
  const kind = structureRecord(structure!)?.kind ?? 'nerve'
  return { key, name: groupName(structure!), side, action: ACTIONS[kind], encounters }
}

/** Of the likeliest contact, rounded, so that the two sides of a symmetric plan stay together, left first. */
const likeliest = ({ encounters }: SharedCaution<Verdict>): number =>
  Math.round(100 * Math.max(...encounters.map(({ finding }) => finding.contactProbability ?? 0)))

/** Numbers of the threads as they are listed, from 1, each once. */
export const threadNumbers = ({ encounters }: SharedCaution<unknown>): readonly number[] =>
  [...new Set(encounters.map(({ index }) => index + 1))].toSorted((a, b) => a - b)

/** `thread 3, 1 mm away`, naming the branch where the caution stands for several. */
export function encounterWords({ index, finding }: Encounter<Placed>, branch: boolean): string {
  const name = branch && finding.structure !== null ? structureWords(finding.structure) : null
  return `thread ${index + 1}, ${distanceWords(finding.value ?? 0, name)}`
}

/** What is read of a finding to say where it is. */
interface Placed {
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
