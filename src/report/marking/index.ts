export {
  calibrationWarning,
  caliperWords,
  lineWords,
  MARKING_WARNINGS,
  shortLineWords,
} from './marking-words.ts'
export {
  markingSheet,
  type MarkedPoint,
  type MarkedThread,
  type MarkingSheet,
  type MarkingSide,
} from './marking-sheet.ts'
export { lineName } from './palpable.ts'
export { LABEL_MM, paperFace, type FacePaper, type PaperFace } from './face-marks.ts'
