import { describe, expect, it } from 'vitest'
import {
  clearanceWords,
  findingFacts,
  summaryWords,
  whereWords,
  whoWords,
} from '../../../src/ui/findings/finding-words.ts'
import { finding } from '../support/findings.ts'

const facts = (...args: Parameters<typeof finding>): Record<string, string> =>
  Object.fromEntries(findingFacts(finding(...args), 1).map(({ name, text }) => [name, text]))

describe('what a finding rests on', () => {
  it('is the clearance, the limit with its basis, the place, the contact and how sure the place is', () => {
    expect(facts()).toEqual({
      Clearance: '0.5 mm inside, at worst 2 mm inside',
      Limit: '2 mm (planning default)',
      Where: '61 to 66.5 mm from the entry',
      Contact: 'likely overlap',
      'Its place': 'measured in its source; 1 SD 3 mm across, 1.5 mm in depth',
      'Rests on': 'generic anatomy',
    })
  })

  it('names a published limit without calling it a default', () => {
    expect(facts({ basis: 'published' })['Limit']).toBe('2 mm')
  })

  it('calls an estimated place an estimate', () => {
    expect(facts({ evidence: 'estimate' })['Its place']).toMatch(/^an estimate/)
  })

  it('names what was measured by what the finding is about', () => {
    const bare = { structure: null, side: null, evidence: null, contactProbability: null }
    expect(facts({ ...bare, code: 'too-shallow', value: 1.6 })).toMatchObject({ Depth: '1.5 mm' })
    expect(facts({ ...bare, code: 'thin-here', value: 0.9 })).toMatchObject({ Fat: '1 mm' })
    expect(facts({ ...bare, code: 'spacing', value: 6 })).toMatchObject({ Distance: '6 mm' })
    expect(facts({ ...bare, code: 'wrong-length', value: 120 })).toMatchObject({ Length: '120 mm' })
  })

  it('leaves out what was not measured', () => {
    const names = Object.keys(facts({ value: null, limit: null, evidence: null, contactProbability: null }))
    expect(names).toEqual(['Where', 'Rests on'])
  })

  it('cites no paper for a place that was measured in this patient', () => {
    const measured = facts({ evidence: 'measured', restsOn: 'measured-here' })
    expect(measured['Its place']).toMatch(/^measured in this patient; 1 SD/)
    expect(measured['Rests on']).toBe('measured in this patient')
    expect(facts({ evidence: 'estimate', restsOn: 'altered' })['Its place']).toContain('altered anatomy')
  })
})

describe('the words of a finding', () => {
  it('name the structure without its note, and the side as the patient’s', () => {
    expect(whoWords(finding())).toBe("Facial artery, patient's left")
    expect(whoWords(finding({ structure: null }))).toBeNull()
  })

  it('tell inside, touching and away apart', () => {
    expect([-0.4, 0.1, 3.2].map(clearanceWords)).toEqual(['0.5 mm inside', 'touching', '3 mm away'])
  })

  it('give a point as one number, and name the pass where there are several', () => {
    const point = finding({ fromMm: 20, toMm: 20, atMm: 20, pass: 1 })
    expect(whereWords(point, 1)).toBe('20 mm from the entry')
    expect(whereWords(point, 2)).toBe('20 mm from the entry, pass 2')
  })
})

describe('the line under a message', () => {
  it('says contact in words, never as a number, the margin and what the place rests on', () => {
    const words = summaryWords(finding())
    expect(words).toBe('Likely overlap; 2 mm kept free; place measured in its source')
    expect(words).not.toMatch(/0\.62|62/)
  })

  it('explains a caution that lies outside its margin', () => {
    expect(summaryWords(finding({ code: 'near-structure', value: 3, contactProbability: 0.01 }))).toBe(
      'Low overlap; outside the 2 mm margin, within its uncertainty; place measured in its source',
    )
  })

  it('gives the limit of a finding about the thread itself', () => {
    const bare = { structure: null, side: null, evidence: null, contactProbability: null }
    expect(summaryWords(finding({ ...bare, code: 'spacing', limit: 10 }))).toBe(
      'Limit 10 mm (planning default)',
    )
    expect(summaryWords(finding({ ...bare, limit: null }))).toBe('')
  })
})
