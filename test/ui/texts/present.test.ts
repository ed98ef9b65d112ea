import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/state/language.ts'
import { rareTexts, lastsTexts, olderText, reviewTexts } from '../../../src/ui/present/risk-texts.ts'
import { REVIEWS } from '../../../src/ui/present/studies.ts'
import { fill, speechOf } from '../../../src/ui/texts/fill.ts'
import { PRESENT_EN } from '../../../src/ui/texts/present/en.ts'
import { presentWords, sumOfWords, wordsByPlace } from '../../../src/ui/texts/present/index.ts'
import { readingGrade, syllablesOf } from '../../support/reading-grade.ts'

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()
/** A language without a form of its own for one has none. */
const isForOne = (place: string): boolean => place.endsWith('.one')
const english = wordsByPlace(PRESENT_EN)
const ENGLISH = { words: PRESENT_EN, speech: speechOf('en') }

describe.each(LANGUAGES)('the words of the patient’s view in %s', (language) => {
  const words = presentWords(language).then(wordsByPlace)

  it('stand in the same places as the English ones', async () => {
    const wanted = [...english.keys()].filter((place) => !isForOne(place))
    expect([...(await words).keys()].filter((place) => !isForOne(place)).toSorted()).toEqual(
      wanted.toSorted(),
    )
    expect(wanted.length).toBeGreaterThan(120)
  })

  it('are never empty, and never leave an English sentence standing', async () => {
    const table = [...(await words)]
    expect(table.filter(([, text]) => text.trim() === '')).toEqual([])
    if (language !== 'en') expect(table.filter(([place, text]) => text === english.get(place))).toEqual([])
  })

  it('put in the same figures and names', async () => {
    for (const [place, text] of await words)
      expect(placeholders(text), place).toEqual(placeholders(english.get(place) ?? ''))
  })

  it('can say every risk and how long it lasts', async () => {
    const spoken = { words: await presentWords(language), speech: speechOf(language) }
    const texts = [...rareTexts(spoken), ...lastsTexts(spoken), olderText(spoken)]
    for (const review of REVIEWS) texts.push(...Object.values(reviewTexts(review, spoken)))
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([])
    for (const n of [0, 1, 2, 200])
      expect(spoken.speech.count(spoken.words.planned, n)).toContain(spoken.speech.number(n))
  })
})

describe('the patient’s view in English', () => {
  const filled = [...english]
    .filter(([place]) => !/^(cost|mark|part|parts)\b/.test(place))
    .map(([, text]) => text.replaceAll(/\{\w+\}/g, '2'))

  it('is read by a 12-year-old: Flesch-Kincaid grade 7 at most, as a whole and part by part', () => {
    expect(readingGrade(filled)).toBeLessThanOrEqual(7)
    const long = ['steps', 'lasts', 'rare', 'who', 'care', 'call', 'other', 'ask', 'region']
    for (const part of long) {
      const texts = [...wordsByPlace(PRESENT_EN[part as 'steps'])].map(([, text]) =>
        text.replaceAll(/\{\w+\}/g, '2'),
      )
      expect(readingGrade(texts), part).toBeLessThanOrEqual(7)
    }
  })

  it('is measured by a rule that tells plain words from others', () => {
    expect(['a', 'swelling', 'table', 'used', 'infection', 'face', 'tingling'].map(syllablesOf)).toEqual([
      1, 2, 2, 1, 3, 1, 2,
    ])
    expect(readingGrade(['The cat sat.', 'It was glad.'])).toBeLessThan(2)
    expect(
      readingGrade([
        'Postoperative paresthesia following absorbable polydioxanone suspension necessitates immediate neurological evaluation.',
      ]),
    ).toBeGreaterThan(15)
  })

  it('promises nothing, calls nothing safe and shows no probability', () => {
    expect(
      filled.filter((text) => /\bsafe|guarantee|younger look|you will look better|%/i.test(text)),
    ).toEqual([])
    expect(filled.join(' ')).toContain('Information, not consent.')
  })

  it('holds what a patient has to be told', () => {
    const all = filled.join(' ')
    for (const word of [
      'Do nothing',
      'blood thinner yourself',
      'white or blotchy',
      'swells when you eat',
      'change in how you see',
      'mouth that does not open',
      'spit gland',
      'must come out',
      'You may not like it',
    ])
      expect(all).toContain(word)
  })
})

describe('the two reviews', () => {
  it('are kept apart: neither lends the other its people or its figures', () => {
    const [older, newer] = REVIEWS.map((review) => reviewTexts(review, ENGLISH))
    expect(older).toEqual({ title: 'Review of 2021', what: '26 studies' })
    expect(newer?.what).toBe('26 studies, 2,827 people, not yet checked by other experts')
    expect(REVIEWS[0]?.shares).toEqual({ swelling: 35, dimples: 10, numb: 6, seen: 4, infection: 2, out: 2 })
    expect(REVIEWS[0]?.shares.bruising).toBeUndefined()
  })
})

describe('filling a text', () => {
  it('refuses to leave a place open', () => {
    expect(fill('{a} of {b}', { a: '1', b: '2' })).toBe('1 of 2')
    expect(() => fill('{a} of {b}', { a: '1' })).toThrow('{b}')
  })

  it('counts as the language does', () => {
    expect(speechOf('en').count(PRESENT_EN.threads, 1)).toBe('1 thread')
    expect(speechOf('en').count(PRESENT_EN.threads, 2000)).toBe('2,000 threads')
    expect(speechOf('vi').number(2827)).toBe('2.827')
    expect(speechOf('ko').count({ other: '실 {n}개' }, 1)).toBe('실 1개')
  })
})

describe('the check sum of a table', () => {
  it('changes with one letter', () => {
    expect(sumOfWords(PRESENT_EN)).toBe(sumOfWords({ ...PRESENT_EN }))
    expect(sumOfWords({ ...PRESENT_EN, time: `${PRESENT_EN.time} ` })).not.toBe(sumOfWords(PRESENT_EN))
  })
})
