import type { ThreadInput } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'
import type { PointRef } from '../plan/index.ts'
import type { Gesture, SkinPick } from '../state/gesture-store.ts'

/** A point of a thread that can be taken hold of. */
export interface HandlePoint {
  readonly ref: PointRef
  readonly pick: SkinPick
  readonly isEntry: boolean
}

/** The points of a thread on the skin, as they are or, during a drag, as they would be. */
export function handlePoints(head: Head, input: ThreadInput, gesture: Gesture): HandlePoint[] {
  return input.passes.flatMap((points, pass) =>
    points.map((entry, point): HandlePoint => {
      const held =
        gesture.kind === 'dragging' &&
        gesture.threadId === input.id &&
        gesture.ref.pass === pass &&
        gesture.ref.point === point
      const pick =
        held && gesture.to !== null ? gesture.to : { point: entry.at, at: head.positionOf(entry.at) }
      return { ref: { pass, point }, pick, isEntry: pass === 0 && point === 0 }
    }),
  )
}
