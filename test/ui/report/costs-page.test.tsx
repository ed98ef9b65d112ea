import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_PRICES } from '../../../src/report/tables/index.ts'
import { priceStore, setPrices, setSupply } from '../../../src/state/clinic/price-list.ts'
import { CostsPage } from '../../../src/ui/report/costs-page.tsx'
import { ReportSheet } from '../../../src/ui/report/report-sheet.tsx'
import { useSheet } from '../../../src/ui/report/use-sheet.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

let stop = (): void => undefined
beforeEach(() => priceStore.setState(NO_PRICES, true))
afterEach(() => stop())

function Shown({ page }: { readonly page: 'costs' | 'report' }) {
  const sheet = useSheet()
  if (sheet === null) return null
  return page === 'costs' ? <CostsPage sheet={sheet} /> : <ReportSheet sheet={sheet} label="" />
}

describe('costs', () => {
  it('are off until a price is entered, in the report too', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'))
    expect((await show(<Shown page="costs" />)).textContent).toContain('no price has been entered')
    expect((await show(<Shown page="report" />)).textContent).not.toContain('Estimate')
  })

  it('follow the count and the clinic’s own prices', async () => {
    stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'subcutis', 'right'))
    const place = await show(<Shown page="costs" />)
    await change(() => {
      setPrices({ currency: 'USD' })
      setSupply('pdo-cog-19-100', { pricePerThread: 45 })
    })
    expect(place.textContent).toMatch(/2 × PDO cog 19G, 100 mm, blunt L.*90\.00/)
    expect((await show(<Shown page="report" />)).textContent).toMatch(/In all.*90\.00/)
  })
})
