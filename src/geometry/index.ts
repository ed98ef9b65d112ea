export * from './anatomy-types.ts'
export * from './check-types.ts'
export {
  checkPlan,
  checkThread,
  joinThreads,
  prepareGround,
  type CheckedThread,
  type CheckGround,
} from './check-plan.ts'
export { overlapWords, roundMm } from './messages.ts'
export { PLANES, PLANE_NAMES, type Plane } from './planes.ts'
export * from './skin.ts'
export { normalAt, positionAt } from './surface.ts'
export * from './vec3.ts'
