import { distance, dot, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import { pullMap, type PullMap, type PullSpot } from './pull-map.ts'
import type { PullRun, PullSkin } from './pull.ts'
import { vertexGrid } from './vertex-grid.ts'

/** More pulls than this ending in one place bunch the skin there. Planning default: the ends of two threads side by side do not. */
export const BUNCH_FROM = 2.2
/** Skin between two threads that gets less than this of the pull of one is a gap. Planning default. */
export const GAP_BELOW = 1 / 3
/** Nearer side by side than this two threads leave no gap, mm: between long ones the pull falls to a third at 23 mm. */
export const GAP_LEAST_MM = 20
/** Threads farther apart than this are two designs, and no gap lies between them, mm. Planning default. */
export const GAP_MOST_MM = 32
/** Of two marks nearer than this the stronger one stands, mm. */
const APART_MM = 14

/** Skin between two threads that neither of them draws enough. */
export interface PullGap extends PullSpot {
  readonly threads: readonly [string, string]
}

/** How the pull is spread over the skin. */
export interface Spread {
  readonly map: PullMap
  /** The place where most pulls end, hair left out; null where nothing draws. */
  readonly most: PullSpot | null
  readonly bunches: readonly PullSpot[]
  /** One for each two threads, at its widest place. */
  readonly gaps: readonly PullGap[]
}

/**
 * The summed pull over the skin, where it bunches and where gaps are left. Deterministic; the spread of a mirrored plan
 * is the mirror image.
 */
export function spreadOf(skin: PullSkin, runs: readonly PullRun[]): Spread {
  const map = pullMap(skin, runs)
  const seen = bunchesOf(skin, map)
  return {
    map,
    most: seen[0] ?? null,
    bunches: seen.filter(({ value }) => value >= BUNCH_FROM),
    gaps: gapsOf(skin, runs, map),
  }
}

/** Weaker gathers than this are not looked at, pulls. */
const LEAST_GATHER = 0.3

/** Peaks of gathering outside of the hair, strongest first. */
function bunchesOf(skin: PullSkin, { gather }: PullMap): PullSpot[] {
  const vertices = Array.from(gather, (value, vertex) => ({ value, vertex }))
    .filter(({ value }) => value > LEAST_GATHER)
    .map(({ value, vertex }): PullSpot => ({ value, vertex, at: vertexAt(skin.positions, vertex) }))
  return thinned(vertices, (spot) => !inHair(skin, spot.at))
}

/** The strongest spots that are no neighbours; a tie goes to the one farther up, then to the lower number. */
function thinned(spots: readonly PullSpot[], counts: (spot: PullSpot) => boolean): PullSpot[] {
  const kept: PullSpot[] = []
  const order = spots.toSorted((a, b) => b.value - a.value || b.at[1] - a.at[1] || a.vertex - b.vertex)
  for (const spot of order)
    if (kept.every(({ at }) => distance(at, spot.at) > APART_MM) && counts(spot)) kept.push(spot)
  return kept
}

const inHair = (skin: PullSkin, at: Vec3): boolean => {
  const hit = skin.closestPoint(at)
  return hit !== null && skin.zonesAt(hit.point).hair
}

/** Two runs lie on opposite sides of a place when the ways to them differ by more than this (cosine) … */
const OPPOSITE = -0.7
/** … and draw the same way when their pulls differ by less than this (cosine). */
const SAME_WAY = 0.5

/** A run lies beside a place when the way to it is square to its pull within this (cosine). */
const ABEAM = 0.35

interface Beside {
  readonly run: number
  readonly mm: number
  readonly way: Vec3
  readonly pull: Vec3
}

/** Skin between two runs that draw the same way, and that neither of them reaches; on the face only. */
function gapsOf(skin: PullSkin, runs: readonly PullRun[], { pull }: PullMap): PullGap[] {
  const widest = new Map<string, PullGap>()
  for (const [vertex, near] of nearRuns(skin, runs)) {
    if (pull[vertex]! >= GAP_BELOW) continue
    const between = closestPair(near)
    if (between === null) continue
    const [a, b] = between.map(({ run }) => runs[run]!.threadId).toSorted() as [string, string]
    const value = between[0].mm + between[1].mm
    const known = widest.get(`${a} ${b}`)
    if (known !== undefined && known.value >= value) continue
    const at = vertexAt(skin.positions, vertex)
    if (isDrawnSkin(skin, at)) widest.set(`${a} ${b}`, { vertex, at, value, threads: [a, b] })
  }
  return [...widest.values()].toSorted((a, b) => b.value - a.value)
}

/** Whether a design could draw the skin of a place: not hair, ear, lips or lids. */
function isDrawnSkin(skin: PullSkin, at: Vec3): boolean {
  const hit = skin.closestPoint(at)
  if (hit === null) return false
  const { region, hair, auricle, lips, insideOrbitalRim } = skin.zonesAt(hit.point)
  return region !== null && !hair && !auricle && !lips && !insideOrbitalRim
}

/**
 * The run next to a place and the nearest one on its other side; null where there are no two, they are too near or too
 * far, or the place lies ahead of the end of one.
 */
function closestPair(near: readonly Beside[]): readonly [Beside, Beside] | null {
  const [a, ...others] = near.toSorted((one, other) => one.mm - other.mm)
  if (a === undefined || !isAbeam(a)) return null
  const b = others.find(
    (one) => isAbeam(one) && dot(a.way, one.way) <= OPPOSITE && dot(a.pull, one.pull) >= SAME_WAY,
  )
  if (b === undefined) return null
  const width = a.mm + b.mm
  return width < GAP_LEAST_MM || width > GAP_MOST_MM ? null : [a, b]
}

const isAbeam = ({ way, pull }: Beside): boolean => Math.abs(dot(way, pull)) <= ABEAM

/** For every vertex near a run: the nearest step of each run that is within reach. */
function nearRuns(skin: PullSkin, runs: readonly PullRun[]): Map<number, Beside[]> {
  // A place in the middle of the widest gap, and somewhat beside it.
  const grid = vertexGrid(skin.positions, 0.6 * GAP_MOST_MM)
  const beside = new Map<number, Beside[]>()
  runs.forEach(({ steps }, run) => {
    const nearest = new Map<number, Beside>()
    for (const step of steps)
      grid.near(step.at, (vertex, dx, dy, dz, squared) => {
        const mm = Math.sqrt(squared)
        const known = nearest.get(vertex)
        if (mm < 1e-6 || (known !== undefined && known.mm <= mm)) return
        nearest.set(vertex, { run, mm, way: [-dx / mm, -dy / mm, -dz / mm], pull: step.pull })
      })
    for (const [vertex, one] of nearest) beside.set(vertex, [...(beside.get(vertex) ?? []), one])
  })
  return beside
}
