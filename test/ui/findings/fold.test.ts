import { describe, expect, it } from 'vitest'
import { sortFindings } from '../../../src/ui/findings/fold.ts'
import { foldedWords } from '../../../src/ui/findings/folded-row.tsx'
import { finding, quietPass } from '../support/findings.ts'

describe('the findings of a thread in a list', () => {
  it('keep every danger, caution and note as a row of its own, in the order of the checker', () => {
    const danger = finding()
    const caution = finding({ severity: 'caution', code: 'near-structure' })
    const note = finding({ severity: 'clear', code: 'entry-in-hair', structure: null, side: null })
    const over = finding({ severity: 'caution', code: 'passes-over' })
    const { loud, folded } = sortFindings([danger, caution, over, note])
    expect(loud).toEqual([danger, caution, over, note])
    expect(folded).toEqual([])
  })

  it('fold quiet passes into one line per layer and side, the nearest structure first', () => {
    const far = quietPass('facial-vein', 6)
    const near = quietPass('facial-artery', 2)
    const other = quietPass('facial-artery', 1, { side: 'right' })
    const deeper = quietPass('parotid-duct', 5, { layer: 'sub-smas' })
    const under = quietPass('facial-vein', 4, { code: 'passes-under' })
    const { loud, folded } = sortFindings([far, near, other, deeper, under])
    expect(loud).toEqual([])
    expect(folded.map(({ findings }) => findings)).toEqual([[near, far], [other], [deeper], [under]])
  })

  it('fold several notes into one line, never an alarm', () => {
    const note = finding({ severity: 'clear', code: 'crosses-ligament', structure: null })
    const caution = finding({ severity: 'caution', code: 'near-structure' })
    const { loud, notes } = sortFindings([caution, note, { ...note, atMm: 20 }])
    expect(loud).toEqual([caution])
    expect(notes).toHaveLength(2)
  })

  it('leave gaps to their own list', () => {
    const gap = finding({ severity: 'not-assessed', code: 'not-assessed', structure: null, side: null })
    expect(sortFindings([gap])).toEqual({ loud: [], notes: [], folded: [] })
  })
})

describe('the line of folded passes', () => {
  it('says how many, what lies between and on which side', () => {
    const { folded } = sortFindings([quietPass('facial-artery', 2), quietPass('facial-vein', 3)])
    expect(folded.map(foldedWords)).toEqual([
      "Passes over 2 structures, the SMAS between, patient's left: no conflict found",
    ])
  })

  it('counts one structure as one', () => {
    const { folded } = sortFindings([quietPass('facial-artery', 2, { code: 'passes-under', layer: null })])
    expect(folded.map(foldedWords)).toEqual(["Passes under 1 structure, patient's left: no conflict found"])
  })
})
