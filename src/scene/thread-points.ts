import type { ThreadInput } from '../geometry/check-types.ts'
import type { Head } from '../head/types.ts'
import type { PointRef } from '../plan/index.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Gesture, SkinPick } from '../state/gesture-store.ts'

/** A point of a thread that can be taken hold of. */
export interface HandlePoint {
  readonly ref: PointRef
  readonly pick: SkinPick
  readonly isEntry: boolean
}

/**
 * The points of a thread on the skin, as they are or, during a drag, as they would be. Where another arm starts from
 * the entry hole there is one handle, the entry's.
 */
export function handlePoints(head: Head, input: ThreadInput, gesture: Gesture): HandlePoint[] {
  const entry = input.passes[0]![0]!.at
  return input.passes.flatMap((points, pass) =>
    points.flatMap(({ at }, point): HandlePoint | [] => {
      if (pass > 0 && point === 0 && isSamePoint(at, entry)) return []
      const ref = { pass, point }
      const pick = heldAt(input.id, ref, gesture) ?? { point: at, at: head.positionOf(at) }
      return { ref, pick, isEntry: pass === 0 && point === 0 }
    }),
  )
}

function heldAt(id: string, { pass, point }: PointRef, gesture: Gesture): SkinPick | null {
  if (gesture.kind !== 'dragging' || gesture.threadId !== id) return null
  return gesture.ref.pass === pass && gesture.ref.point === point ? gesture.to : null
}

const isSamePoint = (a: SurfacePoint, b: SurfacePoint): boolean =>
  a.tri === b.tri && a.bary.every((share, k) => share === b.bary[k])
