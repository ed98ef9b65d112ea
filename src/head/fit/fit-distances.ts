import type { Side } from '../../geometry/anatomy-types.ts'
import { distance, type Vec3 } from '../../geometry/vec3.ts'
import type { HeadTemplate } from '../template.ts'
import { HeadError, type FitDistance } from '../types.ts'
import { boundedShare } from './bounded.ts'
import { endsOf } from './measure.ts'
import { createPrior, fieldOnSkin } from './prior.ts'
import { solveDistances } from './solve-distances.ts'

/** No face has a distance as long, mm. */
export const LONGEST_DISTANCE_MM = 300
/** A distance of the head is changed by this share of itself at most, and by so many mm (planning defaults). */
const MOST_CHANGE = 0.3
const MOST_CHANGE_MM = 20

/** A head that distances are fitted on: before it is brought into its own frame. */
export interface Fittable {
  /** All vertices of the picture, flat xyz, mm. */
  readonly skin: Float64Array
  readonly symmetric: boolean
  readonly eyes: readonly Vec3[]
  /** Where the skin has a landmark now. */
  landmark(id: string, side: Side | undefined): Vec3
}

/**
 * Offset of every vertex, flat xyz, mm, under which the head has the typed distances: as smooth as they allow, the
 * same on both sides where the distances and the head are, and bounded; where the bounds do not let a distance be
 * reached, it is missed.
 * @throws HeadError `bad-fit` for a distance that no face has
 */
export function fitDistances(
  head: Fittable,
  typed: readonly FitDistance[],
  { pictureTriangles, mirrorVertex }: HeadTemplate,
): Float64Array {
  for (const one of typed) requirePossible(one)
  // In one order, however they were typed: the head is the same to the bit.
  const wanted = (head.symmetric ? withTwins(typed) : typed).toSorted(
    (a, b) => compare(a.id, b.id) || compare(a.side ?? '', b.side ?? '') || a.mm - b.mm,
  )
  const symmetric = head.symmetric && isTwinned(wanted)
  const nodes: Vec3[] = []
  const numbers = new Map<string, number>()
  const numberOf = (id: string, side: Side | undefined): number => {
    const key = `${id} ${side ?? ''}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length)
    nodes.push(head.landmark(id, side))
    return nodes.length - 1
  }
  const goals = wanted.map((one) => {
    const [from, to] = endsOf(one, numberOf)
    const own = distance(nodes[from]!, nodes[to]!)
    const most = Math.min(MOST_CHANGE * own, MOST_CHANGE_MM)
    return { from, to, mm: Math.min(own + most, Math.max(own - most, one.mm)) }
  })
  const prior = createPrior(head.eyes)
  const field = prior.field(nodes, solveDistances(prior, nodes, goals))
  const offsets = fieldOnSkin(field, head.skin, symmetric ? mirrorVertex : null)
  const share = boundedShare(head.skin, offsets, pictureTriangles)
  return share === 1 ? offsets : offsets.map((value) => value * share)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function requirePossible({ id, side, mm }: FitDistance): void {
  if (mm > 0 && mm <= LONGEST_DISTANCE_MM) return
  const where = side === undefined ? id : `${id}, ${side}`
  throw new HeadError(
    'bad-fit',
    `The distance ${where} is ${mm} mm; expected more than 0 and at most ${LONGEST_DISTANCE_MM} mm`,
  )
}

const twinSide = (side: Side | undefined): Side | undefined =>
  side === undefined ? undefined : side === 'left' ? 'right' : 'left'

/** The side that was not measured takes the distance of the other: that is likelier than the template's. */
function withTwins(typed: readonly FitDistance[]): readonly FitDistance[] {
  const alone = typed.filter(
    ({ id, side }) =>
      side !== undefined && !typed.some((other) => other.id === id && other.side === twinSide(side)),
  )
  return [...typed, ...alone.map((one) => ({ ...one, side: twinSide(one.side) }))]
}

const isTwinned = (distances: readonly FitDistance[]): boolean =>
  distances.every(
    ({ id, side, mm }) =>
      side === undefined ||
      distances.some((other) => other.id === id && other.side === twinSide(side) && other.mm === mm),
  )
