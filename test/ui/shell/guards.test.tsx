import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lastErrors } from '../../../src/state/error-log.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { setView, type Mode } from '../../../src/state/view-store.ts'
import { Planner } from '../../../src/ui/index.ts'
import { setUi, uiStore } from '../../../src/ui/ui-store.ts'
import { change } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

const { broken, part } = vi.hoisted(() => {
  const stopped = new Set<string>()
  return {
    broken: stopped,
    /** A part that stops as long as it is said to be broken. */
    part: (name: string) => () => {
      if (stopped.has(name)) throw new Error(`${name} has stopped`)
      return <p>{`the ${name}`}</p>
    },
  }
})

vi.mock('../../../src/ui/top-bar/top-bar.tsx', () => ({ TopBar: part('top bar') }))
vi.mock('../../../src/ui/shell/left-rail.tsx', () => ({ LeftRail: part('left rail') }))
vi.mock('../../../src/ui/shell/right-panel.tsx', () => ({ RightPanel: part('right panel') }))
vi.mock('../../../src/ui/shell/sheet.tsx', () => ({ Sheet: part('sheet') }))
vi.mock('../../../src/ui/shell/small-tools.tsx', () => ({ SmallTools: part('small tools') }))
vi.mock('../../../src/ui/shell/status-bar.tsx', () => ({ StatusBar: part('status bar') }))
vi.mock('../../../src/ui/shell/notices.tsx', () => ({ Notices: part('notices') }))
vi.mock('../../../src/ui/shell/draw-hint.tsx', () => ({ DrawHint: part('draw hint') }))
vi.mock('../../../src/ui/shell/dialogs.tsx', () => ({ default: part('dialog') }))
vi.mock('../../../src/ui/strip/depth-strip.tsx', () => ({ DepthStrip: part('depth strip') }))
vi.mock('../../../src/ui/structures/structure-card-place.tsx', () => ({
  StructureCardPlace: part('structure card'),
  loadStructureCard: () => Promise.resolve({ loadStructureFacts: () => Promise.resolve() }),
}))
vi.mock('../../../src/ui/skin-map/skin-map-place.tsx', () => ({ SkinMapPlace: part('skin map') }))
vi.mock('../../../src/ui/tools/view-buttons.tsx', () => ({ ViewButtons: part('view buttons') }))

const View = part('head view')

/** Every region, and where it is seen. */
const REGIONS: readonly (readonly [name: string, mode: Mode, small: boolean])[] = [
  ['top bar', 'plan', false],
  ['left rail', 'plan', false],
  ['head view', 'plan', false],
  ['view buttons', 'plan', false],
  ['draw hint', 'plan', false],
  ['structure card', 'plan', false],
  ['skin map', 'plan', false],
  ['depth strip', 'plan', false],
  ['right panel', 'teach', false],
  ['right panel', 'present', false],
  ['right panel', 'plan', false],
  ['status bar', 'plan', false],
  ['notices', 'plan', false],
  ['dialog', 'plan', false],
  ['sheet', 'plan', true],
  ['small tools', 'plan', true],
]

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  broken.clear()
  await change(() => {
    setView({ mode: 'plan' })
    setUi({ dialog: null })
  })
})

describe('a region that stops', () => {
  it.each(REGIONS)(
    'leaves all others and the plan alone: %s (%s, small screen: %s)',
    async (name, mode, small) => {
      vi.stubGlobal('matchMedia', () => ({
        matches: small,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }))
      setView({ mode })
      setUi({ dialog: name === 'dialog' ? 'help' : null })
      const { doc } = planStore.getState()
      broken.add(name)
      const place = await show(<Planner viewport={<View />} />)
      await vi.waitFor(() => expect(place.querySelectorAll('[role="alert"]')).toHaveLength(1))
      const told = place.querySelector('[role="alert"]')!
      expect(told.textContent).toContain('Your plan is kept')
      if (name !== 'top bar') expect(place.textContent).toContain('the top bar')
      if (name !== 'head view') expect(place.textContent).toContain('the head view')
      expect(planStore.getState().doc).toBe(doc)
      expect(String(lastErrors().at(-1)?.error)).toContain(`${name} has stopped`)
      broken.clear()
      await click(named(told, 'button', 'Show it again'))
      expect(place.textContent).toContain(`the ${name}`)
    },
  )

  it('offers the diagnostics', async () => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }))
    broken.add('left rail')
    const place = await show(<Planner viewport={<View />} />)
    await click(named(place.querySelector('[role="alert"]')!, 'button', 'Diagnostics'))
    expect(uiStore.getState().dialog).toBe('about')
  })
})
