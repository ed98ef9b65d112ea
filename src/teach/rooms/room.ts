import type { FindingCode } from '../../geometry/check-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import type { PlanPoint, PlanThread } from '../../plan/index.ts'
import rooms from './data/rooms.json' with { type: 'json' }

/** A thread as a room states it. */
export interface RoomThread {
  readonly product: string
  readonly plane: Plane
  readonly points: readonly PlanPoint[]
}

/** A published complication, and the two threads that are to be drawn: one that would cause it, one that would not. */
export interface Room {
  readonly id: string
  readonly title: string
  readonly story: string
  /** Where it was published, and what of the line is our own reading. */
  readonly source: string
  /** What makes the difference between the two threads, in the model. */
  readonly why: string
  /** Ids of the structures that were hurt; none where the complication is one of depth. */
  readonly structures: readonly string[]
  /** Findings that stand for the complication where no structure is hurt. */
  readonly codes: readonly FindingCode[]
  /** Planes that the complication comes from by themselves: a thread that is not made for one of them causes it there. */
  readonly planes: readonly Plane[]
  readonly cause: RoomThread
  readonly spare: RoomThread
}

export const PARTS = ['cause', 'spare'] as const
export type Part = (typeof PARTS)[number]

export const ROOMS = rooms as readonly Room[]

/** A thread of its own, in no plan. */
export const threadOf = ({ product, plane, points }: RoomThread): PlanThread => ({
  id: 'room',
  product,
  plane,
  passes: [points],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
})
