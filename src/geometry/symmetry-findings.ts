import type { SideOrMidline } from './anatomy-types.ts'
import type { Finding, PathSample } from './check-types.ts'
import { plainFinding } from './finding.ts'
import { ASYMMETRY_DEG, ASYMMETRY_MM, PARTNER_REACH_MM } from './limits.ts'
import { roundMm } from './messages.ts'
import { mirrorPlace } from './mirror-place.ts'
import type { SkinSurface } from './skin.ts'
import type { ThreadRun } from './thread-run.ts'
import { distance, dot, normalize, sub, type Vec3 } from './vec3.ts'

/** A thread and the side it lies on. */
export interface SidedRun {
  readonly run: ThreadRun
  readonly side: SideOrMidline
}

/** Entry and end of a thread's first pass; of a right one mirrored to the left. */
interface Pull {
  readonly run: ThreadRun
  readonly entry: Vec3
  readonly end: Vec3
}

/**
 * Advice on the plan as a whole: partners on both sides that differ, and threads without a partner where the plan has
 * both sides. Partners are of one product and plane; of several the nearest mirrored entries belong together. On a fitted head, whose sides may differ, the mirror image of a place is the
 * same place of the other side.
 */
export function symmetryFindings(threads: readonly SidedRun[], skin: SkinSurface): Finding[] {
  const pulls = (side: SideOrMidline): Pull[] =>
    threads.flatMap((thread) => (thread.side === side ? (pullOf(thread, skin) ?? []) : []))
  const [left, right] = [pulls('left'), pulls('right')]
  if (left.length === 0 || right.length === 0) return []
  const pairs = partners(left, right)
  const paired = new Set(pairs.flat().map(({ run }) => run))
  const alone = threads.filter(
    ({ run, side }) => side !== 'midline' && run.passes.length > 0 && !paired.has(run),
  )
  const numberOf = (run: ThreadRun): number => threads.findIndex((thread) => thread.run === run) + 1
  return [
    ...pairs.flatMap(([a, b]) => difference(a, b, numberOf) ?? []),
    ...alone.map((thread) => unpaired(thread, numberOf(thread.run))),
  ]
}

function pullOf({ run, side }: SidedRun, skin: SkinSurface): Pull | null {
  const samples = run.passes[0]?.path.samples
  if (!samples) return null
  const place = (sample: PathSample): Vec3 => (side === 'right' ? mirrorPlace(sample, skin) : sample.at)
  return { run, entry: place(samples[0]!), end: place(samples.at(-1)!) }
}

/** Pairs in the order of the left threads. */
function partners(left: readonly Pull[], right: readonly Pull[]): (readonly [Pull, Pull])[] {
  const couples = left
    .flatMap((a) => right.filter((b) => sameKind(a.run, b.run)).map((b) => [a, b] as const))
    .map((couple) => ({ couple, apartMm: distance(couple[0].entry, couple[1].entry) }))
    .filter(({ apartMm }) => apartMm <= PARTNER_REACH_MM)
    .toSorted((p, q) => p.apartMm - q.apartMm || endsApart(p.couple) - endsApart(q.couple))
  const taken = new Set<Pull>()
  const pairs = couples.flatMap(({ couple }) => {
    if (couple.some((pull) => taken.has(pull))) return []
    for (const pull of couple) taken.add(pull)
    return [couple]
  })
  return pairs.toSorted(([a], [b]) => left.indexOf(a) - left.indexOf(b))
}

const endsApart = ([a, b]: readonly [Pull, Pull]): number => distance(a.end, b.end)

const sameKind = (a: ThreadRun, b: ThreadRun): boolean =>
  a.thread.product.id === b.thread.product.id && a.thread.plane === b.thread.plane

/** Null where entry, end and pull differ by no more than the limits. */
function difference(left: Pull, right: Pull, numberOf: (run: ThreadRun) => number): Finding | null {
  const entryMm = distance(left.entry, right.entry)
  const endMm = distance(left.end, right.end)
  const pullDeg = degreesBetween(sub(left.end, left.entry), sub(right.end, right.entry))
  const worstMm = Math.max(entryMm, endMm)
  if (worstMm <= ASYMMETRY_MM && pullDeg <= ASYMMETRY_DEG) return null
  const byLength = worstMm > ASYMMETRY_MM
  return plainFinding({
    code: 'asymmetric',
    severity: 'clear',
    pass: 0,
    ...spanOf(left.run, endMm >= entryMm),
    value: byLength ? worstMm : pullDeg,
    unit: byLength ? 'mm' : 'deg',
    limit: byLength ? ASYMMETRY_MM : ASYMMETRY_DEG,
    otherThread: right.run.thread.id,
    message: `${namesOf(numberOf(left.run), numberOf(right.run))} differ, left from right: entry ${roundMm(entryMm)} mm, end ${roundMm(endMm)} mm, pull ${Math.round(pullDeg)} degrees`,
  })
}

/** By their numbers in the plan, as they are listed. */
const namesOf = (left: number, right: number): string =>
  `Threads ${left} (patient's left) and ${right} (patient's right)`

function unpaired({ run, side }: SidedRun, number: number): Finding {
  return plainFinding({
    code: 'asymmetric',
    severity: 'clear',
    pass: 0,
    ...spanOf(run, false),
    message: `Thread ${number} (patient's ${side}) has no partner of its product and plane on the other side`,
  })
}

function spanOf(run: ThreadRun, atEnd: boolean): { from: PathSample; to: PathSample; worst: PathSample } {
  const { samples } = run.passes[0]!.path
  const [from, to] = [samples[0]!, samples.at(-1)!]
  return { from, to, worst: atEnd ? to : from }
}

function degreesBetween(a: Vec3, b: Vec3): number {
  const cosine = dot(normalize(a), normalize(b))
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI
}
