import { placeAnatomy } from '../anatomy/index.ts'
import { refitCourses, type PlacedCourseSounding } from '../anatomy/refit/refit-courses.ts'
import type { Structure } from '../geometry/anatomy-types.ts'
import { refitLayers, type PlacedLayerSounding } from '../head/layers/refit.ts'
import type { Head } from '../head/types.ts'
import type { PlanDocument } from './document.ts'
import { SOUNDING_SD_MM } from './individual.ts'
import type { PlanError } from './plan-error.ts'
import { resolvePoint } from './resolve.ts'

/** What came of a sounding. */
export interface SoundingNote {
  readonly sounding: string
  readonly used: boolean
  /** For people; null where there is nothing to say. */
  readonly message: string | null
}

/** A head with its anatomy, both led through what was measured on the patient. */
export interface PatientAnatomy {
  readonly head: Head
  readonly structures: readonly Structure[]
  /** In the order of the plan, layers first. */
  readonly notes: readonly SoundingNote[]
  /** The first sounding whose point means no place on this head; it is not used. */
  readonly fault: PlanError | null
}

/**
 * Layers and anatomy of a plan's head. Without soundings the head is returned as it is, and its anatomy as placed.
 * @param bare the head of `headSpecOf(doc)`, without soundings
 */
export function patientAnatomy(bare: Head, plan: Pick<PlanDocument, 'individual'>): PatientAnatomy {
  const { ofLayers, ofCourses, offHead, fault } = placedSoundings(bare, plan)
  const refit = refitLayers(bare, ofLayers)
  const bent = refitCourses(refit.head, placeAnatomy(refit.head).structures, ofCourses)
  const layerNotes = ofLayers.map(({ id }): SoundingNote => {
    const unused = refit.unused.includes(id)
    return { sounding: id, used: !unused, message: unused ? 'the model has no layers at this place' : null }
  })
  return {
    head: refit.head,
    structures: bent.structures,
    notes: [...layerNotes, ...bent.notes, ...offHead],
    fault,
  }
}

/** The head of `patientAnatomy` alone, where its anatomy is known already. */
export const patientLayers = (bare: Head, plan: Pick<PlanDocument, 'individual'>): Head =>
  refitLayers(bare, placedSoundings(bare, plan).ofLayers).head

function placedSoundings(bare: Head, { individual }: Pick<PlanDocument, 'individual'>) {
  const { layers = [], courses = [] } = individual ?? {}
  const faults: PlanError[] = []
  const offHead: SoundingNote[] = []
  const placed = <T extends (typeof layers)[number] | (typeof courses)[number]>(
    one: T,
    keys: readonly PropertyKey[],
  ) => {
    const at = resolvePoint(bare, one.at, keys)
    if (at.ok) return [{ ...one, at: at.value, sdMm: one.sdMm ?? SOUNDING_SD_MM }]
    faults.push(at.error)
    offHead.push({ sounding: one.id, used: false, message: 'its place is not on this head' })
    return []
  }
  const ofLayers: readonly PlacedLayerSounding[] = layers.flatMap((one, i) =>
    placed(one, ['individual', 'layers', i, 'at']),
  )
  const ofCourses: readonly PlacedCourseSounding[] = courses.flatMap((one, i) =>
    placed(one, ['individual', 'courses', i, 'at']),
  )
  return { ofLayers, ofCourses, offHead, fault: faults[0] ?? null }
}
