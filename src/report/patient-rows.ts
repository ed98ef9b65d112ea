import type { Structure, StructurePath } from '../geometry/anatomy-types.ts'
import { distance, sub, type Vec3 } from '../geometry/vec3.ts'
import type { PlacementRow } from '../anatomy/table.ts'
import { AXES } from '../anatomy/record-types.ts'

/** A placement row as it is in one patient. */
export interface PatientRow extends PlacementRow {
  /** How far soundings moved it from where the model has it, mm; null where they left it. */
  readonly movedMm: number | null
  /** Another course was measured there: this one is not taken to be there. */
  readonly leftOut: boolean
}

/** A course that soundings moved by less lies where the model has it, mm. */
export const NOTICEABLE_MM = 0.25

export const MOVED_REASON = 'led to what was measured in this patient'
export const LEFT_OUT_REASON = 'left out here: another course was measured in this patient'

/**
 * The rows of a head's table where soundings led the courses.
 * @param table of the head as placed, without soundings of courses
 * @param structures of the same head, as checked against
 */
export const patientRows = (
  table: readonly PlacementRow[],
  structures: readonly Structure[],
): readonly PatientRow[] => {
  const led = new Map(
    structures.flatMap((one) =>
      one.kind !== 'gland' && one.paths.some(({ modelPoints }) => modelPoints !== undefined)
        ? [[`${one.id} ${one.side}`, one.paths] as const]
        : [],
    ),
  )
  return table.map((row) => {
    const paths = led.get(`${row.structure} ${row.side}`)
    return paths === undefined ? { ...row, movedMm: null, leftOut: false } : rowOf(row, paths)
  })
}

/** Points of a course are about 2 mm apart: a place of the model farther than this from all of them is gone, mm. */
const GONE_MM = 2.5

function rowOf(row: PlacementRow, paths: readonly StructurePath[]): PatientRow {
  const found = nearestPoint(paths, row.drawnAt)
  if (found === null) return { ...row, movedMm: null, leftOut: true, reason: reasonsOf(row, LEFT_OUT_REASON) }
  const { path, index } = found
  const from = path.modelPoints?.[index] ?? path.points[index]!
  const movedMm = distance(from, path.points[index]!)
  if (movedMm < NOTICEABLE_MM) return { ...row, movedMm: null, leftOut: false }
  const shift = sub(path.points[index]!, from)
  const placedMm = Object.fromEntries(
    AXES.flatMap((axis) => {
      const mm = row.placedMm[axis]
      return mm === undefined ? [] : [[axis, mm + alongAxis(shift, axis, row.side)]]
    }),
  )
  const off = AXES.flatMap((axis) => {
    const [placed, published] = [placedMm[axis], row.publishedMm[axis]]
    return placed === undefined || published === undefined ? [] : [placed - published]
  })
  const placedDepthMm = path.depthsMm[index]!
  return {
    ...row,
    movedMm,
    leftOut: false,
    placedMm,
    positionResidualMm: off.length > 0 ? Math.hypot(...off) : movedMm,
    placedDepthMm,
    depthResidualMm: placedDepthMm - row.publishedDepthMm,
    reason: reasonsOf(row, MOVED_REASON),
  }
}

/** How far soundings moved the courses of a structure at most, mm; 0 where they left it. */
export const mostMovedMm = (structure: Structure): number =>
  structure.kind === 'gland'
    ? 0
    : Math.max(
        0,
        ...structure.paths.flatMap(({ points, modelPoints }) =>
          modelPoints === undefined ? [] : points.map((point, i) => distance(point, modelPoints[i]!)),
        ),
      )

const reasonsOf = ({ reason }: PlacementRow, own: string): string =>
  reason === '' ? own : `${own}; ${reason}`

/** Where on the courses the model had a place; null where none of them has it any more. */
function nearestPoint(paths: readonly StructurePath[], at: Vec3) {
  let best: { readonly path: StructurePath; readonly index: number } | null = null
  let least = GONE_MM
  for (const path of paths)
    (path.modelPoints ?? path.points).forEach((point, index) => {
      const mm = distance(point, at)
      if (mm >= least) return
      least = mm
      best = { path, index }
    })
  return best as { readonly path: StructurePath; readonly index: number } | null
}

const alongAxis = (shift: Vec3, axis: (typeof AXES)[number], side: PlacementRow['side']): number =>
  axis === 'anterior' ? shift[2] : axis === 'superior' ? shift[1] : side === 'left' ? shift[0] : -shift[0]
