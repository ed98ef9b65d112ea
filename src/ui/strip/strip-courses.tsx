import type { Structure, StructureKind, StructurePath } from '../../geometry/anatomy-types.ts'
import type { ThreadResult } from '../../geometry/check-types.ts'
import { structureName } from '../../report/index.ts'
import { otherCourses } from '../../report/section/index.ts'
import { clearanceWords } from '../findings/finding-words.ts'
import { KIND_COLORS } from '../structures/kind-style.ts'
import { STRIP_TEXTS as T } from '../texts/strip.ts'
import type { StripHead } from './strip-data.ts'
import type { StripScale } from './strip-scale.ts'
import css from './strip.module.css'

/** A course that a structure takes in some people, beside the thread. */
export interface StripCourse {
  readonly key: string
  readonly kind: StructureKind
  readonly sMm: number
  /** Depth of its nearest wall, mm; null where it could not be measured. */
  readonly depthMm: number | null
  readonly words: string
}

/** Farther from the thread than this, wall to wall, another course is left out, mm. */
const BESIDE_MM = 4

/** The courses near a pass that none of its findings rests on. */
export function stripCourses(
  result: ThreadResult,
  pass: number,
  radiusMm: number,
  structures: readonly Structure[],
  head: StripHead,
): readonly StripCourse[] {
  const path = result.passes[pass]
  if (path === undefined) return []
  const told = result.findings.filter((finding) => finding.pass === pass)
  const isTold = ({ id, side }: Structure, { variant }: StructurePath): boolean =>
    told.some(
      (finding) =>
        finding.structure === id && finding.side === side && (finding.variant ?? 'nominal') === variant,
    )
  return otherCourses(path.samples, radiusMm, structures, isTold, BESIDE_MM).map(
    ({ structure, path: course, sMm, clearanceMm, wall }) => ({
      key: `${structure.id} ${structure.side} ${course.ramus ?? ''} ${course.variant}`,
      kind: structure.kind,
      sMm,
      depthMm: head.closestPoint(wall)?.distanceMm ?? null,
      words: `${courseWords(structure.id, course)}: ${clearanceWords(clearanceMm)}`,
    }),
  )
}

function courseWords(id: string, { variant, variantName, prevalence }: StructurePath): string {
  const course = variantName ?? (variant === 'nominal' ? T.usualCourse : variant)
  return T.variant(structureName(id), course, prevalence === null ? null : T.percent(prevalence))
}

/** Faint: they are there in some people. */
export function OtherCourses({
  courses,
  scale,
}: {
  readonly courses: readonly StripCourse[]
  readonly scale: StripScale
}) {
  return courses.map(({ key, kind, sMm, depthMm, words }) => {
    if (depthMm === null) return null
    const [x, y] = [scale.x(sMm), Math.min(scale.y(depthMm), scale.bottom - 4)]
    return (
      <g key={key} className={css.course} stroke={KIND_COLORS[kind]}>
        <title>{words}</title>
        <line x1={x} x2={x} y1={scale.top - 4} y2={scale.top} />
        <circle cx={x} cy={y} r={3.5} fill="none" />
      </g>
    )
  })
}
