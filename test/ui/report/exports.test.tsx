import { afterEach, describe, expect, it } from 'vitest'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { Exports } from '../../../src/ui/report/exports.tsx'
import { useSheet } from '../../../src/ui/report/use-sheet.ts'
import { SHEETS_TEXTS } from '../../../src/ui/texts/sheets.ts'
import { cheekThread, judgedPlan } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

function Shown() {
  const sheet = useSheet()
  return sheet === null ? null : <Exports sheet={sheet} />
}

describe('a picture of the view', () => {
  it('is not saved over a photo, and the way to one is told', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    setView({ photoMix: 0.5 })
    const place = await show(<Shown />)
    await click(named(place, 'button', SHEETS_TEXTS.exports.picture))
    expect(viewStore.getState().notice?.text).toBe(
      'No picture is saved while the photo is shown: leave it first.',
    )
  })
})
