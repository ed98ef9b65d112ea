import { afterEach, describe, expect, it } from 'vitest'
import { setLocked, type PlanThread } from '../../../src/plan/index.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { startDrag, cancelGesture } from '../../../src/state/drag-point.ts'
import { dispatch, planStore, undo } from '../../../src/state/plan-store.ts'
import { tellHandlePlaces } from '../../../src/state/tools/handle-places.ts'
import { changeTools } from '../../../src/state/draw-thread.ts'
import { selectThread, viewStore } from '../../../src/state/view-store.ts'
import { PointValues } from '../../../src/ui/threads/point-values.tsx'
import { stageHead } from '../../state/support/stage.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { allNamed, click, named, press, show, type } from '../support/screen.tsx'

/** The number beside a handle is in its name, too. */
const chips = (place: ParentNode, point: string): HTMLButtonElement[] =>
  [...place.querySelectorAll('button')].filter(({ textContent }) =>
    textContent?.startsWith(`${point}: values `),
  )
function chip(place: ParentNode, point: string): HTMLButtonElement {
  const found = chips(place, point)
  if (found.length !== 1) throw new Error(`${found.length} numbers beside the ${point}`)
  return found[0]!
}

stageHead()
let stop = (): void => undefined
afterEach(async () => {
  await change(cancelGesture)
  stop()
})

const thread = () => planStore.getState().doc.threads[0]!
const length = () => assessmentStore.getState().byThread.get('t1')!.lengthMm
const inSight = [
  { pass: 0, point: 0, x: 300, y: 200 },
  { pass: 0, point: 1, x: 100, y: 260 },
]

async function valuesOf(...threads: readonly PlanThread[]) {
  stop = judgedPlan(...threads)
  const place = await show(<PointValues />)
  await change(() => selectThread('t1'))
  await change(() => tellHandlePlaces(inSight))
  return place
}
const typed = async (place: ParentNode, field: string, text: string): Promise<void> => {
  const input = named<HTMLInputElement>(place, 'field', field)
  await type(input, text)
  await press(input, 'Enter')
}

describe('the values beside the handles', () => {
  it('tell the way from the nearest landmark, length, angle and depth', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    expect(chip(place, 'Entry').textContent).toMatch(
      /12 mm in front of, 10 mm below tragion · [\d.]+ mm deep$/,
    )
    expect(chip(place, 'End').textContent).toMatch(/[\d.]+ mm · \d+° down · [\d.]+ mm deep$/)
  })

  it('stand beside their handles, follow them without React, and go with them', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    const end = chip(place, 'End').parentElement!
    const around = named(place, 'group', 'Values of the points')
    Object.defineProperty(around, 'clientWidth', { value: 800 })
    Object.defineProperty(around, 'clientHeight', { value: 600 })
    tellHandlePlaces(inSight)
    const before = end.style.transform
    tellHandlePlaces([inSight[0]!, { pass: 0, point: 1, x: 140, y: 300 }])
    expect(end.style.transform).not.toBe(before)
    expect(end.hidden).toBe(false)
    tellHandlePlaces([inSight[0]!])
    expect(end.hidden).toBe(true)
  })

  it('make room while something is dragged or drawn', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await change(() => startDrag('t1', { pass: 0, point: 1 }))
    expect(chips(place, 'End')).toHaveLength(0)
  })
})

describe('a value that is typed', () => {
  it('moves a point by its way from the landmark, in one step', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await click(chip(place, 'Entry'))
    await typed(place, 'Superior', '-6,5')
    expect(thread().passes[0]![0]).toMatchObject({
      landmark: 'tragion',
      side: 'left',
      mm: { anterior: expect.closeTo(12, 3) as number, superior: -6.5 },
    })
    await change(undo)
    expect(thread().passes[0]![0]).toMatchObject({ mm: { superior: -10 } })
  })

  it('sets the length of the thread', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await click(chip(place, 'End'))
    await typed(place, 'Length', '50')
    expect(length()).toBeGreaterThan(49.7)
    expect(length()).toBeLessThan(50.3)
  })

  it('sets depth and angle, on both sides while editing is symmetric', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'), cheekThread('t2', 'smas', 'right'))
    await change(() => changeTools({ symmetric: true }))
    await click(chip(place, 'End'))
    await typed(place, 'Angle', '-45')
    await typed(place, 'Depth', '3')
    const [left, right] = planStore
      .getState()
      .doc.threads.map(({ id }) => assessmentStore.getState().byThread.get(id)!)
    expect(thread().passes[0]![1]).toMatchObject({ depthMm: 3 })
    expect(planStore.getState().doc.threads[1]!.passes[0]![1]).toMatchObject({ depthMm: 3 })
    expect(right!.lengthMm).toBeCloseTo(left!.lengthMm, 1)
  })

  it('that no skin allows is refused with a word, and changes nothing', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await click(chip(place, 'End'))
    const before = planStore.getState().doc
    await typed(place, 'Length', '290')
    expect(planStore.getState().doc).toBe(before)
    expect(viewStore.getState().notice!.text).toMatch(/stays where it was/)
  })

  it('is taken back by Esc; the next Esc closes and leaves the thread selected', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await click(chip(place, 'End'))
    const field = named<HTMLInputElement>(place, 'field', 'Length')
    const shown = field.value
    await type(field, '12')
    await press(field, 'Escape')
    expect(field.value).toBe(shown)
    await press(field, 'Escape')
    expect(allNamed(place, 'field', 'Length')).toHaveLength(0)
    expect(viewStore.getState().selectedThread).toBe('t1')
    expect(document.activeElement).toBe(chip(place, 'Entry'))
  })

  it('cannot be typed for a locked thread, and says that it is locked', async () => {
    const place = await valuesOf(cheekThread('t1', 'smas'))
    await change(() => dispatch('Lock thread', (doc) => setLocked(doc, 't1', true)))
    await click(chip(place, 'End'))
    expect(place.textContent).toContain('Locked')
    for (const name of ['Length', 'Angle', 'Depth'])
      expect(named<HTMLInputElement>(place, 'field', name).disabled).toBe(true)
  })
})
