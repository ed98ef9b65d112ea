import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { DepthStrip } from '../../../src/ui/strip/depth-strip.tsx'
import { named, press, show } from '../support/screen.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'

let stop = (): void => undefined
afterEach(() => stop())

const slider = (place: ParentNode): HTMLElement => named(place, 'slider', 'Place along the thread: Thread 1')

describe('the depth strip', () => {
  it('asks for a thread when none is selected', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const text = named(await show(<DepthStrip />), 'region', 'Depth strip').textContent
    expect(text).toContain('Select a thread')
  })

  it('sums up the selected thread in words', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await change(() => selectThread('t1'))
    expect(named(place, 'region', 'Depth strip').textContent).toMatch(
      /Thread 1: [\d.]+ mm long, [\d.]+( to [\d.]+)? mm deep/,
    )
  })

  it('moves a marker along the thread by keys, in words and in 3D, and goes there on Enter', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await change(() => selectThread('t1'))
    const samples = assessmentStore.getState().byThread.get('t1')!.passes[0]!.samples
    await press(slider(place), 'End')
    expect(viewStore.getState().markedPoint).toEqual(samples.at(-1)!.at)
    await press(slider(place), 'Home')
    await press(slider(place), 'ArrowRight', { shiftKey: true })
    const nearTen = samples.reduce((best, sample) =>
      Math.abs(sample.sMm - 10) < Math.abs(best.sMm - 10) ? sample : best,
    )
    expect(viewStore.getState().markedPoint).toEqual(nearTen.at)
    expect(slider(place).getAttribute('aria-valuetext')).toMatch(/^at 10 mm, [\d.]+ mm deep, .*On the SMAS/)
    await press(slider(place), 'Enter')
    expect(viewStore.getState().focus?.at).toEqual(nearTen.at)
  })
})
