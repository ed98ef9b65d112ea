import { describe, expect, it } from 'vitest'
import { distance, dot, sub } from '../../../src/geometry/vec3.ts'
import { betweenDeg, movedPoint, placeOf, pullOf, turnedThread } from '../../../src/plan/fix/moves.ts'
import { planOn } from './support/ground.ts'

const { doc, context } = planOn('plans/jawline')
const { head } = context
const thread = doc.threads[0]!
const END = { pass: 0, point: thread.passes[0]!.length - 1 }
const endOf = (of: typeof thread) => head.positionOf(placeOf(head, of.passes[0]!.at(-1)!)!)
const entryOf = (of: typeof thread) => head.positionOf(placeOf(head, of.passes[0]![0]!)!)

describe('a point moved over the skin', () => {
  it.each([1, 5, 12])('lies about %f mm from where it was, on the skin, in the wanted direction', (mm) => {
    const moved = movedPoint(head, thread, END, [0, 1, 0], mm)!
    const way = sub(endOf(moved.thread), endOf(thread))
    expect(distance(endOf(moved.thread), endOf(thread))).toBeGreaterThan(0.65 * mm)
    expect(distance(endOf(moved.thread), endOf(thread))).toBeLessThan(1.35 * mm)
    expect(dot(way, [0, 1, 0])).toBeGreaterThan(0)
    expect(moved.by).toEqual(way)
    expect(entryOf(moved.thread)).toEqual(entryOf(thread))
  })

  it('goes nowhere straight into or out of the skin', () => {
    const place = placeOf(head, thread.passes[0]!.at(-1)!)!
    expect(movedPoint(head, thread, END, head.normalOf(place), 3)).toBeNull()
  })

  it('is none where the thread has no such point', () => {
    expect(movedPoint(head, thread, { pass: 4, point: 0 }, [0, 1, 0], 3)).toBeNull()
  })
})

describe('a thread turned about its entry', () => {
  it.each([3, -8])('by %f° turns its pull by as much, and keeps entry and length', (deg) => {
    const turned = turnedThread(head, thread, 0, deg)!.thread
    expect(entryOf(turned)).toEqual(entryOf(thread))
    expect(betweenDeg(pullOf(head, turned, 0)!, pullOf(head, thread, 0)!)).toBeCloseTo(Math.abs(deg), 0)
    const length = (of: typeof thread): number => distance(entryOf(of), endOf(of))
    expect(Math.abs(length(turned) / length(thread) - 1)).toBeLessThan(0.05)
  })

  it('goes to the other side for the opposite angle', () => {
    const [a, b] = [4, -4].map((deg) => sub(endOf(turnedThread(head, thread, 0, deg)!.thread), endOf(thread)))
    expect(dot(a!, b!)).toBeLessThan(0)
  })
})
