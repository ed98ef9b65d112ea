import type { ThreadResult } from '../geometry/check-types.ts'
import { distance, scale, type Vec3 } from '../geometry/vec3.ts'
import type { Pull } from '../state/present/pull.ts'
import { drawnSamples, sampleSeverities, type SeverityIndex } from './thread-stretches.ts'
import { BEAD_COLUMNS, BEAD_ROWS, writeArrow, writeBead, type ThreadBuffers } from './thread-buffers.ts'
import { distinctPoints, ringDirections, untwistedFrames, type Frame } from './tube-frames.ts'

/** Sides of a thread's tube. */
export const THREAD_SIDES = 6
/** A thread is never thinner than this on screen, px (radius). */
const LEAST_TUBE_PX = 1.7
/** For a patient, who looks from farther off. */
const LEAST_PULLING_TUBE_PX = 2.2
const BEAD = { radiusMm: 1, leastPx: 4 } as const
const ARROW = { radiusMm: 1, leastPx: 4 } as const
/** Arrows of pull are for a patient: fewer and larger than the head at the end of a thread. */
const PULL_ARROW = { radiusMm: 3.4, leastPx: 5 } as const
/** A run has one arrow of pull for each such length of it, and one at least, mm. */
const PULL_ARROW_EVERY_MM = 40
/** In place of a distance along the path: no pattern here. */
const NO_PATTERN = -1

export interface DrawnThread {
  /** Number that selecting and hiding go by. */
  readonly index: number
  readonly result: ThreadResult
  /** Outer radius of the cannula, mm. */
  readonly radiusMm: number
  /** Per pass, where it draws tissue, shown in place of the way it is laid; left out: the way it is laid. */
  readonly pulls?: readonly Pull[]
}

/** Write the tubes, entry beads and arrow heads of these threads, replacing what was there. */
export function writeThreads(out: ThreadBuffers, threads: readonly DrawnThread[]): void {
  const rings = threads.reduce((sum, { result }) => sum + mostRings(result), 0)
  const beads = threads.length
  const arrows = threads.reduce((sum, thread) => sum + mostArrows(thread), 0)
  out.begin(
    rings * THREAD_SIDES + beads * (BEAD_ROWS + 1) * BEAD_COLUMNS + arrows * (THREAD_SIDES + 2),
    (rings * THREAD_SIDES + beads * BEAD_ROWS * BEAD_COLUMNS + arrows * THREAD_SIDES) * 6,
  )
  for (const thread of threads) writeThread(out, thread)
  out.end()
}

/** Every sample once, and once more where the severity changes. */
const mostRings = (result: ThreadResult): number =>
  result.passes.reduce((sum, pass) => sum + pass.samples.length * 2, 0)

const mostArrows = ({ result, pulls }: DrawnThread): number =>
  result.passes.length + (pulls === undefined ? 0 : Math.ceil(result.lengthMm / PULL_ARROW_EVERY_MM))

function writeThread(out: ThreadBuffers, { index, result, radiusMm, pulls }: DrawnThread): void {
  const leastPx = pulls === undefined ? LEAST_TUBE_PX : LEAST_PULLING_TUBE_PX
  result.passes.forEach((path, pass) => {
    const severities = sampleSeverities(result, pass)
    const drawn = drawnSamples(path, severities)
    const apart = distinctPoints(drawn.map((i) => path.samples[i]!.at)).map((k) => drawn[k]!)
    if (apart.length < 2) return
    const points = apart.map((i) => path.samples[i]!.at)
    const frames = untwistedFrames(points)
    let before: number | null = null
    apart.forEach((i, k) => {
      const sides = ringDirections(frames[k]!, THREAD_SIDES)
      const ring = (severity: SeverityIndex): number => {
        const first = out.vertexCount
        const shape = [radiusMm, leastPx, path.samples[i]!.sMm, severity] as const
        for (const side of sides) out.vertex(points[k]!, side, shape, index)
        return first
      }
      const severity = severities[i]!
      if (before !== null) out.tube(before, ring(severities[apart[k - 1]!]!), THREAD_SIDES)
      before = ring(severity)
    })
    if (pass === 0)
      writeBead(out, points[0]!, [BEAD.radiusMm, BEAD.leastPx, NO_PATTERN, severities[0]!], index)
    const pull = pulls?.[pass]
    if (pull !== undefined) return writePull(out, points, frames, pull, index)
    const end = frames.at(-1)!
    const shape = [ARROW.radiusMm, ARROW.leastPx, NO_PATTERN, severities.at(-1)!] as const
    writeArrow(out, points.at(-1)!, end.along, ringDirections(end, THREAD_SIDES), shape, index)
  })
}

/** Arrows along a run, the way it draws tissue. */
function writePull(
  out: ThreadBuffers,
  points: readonly Vec3[],
  frames: readonly Frame[],
  pull: Pull,
  index: number,
): void {
  if (pull === 'none') return
  const lengthMm = points.reduce((sum, point, k) => sum + (k === 0 ? 0 : distance(point, points[k - 1]!)), 0)
  const count = Math.max(1, Math.floor(lengthMm / PULL_ARROW_EVERY_MM))
  const shape = [PULL_ARROW.radiusMm, PULL_ARROW.leastPx, NO_PATTERN, 0] as const
  for (let n = 0; n < count; n++) {
    const k = Math.round(((n + 0.5) / count) * (points.length - 1))
    const frame = pull === 'to-end' ? frames[k]! : turned(frames[k]!)
    writeArrow(out, points[k]!, frame.along, ringDirections(frame, THREAD_SIDES), shape, index)
  }
}

/** The same frame, looking back. */
const turned = ({ along, side, up }: Frame): Frame => ({ along: scale(along, -1), side, up: scale(up, -1) })
