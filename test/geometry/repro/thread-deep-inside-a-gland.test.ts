import { expect, it } from 'vitest'
import { slabHead } from '../../support/heads.ts'
import { gland } from '../../support/structures.ts'
import { checkOne, findingOf, NO_ERRORS, thread } from '../../support/threads.ts'

/** Points farther inside a gland than the search reached were taken for points beside it: no finding at all. */
it('a thread that lies wholly and deep inside a gland crosses it', () => {
  const head = slabHead()
  const wide = gland({ centre: [90, 0, 0], radiusMm: 60, marginMm: 1 })
  const short = thread(head, [
    { at: [80, 0, 0], depthMm: 5 },
    { at: [100, 0, 0], depthMm: 5 },
  ])
  const finding = findingOf(checkOne(head, short, [wide], NO_ERRORS), 'crosses-structure')
  expect(finding?.severity).toBe('danger')
  expect(finding!.value!).toBeLessThan(-50)
})
