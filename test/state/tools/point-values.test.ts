import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { distance } from '../../../src/geometry/vec3.ts'
import { movePoint, resolvePoint, type PlanThread } from '../../../src/plan/index.ts'
import { assessmentStore, keepAssessment } from '../../../src/state/assessment.ts'
import { placePoint, startDrawing } from '../../../src/state/draw-thread.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { angleOfRun, landmarkPlace, placeWithOffset } from '../../../src/state/tools/point-values.ts'
import { endAtAngle, endAtLength } from '../../../src/state/tools/typed-run.ts'
import { beforeEar, besideMouth, pickAt, readyStage, stageHead } from '../support/stage.ts'

const { head } = stageHead()
const asPoint = (pick: ReturnType<typeof beforeEar>) => pick.point

let stop = (): void => undefined
beforeEach(() => {
  readyStage()
  stop = keepAssessment()
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(besideMouth(), false)
})
afterEach(() => stop())

const thread = (): PlanThread => planStore.getState().doc.threads[0]!
const lengthNow = (): number => assessmentStore.getState().byThread.get('t1')!.lengthMm
const moveEnd = (to: ReturnType<typeof endAtLength>): void =>
  dispatch('Move', (doc) => movePoint(doc, 't1', { pass: 0, point: 1 }, to!.point))

describe('the way to a place from a landmark', () => {
  it('starts at the nearest landmark of the side, along the axes that the skin does not face', () => {
    const pick = pickAt({ landmark: 'gonion', side: 'left', mm: { anterior: 6, superior: 3 } })
    const place = landmarkPlace(head, pick, asPoint(pick))!
    expect(place).toMatchObject({ landmark: 'gonion', side: 'left' })
    const [anterior, superior] = place.offsets
    expect(anterior).toMatchObject({ axis: 'anterior', mm: expect.closeTo(6, 3) as number })
    expect(superior).toMatchObject({ axis: 'superior', mm: expect.closeTo(3, 3) as number })
  })

  it('runs lateral and superior on skin that faces forward, positive away from the midline on either side', () => {
    for (const side of ['left', 'right'] as const) {
      const pick = pickAt({ landmark: 'cheilion', side, mm: { lateral: 4, superior: -9 } })
      const { offsets } = landmarkPlace(head, pick, {
        landmark: 'cheilion',
        side,
        mm: { lateral: 4, superior: -9 },
      })!
      expect(offsets).toMatchObject([
        { axis: 'lateral', mm: expect.closeTo(4, 3) as number },
        { axis: 'superior', mm: expect.closeTo(-9, 3) as number },
      ])
    }
  })

  it('typed anew moves the place by as much, and keeps it by its landmark', () => {
    const pick = pickAt({ landmark: 'gonion', side: 'right', mm: { anterior: 6, superior: 3 } })
    const place = landmarkPlace(head, pick, asPoint(pick))!
    const typed = placeWithOffset(head, pick, place, 'superior', 8)!
    expect(typed).toMatchObject({ landmark: 'gonion', side: 'right' })
    const placed = resolvePoint(head, typed)
    expect(placed.ok).toBe(true)
    if (!placed.ok) return
    const at = head.positionOf(placed.value)
    expect(at[1] - pick.at[1]).toBeCloseTo(5, 3)
    expect(at[2]).toBeCloseTo(pick.at[2], 3)
    expect(at[0]).toBeLessThan(0)
  })

  it('is refused where it leads off the skin', () => {
    const pick = pickAt({ landmark: 'gonion', side: 'left', mm: { anterior: 6, superior: 3 } })
    const place = landmarkPlace(head, pick, asPoint(pick))!
    expect(placeWithOffset(head, pick, place, 'anterior', 290)).toBeNull()
  })
})

describe('a typed length', () => {
  it.each([35, 60, 82])('of %i mm is the length of the thread as it is laid, in the same direction', (mm) => {
    const before = angleOfRun(head, beforeEar(), besideMouth())
    const end = endAtLength(head, thread(), 0, mm)!
    moveEnd(end)
    expect(lengthNow()).toBeGreaterThan(mm - 0.3)
    expect(lengthNow()).toBeLessThan(mm + 0.3)
    expect(Math.abs(angleOfRun(head, beforeEar(), end) - before)).toBeLessThan(10)
  })

  it('is refused where no such run stays on the skin', () => {
    expect(endAtLength(head, thread(), 0, 290)).toBeNull()
  })
})

describe('a typed angle', () => {
  it('counts from straight forward, up positive, alike on both sides', () => {
    const down = angleOfRun(head, beforeEar(), besideMouth())
    expect(down).toBeLessThan(0)
    expect(down).toBeGreaterThan(-60)
    const mirrored = (pick: ReturnType<typeof beforeEar>) => {
      const point = head.mirrorPoint(pick.point)
      return { point, at: head.positionOf(point) }
    }
    expect(angleOfRun(head, mirrored(beforeEar()), mirrored(besideMouth()))).toBeCloseTo(down, 3)
    expect(angleOfRun(head, besideMouth(), beforeEar())).toBeGreaterThan(90)
  })

  it.each([-50, -35, -20])('of %i degrees turns the run and keeps its length', (deg) => {
    const lengthMm = lengthNow()
    const end = endAtAngle(head, thread(), 0, deg)!
    expect(angleOfRun(head, beforeEar(), end)).toBeGreaterThan(deg - 2)
    expect(angleOfRun(head, beforeEar(), end)).toBeLessThan(deg + 2)
    moveEnd(end)
    expect(Math.abs(lengthNow() - lengthMm)).toBeLessThan(0.5)
    expect(distance(end.at, head.closestPoint(end.at)!.at)).toBeLessThan(1e-6)
  })

  it('is refused where the run would leave the skin, here through the eye', () => {
    expect(endAtAngle(head, thread(), 0, 10)).toBeNull()
  })
})
