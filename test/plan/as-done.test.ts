import { describe, expect, it } from 'vitest'
import { setAnaesthetic, setEvents, setLots, setThreadDone, threadDone } from '../../src/plan/as-done.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { emptyPlan, type PlanDocument } from '../../src/plan/document.ts'
import { freeThreadId } from '../../src/plan/edits/threads.ts'
import { planLink, planFromLink } from '../../src/plan/link.ts'
import { serializePlan } from '../../src/plan/serialize.ts'

const done = (): PlanDocument => {
  let doc = setThreadDone(emptyPlan(), 't1', {
    used: 'changed',
    depthMm: 4.5,
    note: 'resistance at the malar',
  })
  doc = setLots(doc, [{ product: 'pdo-cog-19-100', lot: 'A 17/3', expiry: '2027-04' }])
  doc = setAnaesthetic(doc, { site: 'entry', volume: '0.3 ml', time: '10:05' })
  return setEvents(doc, [
    { what: 'swelling', when: 'day 2', thread: 't1', lot: 'A 17/3', action: 'seen again' },
  ])
}

function read(text: string): PlanDocument {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}

describe('what was done at the session', () => {
  it('is one record a thread, the last one told, and can be taken back', () => {
    const doc = setThreadDone(done(), 't1', { used: 'used' })
    expect(threadDone(doc, 't1')).toEqual({ thread: 't1', used: 'used' })
    expect(threadDone(setThreadDone(doc, 't1', null), 't1')).toBeNull()
  })

  it('of a deleted thread is never taken for that of a new one', () => {
    const doc = { ...done(), threads: [] }
    expect(freeThreadId(doc)).toBe('t2')
  })

  it('comes back from a file as it was', () => {
    expect(read(serializePlan(done()))).toEqual(done())
    expect(serializePlan(read(serializePlan(done())))).toBe(serializePlan(done()))
  })

  it('leaves a plan that was never done, or whose record was emptied, as it was', () => {
    let doc = setThreadDone(done(), 't1', null)
    doc = setAnaesthetic(setEvents(setLots(doc, []), []), {})
    expect(doc).toEqual(emptyPlan())
    expect(serializePlan(emptyPlan())).not.toContain('asDone')
  })

  it('keeps what a newer program wrote into it, but nothing that names a person', () => {
    const file = JSON.parse(serializePlan(done()))
    file.asDone.lots[0].udi = '(01)123'
    file.asDone.lots[0].patientName = 'X'
    const back = serializePlan(read(JSON.stringify(file)))
    expect(back).toContain('(01)123')
    expect(back).not.toContain('patientName')
  })

  it('never goes into a link', async () => {
    const back = await planFromLink(await planLink(done()))
    expect(back.ok && back.value.asDone).toBeUndefined()
  })

  it.each([
    [{ threads: [{ thread: 't1', used: 'maybe' }] }, '$.asDone.threads[0].used'],
    [{ lots: [{ product: 'x', lot: '' }] }, '$.asDone.lots[0].lot'],
    [{ events: [{ when: 'day 2' }] }, '$.asDone.events[0].what'],
    [{ threads: [{ thread: 't1', used: 'used', depthMm: -1 }] }, '$.asDone.threads[0].depthMm'],
  ])('is refused with its place where it is wrong: %j', (asDone, place) => {
    const plan = parsePlan(JSON.stringify({ ...JSON.parse(serializePlan(done())), asDone }))
    expect(plan.ok).toBe(false)
    if (!plan.ok) expect(plan.error.message).toContain(place)
  })
})
