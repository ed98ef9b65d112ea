import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { manyThreads } from '../../scripts/bench/many-threads.ts'
import { addThread, type PlanThread } from '../../src/plan/index.ts'
import { tagText } from '../../src/scene/thread-lines.ts'
import { assessmentStore, keepAssessment } from '../../src/state/assessment.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { chooseTool, hoverSkin, placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow, type DrawingGesture, type SkinPick } from '../../src/state/gesture-store.ts'
import { keepGesture } from '../../src/state/keep-gesture.ts'
import { startWith } from '../../src/state/plan-store.ts'
import { setView, viewStore } from '../../src/state/view-store.ts'
import { besideMouth, lowCheek, pickAt, readyStage, stageHead } from './support/stage.ts'

stageHead()
const drawing = (): DrawingGesture => {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') throw new Error(`expected to be drawing, not ${gesture.kind}`)
  return gesture
}
/** Between ear and cheek, with skin on all sides. */
const onMasseter = (): SkinPick =>
  pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 26, superior: -8 } })
/** Runs into what the tests draw. */
function besideGhost(): PlanThread {
  const { product, plane } = viewStore.getState()
  const passes = [
    [
      pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 26, superior: -20 } }).point,
      besideMouth().point,
    ],
  ]
  return {
    id: 'beside',
    product,
    plane,
    passes,
    entry: { technique: 'perpendicular' },
    endExits: false,
    anchor: 'none',
  }
}
const lives = () => [drawing().live ?? [], drawing().beside].flat()

let stops: readonly (() => void)[] = []
beforeEach(() => {
  readyStage()
  setView({ product: 'pdo-cog-19-100', plane: 'smas' })
  stops = [keepAssessment(), keepGesture()]
})
afterEach(() => {
  cancelGesture()
  stops.forEach((stop) => stop())
})

describe('what is drawn while the plan is judged', () => {
  it.each(['thread', 'fan', 'ladder'] as const)(
    'has no verdict, as a %s, until the others have theirs, and has it then without a move of the pointer',
    async (tool) => {
      const many = addThread(manyThreads('female-45', 6), besideGhost())
      startWith(many)
      expect(assessmentStore.getState().judging).not.toBeNull()
      chooseTool(tool)
      startDrawing()
      placePoint(onMasseter(), false)
      if (tool !== 'thread') placePoint(besideMouth(), false)
      hoverSkin(lowCheek())
      expect(lives().length).toBe(tool === 'thread' ? 1 : tool === 'fan' ? 2 : 3)
      for (const { waits, thread } of lives())
        expect({ waits, ...thread }).toMatchObject({ waits: true, severity: 'not-assessed', findings: [] })
      const tag = tagText(drawing().live!, drawing().beside)
      expect([tag.severity, tag.lines[0]]).toEqual(['not-assessed', 'No verdict yet'])
      await vi.waitFor(() => expect(assessmentStore.getState().doc).toBe(many), 20_000)
      expect(lives().map(({ waits }) => waits)).toEqual(lives().map(() => false))
      const codes = lives().flatMap(({ thread }) => thread.findings.map(({ code }) => code))
      expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/spacing|threads-cross/)]))
    },
  )
})
