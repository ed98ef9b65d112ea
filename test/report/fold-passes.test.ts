import { describe, expect, it } from 'vitest'
import { foldPasses } from '../../src/report/fold-passes.ts'
import { finding, passesOver } from './support.ts'

describe('foldPasses', () => {
  it('folds quiet passes into one line for each layer and side, nearest structure first', () => {
    const { loud, folded } = foldPasses([
      passesOver('facial-artery', 4.4),
      passesOver('facial-vein', 2.6),
      passesOver('parotid-duct', 3, { side: 'right' }),
      passesOver('masseteric-nerve', 5, { layer: 'sub-deep-fascia' }),
      passesOver('great-auricular-nerve', 1, { code: 'passes-under', layer: 'subcutis' }),
    ])
    expect(loud).toEqual([])
    expect(folded).toEqual([
      "over, patient's left, the SMAS between: facial vein 2.5 mm, facial artery 4.5 mm",
      "over, patient's right, the SMAS between: parotid duct 3 mm",
      "over, patient's left, the deep fascia between: masseteric nerve 5 mm",
      "under, patient's left, fat between: great auricular nerve 1 mm",
    ])
  })

  it('never folds a caution or a danger', () => {
    const caution = passesOver('facial-artery', 1, { severity: 'caution' })
    expect(foldPasses([caution, finding()])).toEqual({ loud: [caution, finding()], folded: [], doubtful: [] })
  })
})
