import { cornersOf, flatten, inner, minus, norm, outer, plus, unit } from './brute-distance.ts'
import type { BruteSkin } from './brute-skin.ts'
import type { Dump, V3 } from './dump-types.ts'
import type { Part } from './parts.ts'
import { emptyPlan, type PlanFile, type PlanFilePoint } from './random-plans.ts'

/** Half the length of a thread that is laid across a structure, mm. */
const HALF_MM = 18
/** Shares of the course, or of the body's length, where a crossing is tried, the middle first. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]

/** A place of a structure, its depth, and a direction across it. */
interface Target {
  at: V3
  depthMm: number
  across: V3
}

/**
 * Plans that cross a structure at its own depth, one for each of several places: over the skin from one side to the
 * other, square to its course.
 */
export function* plansThrough(
  part: Part,
  dump: Dump,
  skin: BruteSkin,
  head: PlanFile['head'],
): Generator<PlanFile> {
  for (const target of targetsOf(part, skin))
    yield planAcross(target, target.depthMm, 'pdo-cog-21', dump, skin, head)
}

/**
 * Plans that may well leave it alone, the nearest first: in the dermis over the same places, then in the dermis of the
 * other side of the face.
 */
export function* plansBeside(
  part: Part,
  dump: Dump,
  skin: BruteSkin,
  head: PlanFile['head'],
): Generator<PlanFile> {
  const targets = [...targetsOf(part, skin)]
  const mirrored = targets.map(({ at, across }): Target => ({
    at: [-at[0], at[1] - 30, at[2]],
    across: [-across[0], across[1], across[2]],
    depthMm: 0,
  }))
  for (const target of [...targets, ...mirrored])
    yield planAcross(target, null, 'pdo-mono-fine', dump, skin, head)
}

function* targetsOf(part: Part, skin: BruteSkin): Generator<Target> {
  const hung = part.hung()
  for (const share of SHARES) yield targetAt(share, hung, part, skin)
}

function targetAt(share: number, hung: ReturnType<Part['hung']>, part: Part, skin: BruteSkin): Target {
  if (part.path === null) {
    const middle = hung.reduce<V3>((sum, { at }) => plus(sum, at, 1 / hung.length), [0, 0, 0])
    const { normal, depthMm } = skin(middle)
    const turn = share * Math.PI
    const e1 = unit(outer(normal, [0, 0, 1]))
    return {
      at: middle,
      depthMm,
      across: plus(plus([0, 0, 0], e1, Math.cos(turn)), outer(normal, e1), Math.sin(turn)),
    }
  }
  const index = Math.round(share * (hung.length - 1))
  const course = minus(hung[Math.min(hung.length - 1, index + 1)]!.at, hung[Math.max(0, index - 1)]!.at)
  const { at, depthMm, normal } = hung[index]!
  const square = outer(course, normal)
  const across = norm(square) > 0.3 * norm(course) ? unit(square) : unit(flatten([0, 1, 0], normal))
  return { at, depthMm, across }
}

function planAcross(
  { at, across }: Target,
  depthMm: number | null,
  product: string,
  dump: Dump,
  skin: BruteSkin,
  head: PlanFile['head'],
): PlanFile {
  const points = [-HALF_MM, 0, HALF_MM].map((along): PlanFilePoint => ({
    ...skinPointAt(plus(at, across, along), dump, skin),
    ...(depthMm === null ? {} : { depthMm }),
  }))
  const plane = depthMm === null ? 'dermis' : 'sub-smas'
  return { ...emptyPlan(head), name: `Across ${at.join()}`, threads: [{ id: 't1', product, plane, points }] }
}

/** The point of the skin nearest to a place, as a plan names it. */
function skinPointAt(place: V3, dump: Dump, skin: BruteSkin): { tri: number; bary: number[] } {
  const { foot, triangle } = skin(place)
  const [a, b, c] = cornersOf({
    positions: dump.skin.positions,
    triangles: dump.skin.triangles.slice(3 * triangle, 3 * triangle + 3),
  })[0]!
  const whole = outer(minus(b, a), minus(c, a))
  const share = (p: V3, q: V3): number =>
    inner(outer(minus(p, foot), minus(q, foot)), whole) / inner(whole, whole)
  const weights = [share(b, c), share(c, a), share(a, b)].map((weight) => Math.max(0, weight))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return { tri: triangle, bary: weights.map((weight) => weight / sum) }
}
