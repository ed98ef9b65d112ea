import type { Side } from '../../geometry/anatomy-types.ts'
import {
  newSoundingId,
  putCourseSounding,
  putLayerSounding,
  SOUNDING_SD_MM,
  type CourseSounding,
  type LayerSounding,
  type PlanDocument,
  type PlanPoint,
} from '../../plan/index.ts'
import type { SkinPick } from '../gesture-store.ts'
import { openPlan } from '../library/open-plan.ts'
import { patientStore } from './patient-store.ts'

/** A sounding that is being typed. */
export interface SoundingDraft {
  readonly kind: 'layers' | 'course'
  /** Of the sounding that it takes the place of; null for a new one. */
  readonly id: string | null
  readonly at: PlanPoint | null
  readonly skinMm: number | null
  readonly smasMm: number | null
  readonly boneMm: number | null
  readonly structure: string
  readonly side: Side
  readonly depthMm: number | null
  readonly sdMm: number
}

/** A course that doctors look for first. */
const FIRST_STRUCTURE = 'facial-artery'

export const emptyDraft = (kind: SoundingDraft['kind'], at: PlanPoint | null = null): SoundingDraft => ({
  kind,
  id: null,
  at,
  skinMm: null,
  smasMm: null,
  boneMm: null,
  structure: FIRST_STRUCTURE,
  side: 'left',
  depthMm: null,
  sdMm: SOUNDING_SD_MM,
})

/** Take up, change or, with null, drop a draft for the plan on screen: another plan is another patient. */
export const setDraft = (draft: SoundingDraft | null): void =>
  patientStore.setState({ draft, draftPlan: openPlan().id })

/** Change what is being typed; nothing where nothing is. */
export function changeDraft(patch: Partial<SoundingDraft>): void {
  const { draft } = patientStore.getState()
  if (draft !== null) setDraft({ ...draft, ...patch })
}

/** The draft at a place that was clicked; a course is taken for one of the side it was clicked on. */
export const draftAt = (draft: SoundingDraft, { point, at }: SkinPick): SoundingDraft => ({
  ...draft,
  at: { tri: point.tri, bary: point.bary },
  side: at[0] < 0 ? 'right' : 'left',
})

export const layerDraft = (one: LayerSounding): SoundingDraft => ({
  ...emptyDraft('layers', one.at),
  id: one.id,
  skinMm: one.skinMm ?? null,
  smasMm: one.smasMm ?? null,
  boneMm: one.boneMm ?? null,
  sdMm: one.sdMm ?? SOUNDING_SD_MM,
})

export const courseDraft = (one: CourseSounding): SoundingDraft => ({
  ...emptyDraft('course', one.at),
  id: one.id,
  structure: one.structure,
  side: one.side,
  depthMm: one.depthMm ?? null,
  sdMm: one.sdMm ?? SOUNDING_SD_MM,
})

/** What a draft lacks before it can be kept; null when nothing. */
export function draftFault({
  kind,
  at,
  skinMm,
  smasMm,
  boneMm,
}: SoundingDraft): 'place' | 'depth' | 'order' | null {
  if (at === null) return 'place'
  if (kind === 'course') return null
  const depths = [skinMm, smasMm, boneMm].filter((mm) => mm !== null)
  if (depths.length === 0) return 'depth'
  return depths.every((mm, i) => i === 0 || mm > depths[i - 1]!) ? null : 'order'
}

/** The plan with the draft as a sounding; fields of other programs on the one it replaces stay. */
export function withDraft(doc: PlanDocument, draft: SoundingDraft): PlanDocument {
  const { at } = draft
  if (at === null || draftFault(draft) !== null) return doc
  const { layers = [], courses = [] } = doc.individual ?? {}
  const id = draft.id ?? newSoundingId(doc)
  const sdMm = draft.sdMm === SOUNDING_SD_MM ? {} : { sdMm: draft.sdMm }
  const extraOf = (list: readonly (LayerSounding | CourseSounding)[]) => {
    const extra = list.find((one) => one.id === id)?.extra
    return extra === undefined ? {} : { extra }
  }
  if (draft.kind === 'course') {
    const { structure, side, depthMm } = draft
    const depth = depthMm === null ? {} : { depthMm }
    return putCourseSounding(doc, { id, structure, side, at, ...depth, ...sdMm, ...extraOf(courses) })
  }
  const given = (key: 'skinMm' | 'smasMm' | 'boneMm') => (draft[key] === null ? {} : { [key]: draft[key] })
  return putLayerSounding(doc, {
    id,
    at,
    ...given('skinMm'),
    ...given('smasMm'),
    ...given('boneMm'),
    ...sdMm,
    ...extraOf(layers),
  })
}
