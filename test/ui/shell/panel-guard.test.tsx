import { afterEach, describe, expect, it, vi } from 'vitest'
import { PanelGuard } from '../../../src/ui/shell/panel-guard.tsx'
import { click, named, show } from '../support/screen.tsx'

describe('a part of the screen that fails', () => {
  afterEach(() => vi.restoreAllMocks())

  it('leaves the rest alone, is reported, and comes back by a button', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let broken = true
    const Part = () => {
      if (broken) throw new Error('no verdict')
      return <p>The panel</p>
    }
    const place = await show(
      <>
        <p>The head</p>
        <PanelGuard>
          <Part />
        </PanelGuard>
      </>,
    )
    expect(place.textContent).toContain('The head')
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('Your plan is kept')
    expect(reported.mock.calls.flat().some((part) => String(part).includes('panel-guard'))).toBe(true)
    broken = false
    await click(named(place, 'button', 'Show it again'))
    expect(place.textContent).toContain('The panel')
  })
})
