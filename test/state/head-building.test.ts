import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setHead } from '../../src/plan/index.ts'
import { commitMorph, keepHead, previewMorph } from '../../src/state/head-building.ts'
import { headStore } from '../../src/state/head-store.ts'
import { dispatch, planStore, undo } from '../../src/state/plan-store.ts'
import { bareStage, headBytes } from './support/stage.ts'

const weight = (): number | undefined => headStore.getState().head?.morphs.jowl

/** A morph has its structures. */
const rests = (jowl: number): Promise<void> =>
  vi.waitFor(() => expect([weight(), headStore.getState().ground !== null]).toEqual([jowl, true]), 20_000)

describe('the head of the plan', () => {
  beforeEach(async () => {
    bareStage()
    vi.stubGlobal('fetch', async () => new Response(headBytes()))
    await keepHead('models/face-1.bin')
  })
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

  it('follows the plan to another preset, and back by undo to the same head', () => {
    const first = headStore.getState().head
    dispatch('Change head', (doc) => setHead(doc, { preset: 'male-45' }))
    expect(headStore.getState().head!.preset).toBe('male-45')
    undo()
    expect(headStore.getState().head).toBe(first)
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

  it('records one step when the slider is let go', () => {
    commitMorph('jowl', 0.5, 'Change jowl')
    expect(planStore.getState().undoLabel).toBe('Change jowl')
    expect(weight()).toBe(0.5)
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
