import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allCommands, type Command } from '../../../src/state/command-registry.ts'
import { fixStore } from '../../../src/state/fix/fix-store.ts'
import { dropFix } from '../../../src/state/fix/suggest-fix.ts'
import { showSkinMap, skinMapStore } from '../../../src/state/skin-map/skin-map-store.ts'
import { selectThread, setView } from '../../../src/state/view-store.ts'
import '../../../src/ui/findings/fix-commands.ts'
import { stageHead } from '../../state/support/stage.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'

/** Built before any test is timed. */
beforeAll(() => void stageHead(), 120_000)

let stop = (): void => undefined
afterEach(() => {
  dropFix()
  showSkinMap(false)
  stop()
})

const command = (id: string): Command => allCommands().find((one) => one.id === id)!

describe('the palette', () => {
  it('offers a fix for the selected thread alone, and where there is something to fix', () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'))
    expect(command('suggest-fix').enabled()).toBe(false)
    selectThread('t1')
    expect(command('suggest-fix').enabled()).toBe(true)
    command('suggest-fix').run()
    expect(fixStore.getState().state).toMatchObject({ kind: 'searching', threadId: 't1' })
    expect(command('apply-fix').enabled()).toBe(false)
  })

  it('turns the skin map on and off, while one plans', () => {
    stop = judgedPlan()
    command('skin-map').run()
    expect(skinMapStore.getState().on).toBe(true)
    command('skin-map').run()
    expect(skinMapStore.getState().on).toBe(false)
    setView({ mode: 'present' })
    expect(command('skin-map').enabled()).toBe(false)
  })
})
