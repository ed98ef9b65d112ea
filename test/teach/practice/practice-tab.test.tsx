import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { placePoint } from '../../../src/state/draw-thread.ts'
import { gestureNow } from '../../../src/state/gesture-store.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { structureKey } from '../../../src/state/structure-key.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { missOf } from '../../../src/teach/practice/find-it.ts'
import PracticeTab from '../../../src/teach/practice/practice-tab.tsx'
import { forgetProgress, progressStore } from '../../../src/teach/practice/progress-store.ts'
import { titleOf } from '../../../src/teach/practice/title.ts'
import type { Structure } from '../../../src/geometry/anatomy-types.ts'
import { vertexAt } from '../../../src/geometry/vec3.ts'
import { readyStage, stageHead } from '../../state/support/stage.ts'
import { change } from '../../ui/support/plan.ts'
import { choose, click, named, press, show } from '../../ui/support/screen.tsx'

const gameButton = (place: HTMLElement, game: string): HTMLElement =>
  [...place.querySelectorAll('button')].find((button) => button.textContent.startsWith(game))!

async function start(game: string): Promise<HTMLElement> {
  const place = await show(<PracticeTab />)
  await click(gameButton(place, game))
  return place
}

const heading = (place: HTMLElement): string => place.querySelector('h2')!.textContent
const asked = (place: HTMLElement): Structure =>
  headStore.getState().structures.find((one) => heading(place) === `Find: ${titleOf(one)}`)!
const lit = (): Structure => {
  const key = viewStore.getState().isolatedStructure
  return headStore.getState().structures.find((one) => structureKey(one) === key)!
}
const status = (place: HTMLElement): string =>
  [...place.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ')

/** Point at the skin over what is asked for: the middle of a course, the place of a gland that is nearest to the skin. */
async function pointAt(structure: Structure): Promise<void> {
  const { head } = headStore.getState()
  const middle = <T,>(list: readonly T[]): T => list[Math.floor(list.length / 2)]!
  const places =
    structure.kind === 'gland'
      ? Array.from({ length: structure.mesh.positions.length / 3 }, (_, i) =>
          vertexAt(structure.mesh.positions, i),
        )
      : [middle(structure.paths[0]!.points)]
  const hits = places.map((at) => head!.closestPoint(at)!)
  const hit = hits.reduce((a, b) => (b.distanceMm < a.distanceMm ? b : a))
  await act(async () => placePoint({ point: hit.point, at: head!.positionOf(hit.point) }, false))
}

// The head takes longer to build than a hook is given.
beforeAll(() => void stageHead(), 60_000)

describe('"Find it"', () => {
  beforeEach(() => {
    readyStage()
    setView({ mode: 'teach' })
    forgetProgress()
  })
  afterEach(() => setView({ mode: 'plan' }))

  it('reads the question out, takes a place with the pen of the planner, and leaves the plan alone', async () => {
    const before = planStore.getState().doc
    const place = await start('Find it')
    expect(document.activeElement!.textContent).toBe(heading(place))
    expect(gestureNow()).toMatchObject({ kind: 'drawing', free: true })
    await pointAt(asked(place))
    expect(gestureNow().kind).toBe('idle')
    expect(viewStore.getState().markedPoint).not.toBeNull()
    expect(status(place)).toContain('Your place is marked.')
    expect(planStore.getState().doc).toBe(before)
  })

  it('scores place and layer, shows the structure, leads the focus on, and keeps what came of it', async () => {
    const place = await start('Find it')
    const structure = asked(place)
    const { head } = headStore.getState()
    await pointAt(structure)
    const at = viewStore.getState().markedPoint!
    const { layer } = missOf(structure, at, head!.normalOf(head!.closestPoint(at)!.point))
    const check = named(place, 'button', 'Check')
    expect(check.getAttribute('aria-disabled')).toBe('true')
    await choose(named<HTMLSelectElement>(place, 'select', 'Layer it lies in there'), layer)
    await click(check)
    expect(status(place)).toMatch(/^Right\. .* 100 of 100 points\./)
    expect(lit()).toBe(structure)
    expect(document.activeElement!.textContent).toBe('Next question')
    expect(progressStore.getState().progress[`find/${structure.id}`]?.box).toBe(1)
    await click(document.activeElement!)
    expect(heading(place)).not.toContain(titleOf(structure))
    expect(status(place)).not.toContain('Right.')
  })

  it('tells a miss, with the layer that was meant, and asks it again', async () => {
    const place = await start('Find it')
    const structure = asked(place)
    await pointAt(structure)
    const wrong =
      structure.kind === 'gland' || structure.paths[0]!.layers.includes('on-bone') ? 'dermis' : 'on-bone'
    await choose(named<HTMLSelectElement>(place, 'select', 'Layer it lies in there'), wrong)
    await click(named(place, 'button', 'Check'))
    expect(status(place)).toMatch(/^Not quite\. .* you chose/)
    expect(progressStore.getState().progress[`find/${structure.id}`]?.box).toBe(0)
  })

  it('says when the pen was put down, and takes it up again by its button', async () => {
    const place = await start('Find it')
    await change(() => setView({}))
    await act(async () => (await import('../../../src/state/drag-point.ts')).cancelGesture())
    expect(status(place)).toContain('The pen is down.')
    await click(named(place, 'button', 'Point on the face'))
    expect(gestureNow().kind).toBe('drawing')
  })
})

describe('"Name it"', () => {
  beforeEach(() => {
    readyStage()
    setView({ mode: 'teach', skinOpacity: 0.9 })
    forgetProgress()
  })

  it('lights one structure, hides every name on the head, and tells right from wrong', async () => {
    const place = await start('Name it')
    expect(viewStore.getState().quiz).toBe(true)
    const right = lit()
    const choices = [...place.querySelectorAll('[role="group"] button')]
    expect(choices).toHaveLength(4)
    const wrong = choices.find((one) => !titleOf(right).startsWith(one.textContent))!
    await click(wrong)
    expect(status(place)).toContain('Not quite. This is the')
    expect(status(place)).toContain('not the')
    await click(wrong)
    expect(progressStore.getState().progress[`name/${right.id}`]?.box).toBe(0)
  })

  it('ends after ten questions with what was known and missed, each with its reason', async () => {
    const place = await start('Name it')
    for (let i = 0; i < 10; i++) {
      const right = lit()
      const button = [...place.querySelectorAll('[role="group"] button')].find((one) =>
        titleOf(right).startsWith(`${one.textContent}, `),
      )!
      await click(button)
      expect(status(place)).toContain('Right.')
      await click(document.activeElement!)
    }
    expect(heading(place)).toBe('10 of 10 known')
    expect(document.activeElement!.textContent).toBe('10 of 10 known')
    expect(place.querySelectorAll('li')).toHaveLength(10)
    await click(named(place, 'button', 'Practise again'))
    expect(heading(place)).toBe('Which structure is lit?')
  })

  it('puts the view back on Esc', async () => {
    const place = await start('Name it')
    expect(viewStore.getState().skinOpacity).not.toBe(0.9)
    await press(document.activeElement!, 'Escape')
    expect(viewStore.getState()).toMatchObject({ skinOpacity: 0.9, quiz: false, isolatedStructure: null })
    expect(place.textContent).toContain('Read the strip')
  })
})

describe('"Read the strip"', () => {
  beforeEach(() => {
    readyStage()
    setView({ mode: 'teach' })
    forgetProgress()
  })

  it('says of each band how it looks and lies, not what it is, and corrects those named wrong', async () => {
    const place = await start('Read the strip')
    const lists = [...place.querySelectorAll('select')]
    expect(lists.length).toBeGreaterThan(2)
    for (const list of lists) await choose(list, 'skin')
    expect(place.querySelector('[role="img"]')!.getAttribute('aria-label')).toMatch(/numbered bands/)
    await click(named(place, 'button', 'Check'))
    expect(status(place)).toContain(`1 of ${lists.length} layers are right.`)
    expect(status(place)).toContain('Band 2 is superficial fat.')
    expect(Object.values(progressStore.getState().progress)).toEqual([expect.objectContaining({ box: 0 })])
  })
})
