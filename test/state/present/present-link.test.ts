import { describe, expect, it } from 'vitest'
import { acceptDanger, addThread, emptyPlan } from '../../../src/plan/index.ts'
import { planFromLink, withoutWords } from '../../../src/plan/link.ts'
import { serializePlan } from '../../../src/plan/serialize.ts'
import {
  asksForPresent,
  bringsPlan,
  planOfPresentLink,
  presentLink,
} from '../../../src/state/present/present-link.ts'
import { cheekThread } from '../../ui/support/plan.ts'

const plan = () => {
  const doc = addThread(addThread(emptyPlan(), cheekThread('t1', 'subcutis')), cheekThread('t2', 'sub-smas'))
  return { ...acceptDanger(doc, 't2', 'Mrs Miller knows'), name: 'Mrs Miller' }
}

async function opened(hash: string) {
  const read = await planOfPresentLink(hash)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('a patient’s link', () => {
  it('brings the threads and that they were reviewed, and nothing that was typed', async () => {
    const { doc, reviewed, language } = await opened(await presentLink(plan()))
    expect(serializePlan(doc)).toBe(serializePlan(withoutWords(plan())))
    expect(reviewed).toBe(true)
    expect(language).toBeNull()
  })

  it('does not tell which of the threads had a danger', async () => {
    const hash = await presentLink(plan())
    const sent = await planFromLink(`#plan=${hash.slice('#present='.length)}`)
    if (!sent.ok) throw new Error(sent.error.message)
    const marks = sent.value.threads.map(({ accepted }) => accepted)
    expect(new Set(marks).size).toBe(1)
    expect(JSON.stringify(sent.value)).not.toMatch(/Miller|danger/i)
  })

  it('carries the language and the sum of its reviewed words', async () => {
    const { language } = await opened(await presentLink(plan(), { id: 'ko', sum: 'abc12' }))
    expect(language).toEqual({ id: 'ko', sum: 'abc12' })
    expect((await opened(`${await presentLink(plan())}&lang=xx.1`)).language).toBeNull()
  })

  it('is not taken as reviewed when it was made of a plain link', async () => {
    const hash = await presentLink(plan())
    const { doc } = await opened(hash)
    const plain = await (await import('../../../src/plan/link.ts')).planLink(doc)
    const read = await opened(plain.replace('#plan=', '#present='))
    expect(read.reviewed).toBe(false)
  })

  it('that was cut or changed says so', async () => {
    const hash = await presentLink(plan())
    for (const bad of [hash.slice(0, -30), hash.replace(/.{6}$/, 'AAAAAA'), '#present=', '#present=9.1.a'])
      expect((await planOfPresentLink(bad)).ok, bad).toBe(false)
  })

  it('is told from other parts of an address', () => {
    expect(['#present', '#present=1.2.a', '#presents', '#plan=1', ''].map(asksForPresent)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(bringsPlan('#present')).toBe(false)
  })
})
