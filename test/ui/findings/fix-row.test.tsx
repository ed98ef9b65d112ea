import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { fixStore, ghostFix } from '../../../src/state/fix/fix-store.ts'
import { dropFix } from '../../../src/state/fix/suggest-fix.ts'
import { toleranceStore } from '../../../src/state/fix/tolerance-store.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { selectThread } from '../../../src/state/view-store.ts'
import { FixRow } from '../../../src/ui/findings/fix-row.tsx'
import { setLocked } from '../../../src/plan/index.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { allNamed, click, named, show } from '../support/screen.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { stageHead } from '../../state/support/stage.ts'

/** Built before any test is timed. */
beforeAll(() => void stageHead(), 120_000)

let stop = (): void => undefined
afterEach(() => {
  dropFix()
  stop()
})

const typedShallow = {
  ...cheekThread('t1', 'subcutis'),
  passes: cheekThread('t1', 'subcutis').passes.map((points) =>
    points.map((point) => ({ ...point, depthMm: 1.2 })),
  ),
}

const row = (): ReturnType<typeof show> =>
  show(<FixRow threadId="t1" title="Thread 1" severity="danger" cautions={0} />)
const settled = (): Promise<void> =>
  change(() => expect.poll(() => fixStore.getState().state.kind, { timeout: 20_000 }).not.toBe('searching'))

describe('the fix row of a dangerous thread', () => {
  it('suggests a change, says what it does, and applies it on one press', async () => {
    stop = judgedPlan(typedShallow)
    const before = planStore.getState().doc
    const place = await row()
    await click(named(place, 'button', 'Suggest a fix: Thread 1'))
    await settled()
    const fix = ghostFix(fixStore.getState())!
    expect(place.textContent).toContain(fix.sentence)
    expect(place.textContent).toContain('within 1.5 mm at the end and 0.5 mm of depth')
    expect(planStore.getState().doc).toBe(before)
    await click(named(place, 'button', 'Apply'))
    expect(planStore.getState().doc.threads[0]).toEqual(fix.thread)
    expect(assessmentStore.getState().byThread.get('t1')?.severity).not.toBe('danger')
  })

  it('takes the suggestion away without a trace', async () => {
    stop = judgedPlan(typedShallow)
    const before = planStore.getState().doc
    const place = await row()
    await click(named(place, 'button', 'Suggest a fix: Thread 1'))
    await settled()
    await click(named(place, 'button', 'Discard'))
    expect(planStore.getState().doc).toBe(before)
    named(place, 'button', 'Suggest a fix: Thread 1')
  })

  it('says why there is no fix', async () => {
    stop = judgedPlan(typedShallow)
    await change(() => dispatch('Lock thread', (doc) => setLocked(doc, 't1', true)))
    const place = await row()
    await click(named(place, 'button', 'Suggest a fix: Thread 1'))
    await settled()
    expect(place.textContent).toContain('The thread is locked')
    await click(named(place, 'button', 'Close'))
    named(place, 'button', 'Suggest a fix: Thread 1')
  })
})

describe('the tolerance line', () => {
  it('stands beside a thread that is not in danger, when it is selected', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const { doc } = planStore.getState()
    const of = (value: number, step: number) => ({ value, step, atLeast: false })
    const tolerance = { end: of(4, 0.5), turn: of(8, 1), depth: of(1, 0.25) }
    toleranceStore.setState({
      known: { doc, ground: headStore.getState().ground, threadId: 't1', tolerance },
    })
    const place = await show(<FixRow threadId="t1" title="Thread 1" severity="clear" cautions={0} />)
    expect(place.textContent).toBe('')
    await change(() => selectThread('t1'))
    expect(place.textContent).toBe(
      'Holds if you are within 4 mm at the end, 8° of direction and 1 mm of depth.',
    )
    expect(allNamed(place, 'button', 'Suggest a fix: Thread 1')).toEqual([])
  })
})
