export { designOf, mostOffDeg, type AreaCount, type Design } from './design-of.ts'
export type { ContourAngle, PullDirection } from './direction.ts'
export {
  LAXITY_AREAS,
  LAXITY_GRADES,
  laxityOf,
  setLaxity,
  type LaxityArea,
  type LaxityGrade,
  type UsualThreads,
} from './laxity.ts'
export type { LiftDirection } from './lift-directions.ts'
export { FOOTPRINT_MM, type PullMap, type PullSpot } from './pull-map.ts'
export { BUNCH_FROM, GAP_BELOW, type PullGap, type Spread } from './spread.ts'
export type { ThreadHold } from './stability.ts'
export type { Strength } from './strength.ts'
