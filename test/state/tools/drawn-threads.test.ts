import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distance } from '../../../src/geometry/vec3.ts'
import { parsePlan } from '../../../src/plan/codec.ts'
import { resolvePoint, serializePlan, type PlanPoint } from '../../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { cancelGesture } from '../../../src/state/drag-point.ts'
import {
  changeTools,
  chooseTool,
  finishDrawing,
  hoverSkin,
  placePoint,
  startDrawing,
  takeBackPoint,
} from '../../../src/state/draw-thread.ts'
import { gestureNow, type DrawingGesture, type SkinPick } from '../../../src/state/gesture-store.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { snapped } from '../../../src/state/tools/snap.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, pickAt, readyStage, stageHead } from '../support/stage.ts'

const threads = () => planStore.getState().doc.threads
const bytes = () => serializePlan(planStore.getState().doc)
const drawing = (): DrawingGesture => {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') throw new Error(`expected to be drawing, not ${gesture.kind}`)
  return gesture
}
const placeOf = (point: PlanPoint) => {
  const { head } = stageHead()
  const placed = resolvePoint(head, point)
  if (!placed.ok) throw new Error(placed.error.message)
  return head.positionOf(placed.value)
}
const midCheek = (): SkinPick =>
  pickAt({ landmark: 'cheilion', side: 'left', mm: { superior: 20, lateral: 20 } })
const aboveEar = (): SkinPick =>
  pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 15, superior: 45 } })

stageHead()
/** Between ear and cheek, with skin on all sides. */
const onMasseter = (): SkinPick =>
  pickAt({ landmark: 'tragion', side: 'left', mm: { anterior: 26, superior: -8 } })

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
})
afterEach(() => {
  cancelGesture()
  stop()
})

describe('a fan', () => {
  const drawFan = (): void => {
    chooseTool('fan')
    startDrawing()
    for (const pick of [beforeEar(), midCheek(), besideMouth(), lowCheek()]) placePoint(pick, false)
    finishDrawing()
  }

  it('is one thread for each end, in the order of the clicks, from one hole and in one step', () => {
    drawFan()
    expect(threads()).toHaveLength(3)
    expect(new Set(threads().map(({ entryId }) => entryId))).toEqual(new Set(['e1']))
    expect(placeOf(threads()[2]!.passes[0]![1]!)).toEqual(lowCheek().at)
    expect(assessmentStore.getState().result!.count).toMatchObject({ total: 3, entries: 1 })
    expect(planStore.getState().undoLabel).toBe('Draw fan')
    undo()
    expect(threads()).toEqual([])
  })

  it('is judged while it is drawn as it is judged when it is drawn', () => {
    chooseTool('fan')
    startDrawing()
    for (const pick of [beforeEar(), midCheek(), besideMouth()]) placePoint(pick, false)
    hoverSkin(lowCheek())
    const { live, beside } = drawing()
    const ghosts = [live!, ...beside].map(({ thread }) => thread.severity).toSorted()
    placePoint(lowCheek(), false)
    finishDrawing()
    const { result } = assessmentStore.getState()
    expect(ghosts).toEqual(result!.threads.map(({ severity }) => severity).toSorted())
    expect(ghosts).toHaveLength(3)
  })

  it('takes back its last end, and is gone to the last byte when it is cancelled', () => {
    const before = bytes()
    chooseTool('fan')
    startDrawing()
    for (const pick of [beforeEar(), midCheek(), besideMouth()]) placePoint(pick, false)
    takeBackPoint()
    expect(drawing().points).toHaveLength(2)
    expect(drawing().beside).toEqual([])
    cancelGesture()
    expect(bytes()).toBe(before)
  })
})

describe('a ladder', () => {
  const drawLadder = (towards: SkinPick | null, entry = onMasseter()): void => {
    chooseTool('ladder')
    startDrawing()
    placePoint(entry, false)
    placePoint(besideMouth(), false)
    if (towards === null) finishDrawing()
    else placePoint(towards, false)
  }

  it('is parallel threads at the typed spacing over the skin, in one step', () => {
    changeTools({ spacingMm: 12, count: 3 })
    drawLadder(lowCheek())
    expect(threads()).toHaveLength(3)
    expect(planStore.getState().undoLabel).toBe('Draw ladder')
    const [first, second, third] = threads().map(({ passes }) => passes[0]!.map(placeOf))
    for (const k of [0, 1]) {
      expect(distance(first![k]!, second![k]!)).toBeGreaterThan(11)
      expect(distance(first![k]!, second![k]!)).toBeLessThan(12.05)
      expect(distance(second![k]!, third![k]!)).toBeGreaterThan(11)
    }
    expect(assessmentStore.getState().result!.count.entries).toBe(3)
  })

  it('goes to the side that is pointed to, and up where none is', () => {
    drawLadder(lowCheek())
    expect(placeOf(threads()[1]!.passes[0]![0]!)[1]).toBeLessThan(onMasseter().at[1])
    undo()
    drawLadder(midCheek())
    expect(placeOf(threads()[1]!.passes[0]![0]!)[1]).toBeGreaterThan(onMasseter().at[1])
    undo()
    drawLadder(null)
    expect(placeOf(threads()[1]!.passes[0]![0]!)[1]).toBeGreaterThan(onMasseter().at[1])
  })

  it('says which threads find no skin, rather than leave them out in silence', () => {
    changeTools({ spacingMm: 12, count: 4 })
    // Downwards and backwards from there lies the lobe of the ear.
    drawLadder(lowCheek(), beforeEar())
    expect(threads().length).toBeLessThan(4)
    expect(viewStore.getState().notice!.text).toMatch(/^\d of 4 threads/)
  })

  it('shows and judges every thread, and says when they come too close to each other', () => {
    changeTools({ spacingMm: 5, count: 3 })
    chooseTool('ladder')
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    const { live, beside } = drawing()
    expect(beside).toHaveLength(2)
    for (const { thread } of [live!, ...beside])
      expect(thread.findings.map(({ code }) => code)).toContain('spacing')
    changeTools({ spacingMm: 12 })
    expect(drawing().live!.thread.findings.map(({ code }) => code)).not.toContain('spacing')
  })
})

describe('a U-loop', () => {
  it('is one thread with two arms from one hole, anchored where that is chosen', () => {
    chooseTool('u-loop')
    changeTools({ anchor: 'fascia' })
    startDrawing()
    placePoint(aboveEar(), false)
    placePoint(midCheek(), false)
    finishDrawing()
    expect(viewStore.getState().notice!.text).toMatch(/both arms/)
    placePoint(lowCheek(), false)
    expect(threads()).toMatchObject([{ id: 't1', anchor: 'fascia' }])
    const [a, b] = threads()[0]!.passes
    expect(a![0]).toEqual(b![0])
    expect(assessmentStore.getState().result!.count).toMatchObject({ total: 1, passes: 2, entries: 1 })
    expect(planStore.getState().undoLabel).toBe('Draw U-loop')
  })
})

describe('drawing on both sides', () => {
  it('adds the mirror images in the same step, judged while drawing', () => {
    changeTools({ symmetric: true })
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    expect(drawing().beside.map(({ thread }) => thread.side)).toEqual(['right'])
    placePoint(besideMouth(), false)
    expect(assessmentStore.getState().result!.count.bySide).toEqual({ left: 1, right: 1, midline: 0 })
    undo()
    expect(threads()).toEqual([])
  })

  it('lays no image over a thread across the midline', () => {
    changeTools({ symmetric: true })
    startDrawing()
    placePoint(pickAt({ landmark: 'cheilion', side: 'left', mm: { superior: -20, lateral: 5 } }), false)
    placePoint(pickAt({ landmark: 'cheilion', side: 'right', mm: { superior: -20, lateral: 5 } }), false)
    expect(threads()).toHaveLength(1)
  })
})

describe('a thread drawn from the entry of another', () => {
  it('goes in by the same hole, and the file says so', () => {
    for (const end of [besideMouth(), lowCheek()]) {
      startDrawing()
      placePoint(snapped(beforeEar(), 3), false)
      placePoint(end, false)
    }
    expect(threads().map(({ entryId }) => entryId)).toEqual(['e1', 'e1'])
    expect(assessmentStore.getState().result!.count.entries).toBe(1)
    const read = parsePlan(bytes())
    expect(read.ok && read.value.threads.map(({ entryId }) => entryId)).toEqual(['e1', 'e1'])
    undo()
    expect(threads()[0]!.entryId).toBeUndefined()
  })
})
