import type { ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import { addScaled, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { headStore } from '../state/head-store.ts'
import type { ThreadBuffers } from './thread-buffers.ts'
import { THREAD_SIDES } from './thread-mesh.ts'
import { distinctPoints, ringDirections, untwistedFrames } from './tube-frames.ts'

/** The line lies this far above the skin, so that it does not sink into it between two samples, mm. */
const ABOVE_SKIN_MM = 0.35
/** Half its width on screen, px. */
const TRACK_PX = 0.8

/** Write the line over the skin that a thread hangs under: where a pen would mark it. */
export function writeTrack(
  out: ThreadBuffers,
  thread: ThreadResult | undefined,
  input: ThreadInput | undefined,
  index: number,
): void {
  const { head } = headStore.getState()
  const lines = thread === undefined || input === undefined || head === null ? [] : trackLines(head, thread)
  const rings = lines.reduce((sum, line) => sum + line.length, 0)
  out.begin(rings * THREAD_SIDES, rings * THREAD_SIDES * 6)
  for (const points of lines) {
    const frames = untwistedFrames(points)
    let before: number | null = null
    points.forEach((point, k) => {
      const first = out.vertexCount
      const shape = [0, TRACK_PX, k, 0] as const
      for (const side of ringDirections(frames[k]!, THREAD_SIDES)) out.vertex(point, side, shape, index)
      if (before !== null) out.tube(before, first, THREAD_SIDES)
      before = first
    })
  }
  out.end()
}

/** Skin points of each pass, raised a little. */
function trackLines(head: Head, thread: ThreadResult): Vec3[][] {
  return thread.passes.flatMap(({ samples }) => {
    const raised = samples
      .filter(({ skin }) => skin.tri * 3 < head.triangles.length)
      .map(({ skin, normal }) => addScaled(head.positionOf(skin), normal, ABOVE_SKIN_MM))
    const line = distinctPoints(raised).map((i) => raised[i]!)
    return line.length < 2 ? [] : [line]
  })
}
