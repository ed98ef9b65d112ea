import { describe, expect, it } from 'vitest'
import { alteredRegions } from '../../src/plan/altered-regions.ts'
import { checkSettingsOf } from '../../src/plan/check-settings.ts'
import { emptyPlan } from '../../src/plan/document.ts'
import { setHistoryFlag } from '../../src/plan/edits/index.ts'

describe('a history', () => {
  it('tells the checker each region and side once, with all that altered it', () => {
    expect(
      alteredRegions([
        { region: 'cheek', side: 'both', kind: 'facelift' },
        { region: 'cheek', side: 'left', kind: 'filler' },
        { region: 'neck', side: 'right', kind: 'threads' },
      ]),
    ).toEqual([
      { region: 'cheek', side: 'left', reason: 'altered anatomy: previous facelift, filler' },
      { region: 'cheek', side: 'right', reason: 'altered anatomy: previous facelift' },
      { region: 'neck', side: 'right', reason: 'altered anatomy: previous threads' },
    ])
  })

  it('changes the settings of the check, and is not there without a flag', () => {
    const doc = emptyPlan()
    expect(checkSettingsOf(doc)).not.toHaveProperty('altered')
    const flagged = setHistoryFlag(doc, 'cheek', 'left', 'facelift', true)
    expect(checkSettingsOf(flagged).altered).toHaveLength(1)
  })
})
