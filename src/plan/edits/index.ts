export * from './mirror.ts'
export * from './plan.ts'
export * from './points.ts'
export * from './threads.ts'
