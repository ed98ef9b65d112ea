import type { PlanCount, ThreadResult } from './check-types.ts'
import { SAME_ENTRY_MM } from './limits.ts'
import type { SkinSurface } from './skin.ts'
import { positionAt } from './surface.ts'
import type { ThreadRun } from './thread-run.ts'
import { distance, type Vec3 } from './vec3.ts'

/** Threads, passes and entry holes by side, plane, product and region. */
export function countPlan(
  runs: readonly ThreadRun[],
  results: readonly ThreadResult[],
  skin: SkinSurface,
): PlanCount {
  const tally = <K extends string>(keys: readonly (K | null)[]): Partial<Record<K, number>> => {
    const out: Partial<Record<K, number>> = {}
    for (const key of keys) if (key !== null) out[key] = (out[key] ?? 0) + 1
    return out
  }
  const sides = tally(results.map((result) => result.side))
  return {
    total: runs.length,
    passes: runs.reduce((sum, run) => sum + run.thread.passes.length, 0),
    entries: entryHoles(runs, skin),
    bySide: { left: sides.left ?? 0, right: sides.right ?? 0, midline: sides.midline ?? 0 },
    byPlane: tally(runs.map((run) => run.thread.plane)),
    byProduct: tally(runs.map((run) => run.thread.product.id)) as Record<string, number>,
    byRegion: tally(results.map((result) => result.region)),
    totalLengthMm: results.reduce((sum, result) => sum + result.lengthMm, 0),
  }
}

/**
 * Entry holes: one per named entry, and one per place where threads without a name enter within 3 mm of each other; a
 * thread without a name at a named hole uses that one.
 */
function entryHoles(runs: readonly ThreadRun[], skin: SkinSurface): number {
  const entryOf = ({ thread }: ThreadRun): Vec3 => positionAt(skin, thread.passes[0]![0]!.at)
  const named = runs.filter(({ thread }) => thread.entryId !== null)
  const places = named.map(entryOf)
  let unnamed = 0
  for (const run of runs) {
    if (run.thread.entryId !== null) continue
    const at = entryOf(run)
    if (places.some((place) => distance(place, at) < SAME_ENTRY_MM)) continue
    places.push(at)
    unnamed += 1
  }
  return new Set(named.map(({ thread }) => thread.entryId)).size + unnamed
}
