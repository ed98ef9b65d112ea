export { coverageOf, NO_DATA_REGIONS, NOT_MODELLED } from './coverage.ts'
export { disclaimer, reportDisclaimer } from './disclaimer.ts'
export { isMet, questionWords, residualWords } from './fitted-distances.ts'
export { foldPasses, type FoldedFindings } from './fold-passes.ts'
export type * from './geometry-types.ts'
export { groundsOf, GROUNDS_WORDS, groundsWords, type PatientKnown } from './grounds.ts'
export { idWords, listWords } from './plain-words.ts'
export { reportOf } from './report-of.ts'
export type * from './report-types.ts'
export { restsOn, restsOnWords, weakest } from './rests-on.ts'
export {
  encounterWords,
  groupCautions,
  isTogether,
  nameFor,
  shareCautions,
  threadNumbers,
  type Encounter,
  type SharedCaution,
  type SharedOut,
} from './shared-cautions.ts'
export { structureName, structureWords } from './structure-words.ts'
export { textReport } from './text.ts'
export * from './words.ts'
