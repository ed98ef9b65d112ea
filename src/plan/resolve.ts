import type { PassPoint, ThreadInput } from '../geometry/check-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Head } from '../head/types.ts'
import { productLimits, SELECTABLE_PRODUCTS } from './catalogue/index.ts'
import { findProduct, isOwnId, type OwnProduct } from './catalogue/own-product.ts'
import {
  isLandmarkPoint,
  type PlanDocument,
  type PlanPoint,
  type PlanThread,
  type SkinPoint,
} from './document.ts'
import { landmarkSkinPoint } from './landmark-point.ts'
import { nearestNames, orList } from './nearest-names.ts'
import { planError, quoted, type PlanError } from './plan-error.ts'
import { fail, ok, type Result } from './result.ts'

type Keys = readonly PropertyKey[]

/** Where a point stands in the file. */
export const pointKeys = (thread: PlanThread, threadIndex: number, pass: number, index: number): Keys =>
  thread.passes.length > 1 || thread.listsPasses
    ? ['threads', threadIndex, 'passes', pass, index]
    : ['threads', threadIndex, 'points', index]

/**
 * The place on the skin that a point of the plan means.
 * @param keys its place in the file, for errors
 * @returns `unknown-landmark`, `side-required` or `off-head` where it means none
 */
export function resolvePoint(head: Head, point: PlanPoint, keys: Keys = []): Result<SurfacePoint, PlanError> {
  return isLandmarkPoint(point) ? landmarkSkinPoint(head, point, keys) : skinPoint(head, point, keys)
}

function skinPoint(head: Head, { tri, bary }: SkinPoint, keys: Keys): Result<SurfacePoint, PlanError> {
  const count = head.triangles.length / 3
  if (tri < count) return ok({ tri, bary })
  return fail(planError('off-head', [...keys, 'tri'], String(tri), `a skin triangle from 0 to ${count - 1}`))
}

/**
 * A thread as the checker takes it: points on the skin, the limits of its product.
 * @param own definitions that the plan carries; a product that neither they nor the catalogue know is an error
 */
export function resolveThread(
  head: Head,
  thread: PlanThread,
  threadIndex: number,
  own: readonly OwnProduct[] = [],
): Result<ThreadInput, PlanError> {
  const product = findProduct(thread.product, own)
  if (product === null || !product.selectable) return fail(unknownProduct(thread.product, threadIndex, own))
  const passes: PassPoint[][] = []
  for (const [pass, points] of thread.passes.entries()) {
    const placed: PassPoint[] = []
    for (const [index, point] of points.entries()) {
      const at = resolvePoint(head, point, pointKeys(thread, threadIndex, pass, index))
      if (!at.ok) return at
      const plane = point.plane === undefined ? {} : { plane: point.plane }
      const depth = point.depthMm === undefined ? {} : { depthMm: point.depthMm }
      placed.push({ at: at.value, ...plane, ...depth })
    }
    passes.push(placed)
  }
  return ok({
    id: thread.id,
    product: productLimits(product),
    plane: thread.plane,
    passes,
    entry: thread.entry,
    endExits: thread.endExits,
    entryId: thread.entryId ?? null,
    anchor: thread.anchor,
  })
}

/** All threads of a plan, or the first error in file order. */
export function resolvePlan(head: Head, doc: PlanDocument): Result<readonly ThreadInput[], PlanError> {
  const threads: ThreadInput[] = []
  for (const [index, thread] of doc.threads.entries()) {
    const resolved = resolveThread(head, thread, index, doc.products)
    if (!resolved.ok) return resolved
    threads.push(resolved.value)
  }
  return ok(threads)
}

/** For a product that the catalogue lacks, or lists as a warning only. */
export function unknownProduct(id: string, threadIndex: number, own: readonly OwnProduct[] = []): PlanError {
  const known = findProduct(id, own)
  const keys = ['threads', threadIndex, 'product']
  if (known !== null) {
    const was = `${quoted(id)}, which is listed as a warning only`
    return planError('unknown-product', keys, was, 'a product that can be planned with')
  }
  const names = orList(
    nearestNames(
      id,
      [...own, ...SELECTABLE_PRODUCTS].map((product) => product.id),
    ),
  )
  const expected = isOwnId(id)
    ? `an own product that the plan defines in $.products, or one of the catalogue, such as ${names}`
    : `a product of the catalogue, such as ${names}`
  return planError('unknown-product', keys, quoted(id), expected)
}
