import { describe, expect, it } from 'vitest'
import { emptyPlan, renamePlan } from '../../../src/plan/index.ts'
import { blankOf } from '../../../src/teach/exam/exam-case.ts'
import { caseFrom, readCase, writeCase } from '../../../src/teach/exam/read-case.ts'
import { SHIPPED_CASES } from '../../../src/teach/exam/shipped.ts'

type Json = Record<string, unknown>
const exam = SHIPPED_CASES.find(({ id }) => id === 'jaw-line')!
const json = (): Json => JSON.parse(writeCase(exam)) as Json
/** What is said of the file after a change. */
function fault(change: (file: Json) => void): string {
  const file = json()
  change(file)
  const read = readCase(JSON.stringify(file))
  return read.ok ? 'read' : read.error.message
}
const reference = (file: Json): Json => file['reference'] as Json

describe('a case file', () => {
  it.each(SHIPPED_CASES)('$id comes back as it was written', (one) => {
    expect(readCase(writeCase(one))).toEqual({ ok: true, value: one })
  })

  it('says where it is broken, what stands there and what was expected', () => {
    expect(fault((file) => (file['version'] = 2))).toMatch(/\$\.version is 2; expected version 1, because/)
    expect(fault((file) => (file['format'] = 'threadline-plan'))).toMatch(/"threadline-exam-case"/)
    expect(fault((file) => (file['preset'] = 'female-44'))).toMatch(/^\$\.preset is "female-44".*female-45/)
    expect(fault((file) => (file['product'] = 'pdo-cog'))).toMatch(/^\$\.product is "pdo-cog"/)
    expect(fault((file) => (file['structures'] = ['facial-artery', 'facial-nerv']))).toMatch(
      /^\$\.structures\[1\] is "facial-nerv"; expected the id of a structure, such as facial-nerve/,
    )
    expect(fault((file) => delete file['indication'])).toMatch(/^\$\.indication is missing/)
    expect(fault((file) => delete file['reference'])).toMatch(/^\$\.reference is missing/)
    expect(fault((file) => (file['sides'] = 'all'))).toMatch(/^\$\.sides is "all"; expected one of left/)
    expect(fault((file) => (file['minutes'] = 0))).toMatch(/^\$\.minutes is 0/)
  })

  it('says where the reference plan inside is broken, and where it does not answer the case', () => {
    expect(fault((file) => (reference(file)['version'] = 9))).toMatch(/^\$\.reference\.version is 9/)
    expect(fault((file) => ((reference(file)['threads'] as Json[])[1]!['plane'] = 'deep'))).toMatch(
      /^\$\.reference\.threads\[1\]\.plane is "deep"/,
    )
    expect(fault((file) => ((reference(file)['threads'] as Json[])[1]!['plane'] = 'smas'))).toMatch(
      /^\$\.reference\.threads\[1\]\.plane is "smas"; expected the plane of the case/,
    )
    expect(fault((file) => (file['threads'] = 5))).toMatch(/^\$\.reference\.threads is a list of 6/)
    expect(fault((file) => (file['preset'] = 'male-45'))).toMatch(/^\$\.reference\.head\.preset/)
    expect(fault((file) => (file['product'] = 'pdo-cog-19-100'))).toMatch(
      /^\$\.reference\.threads\[0\]\.product/,
    )
    expect(
      fault((file) => ((reference(file)['settings'] as Json)['marginsMm'] = { 'facial-arter': 3 })),
    ).toMatch(/facial-arter".*facial-artery/)
  })

  it('is told apart from other files', () => {
    expect(readCase('{')).toMatchObject({ ok: false })
    expect(readCase('[]')).toMatchObject({ ok: false })
  })
})

describe('a case made of a plan', () => {
  const words = {
    id: 'own',
    title: 'Own',
    indication: 'In plain words.',
    sides: 'both',
    structures: [],
  } as const

  it('takes head, product, plane and count from the plan, and leaves out what was typed', () => {
    const doc = {
      ...renamePlan(exam.reference, 'Jane Doe'),
      threads: exam.reference.threads.map((one) => ({
        ...one,
        name: 'Jane',
        accepted: 'Jane',
        locked: true,
      })),
    }
    const made = caseFrom(doc, words)
    expect(made).toMatchObject({
      ok: true,
      value: { preset: 'female-45', product: 'pdo-cog-21', plane: 'subcutis', threads: 6 },
    })
    expect(made.ok && writeCase(made.value)).not.toContain('Jane')
  })

  it('asks for no plane where the threads lie in several', () => {
    const [first, ...rest] = exam.reference.threads
    const made = caseFrom({ ...exam.reference, threads: [{ ...first!, plane: 'smas' }, ...rest] }, words)
    expect(made.ok && 'plane' in made.value).toBe(false)
  })

  it('refuses a plan without threads', () => {
    expect(caseFrom(emptyPlan(), words)).toMatchObject({ ok: false, error: { path: '$.threads' } })
  })

  it('gives the learner the head, and no thread', () => {
    expect(blankOf(exam)).toMatchObject({ head: exam.reference.head, threads: [], name: exam.title })
  })
})
