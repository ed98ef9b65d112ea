import { describe, expect, it } from 'vitest'
import { checkSettingsOf } from '../../src/plan/check-settings.ts'
import { emptyPlan } from '../../src/plan/document.ts'
import { setMargin, setSettings } from '../../src/plan/edits/index.ts'

describe('what the checker is told', () => {
  it('is the operator’s spread and the margins', () => {
    const doc = setMargin(
      setSettings(emptyPlan(), { operatorLateralMm: 4, operatorDepthMm: 1.5 }),
      'facial-vein',
      3,
    )
    expect(checkSettingsOf(doc)).toMatchObject({
      operatorLateralMm: 4,
      operatorDepthMm: 1.5,
      marginsMm: { 'facial-vein': 3 },
    })
  })
})
