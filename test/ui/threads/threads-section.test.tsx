import { afterEach, describe, expect, it } from 'vitest'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { planStore, redo, undo } from '../../../src/state/plan-store.ts'
import { resetTools, setTools } from '../../../src/state/tools/tool-store.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { loadWorkbench } from '../../../src/ui/threads/lazy-workbench.tsx'
import { ThreadsSection } from '../../../src/ui/threads/threads-section.tsx'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { allNamed, choose, click, named, press, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => {
  stop()
  resetTools()
})

const threads = () => planStore.getState().doc.threads
const region = (place: ParentNode): HTMLElement => named(place, 'region', 'Threads')

describe('an empty plan', () => {
  it('tells how to plan a first thread, and offers nothing to delete or mirror', async () => {
    stop = judgedPlan()
    const place = await show(<ThreadsSection />)
    expect(region(place).textContent).toContain('No threads yet')
    expect(region(place).querySelectorAll('ol li').length).toBeGreaterThanOrEqual(3)
    for (const name of ['Delete thread', 'Mirror'])
      expect(named(place, 'button', name).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('the list of threads', () => {
  it('names them Thread 1, Thread 2, … with side, length, plane, product and verdict', async () => {
    stop = judgedPlan(cheekThread('t1', 'sub-smas'), cheekThread('t2', 'smas', 'right'))
    const place = await show(<ThreadsSection />)
    const first = named(place, 'listitem', 'Thread 1')
    const second = named(place, 'listitem', 'Thread 2')
    expect(allNamed(place, 'button', 'Thread 1')).toHaveLength(1)
    expect(first.textContent).toMatch(/Danger.*patient's left, .*[\d.]+ mm · Under the SMAS · PDO cog 19G/)
    expect(second.textContent).toMatch(/patient's right, .* · On the SMAS · /)
  })

  it('selects by its row, and says which one is selected', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'), cheekThread('t2', 'smas', 'right'))
    const place = await show(<ThreadsSection />)
    await click(named(place, 'button', 'Thread 2'))
    expect(viewStore.getState().selectedThread).toBe('t2')
    expect(named(place, 'button', 'Thread 2').getAttribute('aria-current')).toBe('true')
    await click(named(place, 'button', 'Thread 2'))
    expect(viewStore.getState().selectedThread).toBe('t2')
  })

  it('deletes the selected thread, undoably', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<ThreadsSection />)
    await change(() => selectThread('t1'))
    await click(named(place, 'button', 'Delete thread'))
    expect(threads()).toHaveLength(0)
    await change(undo)
    expect(named(place, 'listitem', 'Thread 1')).toBeDefined()
  })

  it('mirrors the selected thread to the other side, in one step', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<ThreadsSection />)
    await change(() => selectThread('t1'))
    await click(named(place, 'button', 'Mirror'))
    expect(assessmentStore.getState().result!.count.bySide).toEqual({ left: 1, right: 1, midline: 0 })
    await change(undo)
    expect(threads()).toHaveLength(1)
    await change(redo)
    expect(threads()).toHaveLength(2)
  })
})

describe('the fields of the selected thread', () => {
  const open = async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    const place = await show(<ThreadsSection />)
    await change(() => selectThread('t1'))
    await change(loadWorkbench)
    return place
  }

  it('change its plane, judged at once', async () => {
    const place = await open()
    await choose(named(place, 'field', 'Thread plane'), 'dermis')
    expect(threads()[0]!.plane).toBe('dermis')
    expect(
      assessmentStore
        .getState()
        .byThread.get('t1')!
        .findings.map(({ code }) => code),
    ).toContain('product-plane')
  })

  it('say which planes the product is not made for', async () => {
    const place = await open()
    const names = [...named<HTMLSelectElement>(place, 'field', 'Thread plane').options].map((o) => o.text)
    expect(names[0]).toBe('Dermis (not for this product)')
    expect(names).toContain('On the SMAS')
  })

  it('set plane and depth from a point on, typed', async () => {
    const place = await open()
    await choose(named(place, 'field', 'End: plane from here'), 'subcutis')
    const depth = named<HTMLInputElement>(place, 'field', 'Entry: depth from here')
    await type(depth, '4,5')
    await press(depth, 'Enter')
    const [entry, end] = threads()[0]!.passes[0]!
    expect(end).toMatchObject({ plane: 'subcutis' })
    expect(entry).toMatchObject({ depthMm: 4.5 })
    await change(undo)
    expect(threads()[0]!.passes[0]![0]!.depthMm).toBeUndefined()
  })

  it('are held by a lock', async () => {
    const place = await open()
    await click(named(place, 'button', 'Lock'))
    expect(threads()[0]!.locked).toBe(true)
    expect(named<HTMLSelectElement>(place, 'field', 'Thread plane').disabled).toBe(true)
    await click(named(place, 'button', 'Unlock'))
    expect(threads()[0]!.locked).toBeUndefined()
  })
})

describe('threads chosen together', () => {
  const three = async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'), cheekThread('t2', 'subcutis'), cheekThread('t3', 'dermis'))
    const place = await show(<ThreadsSection />)
    await change(loadWorkbench)
    return place
  }
  const clickWith = (element: Element, keys: MouseEventInit): Promise<void> =>
    change(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })))

  it('are added by Ctrl and all up to a row by Shift, and mirrored in one step', async () => {
    const place = await three()
    await click(named(place, 'button', 'Thread 1'))
    await clickWith(named(place, 'button', 'Thread 3'), { ctrlKey: true })
    expect(named(place, 'group', '2 threads selected')).toBeDefined()
    await click(named(place, 'button', 'Thread 1'))
    await clickWith(named(place, 'button', 'Thread 3'), { shiftKey: true })
    await click(named(place, 'button', 'Mirror'))
    expect(threads()).toHaveLength(6)
    expect(assessmentStore.getState().result!.count.bySide).toEqual({ left: 3, right: 3, midline: 0 })
    await change(undo)
    expect(threads()).toHaveLength(3)
  })

  it('are added by their checkboxes, and deleted in one step that keeps the locked ones', async () => {
    const place = await three()
    await click(named(place, 'button', 'Thread 2'))
    await click(named(place, 'button', 'Lock'))
    await click(named(place, 'field', 'Also select Thread 1'))
    expect(named(place, 'group', '2 threads selected')).toBeDefined()
    await click(named(place, 'button', 'Delete thread'))
    expect(threads().map(({ id }) => id)).toEqual(['t2', 't3'])
    expect(viewStore.getState().notice!.text).toMatch(/Locked threads were kept/)
    await change(undo)
    expect(threads()).toHaveLength(3)
  })

  it('are one again after a plain press on a row', async () => {
    const place = await three()
    await click(named(place, 'button', 'Thread 1'))
    await clickWith(named(place, 'button', 'Thread 2'), { metaKey: true })
    await click(named(place, 'button', 'Thread 2'))
    await click(named(place, 'button', 'Delete thread'))
    expect(threads().map(({ id }) => id)).toEqual(['t1', 't3'])
  })
})

describe('left and right', () => {
  it('are told apart in mm and degrees, pair by pair, as advice', async () => {
    const right = cheekThread('t2', 'smas', 'right')
    const moved = { landmark: 'cheilion', side: 'right', mm: { lateral: 20, superior: -6 } } as const
    stop = judgedPlan(cheekThread('t1', 'smas'), { ...right, passes: [[right.passes[0]![0]!, moved]] })
    const place = await show(<ThreadsSection />)
    await change(loadWorkbench)
    const [panel] = place.querySelectorAll('section > details')
    expect(panel!.textContent).toMatch(/1 pair, up to 6(\.5)? mm and \d+° apart/)
    expect(panel!.textContent).toMatch(/Thread 1 and Thread 2entry 0 mm, end [56](\.5)? mm, pull \d+°/)
  })

  it('become mirror images when a side is mirrored, in one step', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'), cheekThread('t2', 'subcutis'))
    const place = await show(<ThreadsSection />)
    await change(loadWorkbench)
    await click(named(place, 'button', "Mirror the patient's left to the right"))
    expect(threads()).toHaveLength(4)
    const [panel] = place.querySelectorAll('section > details')
    expect(panel!.textContent).toContain('2 pairs, mirror images')
    await change(undo)
    expect(threads()).toHaveLength(2)
  })

  it('change together while symmetric editing is on', async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'), cheekThread('t2', 'smas', 'right'))
    const place = await show(<ThreadsSection />)
    await change(() => setTools({ symmetric: true }))
    await change(() => selectThread('t2'))
    await change(loadWorkbench)
    expect(place.textContent).toContain('Mirror image of Thread 1.')
    await choose(named(place, 'field', 'Thread plane'), 'dermis')
    expect(threads().map(({ plane }) => plane)).toEqual(['dermis', 'dermis'])
    await change(undo)
    expect(threads().map(({ plane }) => plane)).toEqual(['smas', 'smas'])
  })
})
