import { describe, expect, it } from 'vitest'
import { structureEntry } from '../../../src/anatomy/structure-index.ts'
import { mirroredThread } from '../../../src/plan/index.ts'
import { headMaker } from '../../../src/state/complete-head.ts'
import { judgeRoom } from '../../../src/teach/rooms/judge.ts'
import { PARTS, ROOMS, threadOf, type Room } from '../../../src/teach/rooms/room.ts'
import { headAsset } from '../../state/support/stage.ts'

const maker = headMaker(headAsset())
const HEADS = (['female-45', 'male-45', 'female-60'] as const).map((preset) => {
  const { head, ground } = maker.complete({ preset })
  return { preset, place: { head, ground } }
})
const { place } = HEADS[0]!
const room = (id: string): Room => ROOMS.find((one) => one.id === id)!

describe('the complications rooms', () => {
  it('are five, and name structures that the atlas knows', () => {
    expect(ROOMS).toHaveLength(5)
    for (const { structures, codes } of ROOMS) {
      expect(structures.length + codes.length).toBeGreaterThan(0)
      for (const id of structures) expect(structureEntry(id)?.id).toBe(id)
    }
  })

  describe.each(HEADS)('on $preset', ({ place: on }) => {
    it.each(ROOMS)('$id: its own thread would cause it, its other one would not, on either side', (one) => {
      for (const part of PARTS) {
        const own = threadOf(one[part])
        for (const thread of [own, mirroredThread(own, on.head, 'room')]) {
          const judged = judgeRoom(one, part, thread, on)
          expect(judged).toMatchObject({ reason: part === 'cause' ? 'causes' : 'spares', passed: true })
        }
      }
    })

    it.each(ROOMS)('$id: the two threads do not pass for each other', (one) => {
      for (const part of PARTS) {
        const wrong = threadOf(part === 'cause' ? one.spare : one.cause)
        expect(judgeRoom(one, part, wrong, on).passed).toBe(false)
      }
    })
  })

  it('do not take a thread far away for one that does the same lift', () => {
    const elsewhere = judgeRoom(
      room('jaw-weakness'),
      'spare',
      threadOf(room('temple-pseudoaneurysm').spare),
      place,
    )
    expect(elsewhere).toMatchObject({ passed: false, reason: 'other-lift' })
  })

  it('take a barbed thread in the dermis for one that dimples, and no other misfit of product and plane', () => {
    const dimpling = room('dimpling')
    const thread = threadOf(dimpling.spare)
    expect(judgeRoom(dimpling, 'cause', { ...thread, plane: 'dermis' }, place).passed).toBe(true)
    const misfit = judgeRoom(dimpling, 'cause', { ...thread, plane: 'deep-temporal-fascia' }, place)
    expect(misfit).toMatchObject({ passed: false, reason: 'misses' })
    expect(judgeRoom(dimpling, 'cause', threadOf(dimpling.cause), place).finding?.code).toBe('too-shallow')
  })

  it('judge a thread of the clinic’s own product, where they are told what it is', () => {
    const own = {
      id: 'own-cog',
      name: 'Own cog',
      material: 'PDO',
      form: 'barbed',
      tip: 'sharp',
      gauge: 21,
    } as const
    const jaw = room('jaw-weakness')
    const thread = { ...threadOf(jaw.cause), product: own.id }
    expect(judgeRoom(jaw, 'cause', thread, { ...place, products: [own] }).passed).toBe(true)
    expect(judgeRoom(jaw, 'cause', thread, place).reason).toBe('no-thread')
  })

  it('let either nerve of the neck case count', () => {
    const neck = room('auricular-numbness')
    expect(neck.structures).toContain('facial-nerve-cervical')
    expect(neck.story).toMatch(/cervical branch/)
  })
})
