import type { Side } from '../../geometry/anatomy-types.ts'
import { distance, scale, type Vec3 } from '../../geometry/vec3.ts'
import type { HeadTemplate } from '../template.ts'
import { HeadError, type FitDistance } from '../types.ts'
import { boundedPassage, boundedShare, passage } from './bounded.ts'
import { endsOf } from './measure.ts'
import { createPrior, fieldOnSkin, type PriorPlace } from './prior.ts'
import { solveDistances, type Held } from './solve-distances.ts'

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
  /** How each preset's vertices differ from the presets' mean, flat xyz, mm. */
  readonly presetWays: readonly Float64Array[]
  /** Where the skin has a landmark now, and how each preset differs there. */
  place(id: string, side: Side | undefined): PriorPlace
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
  const nodes: PriorPlace[] = []
  const numbers = new Map<string, number>()
  const numberOf = (id: string, side: Side | undefined): number => {
    const key = `${id} ${side ?? ''}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length)
    nodes.push(head.place(id, side))
    return nodes.length - 1
  }
  const goals = wanted.map((one) => {
    const [from, to] = endsOf(one, numberOf)
    const own = distance(nodes[from]!.at, nodes[to]!.at)
    const most = Math.min(MOST_CHANGE * own, MOST_CHANGE_MM)
    return { from, to, mm: Math.min(own + most, Math.max(own - most, one.mm)) }
  })
  const held = frameOf(numberOf)
  const prior = createPrior(head.eyes)
  const offsetsBy = (places: readonly PriorPlace[], ways: readonly Float64Array[]): Float64Array =>
    fieldOnSkin(
      prior.field(places, solveDistances(prior, places, goals, held)),
      head.skin,
      ways,
      symmetric ? mirrorVertex : null,
    )
  // Smooth waves alone may do less well, and fold less: what lies between meets the distances too.
  const plain = offsetsBy(
    nodes.map(({ at }) => ({ at, ways: [] })),
    [],
  )
  const share = boundedShare(head.skin, plain, pictureTriangles)
  if (share < 1) return plain.map((value) => value * share)
  const likelier = offsetsBy(nodes, head.presetWays)
  return passage(plain, likelier, boundedPassage(head.skin, plain, likelier, pictureTriangles))
}

const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/**
 * What makes the head frame stands still: ears that gave way would, once the head is back in its frame, carry the whole
 * of the face along (a mouth 9 mm farther forward took the eyes 6 mm forward with it).
 */
function frameOf(numberOf: (id: string, side: Side) => number): readonly Held[] {
  const [left, right] = [numberOf('tragion', 'left'), numberOf('tragion', 'right')]
  const orbits = [numberOf('orbitale', 'left'), numberOf('orbitale', 'right')]
  const [, up, forward] = AXES as [Vec3, Vec3, Vec3]
  const together = (nodes: readonly number[], way: Vec3): Held => nodes.map((node) => ({ node, way }))
  const against = (way: Vec3): Held => [
    { node: left, way },
    { node: right, way: scale(way, -1) },
  ]
  return [
    ...AXES.map((way) => together([left, right], way)),
    against(up),
    against(forward),
    together(orbits, up),
  ]
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
