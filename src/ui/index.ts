export { Planner } from './shell/planner.tsx'
