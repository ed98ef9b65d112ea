import { describe, expect, it } from 'vitest'
import { NO_CONTEXT, type SmasZone } from '../../src/geometry/check-context.ts'
import { checkPlan, prepareGround } from '../../src/geometry/check-plan.ts'
import type { Finding } from '../../src/geometry/check-types.ts'
import { positionAt } from '../../src/geometry/surface.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { NO_ERRORS, thread, type ThreadOptions } from '../support/threads.ts'

const slab = slabHead()
const run: readonly Vec3[] = [
  [40, 0, 0],
  [100, 0, 0],
]

function anchorFinding(zoneOf: (x: number) => SmasZone | null, options: ThreadOptions): Finding | undefined {
  const ground = prepareGround(slab, [], [], {
    ...NO_CONTEXT,
    smasZoneAt: (point) => zoneOf(positionAt(slab, point)[0]),
  })
  const { threads } = checkPlan([thread(slab, run, options)], ground, NO_ERRORS)
  return threads[0]!.findings.find(({ code }) => code === 'anchor-in-mobile-zone')
}
const MOBILE = (): SmasZone => 'mobile'

describe('an anchor in mobile SMAS', () => {
  it('gets advice at the entry, for a stitched thread and for one that hangs on its barbs', () => {
    for (const [options, words] of [
      [{ anchor: 'fascia' }, 'The anchor lies where the SMAS glides'],
      [{ anchor: 'periosteum' }, 'The anchor lies where the SMAS glides'],
      [{ product: { form: 'barbed' } }, 'The end that carries the pull lies where the SMAS glides'],
    ] as const) {
      const finding = anchorFinding(MOBILE, options)!
      expect(finding).toMatchObject({
        severity: 'clear',
        pass: 0,
        fromMm: 0,
        toMm: 0,
        basis: 'planning-default',
      })
      expect(finding.message).toContain(words)
    }
  })

  it('is judged by the entry, not by where the thread goes', () => {
    const barbed: ThreadOptions = { product: { form: 'barbed' } }
    expect(anchorFinding((x) => (x < 45 ? 'mobile' : 'fixed'), barbed)).toBeDefined()
    expect(anchorFinding((x) => (x < 45 ? 'fixed' : 'mobile'), barbed)).toBeUndefined()
    expect(anchorFinding(() => null, barbed)).toBeUndefined()
  })

  it('does not concern a smooth thread that is anchored nowhere', () => {
    expect(anchorFinding(MOBILE, { product: { form: 'mono' } })).toBeUndefined()
  })
})
