export { checkSettingsOf } from './check-settings.ts'
export * from './as-done.ts'
export * from './catalogue/index.ts'
export * from './catalogue/own-product.ts'
export * from './document.ts'
export * from './edits/index.ts'
export * from './history.ts'
export * from './limits.ts'
export { jsonPath, type PlanError, type PlanErrorCode } from './plan-error.ts'
export { pointKeys, resolvePlan, resolvePoint, resolveThread } from './resolve.ts'
export type { Result } from './result.ts'
export { serializePlan } from './serialize.ts'
// Imported by their own names, so that the first picture does not wait for them: `codec.ts` brings the whole file
// schema, `assess.ts` the placing of the whole atlas.
