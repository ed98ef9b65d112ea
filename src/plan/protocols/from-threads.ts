import type { Side } from '../../geometry/anatomy-types.ts'
import { distance, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { isOwnId, type OwnProduct } from '../catalogue/own-product.ts'
import { isLandmarkPoint, type LandmarkOffset, type PlanPoint, type PlanThread } from '../document.ts'
import { isSame } from '../edits/fields.ts'
import { planError, type PlanError } from '../plan-error.ts'
import { resolvePoint } from '../resolve.ts'
import { fail, ok, type Result } from '../result.ts'
import type { OwnProtocol } from './own-protocol.ts'
import type { TemplatePoint, TemplateThread } from './types.ts'

/** A saved point comes back to within this of where it was, mm, on the head it was saved from. */
export const SAVED_WITHIN_MM = 0.5
/** Offsets are kept to this, mm. */
const STEP_MM = 0.1

export interface OwnProtocolWords {
  readonly id: string
  readonly name: string
  readonly code?: string | undefined
  readonly indication?: string | undefined
}

/**
 * A design from threads of a plan: every point as offsets from a landmark near it, so that it can be placed on any head.
 * A thread and its mirror image become one thread for either side; one without a partner keeps to its side when the
 * threads lie on both sides, and can be placed on either when all lie on one.
 * @returns an error when a point means no place on this head, or no landmark leads back to it
 */
export function protocolFromThreads(
  threads: readonly PlanThread[],
  head: Head,
  words: OwnProtocolWords,
  products: readonly OwnProduct[] = [],
): Result<OwnProtocol, PlanError> {
  const first = threads[0]
  if (first === undefined) return fail(planError('invalid', ['threads'], 'empty', 'at least one thread'))
  const saved: { readonly side: Side; readonly template: TemplateThread }[] = []
  for (const [index, thread] of threads.entries()) {
    const template = templateOf(thread, head, index)
    if (!template.ok) return template
    saved.push(template.value)
  }
  const bothSides = new Set(saved.map(({ side }) => side)).size === 2
  const kept: TemplateThread[] = []
  const paired = new Set<number>()
  for (const [index, { side, template }] of saved.entries()) {
    if (paired.has(index)) continue
    const partner = saved.findIndex(
      (other, i) => i > index && !paired.has(i) && other.side !== side && isPartner(other.template, template),
    )
    if (partner >= 0) paired.add(partner)
    kept.push(partner >= 0 || !bothSides ? template : { ...template, only: side })
  }
  const used = products.filter(({ id }) => isOwnId(id) && kept.some(({ product }) => product === id))
  return ok({
    ...words,
    plane: first.plane,
    threads: kept.map((template, i) => ({ ...template, name: String(i + 1) })),
    ...(used.length === 0 ? {} : { definitions: used }),
  })
}

/** Offsets of mirrored points may differ by the rounding of both. */
const PARTNER_WITHIN_MM = 1

function isPartner(a: TemplateThread, b: TemplateThread): boolean {
  const shape = ({ passes, name: _name, hole: _hole, ...rest }: TemplateThread): unknown => ({
    ...rest,
    passes: passes.map((points) => points.map(({ mm: _mm, ...point }) => point)),
  })
  if (!isSame(shape(a), shape(b))) return false
  const offsets = ({ passes }: TemplateThread): LandmarkOffset[] => passes.flat().map(({ mm }) => mm ?? {})
  const theirs = offsets(b)
  return offsets(a).every((mm, i) => AXES.every((axis) => isNear(mm[axis], theirs[i]?.[axis])))
}

const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(a - b) <= PARTNER_WITHIN_MM

function templateOf(
  thread: PlanThread,
  head: Head,
  index: number,
): Result<{ readonly side: Side; readonly template: TemplateThread }, PlanError> {
  const entry = thread.passes[0]?.[0]
  const at = entry && positionOf(entry, head)
  if (!at) return fail(noPlace(index))
  const side: Side = at[0] < 0 ? 'right' : 'left'
  const passes: TemplatePoint[][] = []
  for (const points of thread.passes) {
    const saved = points.map((point) => savedPoint(point, head, side))
    if (saved.some((point) => point === null)) return fail(noPlace(index))
    passes.push(saved.filter((point) => point !== null))
  }
  const { plane, product, anchor, endExits, entryId } = thread
  return ok({
    side,
    template: {
      name: '',
      passes,
      plane,
      product,
      anchor,
      endExits,
      ...(entryId === undefined ? {} : { hole: entryId }),
    },
  })
}

const noPlace = (index: number): PlanError =>
  planError(
    'off-head',
    ['threads', index],
    'not to be tied to landmarks',
    'points on skin that a landmark leads back to',
  )

const positionOf = (point: PlanPoint, head: Head): Vec3 | null => {
  const at = resolvePoint(head, point)
  return at.ok ? head.positionOf(at.value) : null
}

function savedPoint(point: PlanPoint, head: Head, side: Side): TemplatePoint | null {
  const { plane, depthMm } = point
  const place = { ...(plane === undefined ? {} : { plane }), ...(depthMm === undefined ? {} : { depthMm }) }
  if (isLandmarkPoint(point)) {
    const { landmark, mm } = point
    const across = point.side !== undefined && point.side !== side
    return { landmark, ...(mm === undefined ? {} : { mm }), ...place, ...(across ? { across: true } : {}) }
  }
  const at = positionOf(point, head)
  if (at === null) return null
  const own: Side = at[0] < 0 ? 'right' : 'left'
  const tied = tiedToLandmark(at, head, own)
  return tied && { ...tied, ...place, ...(own === side ? {} : { across: true }) }
}

const AXES = ['lateral', 'superior', 'anterior'] as const

/** The nearest landmark from which two offsets (else all three) lead back to the place. */
function tiedToLandmark(at: Vec3, head: Head, side: Side): TemplatePoint | null {
  const near = head.landmarkIds
    .map((landmark) => ({
      landmark,
      from: head.landmark(landmark, head.isPaired(landmark) ? side : undefined),
    }))
    .toSorted((a, b) => distance(a.from, at) - distance(b.from, at))
    .slice(0, LANDMARKS_TRIED)
  const away = side === 'right' ? -1 : 1
  for (const free of [...AXES, null]) {
    for (const { landmark, from } of near) {
      const [x, y, z] = sub(at, from)
      const all = { lateral: rounded(away * x), superior: rounded(y), anterior: rounded(z) }
      const mm = Object.fromEntries(AXES.filter((axis) => axis !== free).map((axis) => [axis, all[axis]]))
      const back = positionOf({ landmark, side, mm }, head)
      if (back !== null && distance(back, at) <= SAVED_WITHIN_MM) return { landmark, mm }
    }
  }
  return null
}

const LANDMARKS_TRIED = 4
const rounded = (mm: number): number => Math.round(mm / STEP_MM) * STEP_MM + 0
