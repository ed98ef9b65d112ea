import { approachOf, runOf, type Approach, type Run } from './approaches.ts'
import type { BruteSkin } from './brute-skin.ts'
import { depthVerdicts, type DepthReading, type DepthVerdicts } from './depth-verdicts.ts'
import type { Dump, DumpSample, DumpThread } from './dump-types.ts'
import { once } from './once.ts'
import type { Operator, Part } from './parts.ts'
import { worse } from './severity.ts'
import { layersByPlace, sampleStations, type Station } from './stations.ts'
import { PLAIN, verdictsOf, type Reading, type Verdict } from './structure-verdicts.ts'

/** What the dump's own geometry says of one structure and one thread. */
export interface Recomputed {
  /** Passes as drawn. */
  drawn: readonly Approach[]
  /** The same passes held to the bend radius. */
  stiffened: () => readonly Approach[]
}

/** One thread, measured anew. */
export interface RecomputedThread {
  radiusMm: number
  drawn: readonly (readonly Station[])[]
  stiffened: readonly (readonly Station[])[]
  /** Every structure of the dump, by `keyOf`. */
  structures: ReadonlyMap<string, Recomputed>
}

export const keyOf = (id: string, side: string | null): string => `${id}/${side}`

export function recomputeThread(
  thread: DumpThread,
  dump: Dump,
  skin: BruteSkin,
  parts: readonly Part[],
  operator: Operator,
): RecomputedThread {
  const layersAt = layersByPlace(dump)
  const stationsOf = (paths: readonly (readonly DumpSample[])[]): Station[][] =>
    paths.filter(({ length }) => length > 1).map((samples) => sampleStations(samples, skin, layersAt))
  const drawn = stationsOf(thread.passes.map(({ samples }) => samples))
  const stiffened = stationsOf(
    thread.passes.flatMap(({ stiffened: stiff }) => (stiff ? [stiff.samples] : [])),
  )

  const drawnRuns = drawn.map(runOf)
  const stiffRuns = once(() => stiffened.map(runOf))
  const structures = new Map<string, Recomputed>()
  const keyOfPart = ({ structure: { id, side } }: Part): string => keyOf(id, side)
  for (const key of new Set(parts.map(keyOfPart))) {
    const own = parts.filter((part) => keyOfPart(part) === key)
    const approaches = (runs: readonly Run[]): Approach[] =>
      runs
        .flatMap((run) => own.map((part) => approachOf(run, thread.radiusMm, part, operator)))
        .filter((approach) => approach !== null)
    structures.set(key, { drawn: approaches(drawnRuns), stiffened: once(() => approaches(stiffRuns())) })
  }
  return { radiusMm: thread.radiusMm, drawn, stiffened, structures }
}

/** The passes as drawn beside one course of a structure; a gland has one. */
export const besideVariant = ({ drawn }: Recomputed, variant: string | null): readonly Approach[] =>
  drawn.filter(({ part: { path } }) => path === null || path.variant === variant)

/** Least clearance of passes, mm; Infinity where none comes near. */
export const clearanceOf = (drawn: readonly Approach[]): number =>
  Math.min(Infinity, ...drawn.map(({ closest }) => closest.clearanceMm))

/**
 * The verdicts with the highest severity; several codes may share it. Empty: nothing to say. What only the stiffened
 * path meets is at most a caution, and looked at only where that could change anything: of two cautions, one of each
 * path, either may be told.
 */
export function worstOf(entry: Recomputed, sharp: boolean, reading: Reading = PLAIN): Verdict[] {
  const drawn = entry.drawn.flatMap((approach) => verdictsOf(approach, sharp, reading))
  const isLoud = drawn.some(({ severity }) => severity === 'danger')
  const stiffened = isLoud
    ? []
    : entry
        .stiffened()
        .flatMap((approach) => verdictsOf(approach, sharp, reading))
        .map(({ code, severity }): Verdict => ({
          code,
          severity: severity === 'danger' ? 'caution' : severity,
        }))
  const all = [...drawn, ...stiffened]
  return all.filter(({ severity }) => !all.some((other) => worse(other.severity, severity)))
}

/** The worst of each depth code of a thread; what only the stiffened path meets is at most a caution. */
export function depthsOf(
  thread: RecomputedThread,
  reading: DepthReading,
  isGap: (sMm: number) => boolean,
): DepthVerdicts {
  const found = new Map<string, Verdict['severity']>()
  const add = (paths: RecomputedThread['drawn'], most: 'caution' | 'danger'): void => {
    for (const [code, severity] of paths.flatMap((path) => [
      ...depthVerdicts(path, thread.radiusMm, reading, isGap),
    ])) {
      const held = worse(severity, most) ? most : severity
      const known = found.get(code)
      if (known === undefined || worse(held, known)) found.set(code, held)
    }
  }
  add(thread.drawn, 'danger')
  add(thread.stiffened, 'caution')
  return found as DepthVerdicts
}
