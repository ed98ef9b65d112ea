import { Profiler } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { markPath } from '../../../src/state/path-marker.ts'
import { planStore, undo } from '../../../src/state/plan-store.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { waitAfter } from '../../../src/state/work/judging.ts'
import { DepthStrip } from '../../../src/ui/strip/depth-strip.tsx'
import { click, named, press, show } from '../support/screen.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'

let stop = (): void => undefined
afterEach(() => stop())

/** Choose a thread, and wait for the strip, which is loaded when it is first needed. */
const chosen = async (id: string): Promise<void> => {
  await change(() => selectThread(id))
  await change(() => import('../../../src/ui/strip/strip-shown.tsx'))
}

const slider = (place: ParentNode): HTMLElement => named(place, 'slider', 'Place along the thread: Thread 1')

describe('the depth strip', () => {
  it('asks for a thread when none is selected', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const text = named(await show(<DepthStrip />), 'region', 'Depth strip').textContent
    expect(text).toContain('Select a thread')
  })

  it('says that the selected thread is still checked, not that none is selected', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await change(() => {
      selectThread('t1')
      const judging = waitAfter(assessmentStore.getState(), planStore.getState().doc)
      assessmentStore.setState({ result: null, byThread: new Map(), inputs: new Map(), judging })
    })
    expect(named(place, 'region', 'Depth strip').textContent).toContain('Thread 1 is being checked.')
    await change(() => assessmentStore.setState({ judging: null }))
    expect(named(place, 'region', 'Depth strip').textContent).toContain('Thread 1 has not been checked.')
  })

  it('sums up the selected thread in words', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await chosen('t1')
    expect(named(place, 'region', 'Depth strip').textContent).toMatch(
      /Thread 1: [\d.]+ mm long, [\d.]+( to [\d.]+)? mm deep/,
    )
  })

  it('moves a marker along the thread by keys, in words and in 3D, and goes there on Enter', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await chosen('t1')
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

  it('follows what is pointed at on the head, and lets go of it with the head', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await chosen('t1')
    const sample = assessmentStore.getState().byThread.get('t1')!.passes[0]!.samples[40]!
    markPath({ threadId: 't1', pass: 0, sMm: sample.sMm, at: sample.at, from: 'scene' })
    expect(slider(place).getAttribute('aria-valuenow')).toBe(String(Math.round(sample.sMm)))
    expect(named(place, 'region', 'Depth strip').textContent).toMatch(/at (39\.5|40) mm · /)
    markPath(null)
    expect(slider(place).getAttribute('aria-valuenow')).toBe('0')
  })

  it('keeps out of React while the marker moves', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    let commits = 0
    const place = await show(
      <Profiler id="strip" onRender={() => commits++}>
        <DepthStrip />
      </Profiler>,
    )
    await chosen('t1')
    commits = 0
    await press(slider(place), 'End')
    for (const { sMm, at } of assessmentStore.getState().byThread.get('t1')!.passes[0]!.samples)
      markPath({ threadId: 't1', pass: 0, sMm, at, from: 'scene' })
    expect(commits).toBe(0)
  })

  it('lays the thread deeper at the marker by keys, one undoable step at a time', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    const place = await show(<DepthStrip />)
    await chosen('t1')
    const before = planStore.getState().doc
    await press(slider(place), 'Home')
    for (let i = 0; i < 4; i++) await press(slider(place), 'ArrowRight', { shiftKey: true })
    const depthAt = (): number => {
      const { samples } = assessmentStore.getState().byThread.get('t1')!.passes[0]!
      return samples.reduce((a, b) => (Math.abs(b.sMm - 40) < Math.abs(a.sMm - 40) ? b : a)).depthMm
    }
    const shallow = depthAt()
    await press(slider(place), 'ArrowDown', { altKey: true })
    await press(slider(place), 'ArrowDown', { altKey: true })
    expect(depthAt()).toBeGreaterThan(shallow + 0.5)
    expect(planStore.getState().undoLabel).toBe('Change depth')
    // The second press deepened the point that the first had put in.
    expect(planStore.getState().doc.threads[0]!.passes[0]).toHaveLength(5)
    await change(undo)
    await change(undo)
    expect(planStore.getState().doc).toBe(before)
  })
})

describe('the sections beside the strip', () => {
  it('show the thread, the skin and the layers in two cuts, at the worst place and then at the marker', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<DepthStrip />)
    await chosen('t1')
    // A page without room shows strip and sections in turn.
    await click(named(place, 'button', 'Sections'))
    const titles = [...place.querySelectorAll('figcaption')].map(({ textContent }) => textContent)
    expect(titles).toEqual([
      expect.stringMatching(/^Along, [\d.]+ mm$/),
      expect.stringMatching(/^Across, [\d.]+ mm$/),
    ])
    for (const svg of place.querySelectorAll('figure svg'))
      expect(svg.querySelectorAll('path').length).toBeGreaterThan(5)
  })
})
