import { describe, expect, it } from 'vitest'
import { structureEntry } from '../../../src/anatomy/structure-index.ts'
import { judgeRoom } from '../../../src/teach/rooms/judge.ts'
import { PARTS, ROOMS, threadOf } from '../../../src/teach/rooms/room.ts'
import { mirroredThread } from '../../../src/plan/index.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head, ground } = stageHead()
const place = { head, ground }

describe('the complications rooms', () => {
  it('are five, and name structures that the atlas knows', () => {
    expect(ROOMS).toHaveLength(5)
    for (const { structures, codes } of ROOMS) {
      expect(structures.length + codes.length).toBeGreaterThan(0)
      for (const id of structures) expect(structureEntry(id)?.id).toBe(id)
    }
  })

  it.each(ROOMS)('$id: its own thread would cause it, and its other one would not', (room) => {
    expect(judgeRoom(room, 'cause', threadOf(room.cause), place)).toMatchObject({
      reason: 'causes',
      passed: true,
    })
    expect(judgeRoom(room, 'spare', threadOf(room.spare), place)).toMatchObject({
      reason: 'spares',
      passed: true,
    })
  })

  it.each(ROOMS)('$id: the two threads do not pass for each other, on either side', (room) => {
    for (const part of PARTS) {
      const wrong = threadOf(part === 'cause' ? room.spare : room.cause)
      expect(judgeRoom(room, part, wrong, place).passed).toBe(false)
      const right = mirroredThread(threadOf(room[part]), head, 'room')
      expect(judgeRoom(room, part, right, place).passed).toBe(true)
    }
  })

  it('does not take a thread far away for one that does the same lift', () => {
    const [jaw, temple] = [ROOMS[0]!, ROOMS[1]!]
    const elsewhere = judgeRoom(jaw, 'spare', threadOf(temple.spare), place)
    expect(elsewhere).toMatchObject({ passed: false, reason: 'other-lift' })
  })
})
