import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setHead } from '../../src/plan/index.ts'
import { commitMorph, headSettled, keepHead, previewMorph } from '../../src/state/head-building.ts'
import { headStore } from '../../src/state/head-store.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { bareStage, headBytes } from './support/stage.ts'

const weight = (): number | undefined => headStore.getState().head?.morphs.jowl

/** A head may take longer to make than a hook is usually given. */
const HEAD_MS = 60_000

/** A morph has its structures. */
const rests = (jowl: number): Promise<void> =>
  vi.waitFor(() => expect([weight(), headStore.getState().ground !== null]).toEqual([jowl, true]), 20_000)

describe('the head of the plan', () => {
  beforeEach(async () => {
    bareStage()
    vi.stubGlobal('fetch', async () => new Response(headBytes()))
    await keepHead('models/face-1.bin')
  }, HEAD_MS)
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('is built with its structures as soon as the template is here', () => {
    const { status, head, structures, ground } = headStore.getState()
    expect(status).toBe('ready')
    expect(head!.preset).toBe('female-45')
    expect(structures.length).toBeGreaterThan(50)
    expect(ground!.skin.positions).toBe(head!.positions)
  })

  it('follows the plan to another preset, keeps the old head until then, and goes back by undo at once', async () => {
    const first = headStore.getState()
    dispatch('Change head', (doc) => setHead(doc, { preset: 'male-45' }))
    expect(headStore.getState()).toMatchObject({ leaving: true })
    expect(headStore.getState().head).toBe(first.head)
    await headSettled()
    expect(headStore.getState()).toMatchObject({ leaving: false, head: { preset: 'male-45' } })
    undo()
    expect(headStore.getState().head).toBe(first.head)
    expect(headStore.getState().ground).toBe(first.ground)
  })

  it('shows the head that was asked for last', async () => {
    dispatch('Change head', (doc) => setHead(doc, { preset: 'male-45' }))
    dispatch('Change head', (doc) => setHead(doc, { preset: 'female-60' }))
    await headSettled()
    expect(headStore.getState()).toMatchObject({ leaving: false, head: { preset: 'female-60' } })
  })

  it('judges nothing where the head of the plan cannot be, and says why', async () => {
    dispatch('Change head', (doc) => setHead(doc, { preset: 'nobody' }))
    await headSettled()
    expect(headStore.getState()).toMatchObject({ leaving: true, head: { preset: 'female-45' } })
    expect(headStore.getState().error).toMatch(/no head "nobody"/)
    undo()
    expect(headStore.getState()).toMatchObject({ leaving: false, error: null })
  })

  it('shows a morph while its slider moves, and leaves the plan alone', async () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout', 'clearTimeout'] })
    const before = planStore.getState()
    previewMorph('jowl', 0.2)
    previewMorph('jowl', 0.5)
    vi.advanceTimersByTime(20)
    expect(weight()).toBe(0.5)
    expect(headStore.getState().ground).toBeNull()
    expect(headStore.getState().status).toBe('ready')
    expect(planStore.getState()).toBe(before)
    await rests(0.5)
    expect(headStore.getState().ground!.skin.positions).toBe(headStore.getState().head!.positions)
    expect(weight()).toBe(0.5)
  })

  it('has structures and verdicts ready for a slider that is let go after it rested', async () => {
    previewMorph('jowl', 0.5)
    await rests(0.5)
    const rested = headStore.getState()
    commitMorph('jowl', 0.5, 'Change jowl')
    expect(headStore.getState().head === rested.head).toBe(true)
    expect(headStore.getState().ground === rested.ground).toBe(true)
  })

  it('drops what it works out for a slider that goes on', async () => {
    previewMorph('jowl', 0.5)
    await rests(0.5)
    const grounds: unknown[] = []
    const stop = headStore.subscribe(({ ground, head }) => {
      if (ground !== null) grounds.push(head!.morphs.jowl)
    })
    previewMorph('jowl', 0.6)
    await new Promise((resolve) => setTimeout(resolve, 140))
    previewMorph('jowl', 0.7)
    await rests(0.7)
    stop()
    expect(grounds).toEqual([0.7])
  })

  it('goes on with what it works out for a slider that is let go meanwhile', async () => {
    previewMorph('jowl', 0.5)
    await vi.waitFor(() => expect(headStore.getState().leaving).toBe(true))
    const seen: unknown[] = []
    const stop = headStore.subscribe((now, before) => {
      if (now.leaving !== before.leaving) seen.push(now.leaving)
    })
    commitMorph('jowl', 0.5, 'Change jowl')
    await rests(0.5)
    stop()
    expect(seen).toEqual([false])
  })

  it('records one step when the slider is let go', async () => {
    commitMorph('jowl', 0.5, 'Change jowl')
    expect(planStore.getState().undoLabel).toBe('Change jowl')
    await rests(0.5)
    undo()
    expect(weight() ?? 0).toBe(0)
  })

  it('records nothing when the slider comes back to where it was, and shows that head again', () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout', 'clearTimeout'] })
    previewMorph('jowl', 0.5)
    vi.advanceTimersByTime(20)
    commitMorph('jowl', 0, 'Change jowl')
    expect(planStore.getState().undoLabel).toBeNull()
    expect(weight() ?? 0).toBe(0)
    expect(headStore.getState().ground).not.toBeNull()
  })
})

describe('a head that cannot be fetched', () => {
  it('is told in one sentence', async () => {
    bareStage()
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    await keepHead('models/face-1.bin')
    vi.unstubAllGlobals()
    expect(headStore.getState()).toMatchObject({ status: 'failed', head: null })
    expect(headStore.getState().error).toMatch(/404/)
  })
})
