import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addThread, setMargin } from '../../../src/plan/index.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import { keepSkinMap } from '../../../src/state/skin-map/keep-skin-map.ts'
import { skinMapStore } from '../../../src/state/skin-map/skin-map-store.ts'
import { selectThread, setView } from '../../../src/state/view-store.ts'
import { thread } from '../../plan/support/plans.ts'
import { readyStage, stageHead } from '../support/stage.ts'

/** Built before any test is timed. */
beforeAll(() => void stageHead(), 120_000)

beforeEach(() => {
  readyStage()
})
let stop = (): void => undefined
afterEach(() => stop())

const fresh = () => expect.poll(() => skinMapStore.getState().fresh, { timeout: 25_000 }).toBe(true)
const painted = () => skinMapStore.getState().painted!
const dangers = () => painted().map.levels.reduce((sum, level) => sum + Number(level === 2), 0)

describe('the skin map', () => {
  it('is painted for the next thread, and anew for another plane, in which more lies', async () => {
    setView({ plane: 'subcutis' })
    stop = keepSkinMap()
    await fresh()
    expect(painted()).toMatchObject({ plane: 'subcutis', threadTitle: null })
    const before = dangers()
    setView({ plane: 'sub-smas' })
    expect(skinMapStore.getState().fresh).toBe(false)
    await fresh()
    expect(painted().plane).toBe('sub-smas')
    expect(dangers()).toBeGreaterThan(before * 1.5)
  })

  it('is painted for the selected thread, when there is one', async () => {
    dispatch('Draw thread', (doc) => addThread(doc, thread('t1', { plane: 'smas' })))
    stop = keepSkinMap()
    await fresh()
    selectThread('t1')
    await fresh()
    expect(painted()).toMatchObject({ plane: 'smas', threadTitle: 'Thread 1' })
    selectThread(null)
    await fresh()
    expect(painted()).toMatchObject({ plane: 'subcutis', threadTitle: null })
  })

  it('follows a margin', async () => {
    stop = keepSkinMap()
    await fresh()
    const before = [...painted().map.levels]
    dispatch('Set margin', (doc) => setMargin(doc, 'facial-artery', 8))
    await fresh()
    expect([...painted().map.levels]).not.toEqual(before)
  })

  it('is not painted by a margin that names no structure: it protects nothing', async () => {
    stop = keepSkinMap()
    await fresh()
    dispatch('Set margin', (doc) => setMargin(doc, 'facial-arterie', 8))
    expect(skinMapStore.getState()).toMatchObject({ painted: null, fresh: false })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(skinMapStore.getState().painted).toBeNull()
  })

  it('goes with its head, and comes back with the next', async () => {
    stop = keepSkinMap()
    await fresh()
    const { ground } = headStore.getState()
    headStore.setState({ ground: null })
    expect(skinMapStore.getState().painted).toBeNull()
    headStore.setState({ ground })
    await fresh()
    expect(painted().map.ground.ground).toBe(ground)
  })

  it('is wiped off for good when it is stopped, also in the middle of painting', async () => {
    keepSkinMap()()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(skinMapStore.getState()).toMatchObject({ painted: null, fresh: false })
  })
})
