import type { PointRef } from '../../plan/index.ts'

/** Where a handle of the selected thread stands on the view, CSS px from its top left corner. */
export interface HandlePlace extends PointRef {
  readonly x: number
  readonly y: number
}

let places: readonly HandlePlace[] = []
const watchers = new Set<(places: readonly HandlePlace[]) => void>()

/** Told by the view with every frame: the handles in sight, while they can be taken hold of. */
export function tellHandlePlaces(next: readonly HandlePlace[]): void {
  if (next.length === 0 && places.length === 0) return
  places = next
  for (const watch of watchers) watch(places)
}

/** Follow the handles, beginning with where they are now. Returns what ends it. */
export function watchHandlePlaces(watch: (places: readonly HandlePlace[]) => void): () => void {
  watchers.add(watch)
  watch(places)
  return () => {
    watchers.delete(watch)
  }
}
