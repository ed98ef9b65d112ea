import { vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { PullRun, PullSkin } from './pull.ts'
import { vertexGrid } from './vertex-grid.ts'

/**
 * ══ The model of the spread of pull ══ Planning defaults. Each millimetre of a run draws the skin round it by a share
 * that falls off as a Gaussian with the distance; summed, a long straight thread alone draws the skin on its own line
 * with 1, "the pull of one thread", and skin 6 mm beside it with 0.6. Side by side at the usual 10 to 15 mm the pulls
 * of two threads join; from about 23 mm on a gap is left between them.
 */
export const FOOTPRINT_MM = 6
/** Farther than this nothing is drawn, mm: below 1.2 % of the pull. */
const REACH_MM = 3 * FOOTPRINT_MM

/** Pull of a plan on every vertex of the outer skin. */
export interface PullMap {
  /** Size of the summed pull, in pulls of one thread. */
  readonly pull: Float32Array
  /**
   * How much more tissue is drawn to a place than away from it: 1 where one thread alone ends at its entry; negative
   * where tissue is drawn away.
   */
  readonly gather: Float32Array
}

/** One millimetre of run on its own line: the shares of a long thread sum to 1. */
const PER_MM = 1 / (FOOTPRINT_MM * Math.sqrt(2 * Math.PI))
/** Steepest end of one long thread: what gathers there counts as 1. */
const ONE_END = PER_MM

/** The summed pull of runs over the skin. Sums exactly; what lies within 18 mm of a run is reached. */
export function pullMap(skin: Pick<PullSkin, 'positions'>, runs: readonly PullRun[]): PullMap {
  const { positions } = skin
  const count = positions.length / 3
  const sums = new Float64Array(count * 3)
  const pull = new Float32Array(count)
  const gather = new Float32Array(count)
  const grid = vertexGrid(positions, REACH_MM)
  const spread = 2 * FOOTPRINT_MM * FOOTPRINT_MM
  for (const { steps } of runs)
    for (const step of steps)
      grid.near(step.at, (v, dx, dy, dz, squared) => {
        const share = step.mm * PER_MM * Math.exp(-squared / spread)
        for (let axis = 0; axis < 3; axis++) sums[v * 3 + axis]! += share * step.pull[axis as 0 | 1 | 2]
        // The slope of the footprint along the pull: tissue comes in where it falls off ahead.
        const ahead = dx * step.pull[0] + dy * step.pull[1] + dz * step.pull[2]
        gather[v]! += (share * ahead) / (FOOTPRINT_MM * FOOTPRINT_MM) / ONE_END
      })
  for (let v = 0; v < count; v++) pull[v] = Math.hypot(...vertexAt(sums, v))
  return { pull, gather }
}

/** A place on the skin where something of the spread is worth a look. */
export interface PullSpot {
  readonly at: Vec3
  /** Number of the skin's vertex there. */
  readonly vertex: number
  /** Bunching: how many threads' pull ends there. A gap: its width, mm. */
  readonly value: number
}
