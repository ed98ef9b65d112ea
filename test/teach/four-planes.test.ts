import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { checkThread } from '../../src/geometry/check-plan.ts'
import { emptyPlan } from '../../src/plan/index.ts'
import { fourPlanes, LESSON_PLANES } from '../../src/teach/four-planes.ts'
import { lessonLines, lineInput } from '../../src/teach/planes/lines.ts'
import { stageHead } from '../state/support/stage.ts'

const { head, ground } = stageHead()
const lines = lessonLines(emptyPlan())
const inputs = lines.map((line) => lineInput(line, head, emptyPlan())!)
const [cheek] = inputs

describe('one line in four planes', () => {
  const columns = fourPlanes(cheek!, ground, DEFAULT_CHECK_SETTINGS)
  const of = (plane: string) => columns.find((column) => column.plane === plane)!

  it('stands in each plane once, from outside in, and lies deeper in each', () => {
    expect(columns.map(({ plane }) => plane)).toEqual(LESSON_PLANES)
    const depths = columns.map(({ result }) => result.depthMm!.mean)
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(new Set(depths).size).toBe(4)
  })

  it('takes the verdict of the checker as it is', () => {
    for (const { plane, result } of columns) {
      const passes = cheek!.passes.map((points) => points.map(({ at }) => ({ at })))
      const alone = checkThread({ ...cheek!, plane, passes }, ground, DEFAULT_CHECK_SETTINGS).result
      expect(result.severity, plane).toBe(alone.severity)
      expect(result.findings, plane).toEqual(alone.findings)
    }
  })

  it('shows a finding of the severity that stands over it, and never none beside a danger', () => {
    for (const { result, worst } of columns) {
      const loud = result.findings.some(({ severity }) => severity !== 'clear')
      expect(worst?.severity).toBe(loud ? result.severity : undefined)
    }
  })

  it('teaches: a barbed thread is a danger in the dermis and under the SMAS, not in the fat', () => {
    expect(of('dermis').result.severity).toBe('danger')
    expect(of('sub-smas').result.severity).toBe('danger')
    expect(of('subcutis').result.severity).not.toBe('danger')
    expect(of('sub-smas').worst!.structure).not.toBeNull()
  })

  it('leaves out planes and depths that single points have of their own', () => {
    const passes = cheek!.passes.map((points) => points.map((point) => ({ ...point, depthMm: 12 })))
    const held = fourPlanes({ ...cheek!, passes }, ground, DEFAULT_CHECK_SETTINGS)
    expect(held.map(({ result }) => result.depthMm)).toEqual(columns.map(({ result }) => result.depthMm))
  })
})

describe('the lines to choose from', () => {
  it('are the examples where the plan is empty, and each lies on the head', () => {
    expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(inputs.every((input) => input !== null)).toBe(true)
  })

  it('begin with the threads of the plan', () => {
    const doc = { ...emptyPlan(), threads: [{ ...lines[0]!.thread, id: 't1' }] }
    expect(lessonLines(doc).map(({ name }) => name)[0]).toBe('Thread 1')
  })
})
