import type { Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import type { HistoryFlag } from '../plan/individual.ts'
import type { ViewName } from './view-store.ts'

/** A head as it is printed: pale, seen without perspective, so that a place of it is a place of the picture. */
export interface PrintView {
  readonly view: ViewName
  /** Data address of the picture; null where the device draws none: places are still right. */
  readonly url: string | null
  /** What the picture shows, mm. */
  readonly widthMm: number
  readonly heightMm: number
  /** Unit vector from the head to the eye. */
  readonly towards: Vec3
  /** Place on the picture of a place of the head frame (mm): mm from its left and from its top edge. */
  place(at: Vec3): readonly [number, number]
}

/** @param history regions that earlier treatment altered: they are hatched, as is skin that a scan did not cover */
export type PrintViewMaker = (
  head: Head,
  views: readonly ViewName[],
  history: readonly HistoryFlag[],
) => Promise<readonly PrintView[]>

let maker: PrintViewMaker | null = null

/** Told once, by what starts the app: sheets ask for pictures, and know nothing of how they are drawn. */
export function offerPrintViews(next: PrintViewMaker): void {
  maker = next
}

/** Pictures of a head from several sides. Empty where nothing can draw. */
export const printViews: PrintViewMaker = async (head, views, history) =>
  maker === null ? [] : maker(head, views, history)
