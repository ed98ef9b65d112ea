import type { Side } from '../../geometry/anatomy-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'

/** A landmark that a finger or an eye finds on any face. */
export interface PalpableLandmark {
  readonly id: string
  readonly name: string
  /** A caliper reaches no farther from here, mm: beyond, the ear is in the way. */
  readonly reachMm?: number
}

/** A line between two of them, along which a tape is laid. */
export interface PalpableLine {
  readonly from: string
  readonly to: string
}

/**
 * What distances are measured from: felt on bone or cartilage, or a sharp corner of the soft parts. Brows and hairline
 * move or are gone, so they are left out. The choice is a planning default.
 */
export const PALPABLE: readonly PalpableLandmark[] = [
  { id: 'tragus', name: 'tragus' },
  { id: 'otobasion-inferius', name: 'foot of the ear lobe' },
  { id: 'mastoid-tip', name: 'mastoid tip', reachMm: 50 },
  { id: 'gonion', name: 'jaw angle' },
  { id: 'menton', name: 'menton' },
  { id: 'cheilion', name: 'mouth corner' },
  { id: 'alare', name: 'nostril wing' },
  { id: 'subnasale', name: 'subnasale' },
  { id: 'endocanthion', name: 'inner eye corner' },
  { id: 'exocanthion', name: 'outer eye corner' },
  { id: 'nasion', name: 'nasion' },
  { id: 'glabella', name: 'glabella' },
  { id: 'otobasion-superius', name: 'upper root of the ear' },
  { id: 'thyroid-notch', name: 'thyroid notch' },
]

/** Lines between them that lie on skin all the way. The choice is a planning default. */
export const LINES: readonly PalpableLine[] = [
  { from: 'tragus', to: 'cheilion' },
  { from: 'tragus', to: 'alare' },
  { from: 'tragus', to: 'exocanthion' },
  { from: 'otobasion-inferius', to: 'cheilion' },
  { from: 'gonion', to: 'menton' },
  { from: 'exocanthion', to: 'cheilion' },
  { from: 'otobasion-superius', to: 'exocanthion' },
  { from: 'otobasion-superius', to: 'glabella' },
  { from: 'mastoid-tip', to: 'gonion' },
  { from: 'mastoid-tip', to: 'thyroid-notch' },
  { from: 'menton', to: 'thyroid-notch' },
]

const NAMES = new Map(PALPABLE.map(({ id, name }) => [id, name]))

/** `mouth corner` for `cheilion`. @throws Error for a landmark that is not in the list */
export function palpableName(id: string): string {
  const name = NAMES.get(id)
  if (name === undefined) throw new Error(`"${id}" is no palpable landmark of the marking sheet`)
  return name
}

/** `tragus to mouth corner` */
export const lineName = ({ from, to }: PalpableLine): string => `${palpableName(from)} to ${palpableName(to)}`

/** Place of a palpable landmark on one side of a head, mm. */
export const palpableAt = (head: Head, id: string, side: Side): Vec3 =>
  head.isPaired(id) ? head.landmark(id, side) : head.landmark(id)
