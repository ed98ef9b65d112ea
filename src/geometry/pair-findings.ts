import type { Finding, PathSample } from './check-types.ts'
import { boxDistance, boxDistanceTo } from './box.ts'
import { squaredToSegment } from './distance-to-line.ts'
import { plainFinding } from './finding.ts'
import {
  CROSSING_MM,
  SAME_ENTRY_MM,
  SHARED_ENTRY_ZONE_MM,
  SOURCE_YI_2026,
  SPACING_MM,
  SPACING_TOLERANCE_MM,
} from './limits.ts'
import { roundMm } from './messages.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'
import { distance } from './vec3.ts'

/** How far apart barbed threads are kept, and who says so. */
export interface SpacingLimit {
  readonly mm: number
  /** Null: a planning default. */
  readonly source: string | null
}

/** What holds where no protocol says otherwise. */
export const PUBLISHED_SPACING: SpacingLimit = Object.freeze({ mm: SPACING_MM, source: SOURCE_YI_2026 })

/**
 * Two threads too close or crossing, told once on each of the two. Only barbed threads pull against each other.
 * @param spacing the limit of the protocol that the plan follows
 */
export function pairFindings(
  runs: readonly ThreadRun[],
  spacing: SpacingLimit = PUBLISHED_SPACING,
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  const barbed = runs.filter(
    (run) => run.thread.product.form === 'barbed' || run.thread.product.form === 'cones',
  )
  barbed.forEach((a, i) => {
    for (let j = i + 1; j < barbed.length; j++) {
      const b = barbed[j]!
      if (!mayMeet(a, b, spacing.mm)) continue
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const finding = pairFinding(own, other, spacing)
        if (!finding) continue
        const all = found.get(own.thread.id)
        if (all) all.push(finding)
        else found.set(own.thread.id, [finding])
      }
    }
  })
  return found
}

const mayMeet = (a: ThreadRun, b: ThreadRun, spacingMm: number): boolean =>
  a.passes.some((own) =>
    b.passes.some((their) => boxDistance(own.line.box, their.line.box) <= Math.max(spacingMm, CROSSING_MM)),
  )

/** How near one thread comes to another, and where. */
interface Nearness {
  readonly pass: PassRun
  readonly sample: PathSample
  readonly awayMm: number
}

function pairFinding(own: ThreadRun, other: ThreadRun, spacing: SpacingLimit): Finding | null {
  const all = own.passes.flatMap((pass) =>
    other.passes.flatMap((their) => nearness(own, other, pass, their, spacing.mm)),
  )
  if (all.length === 0) return null
  const nearest = all.reduce((a, b) => (b.awayMm < a.awayMm ? b : a))
  const crossing = nearest.awayMm < CROSSING_MM
  if (nearest.awayMm >= spacing.mm - SPACING_TOLERANCE_MM && !crossing) return null
  const { pass, sample } = nearest
  const where = `${roundMm(sample.sMm)} mm from the entry`
  return plainFinding({
    code: crossing ? 'threads-cross' : 'spacing',
    severity: 'caution',
    pass: pass.index,
    from: sample,
    to: sample,
    worst: sample,
    value: nearest.awayMm,
    limit: crossing ? CROSSING_MM : spacing.mm,
    otherThread: other.thread.id,
    ...(crossing || spacing.source === null ? {} : { source: spacing.source }),
    message: crossing
      ? `Crosses another barbed thread ${where}`
      : `Runs ${roundMm(nearest.awayMm)} mm from another barbed thread ${where}`,
  })
}

/**
 * Distances that count between two passes. Threads of one entry diverge from it: for them the published distance is
 * the one between their *ends*, and they cross where they come together again after having parted.
 */
function nearness(
  own: ThreadRun,
  other: ThreadRun,
  pass: PassRun,
  their: PassRun,
  spacingMm: number,
): Nearness[] {
  const reachMm = Math.max(spacingMm, CROSSING_MM)
  if (boxDistance(pass.line.box, their.line.box) > reachMm) return []
  const hub = sharedEntry(own, other, pass, their)
  if (!hub) return nearestSettled(pass, their, reachMm)
  last.segment = -1
  const partedAtMm = Math.max(reachMm, PARTED_MM)
  const settled = pass.path.samples
    .filter(({ transit }) => !transit)
    .map((sample): Nearness => {
      const awayMm = distanceTo(sample, their, partedAtMm)
      return { pass, sample, awayMm: awayMm > partedAtMm ? Infinity : awayMm }
    })
  const outside = settled.filter(({ sample }) => distance(sample.at, hub.at) >= SHARED_ENTRY_ZONE_MM)
  const parted = outside.findIndex(({ awayMm }) => awayMm > PARTED_MM)
  const meetAgain = parted < 0 ? [] : outside.slice(parted).filter(({ awayMm }) => awayMm < CROSSING_MM)
  const end = pass.path.samples.at(-1)!
  return [...meetAgain, { pass, sample: end, awayMm: distance(end.at, their.path.samples.at(-1)!.at) }]
}

/**
 * Of the run itself, ways in and out left out, the place nearest to another run, if any is within reach. From a place
 * that is far, none nearer can come before the way between has been travelled: what lies there is not looked at.
 */
function nearestSettled(pass: PassRun, their: PassRun, reachMm: number): Nearness[] {
  let nearest: PathSample | null = null
  let least = reachMm
  let fromMm = -Infinity
  last.segment = -1
  for (const sample of pass.path.samples) {
    if (sample.transit || sample.sMm < fromMm) continue
    const awayMm = distanceTo(sample, their, reachMm)
    if (awayMm < least || (nearest === null && awayMm === least)) {
      least = awayMm
      nearest = sample
    } else fromMm = sample.sMm + awayMm - least - ROUNDING_MM
  }
  return nearest === null ? [] : [{ pass, sample: nearest, awayMm: least }]
}

const ROUNDING_MM = 1e-9

/** Threads of one entry have parted when they are this far from each other, mm. Planning default. */
const PARTED_MM = 2 * CROSSING_MM

/** The segment that was nearest to the sample before: looked at first, it rules out most others; -1 for none. */
const last = { segment: -1 }

/** Distance from a sample to a settled run, mm; where that is more than `reachMm`, at times less, but more than that. */
function distanceTo({ at }: PathSample, { line, path }: PassRun, reachMm: number): number {
  const atLeastMm = boxDistanceTo(line.box, at)
  if (atLeastMm > reachMm) return atLeastMm
  const { balls, points } = line
  const guess = last.segment
  let squared = guess < 0 ? Infinity : squaredToSegment(at, points[guess]!, points[guess + 1]!)
  let least = Math.sqrt(squared)
  // the nearest chunk of those that are left out for their distance
  let beyondMm = Infinity
  for (const { from, to, box } of line.chunks) {
    const awayMm = boxDistanceTo(box, at)
    if (awayMm > Math.min(least, reachMm)) {
      if (awayMm < beyondMm) beyondMm = awayMm
      continue
    }
    for (let i = from; i < to; i++) {
      const x = balls[4 * i]! - at[0]
      const y = balls[4 * i + 1]! - at[1]
      const z = balls[4 * i + 2]! - at[2]
      const reach = least + balls[4 * i + 3]!
      if (x * x + y * y + z * z > reach * reach) continue
      if (path.samples[i]!.transit || path.samples[i + 1]!.transit) continue
      const own = squaredToSegment(at, points[i]!, points[i + 1]!)
      if (own >= squared) continue
      squared = own
      least = Math.sqrt(own)
      last.segment = i
    }
  }
  return Math.min(least, beyondMm)
}

/** The entry that two passes share by name or by place, or null. */
function sharedEntry(own: ThreadRun, other: ThreadRun, pass: PassRun, their: PassRun): PathSample | null {
  const a = pass.path.samples[0]!
  const b = their.path.samples[0]!
  const named = own.thread.entryId !== null && own.thread.entryId === other.thread.entryId
  return named || distance(a.at, b.at) < SAME_ENTRY_MM ? a : null
}
