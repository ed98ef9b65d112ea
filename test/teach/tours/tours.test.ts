import { describe, expect, it } from 'vitest'
import { figureStands, numbersIn } from '../../../src/teach/tours/known-things.ts'
import { readTour, writeTour } from '../../../src/teach/tours/read-tour.ts'
import { SHIPPED_TOURS } from '../../../src/teach/tours/shipped.ts'
import type { Tour } from '../../../src/teach/tours/tour.ts'

const MOST_WORDS = 60

describe.each(SHIPPED_TOURS.map((tour) => [tour.id, tour] as const))('the tour %s', (_, tour) => {
  it('states no number in a step that the anatomy data does not hold', () => {
    for (const { title, text, figures } of tour.steps)
      expect(new Set(numbersIn(`${title} ${text}`)), title).toEqual(
        new Set(figures.map(({ value }) => value)),
      )
  })

  it('states no number in its question that no step has', () => {
    const told = tour.steps.flatMap(({ figures }) => figures.map(({ value }) => value))
    const words = [tour.question.ask, ...tour.question.answers.flatMap(({ text, why }) => [text, why])]
    for (const value of numbersIn(words.join(' '))) expect([...told, 5, 10]).toContain(value)
  })

  it('holds one idea a step, in few words, and always says where to look', () => {
    for (const { title, text, look, at } of tour.steps) {
      expect(text.split(' ').length, title).toBeLessThanOrEqual(MOST_WORDS)
      expect(look ?? at, title).toBeDefined()
    }
  })

  it('asks a question with four answers, one of them right', () => {
    expect(tour.question.answers).toHaveLength(4)
  })

  it('comes back the same from its file', () => {
    expect(readTour(writeTour(tour))).toEqual({ ok: true, value: tour })
  })
})

describe('the tours together', () => {
  it('are eight or more, each with an id of its own', () => {
    expect(SHIPPED_TOURS.length).toBeGreaterThanOrEqual(8)
    expect(new Set(SHIPPED_TOURS.map(({ id }) => id)).size).toBe(SHIPPED_TOURS.length)
  })
})

describe('a figure', () => {
  it('stands where number and source stand together', () => {
    expect(figureStands('facial-artery', 9.3, 'hu-2025')).toBe(true)
    expect(figureStands('facial-artery', 9.3, 'wang-2022')).toBe(false)
    expect(figureStands('facial-artery', 9.4, 'hu-2025')).toBe(false)
  })

  it('of a share stands in per cent', () => {
    expect(figureStands('facial-nerve-marginal-mandibular', 39, 'mm-marc')).toBe(true)
  })

  it('never rests on a source that was not read for it', () => {
    expect(figureStands('facial-nerve-temporal', 9.1, 'rudolph')).toBe(false)
    expect(figureStands('facial-nerve-temporal', 9.1, null)).toBe(true)
  })
})

describe('a broken tour', () => {
  const good = SHIPPED_TOURS[1]!
  const broken = (change: (tour: Record<string, unknown> & Tour) => unknown): string => {
    const file = JSON.parse(writeTour(good)) as Record<string, unknown> & Tour
    const read = readTour(JSON.stringify(change(file)))
    return read.ok ? 'read' : read.error.message
  }
  const withStep = (patch: object) =>
    broken((tour) => ({
      ...tour,
      steps: tour.steps.map((step, i) => (i === 1 ? { ...step, ...patch } : step)),
    }))

  it('says which structure is unknown, where, and what may be meant', () => {
    const message = withStep({ structures: ['great-auriclar-nerve'] })
    expect(message).toContain('$.steps[1].structures[0] is "great-auriclar-nerve"')
    expect(message).toContain('great-auricular-nerve')
  })

  it('says which zone is unknown', () => {
    expect(withStep({ zones: ['seckel-9'] })).toContain('$.steps[1].zones[0] is "seckel-9"')
  })

  it('says where steps are missing', () => {
    expect(broken((tour) => ({ ...tour, steps: undefined }))).toBe(
      '$.steps is missing; expected a list of one or more steps.',
    )
    expect(broken((tour) => ({ ...tour, steps: [] }))).toContain('$.steps is an empty list')
  })

  it('says that it is of another version', () => {
    expect(broken((tour) => ({ ...tour, version: 2 }))).toContain('$.version is 2; expected version 1')
  })

  it('says that a figure is not in the data, or its source unknown', () => {
    expect(withStep({ figures: [{ value: 66, of: 'seckel-1', source: null }] })).toContain(
      '$.steps[1].figures[0].value is 66',
    )
    expect(withStep({ figures: [{ value: 65, of: 'seckel-1', source: 'nobody' }] })).toContain('"nobody"')
  })

  it('says that a question needs exactly one right answer', () => {
    const answers = good.question.answers.map((answer) => ({ ...answer, right: false }))
    expect(broken((tour) => ({ ...tour, question: { ...tour.question, answers } }))).toContain(
      'without a right answer',
    )
  })

  it('says that a file is none', () => {
    const read = readTour('{"format": "threadline-plan", "version": 1}')
    expect(read.ok ? '' : read.error.message).toContain('expected "threadline-tour"')
  })
})
