import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addThread, emptyPlan, renamePlan } from '../../src/plan/index.ts'
import { isKeptBack, type Command } from '../../src/state/command-registry.ts'
import { COMMANDS } from '../../src/state/commands.ts'
import { placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { readJournal } from '../../src/state/library/journal.ts'
import { newPlan } from '../../src/state/library/library-actions.ts'
import { openPlan } from '../../src/state/library/open-plan.ts'
import { keepMineAsCopy } from '../../src/state/library/two-tabs.ts'
import { dispatch, ownPlan, planStore, undo } from '../../src/state/plan-store.ts'
import { enterSandbox, leaveSandbox, setSilent } from '../../src/state/sandbox.ts'
import { canDraw, inSandbox, isSilent, showsVerdicts } from '../../src/state/sandbox-store.ts'
import { setTools, toolStore } from '../../src/state/tools/tool-store.ts'
import { selectThread, setView, viewStore } from '../../src/state/view-store.ts'
import { cheekThread } from '../ui/support/plan.ts'
import { bareLibrary } from './support/shelves.ts'
import { beforeEar, besideMouth, stageHead } from './support/stage.ts'
import { headStore } from '../../src/state/head-store.ts'

const threads = (): readonly string[] => planStore.getState().doc.threads.map(({ id }) => id)
const kept = (): string => readJournal(openPlan().id)?.text ?? ''

/** Draw one thread as the pen does. */
function draw(): void {
  headStore.setState({ status: 'ready', error: null, ...stageHead() })
  startDrawing()
  placePoint(beforeEar(), false)
  placePoint(besideMouth(), false)
}

describe('a sandbox in Teach mode', () => {
  let stop: () => void
  beforeEach(() => {
    stop = bareLibrary()
    setView({ mode: 'teach' })
    dispatch('Draw thread', (doc) => addThread(renamePlan(doc, 'Mine'), cheekThread('mine', 'subcutis')))
  })
  afterEach(() => {
    leaveSandbox()
    stop()
  })

  it('takes the pen, and gives the doctor back the very same plan, its history and its selection', () => {
    selectThread('mine')
    const before = planStore.getState()
    enterSandbox(emptyPlan())
    expect(viewStore.getState().selectedThread).toBeNull()
    expect(before.undoLabel).not.toBeNull()
    expect(planStore.getState().undoLabel).toBeNull()
    draw()
    expect(threads()).toHaveLength(1)
    undo()
    undo()
    expect(threads()).toEqual([])
    leaveSandbox()
    expect(planStore.getState().doc).toBe(before.doc)
    expect(planStore.getState().history).toBe(before.history)
    expect(viewStore.getState().selectedThread).toBe('mine')
    undo()
    expect(threads()).toEqual([])
  })

  it('is never kept on the device: what is kept is the plan laid aside, changes of the last moment too', () => {
    enterSandbox(emptyPlan('Sandbox'))
    draw()
    const { id } = openPlan()
    window.dispatchEvent(new Event('visibilitychange'))
    expect(kept()).toContain('Mine')
    expect(kept()).not.toContain('Sandbox')
    window.dispatchEvent(new Event('pagehide'))
    expect(inSandbox()).toBe(false)
    expect(kept()).toContain('Mine')
    expect(openPlan().id).toBe(id)
  })

  it('puts the pen back as it was', () => {
    const { product, plane } = viewStore.getState()
    const tools = toolStore.getState()
    enterSandbox(emptyPlan())
    setView({ product: 'pdo-mono-29', plane: 'sub-smas', waypoints: true })
    setTools({ tool: 'fan', symmetric: true })
    leaveSandbox()
    expect(viewStore.getState()).toMatchObject({ product, plane, waypoints: false })
    expect(toolStore.getState()).toEqual(tools)
  })

  it('is left with the mode, and drops a thread half drawn', () => {
    enterSandbox(emptyPlan())
    headStore.setState({ status: 'ready', error: null, ...stageHead() })
    startDrawing()
    placePoint(beforeEar(), false)
    setView({ mode: 'plan' })
    expect(inSandbox()).toBe(false)
    expect(gestureNow().kind).toBe('idle')
    expect(threads()).toEqual(['mine'])
  })

  it('is left by whatever opens or changes the doctor’s plan', () => {
    enterSandbox(emptyPlan('Sandbox'))
    newPlan()
    expect(inSandbox()).toBe(false)
    undo()
    expect(planStore.getState().doc.name).toBe('Mine')
    enterSandbox(emptyPlan('Sandbox'))
    keepMineAsCopy()
    expect(inSandbox()).toBe(false)
    expect(planStore.getState().doc.name).toBe('Mine (copy)')
  })

  it('begun anew inside another still leads back to the doctor’s plan', () => {
    const { doc } = planStore.getState()
    enterSandbox(emptyPlan('One'))
    enterSandbox(emptyPlan('Two'))
    expect(ownPlan()).toBe(doc)
    leaveSandbox()
    expect(planStore.getState().doc).toBe(doc)
  })

  it('that is frozen shows its verdicts, and takes neither pen nor undo', () => {
    enterSandbox(emptyPlan(), { silent: false, frozen: true })
    expect(canDraw('teach')).toBe(false)
    expect(showsVerdicts('teach')).toBe(true)
    expect([COMMANDS.draw, COMMANDS.undo, COMMANDS.save, COMMANDS.delete].map(isKeptBack)).not.toContain(
      false,
    )
    expect([COMMANDS.cancel, COMMANDS.frame].map(isKeptBack)).toEqual([false, false])
    leaveSandbox()
    expect(canDraw('plan')).toBe(true)
  })

  it('is silent until it is told to speak', () => {
    expect(showsVerdicts('teach')).toBe(false)
    enterSandbox(emptyPlan())
    expect([isSilent(), showsVerdicts('teach')]).toEqual([true, false])
    setSilent(false)
    expect([isSilent(), showsVerdicts('teach')]).toEqual([false, true])
    leaveSandbox()
    expect([isSilent(), showsVerdicts('plan'), showsVerdicts('teach')]).toEqual([false, true, false])
  })

  it('has the pen, and keeps back what opens, keeps or designs a plan', () => {
    const command = (group: Command['group'], id = 'test'): Command => ({ ...COMMANDS.frame, group, id })
    // Outside a sandbox there is no pen in Teach: what it drew would be the doctor's.
    expect([COMMANDS.draw, COMMANDS.delete, COMMANDS.mirror].map(isKeptBack)).toEqual([true, true, true])
    expect(isKeptBack(COMMANDS.save)).toBe(false)
    enterSandbox(emptyPlan())
    expect([COMMANDS.draw, COMMANDS.delete, COMMANDS.undo, COMMANDS.finish].some(isKeptBack)).toBe(false)
    expect([COMMANDS.save, COMMANDS.open].every(isKeptBack)).toBe(true)
    expect(isKeptBack(command('anatomy'))).toBe(true)
    expect(isKeptBack(command('thread', 'dialog-protocols'))).toBe(true)
    expect(isKeptBack(command('view'))).toBe(false)
    leaveSandbox()
    expect(isKeptBack(command('anatomy'))).toBe(false)
    setView({ quiz: true })
    expect(isKeptBack(command('anatomy'))).toBe(true)
  })
})
