import { afterEach, describe, expect, it } from 'vitest'
import { distance } from '../../../src/geometry/vec3.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { structureFrame } from '../../../src/ui/structures/structure-frame.ts'
import { StructuresSection } from '../../../src/ui/structures/structures-section.tsx'
import { judgedPlan } from '../support/plan.ts'
import { click, named, show } from '../support/screen.tsx'

let stop = (): void => undefined
afterEach(() => stop())

describe('the frame of a structure', () => {
  it('holds it whole and is looked at from the outside of its side', () => {
    stop = judgedPlan()
    const { head, structures } = headStore.getState()
    for (const structure of structures) {
      const frame = structureFrame(structure, head!)!
      const points = structure.kind === 'gland' ? [] : structure.paths.flatMap((path) => path.points)
      for (const point of points) expect(distance(point, frame.at)).toBeLessThanOrEqual(frame.radiusMm + 1e-9)
      expect(frame.radiusMm).toBeGreaterThan(2)
      const outwards = frame.outward[0] * (structure.side === 'left' ? 1 : -1)
      if (Math.abs(frame.at[0]) > 15) expect(outwards, structure.id).toBeGreaterThan(0)
    }
  })

  it('is flown to when the structure is pressed in the list, beside the card that opens', async () => {
    stop = judgedPlan()
    const place = await show(<StructuresSection />)
    await click(named(place, 'button', "Facial vein, patient's right"))
    const focus = viewStore.getState().focus!
    expect(focus.at[0]).toBeLessThan(-20)
    expect(focus.whole!.outward[0]).toBeLessThan(-0.3)
    expect(focus.whole!.coveredPx).toBeGreaterThan(300)
    await click(named(place, 'button', "Facial vein, patient's right"))
    expect(viewStore.getState().focus).toBe(focus)
  })
})
