import { afterEach, describe, expect, it } from 'vitest'
import { usedSources } from '../../../src/anatomy/source-use.ts'
import { ANATOMY, SOURCES } from '../../../src/anatomy/records.ts'
import { LIMITS_WITH_SOURCES } from '../../../src/geometry/limit-table.ts'
import { sourceGroups, sourceSummary } from '../../../src/ui/evidence/source-rows.ts'
import { SourcesDialog } from '../../../src/ui/evidence/sources-dialog.tsx'
import { judgedPlan } from '../support/plan.ts'
import { click, named, show, type } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

describe('the list of sources', () => {
  it('leaves none out, and counts each verified depth with its source', () => {
    const used = usedSources()
    expect(used.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(SOURCES)))
    const depths = ANATOMY.flatMap(({ course }) => course.filter(({ depth }) => depth.verified))
    expect(used.reduce((sum, { use }) => sum + use.depths, 0)).toBe(depths.length)
  })

  it('never calls a source read that was not, and counts those quoted by another text apart', () => {
    const groups = sourceGroups('')
    const { all, read, secondHand } = sourceSummary(groups)
    const lines = groups.flatMap((group) => group.lines)
    expect(read + secondHand + lines.filter(({ verified }) => !verified).length).toBe(all)
    expect(secondHand).toBeGreaterThan(0)
  })

  it('covers layers and limits too, and finds by any words', () => {
    expect(sourceGroups('').map(({ id }) => id)).toEqual(['anatomy', 'layers', 'rules'])
    const found = sourceGroups('hu jksdh depths').flatMap(({ lines }) => lines)
    expect(found.map(({ key }) => key)).toEqual(['hu-2025'])
  })
})

describe('the page of sources and rules', () => {
  it('shows sources with their use, and every limit with its value and source', async () => {
    stop = judgedPlan()
    await show(<SourcesDialog />)
    const dialog = document.querySelector('dialog')!
    await type(named(dialog, 'field', 'Find a source'), 'Hu K-S 2025')
    expect(dialog.textContent).toMatch(/Used for: .*\d+ depths/)
    await click(named(dialog, 'tab', 'Rules'))
    for (const { what } of LIMITS_WITH_SOURCES) expect(dialog.textContent).toContain(what)
    expect(dialog.textContent).toContain('planning default')
    expect(dialog.querySelectorAll('tbody tr').length).toBeGreaterThan(LIMITS_WITH_SOURCES.length)
  })
})
