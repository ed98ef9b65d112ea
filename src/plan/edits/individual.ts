import type { Side } from '../../geometry/anatomy-types.ts'
import type { RegionId } from '../../geometry/skin.ts'
import type { PlanDocument } from '../document.ts'
import type {
  CourseSounding,
  FittedFace,
  HistoryFlag,
  HistoryKind,
  Individual,
  LayerSounding,
  MeasurementId,
} from '../individual.ts'
import { isSame, without } from './fields.ts'

/** Change what is known of the patient; empty lists go, and with the last of them the whole field. */
function setIndividual(doc: PlanDocument, change: Partial<Individual>): PlanDocument {
  const before = doc.individual ?? {}
  const after = { ...before, ...change }
  const kept = Object.entries(after).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  const next = Object.fromEntries(kept) as Individual
  if (isSame(next, before)) return doc
  return kept.length === 0 ? without(doc, 'individual') : { ...doc, individual: next }
}

/** Note a distance, mm, in place of an earlier one; null forgets it. */
export function setMeasurement(
  doc: PlanDocument,
  id: MeasurementId,
  side: Side | undefined,
  mm: number | null,
): PlanDocument {
  const before = doc.individual?.measurements ?? []
  const index = before.findIndex((one) => one.id === id && one.side === side)
  if (mm === null) return setIndividual(doc, { measurements: before.filter((_, i) => i !== index) })
  const next = { ...before[index], id, ...(side === undefined ? {} : { side }), mm }
  return setIndividual(doc, { measurements: index < 0 ? [...before, next] : before.with(index, next) })
}

export const clearMeasurements = (doc: PlanDocument): PlanDocument => setIndividual(doc, { measurements: [] })

const put = <T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] => {
  const index = list.findIndex(({ id }) => id === one.id)
  return index < 0 ? [...list, one] : list.with(index, one)
}

/** Add a sounding of layers, or put it in place of the one with its id. */
export const putLayerSounding = (doc: PlanDocument, sounding: LayerSounding): PlanDocument =>
  setIndividual(doc, { layers: put(doc.individual?.layers ?? [], sounding) })

/** Add a point of a course, or put it in place of the one with its id. */
export const putCourseSounding = (doc: PlanDocument, sounding: CourseSounding): PlanDocument =>
  setIndividual(doc, { courses: put(doc.individual?.courses ?? [], sounding) })

/** Take away the sounding of this id, of layers or of a course. */
export const removeSounding = (doc: PlanDocument, id: string): PlanDocument =>
  setIndividual(doc, {
    layers: doc.individual?.layers?.filter((one) => one.id !== id),
    courses: doc.individual?.courses?.filter((one) => one.id !== id),
  })

/** An id for the next sounding: `u` and a number that no sounding has. */
export function newSoundingId(doc: PlanDocument): string {
  const { layers = [], courses = [] } = doc.individual ?? {}
  const taken = new Set([...layers, ...courses].map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`u${number}`)) number++
  return `u${number}`
}

/** Say of a region and side that something earlier altered it, or that it did not. Flags of other kinds stay. */
export function setHistoryFlag(
  doc: PlanDocument,
  region: RegionId,
  side: HistoryFlag['side'],
  kind: HistoryKind,
  flagged: boolean,
): PlanDocument {
  const before = doc.individual?.history ?? []
  const isIt = (flag: HistoryFlag): boolean =>
    flag.region === region && flag.side === side && flag.kind === kind
  if (!flagged) return setIndividual(doc, { history: before.filter((flag) => !isIt(flag)) })
  return before.some(isIt) ? doc : setIndividual(doc, { history: [...before, { region, side, kind }] })
}

/** Take the face that a scan was fitted to; null goes back to the generic one. */
export const setFace = (doc: PlanDocument, face: FittedFace | null): PlanDocument =>
  setIndividual(doc, { face: face ?? undefined })
