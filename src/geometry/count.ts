import type { PlanCount, ThreadInput, ThreadResult } from './check-types.ts'
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
    entries: entryHoles(
      runs.map(({ thread }) => thread),
      skin,
    ).length,
    bySide: { left: sides.left ?? 0, right: sides.right ?? 0, midline: sides.midline ?? 0 },
    byPlane: tally(runs.map((run) => run.thread.plane)),
    byProduct: tally(runs.map((run) => run.thread.product.id)) as Record<string, number>,
    byRegion: tally(results.map((result) => result.region)),
    totalLengthMm: results.reduce((sum, result) => sum + result.lengthMm, 0),
  }
}

/** Threads that enter the skin at one place. */
export interface EntryHole {
  readonly at: Vec3
  /** Numbers of its threads, from 0, in the order of the plan. */
  readonly threads: readonly number[]
}

/**
 * Entry holes, in the order of their first threads: one per named entry, and one per place where threads without a
 * name enter within 3 mm of each other; a thread without a name at a named hole uses that one.
 */
export function entryHoles(threads: readonly ThreadInput[], skin: SkinSurface): EntryHole[] {
  const holes: { readonly name: string | null; readonly at: Vec3; readonly threads: number[] }[] = []
  const enter = (index: number, hole: (typeof holes)[number] | undefined, at: Vec3): void => {
    if (hole) hole.threads.push(index)
    else holes.push({ name: threads[index]!.entryId, at, threads: [index] })
  }
  const places = threads.map((thread) => positionAt(skin, thread.passes[0]![0]!.at))
  // a named hole is wherever its threads enter; else threads gather round the first, and never in a chain
  const placesOf = (hole: (typeof holes)[number]): readonly Vec3[] =>
    hole.name === null ? [hole.at] : hole.threads.map((index) => places[index]!)
  for (const [index, { entryId }] of threads.entries()) {
    if (entryId === null) continue
    enter(
      index,
      holes.find(({ name }) => name === entryId),
      places[index]!,
    )
  }
  for (const [index, { entryId }] of threads.entries()) {
    if (entryId !== null) continue
    const at = places[index]!
    enter(
      index,
      holes.find((hole) => placesOf(hole).some((place) => distance(place, at) < SAME_ENTRY_MM)),
      at,
    )
  }
  return holes
    .map(({ at, threads: own }) => ({ at, threads: own.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => a.threads[0]! - b.threads[0]!)
}
