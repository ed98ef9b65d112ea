import { afterEach, describe, expect, it } from 'vitest'
import { allCommands } from '../../../src/state/command-registry.ts'
import { endGesture, gestureNow } from '../../../src/state/gesture-store.ts'
import { placePoint, startDrawing } from '../../../src/state/draw-thread.ts'
import { toolStore } from '../../../src/state/tools/tool-store.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { DrawHint } from '../../../src/ui/shell/draw-hint.tsx'
import { DrawTools } from '../../../src/ui/tools/draw-tools.tsx'
import { beforeEar, besideMouth, stageHead } from '../../state/support/stage.ts'
import { change, judgedPlan } from '../support/plan.ts'
import { allNamed, choose, click, named, press, show, type } from '../support/screen.tsx'

stageHead()
let stop = (): void => undefined
afterEach(async () => {
  await change(endGesture)
  stop()
})

describe('the tools of drawing', () => {
  it('are chosen by radio buttons; with the pen in hand the entry is kept', async () => {
    stop = judgedPlan()
    const place = await show(<DrawTools />)
    await change(() => {
      startDrawing()
      placePoint(beforeEar(), true)
      placePoint(besideMouth(), true)
    })
    await click(named(place, 'field', 'Fan'))
    expect(gestureNow()).toMatchObject({ tool: 'fan', points: { length: 1 } })
    expect(toolStore.getState().tool).toBe('fan')
  })

  it('offer spacing and count of a ladder, held to what a face has room for', async () => {
    stop = judgedPlan()
    const place = await show(<DrawTools />)
    expect(allNamed(place, 'field', 'Spacing')).toHaveLength(0)
    await click(named(place, 'field', 'Ladder'))
    const spacing = named<HTMLInputElement>(place, 'field', 'Spacing')
    await type(spacing, '12,5')
    await press(spacing, 'Enter')
    expect(toolStore.getState().spacingMm).toBe(12.5)
    await type(spacing, '900')
    await press(spacing, 'Enter')
    expect(toolStore.getState().spacingMm).toBe(12.5)
    expect(place.textContent).toContain('A number from 3 to 40 mm')
  })

  it('set the anchor and both sides for what is drawn next', async () => {
    stop = judgedPlan()
    const place = await show(<DrawTools />)
    await choose(named(place, 'field', 'Anchor of the next thread'), 'periosteum')
    await click(named(place, 'field', 'Symmetric editing'))
    expect(toolStore.getState()).toMatchObject({ anchor: 'periosteum', symmetric: true })
  })

  it('are commands too, for those who type', async () => {
    stop = judgedPlan()
    const fan = allCommands().find(({ label }) => label === 'Draw a fan')!
    await change(() => fan.run())
    expect(gestureNow()).toMatchObject({ kind: 'drawing', tool: 'fan' })
    for (const label of ["Mirror the patient's left to the right", 'Symmetric editing'])
      expect(allCommands().some((command) => command.label === label)).toBe(true)
    expect(viewStore.getState().selectedThread).toBeNull()
  })
})

describe('the hint while drawing', () => {
  it('says what to click next, by tool and by what is placed', async () => {
    stop = judgedPlan()
    const place = await show(<DrawHint />)
    const hint = () => place.querySelector('[role="status"]')!.textContent
    await change(() => {
      toolStore.setState({ tool: 'u-loop', symmetric: true })
      startDrawing()
    })
    await change(() => placePoint(beforeEar(), false))
    expect(hint()).toBe('Click the end of the first arm. On both sides.')
    await change(() => placePoint(besideMouth(), false))
    expect(hint()).toBe('Click the end of the second arm. On both sides.')
    expect(allNamed(place, 'button', 'Finish')).toHaveLength(0)
  })
})
