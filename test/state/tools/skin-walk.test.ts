import { describe, expect, it } from 'vitest'
import { distance, sub, dot, normalize } from '../../../src/geometry/vec3.ts'
import { stepOnSkin, walkOnSkin } from '../../../src/state/tools/skin-walk.ts'
import { beforeEar, besideMouth, stageHead } from '../support/stage.ts'

describe('a way over the skin', () => {
  const { head } = stageHead()

  it('steps one millimetre along the skin', () => {
    const from = besideMouth()
    const to = stepOnSkin(head, from, [0, 1, 0], 1)!
    expect(distance(from.at, to.at)).toBeGreaterThan(0.85)
    expect(distance(from.at, to.at)).toBeLessThan(1.1)
    expect(to.at[1]).toBeGreaterThan(from.at[1])
    expect(distance(head.closestPoint(to.at)!.at, to.at)).toBeLessThan(1e-6)
  })

  it('takes no step straight into the skin', () => {
    const from = besideMouth()
    expect(stepOnSkin(head, from, head.normalOf(from.point), 1)).toBeNull()
  })

  it('walks as far as it is told, straight on', () => {
    const from = beforeEar()
    const to = walkOnSkin(head, from, [0, -1, 0], 20)!
    expect(distance(from.at, to.at)).toBeGreaterThan(18)
    expect(distance(from.at, to.at)).toBeLessThan(20.05)
    expect(dot(normalize(sub(to.at, from.at)), [0, -1, 0])).toBeGreaterThan(0.95)
    expect(walkOnSkin(head, from, [0, -1, 0], 0)).toBe(from)
  })

  it('says that a way leaves the skin rather than stop at its edge', () => {
    expect(walkOnSkin(head, besideMouth(), [0, -1, 0], 400)).toBeNull()
  })
})
