import { beforeEach, describe, expect, it } from 'vitest'
import { renamePlan } from '../../../src/plan/index.ts'
import { diagnose, diagnosticsText } from '../../../src/state/diagnostics/diagnostics.ts'
import { plainError, withoutWords } from '../../../src/state/diagnostics/plain-error.ts'
import { typedWords } from '../../../src/state/diagnostics/typed-words.ts'
import { lastErrors, noteError } from '../../../src/state/error-log.ts'
import { placePoint, startDrawing } from '../../../src/state/draw-thread.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import { beforeEar, besideMouth, readyStage } from '../support/stage.ts'

describe('the diagnostics', () => {
  beforeEach(() => {
    readyStage()
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Anna Kowalska'))
    dispatch('Name', (doc) => ({
      ...doc,
      threads: doc.threads.map((thread) => ({ ...thread, name: 'Scar of 1998', accepted: 'She agreed' })),
    }))
  })

  it('tell version, browser, graphics and counts', async () => {
    const found = await diagnose()
    expect(found).toMatchObject({ format: 'threadline-diagnostics', version: 1 })
    expect(found.planner).toMatch(/^\d+\.\d+\.\d+$/)
    expect(found.browser.agent).toBe(navigator.userAgent)
    expect(found.counts).toMatchObject({ threads: 1, passes: 1 })
    expect(found.counts['undoSteps']).toBeGreaterThan(0)
  })

  it('hold nothing that was typed, no place on the face and no address, whatever went wrong', async () => {
    noteError('page', new TypeError('Cannot read “Anna Kowalska” of Anna Kowalska'))
    noteError('promise', 'Scar of 1998 at https://clinic.example/plan#plan=1.abc?x=Anna')
    noteError('panel', new SyntaxError(`Unexpected token in "She agreed that", line 3`))
    const text = diagnosticsText(await diagnose())
    expect(text).not.toMatch(/Anna|Kowalska|Scar|1998|agreed|clinic|#plan/)
    expect(text).toContain('Cannot read')
    const { doc } = planStore.getState()
    for (const point of doc.threads[0]!.passes[0]!) {
      if ('bary' in point) expect(text).not.toContain(String(point.bary[0]))
    }
    expect(text).not.toMatch(/tragion|cheilion|"points"|"tri"/)
  })

  it('keep the last errors only', () => {
    for (let k = 0; k < 50; k++) noteError('page', new Error(`number ${k}`))
    expect(lastErrors()).toHaveLength(20)
    expect(String(lastErrors().at(-1)?.error)).toContain('number 49')
  })
})

describe('an error in plain words', () => {
  const plain = (error: unknown, words: readonly string[] = []) =>
    plainError({ atMs: 0, where: 'page', error }, words)

  it('keeps its kind, and of its stack only files and lines of the planner', () => {
    const error = new RangeError('no such depth')
    error.stack = [
      'RangeError: no such depth of Anna (a.js:1:1)',
      '    at judge (https://clinic.example/planner/assets/check-plan-x1.js?v=2:10:20)',
      '    at https://clinic.example/planner/assets/app-b.js:3:4',
      '    at <anonymous>',
    ].join('\n')
    expect(plain(error)).toMatchObject({
      name: 'RangeError',
      message: 'no such depth',
      stack: ['check-plan-x1.js:10:20', 'app-b.js:3:4'],
    })
  })

  it('is made of anything that can be thrown', () => {
    for (const thrown of [undefined, null, 4, 'text', Symbol('s'), {}, []])
      expect(plain(thrown).stack).toEqual([])
  })

  it('loses what stands in quotes, whole words that were typed, and what is too long', () => {
    expect(withoutWords("has 'x y' at 3", [])).toBe('has “…” at 3')
    expect(withoutWords('plan of Bo at 3', ['Bo'])).toBe('plan of … at 3')
    expect(withoutWords("can't read it", [])).toBe("can't read it")
    expect(withoutWords('x'.repeat(999), []).length).toBeLessThan(210)
  })
})

describe('the words typed into a plan', () => {
  it('are found wherever they stand, fields of other programs included', () => {
    const plan = {
      name: 'A',
      head: { preset: 'female-45' },
      threads: [{ accepted: 'B', extra: { x: ['C'] } }],
    }
    expect(typedWords(plan)).toEqual(['A', 'B', 'C'])
  })
})
