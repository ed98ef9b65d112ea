import { ownFiles } from '../own-files.ts'
import { EXAM_TEXTS } from './exam-texts.ts'
import { readCase, writeCase } from './read-case.ts'

/** Cases that a trainer has made or loaded, kept on this device. */
export const OWN_CASES = ownFiles({
  key: 'threadline.exam-cases.1',
  unreadableKey: 'threadline.exam-cases.unreadable',
  read: readCase,
  write: writeCase,
  texts: EXAM_TEXTS.kept,
})
