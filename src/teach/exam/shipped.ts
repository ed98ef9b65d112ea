import browTail from './data/brow-tail.json' with { type: 'json' }
import jawContour from './data/jaw-contour.json' with { type: 'json' }
import jawLine from './data/jaw-line.json' with { type: 'json' }
import lateralFan from './data/lateral-fan.json' with { type: 'json' }
import lowerFace from './data/lower-face-one-side.json' with { type: 'json' }
import marionetteLines from './data/marionette-lines.json' with { type: 'json' }
import midfaceCones from './data/midface-cones.json' with { type: 'json' }
import midface from './data/midface-one-side.json' with { type: 'json' }
import type { ExamCase } from './exam-case.ts'
import { readCaseJson } from './read-case.ts'

/** The cases that ship, the easier ones first. test/teach/exam/grade.test.ts judges every reference plan. */
export const SHIPPED_CASES: readonly ExamCase[] = [
  browTail,
  midface,
  lowerFace,
  marionetteLines,
  jawContour,
  jawLine,
  midfaceCones,
  lateralFan,
].map((json) => {
  const read = readCaseJson(json)
  if (!read.ok) throw new Error(`${json.id}: ${read.error.message}`)
  return read.value
})
