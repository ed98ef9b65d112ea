import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_PLAN_BYTES, emptyPlan, serializePlan } from '../../src/plan/index.ts'
import { openPlanFile, savePlanFile } from '../../src/state/files.ts'
import { keepHead } from '../../src/state/head-building.ts'
import { planStore, undo } from '../../src/state/plan-store.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { bareStage, headBytes } from './support/stage.ts'

const file = (text: string, name = 'plan.threadline.json'): File => new File([text], name)
const notice = () => viewStore.getState().notice

describe('opening a plan file', () => {
  beforeEach(bareStage)

  it('takes its place, says so, and leaves the old plan to undo', async () => {
    const before = planStore.getState().doc
    await openPlanFile(file(serializePlan(emptyPlan('Temple'))))
    expect(planStore.getState().doc.name).toBe('Temple')
    expect(notice()).toMatchObject({ kind: 'info' })
    undo()
    expect(planStore.getState().doc).toBe(before)
  })

  it.each([
    ['not JSON', '{"format": "threadline-pl', /ends in the middle/],
    ['another program’s JSON', '{"format": "something"}', /\$\.format/],
    ['an unknown product', planWithProduct('pdo-unheard-of'), /\$\.threads\[0\]\.product/],
  ])('keeps the plan and names the place in the file: %s', async (_, text, place) => {
    const before = planStore.getState()
    await openPlanFile(file(text, 'broken.json'))
    expect(planStore.getState()).toBe(before)
    expect(notice()).toMatchObject({ kind: 'error' })
    expect(notice()!.text).toMatch(/^broken\.json was not opened\. /)
    expect(notice()!.text).toMatch(place)
  })

  it('opens the one asked for last, whichever is read first', async () => {
    const slow = file(serializePlan(emptyPlan('Slow')))
    let finish = (): void => undefined
    const waits = new Promise<void>((resolve) => (finish = resolve))
    vi.spyOn(slow, 'arrayBuffer').mockImplementation(async () => {
      await waits
      return new TextEncoder().encode(serializePlan(emptyPlan('Slow'))).buffer
    })
    const first = openPlanFile(slow)
    await openPlanFile(file(serializePlan(emptyPlan('Quick'))))
    finish()
    await first
    expect(planStore.getState().doc.name).toBe('Quick')
    expect(notice()!.text).toContain('Quick')
  })

  it('does not even read a file that is too large', async () => {
    const huge = file('x')
    Object.defineProperty(huge, 'size', { value: MAX_PLAN_BYTES + 1 })
    const read = vi.spyOn(huge, 'arrayBuffer')
    await openPlanFile(huge)
    expect(read).not.toHaveBeenCalled()
    expect(notice()!.text).toMatch(/at most \d+ MB/)
  })

  it('refuses points off the head before the current plan is given up', async () => {
    vi.stubGlobal('fetch', async () => new Response(headBytes()))
    await keepHead('models/face-1.bin')
    vi.unstubAllGlobals()
    const before = planStore.getState().doc
    const points = [
      { tri: 1, bary: [1, 0, 0] },
      { tri: 4_000_000, bary: [1, 0, 0] },
    ]
    await openPlanFile(file(planText({ points })))
    expect(planStore.getState().doc).toBe(before)
    expect(notice()!.text).toMatch(/\$\.threads\[0\]\.points\[1\]\.tri/)
  })
})

describe('saving a plan file', () => {
  beforeEach(bareStage)

  it('hands over what opening reads back, under the name of the plan', async () => {
    let saved: { readonly name: string; readonly blob: Blob } | null = null
    const blobs: Blob[] = []
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:plan'
    })
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved = { name: this.download, blob: blobs[0]! }
    })
    savePlanFile()
    make.mockRestore()
    click.mockRestore()
    expect(saved!.name).toBe('untitled-plan.threadline.json')
    expect(await saved!.blob.text()).toBe(serializePlan(planStore.getState().doc))
  })
})

function planText(thread: object): string {
  const whole = { id: 't1', product: 'pdo-cog-19-100', plane: 'smas', ...thread }
  return JSON.stringify({ format: 'threadline-plan', version: 1, threads: [whole] })
}

function planWithProduct(product: string): string {
  const points = [
    { tri: 1, bary: [1, 0, 0] },
    { tri: 2, bary: [1, 0, 0] },
  ]
  return planText({ product, points })
}
