import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addThread, type PlanThread } from '../../../src/plan/index.ts'
import { keepAssessment } from '../../../src/state/assessment.ts'
import { newPlan } from '../../../src/state/library/library-actions.ts'
import { dispatch, ownPlan, planStore } from '../../../src/state/plan-store.ts'
import { inSandbox, isSilent } from '../../../src/state/sandbox-store.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { ROOMS, threadOf, type Part } from '../../../src/teach/rooms/room.ts'
import RoomsTab from '../../../src/teach/rooms/rooms-tab.tsx'
import { readyStage, stageHead } from '../../state/support/stage.ts'
import { change, cheekThread } from '../../ui/support/plan.ts'
import { click, named, show } from '../../ui/support/screen.tsx'

const room = ROOMS[0]!
let stop = (): void => undefined

// The head takes longer to build than a hook is given.
beforeAll(() => void stageHead(), 60_000)
beforeEach(() => {
  readyStage()
  setView({ mode: 'teach' })
  stop = keepAssessment()
  dispatch('Draw thread', (doc) => addThread(doc, cheekThread('mine', 'subcutis')))
})
afterEach(async () => {
  await change(() => setView({ mode: 'plan' }))
  stop()
})

async function enter(): Promise<HTMLElement> {
  const place = await show(<RoomsTab />)
  await click(named(place, 'button', room.title))
  return place
}

const draw = (thread: PlanThread): Promise<void> =>
  act(async () => dispatch('Draw thread', (doc) => addThread(doc, thread)))
const drawOwn = (part: Part): Promise<void> => draw({ ...threadOf(room[part]), id: part })
const judge = (place: HTMLElement): Promise<void> => click(named(place, 'button', 'Judge this thread'))
const status = (place: HTMLElement): string => place.querySelector('[role="status"]')!.textContent

describe('a complications room', () => {
  it('tells the case with its source, and lays the doctor’s plan aside', async () => {
    const before = planStore.getState()
    const place = await enter()
    expect(place.textContent).toContain(room.story)
    expect(place.textContent).toContain(room.source)
    expect(planStore.getState().doc.threads).toEqual([])
    expect(ownPlan()).toBe(before.doc)
    expect(named(place, 'button', 'Judge this thread').getAttribute('aria-disabled')).toBe('true')
    await drawOwn('cause')
    await click(named(place, 'button', 'Leave room'))
    expect(planStore.getState().history).toBe(before.history)
    expect(place.textContent).toContain(ROOMS[1]!.title)
  })

  it('is silent until it judges, then says what was met and why, and shows it', async () => {
    const place = await enter()
    await drawOwn('cause')
    expect(isSilent()).toBe(true)
    expect(status(place)).toContain('not judged yet')
    await judge(place)
    expect(isSilent()).toBe(false)
    expect(status(place)).toContain('In the model this thread would cause it.')
    expect(status(place)).toContain('Danger')
    expect(place.textContent).toContain(room.why)
    expect(viewStore.getState().isolatedStructure).toBe('facial-nerve-marginal-mandibular/left')
    expect(document.activeElement!.textContent).toBe('On to the thread that avoids it')
  })

  it('forgets the verdict on a thread that was changed, and offers an example after a miss', async () => {
    const place = await enter()
    await drawOwn('spare')
    await judge(place)
    expect(status(place)).toContain('meets nothing of what was hurt')
    await click(named(place, 'button', 'Show an example'))
    expect(status(place)).toContain('not judged yet')
    await judge(place)
    expect(status(place)).toContain('would cause it')
  })

  it('goes from the cause to the thread that avoids it, and ends with both in one picture', async () => {
    const place = await enter()
    await drawOwn('cause')
    await judge(place)
    await click(document.activeElement!)
    expect(planStore.getState().doc.threads).toEqual([])
    expect(isSilent()).toBe(true)
    await drawOwn('cause')
    await judge(place)
    expect(status(place)).toContain('still comes too near')
    await click(named(place, 'button', 'Clear'))
    await drawOwn('spare')
    await judge(place)
    expect(status(place)).toContain('no conflict of this kind found in the model')
    await click(document.activeElement!)
    expect(planStore.getState().doc.threads.map(({ id }) => id)).toEqual(['cause', 'spare'])
    expect(document.activeElement!.textContent).toBe('Both threads')
    await click(named(place, 'button', 'To the other rooms'))
    expect(inSandbox()).toBe(false)
    expect(named(place, 'button', `${room.title}Done`)).toBeDefined()
  })

  it('is left when a plan is opened', async () => {
    const place = await enter()
    await act(async () => newPlan())
    expect(inSandbox()).toBe(false)
    expect(place.textContent).toContain(ROOMS[1]!.title)
  })
})
