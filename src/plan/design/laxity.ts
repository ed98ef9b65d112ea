import type { RegionId } from '../../geometry/skin.ts'
import type { JsonValue, PlanDocument } from '../document.ts'
import { LORENC_2018, BERTOSSI_2019 } from '../protocols/data/sources.ts'

/** How lax the tissue was found at the consultation. */
export const LAXITY_GRADES = ['mild', 'moderate', 'severe'] as const
export type LaxityGrade = (typeof LAXITY_GRADES)[number]

/** Areas that a consultation grades. */
export const LAXITY_AREAS = ['brow', 'midface', 'jawline', 'neck'] as const
export type LaxityArea = (typeof LAXITY_AREAS)[number]

/** Grade by area; an area that was not graded is left out. */
export type Laxity = Readonly<Partial<Record<LaxityArea, LaxityGrade>>>

/** Its field in the plan file, optional, beside the threads. */
export const LAXITY_FIELD = 'laxity'

/** Regions whose threads count for an area. */
export const AREA_REGIONS: Readonly<Record<LaxityArea, readonly RegionId[]>> = {
  brow: ['brow', 'temple', 'forehead'],
  midface: ['midface', 'nasolabial'],
  jawline: ['jawline', 'cheek', 'perioral'],
  neck: ['neck', 'submental'],
}

/** What was graded in a plan. What this version cannot read as a grade counts as not graded; the file keeps it. */
export function laxityOf({ extra }: Pick<PlanDocument, 'extra'>): Laxity {
  const stated = extra?.[LAXITY_FIELD]
  if (!isRecord(stated)) return {}
  return Object.fromEntries(
    LAXITY_AREAS.flatMap((area) => {
      const grade = LAXITY_GRADES.find((one) => one === stated[area])
      return grade === undefined ? [] : [[area, grade] as const]
    }),
  )
}

const isRecord = (value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A plan with one area graded; null takes the grade back. The same plan where nothing changes. */
export function setLaxity(doc: PlanDocument, area: LaxityArea, grade: LaxityGrade | null): PlanDocument {
  if ((laxityOf(doc)[area] ?? null) === grade) return doc
  const stated = doc.extra?.[LAXITY_FIELD]
  const { [area]: _, ...others } = isRecord(stated) ? stated : {}
  const laxity = grade === null ? others : { ...others, [area]: grade }
  const { [LAXITY_FIELD]: __, ...rest } = doc.extra ?? {}
  const extra = Object.keys(laxity).length === 0 ? rest : { ...rest, [LAXITY_FIELD]: laxity }
  if (Object.keys(extra).length > 0) return { ...doc, extra }
  const { extra: ___, ...bare } = doc
  return bare
}

/** How many threads a side are usual for a grade, or why no number is given. */
export interface UsualThreads {
  readonly min: number | null
  readonly max: number | null
  /** What is counted, or why nothing is. */
  readonly note: string
  readonly verified: boolean
  readonly source: string
}

const PRACTICE = 'planning default, common practice'
const GUIDA = 'Guida 2018, J Cosmet Laser Ther (20 patients)'

const cones = (min: number, max: number): UsualThreads => ({
  min,
  max,
  note: 'cone sutures a side',
  verified: true,
  source: LORENC_2018,
})
const barbed = (min: number, max: number): UsualThreads => ({
  min,
  max,
  note: 'floating barbed threads a side, mild to moderate',
  verified: true,
  source: BERTOSSI_2019,
})
const practice = (min: number, max: number): UsualThreads => ({
  min,
  max,
  note: 'threads a side',
  verified: false,
  source: PRACTICE,
})
const noCount = (note: string, source: string, verified: boolean): UsualThreads => ({
  min: null,
  max: null,
  note,
  verified,
  source,
})
const SHORT_LIVED = noCount(
  'no usual number: severe laxity of jaw line and neck shortens the result',
  GUIDA,
  true,
)

/** Usual numbers by area and grade. */
export const USUAL_THREADS: Readonly<
  Record<LaxityArea, Readonly<Record<LaxityGrade, readonly UsualThreads[]>>>
> = {
  brow: {
    mild: [practice(1, 2)],
    moderate: [practice(1, 2)],
    severe: [noCount('no usual number for severe descent of the brow', PRACTICE, false)],
  },
  midface: {
    mild: [barbed(2, 3), cones(2, 3)],
    moderate: [barbed(2, 3), cones(3, 4)],
    severe: [cones(3, 4)],
  },
  jawline: { mild: [barbed(2, 4)], moderate: [barbed(2, 4)], severe: [SHORT_LIVED] },
  neck: { mild: [practice(1, 2)], moderate: [practice(1, 2)], severe: [SHORT_LIVED] },
}
