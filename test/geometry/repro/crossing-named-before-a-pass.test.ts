import { expect, it } from 'vitest'
import { isWorse } from '../../../src/geometry/judge-obstacle.ts'

type Place = Parameters<typeof isWorse>[0]

const place = (code: string, clearanceMm: number, probability: number): Place =>
  ({ verdict: { code, severity: 'danger' }, probability, near: { clearanceMm } }) as unknown as Place

it('a thread that runs through a structure says so, though it passes it with a likelier contact elsewhere', () => {
  const through = place('crosses-structure', -0.7, 0.19)
  const over = place('passes-over', 2.6, 0.2)
  expect(isWorse(through, over)).toBe(true)
  expect(isWorse(over, through)).toBe(false)
})
