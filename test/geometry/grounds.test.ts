import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { groundsOfHead } from '../../src/geometry/grounds.ts'
import { slabHead } from '../support/heads.ts'
import { tube } from '../support/structures.ts'
import { check, thread } from '../support/threads.ts'

const generic = slabHead()
/** Fitted to a scan that ended at x = 70. */
const fitted = {
  ...generic,
  fitted: {},
  guessedAt: ({ tri }: { readonly tri: number }) => generic.positions[generic.triangles[tri * 3]! * 3]! > 70,
}
/** What the findings on an artery right under the thread at this place rest on. */
const groundsAt = (x: number, head: typeof generic): readonly unknown[] => {
  const artery = tube(generic, {
    course: [
      [x, -30, -4],
      [x, 30, -4],
    ],
  })
  const run = thread(generic, [
    [40, 0, 0],
    [100, 0, 0],
  ])
  return check(head, [run], [artery], DEFAULT_CHECK_SETTINGS)
    .threads.flatMap(({ findings }) => findings)
    .filter(({ structure }) => structure === artery.id)
    .map(({ restsOn }) => restsOn)
}

describe('what a verdict rests on', () => {
  it('is the generic model until the head was fitted to a patient', () => {
    expect(groundsOfHead(generic)).toBe('generic')
    expect(groundsOfHead(fitted)).toBe('fitted')
    expect(groundsAt(50, generic)).toEqual(['generic'])
  })

  it('is the fit where the scan had data, and the generic model where it had none', () => {
    expect(groundsAt(50, fitted)).toEqual(['fitted'])
    expect(groundsAt(90, fitted)).toEqual(['generic'])
  })
})
