import type { Side, Structure, StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'
import { roundMm } from '../../geometry/messages.ts'
import type { SurfacePoint } from '../../geometry/skin.ts'
import type { Head } from '../../head/types.ts'
import { NOMINAL } from '../pick-variant.ts'
import { bendCourse, COURSE_REACH_MM, MEASURED_SHARE, measuredShares, type Pull } from './bend-course.ts'
import { withoutStretches, type Stretch } from './cut-course.ts'
import { followParents, type LedCourse } from './follow-courses.ts'
import { footOn, type Aim, type Foot } from './nearest-course.ts'

/** A measured point of a nerve, vessel or duct. */
export interface PlacedCourseSounding {
  readonly id: string
  readonly structure: string
  readonly side: Side
  /** The skin over it. */
  readonly at: SurfacePoint
  /** Of its centre line, mm; left out where only the course was marked. */
  readonly depthMm?: number | undefined
  /** 1 SD of the device, mm. */
  readonly sdMm: number
}

/** What came of a sounding. */
export interface CourseNote {
  readonly sounding: string
  readonly used: boolean
  /** One sentence for people. */
  readonly message: string
}

export interface RefitCourses {
  readonly structures: readonly Structure[]
  readonly notes: readonly CourseNote[]
}

/**
 * A point farther than this from every course is not taken for the structure, mm. Planning defaults: so many SDs of the
 * course there, within these bounds.
 */
export const PLAUSIBLE_SDS = 4
export const LEAST_PLAUSIBLE_MM = 10
export const MOST_PLAUSIBLE_MM = 25
/** A course that excludes the measured one is contradicted where it lies farther than this from the point, mm. Planning default. */
export const CONTRADICTED_MM = 3
/** Courses that run together before they part, mm. */
const TOGETHER_MM = 1

/**
 * The structures with their courses led through what was measured, each side for itself. A point goes to the course
 * nearest to it, be it a variant. Courses that exclude that one and lie elsewhere are left out only where the point is
 * near; what lies farther along them stays. Branches start on their course still, wherever it was led. Without a sounding
 * the structures are returned as they are.
 */
export function refitCourses(
  head: Head,
  structures: readonly Structure[],
  soundings: readonly PlacedCourseSounding[],
): RefitCourses {
  if (soundings.length === 0) return { structures, notes: [] }
  const notes: CourseNote[] = []
  const gone = new Map<StructurePath, readonly Stretch[]>()
  const led = structures.flatMap((structure): LedCourse[] => {
    if (structure.kind === 'gland') return []
    const own = soundings.filter((one) => one.structure === structure.id && one.side === structure.side)
    const asked = askOf(head, structure, own)
    notes.push(...asked.notes)
    return structure.paths.map((before) => {
      const pulls = asked.pulls.get(before)!
      gone.set(before, asked.gone.get(before)!)
      const now = pulls.length === 0 ? before : bendCourse(head, before, pulls)
      return { structure, before, now, own: measuredShares(before, pulls) }
    })
  })
  const now = new Map(followParents(head, led).map((course) => [course.before, course.now]))
  const next = structures.map((structure): Structure => {
    if (structure.kind === 'gland') return structure
    const isSame = structure.paths.every((path) => now.get(path) === path && gone.get(path)!.length === 0)
    if (isSame) return structure
    return {
      ...structure,
      paths: structure.paths.flatMap((path) => withoutStretches(now.get(path)!, gone.get(path)!)),
    }
  })
  return { structures: next, notes }
}

interface Tried {
  readonly sounding: PlacedCourseSounding
  readonly aim: Aim
  readonly path: StructurePath
  readonly foot: Foot
}

/** What the points of one structure ask of its courses. */
function askOf(head: Head, structure: TubeStructure, soundings: readonly PlacedCourseSounding[]) {
  const notes: CourseNote[] = []
  const pulls = new Map<StructurePath, Pull[]>(structure.paths.map((path) => [path, []]))
  const gone = new Map<StructurePath, Stretch[]>(structure.paths.map((path) => [path, []]))
  for (const sounding of soundings) {
    const chosen = nearestCourse(head, structure, sounding)
    const limitMm = chosen === null ? MOST_PLAUSIBLE_MM : plausibleMm(chosen)
    if (chosen === null || chosen.foot.distanceMm > limitMm) {
      notes.push({ sounding: sounding.id, used: false, message: refusal(chosen, limitMm) })
      continue
    }
    const dropped: StructurePath[] = []
    for (const path of structure.paths) {
      const foot = path === chosen.path ? chosen.foot : footOn(path, chosen.aim)
      if (foot === null) continue
      if (path === chosen.path || isPulledAlong(chosen, path, foot))
        pulls.get(path)!.push({ foot, sdMm: sounding.sdMm })
      else if (path.ramus === chosen.path.ramus) {
        const reach = COURSE_REACH_MM * MEASURED_SHARE
        if (foot.distanceMm > MOST_PLAUSIBLE_MM) continue
        gone.get(path)!.push({ fromMm: foot.atMm - reach, toMm: foot.atMm + reach })
        dropped.push(path)
      }
    }
    notes.push({ sounding: sounding.id, used: true, message: acceptance(chosen, dropped) })
  }
  return { pulls, gone, notes }
}

/** Of all courses the nearest one; of two equally near ones the usual one. */
function nearestCourse(head: Head, { paths }: TubeStructure, sounding: PlacedCourseSounding): Tried | null {
  const aim: Aim = {
    skin: head.positionOf(sounding.at),
    normal: head.normalOf(sounding.at),
    depthMm: sounding.depthMm ?? null,
  }
  let best: Tried | null = null
  for (const path of paths) {
    const foot = footOn(path, aim)
    if (foot === null) continue
    const ahead = path.variant === NOMINAL ? TOGETHER_MM : 0
    const bestAhead = best?.path.variant === NOMINAL ? TOGETHER_MM : 0
    if (best === null || foot.distanceMm - ahead < best.foot.distanceMm - bestAhead)
      best = { sounding, aim, path, foot }
  }
  return best
}

const plausibleMm = ({ path, foot }: Tried): number =>
  Math.min(
    MOST_PLAUSIBLE_MM,
    Math.max(
      LEAST_PLAUSIBLE_MM,
      PLAUSIBLE_SDS * Math.hypot(path.acrossSdMm[foot.index]!, path.depthSdMm[foot.index]!),
    ),
  )

/** Whether another course is the same vessel there, or fits what was measured as well. */
function isPulledAlong(chosen: Tried, path: StructurePath, foot: Foot): boolean {
  if (Math.abs(foot.distanceMm - chosen.foot.distanceMm) < TOGETHER_MM && isTogether(chosen, foot))
    return true
  return path.ramus === chosen.path.ramus && foot.distanceMm <= CONTRADICTED_MM
}

const isTogether = (chosen: Tried, foot: Foot): boolean =>
  Math.hypot(...chosen.foot.at.map((mm, axis) => mm - foot.at[axis]!)) < TOGETHER_MM

const courseName = ({ variant, variantName }: StructurePath): string =>
  variant === NOMINAL ? 'usual course' : `course ${variantName ?? variant}`

function refusal(chosen: Tried | null, limitMm: number): string {
  const away =
    chosen === null
      ? 'far from every course'
      : `${roundMm(chosen.foot.distanceMm)} mm from the nearest course`
  return `${away}, farther than ${roundMm(limitMm)} mm (planning default): probably another structure`
}

function acceptance({ path, foot }: Tried, dropped: readonly StructurePath[]): string {
  const nearest = `${courseName(path)}, moved by ${roundMm(foot.distanceMm)} mm here`
  const names = [...new Set(dropped.map(courseName))]
  return names.length === 0
    ? nearest
    : `${nearest}; left out within ${COURSE_REACH_MM * MEASURED_SHARE} mm: ${names.join(', ')}`
}
