import { describe, expect, it } from 'vitest'
import type { TubeStructure } from '../../../src/geometry/anatomy-types.ts'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { slabHead } from '../../support/heads.ts'
import { tube } from '../../support/structures.ts'
import { checkOne, thread } from '../../support/threads.ts'

/**
 * Of a stretch only the closest place was judged. Where the course was less well known a little farther on, or where
 * McKinney's point lay there, the verdict of the closest place stood for all.
 */
describe('a thread is judged where a course is least known, not only where it is closest', () => {
  const head = slabHead()
  const along = thread(
    head,
    [
      [50, 0, 0],
      [130, 0, 0],
    ],
    { plane: 'sub-smas' },
  )

  /** Runs beside the thread: 7 mm at one end, 8 mm at the other, where it is known to 8 mm only. */
  const course: readonly Vec3[] = [
    [50, 7.5, -8.5],
    [70, 7.5, -8.5],
    [110, 9, -8.5],
    [130, 9, -8.5],
  ]
  const nerve = tube(head, { course, kind: 'nerve', acrossSdMm: 0.5, depthSdMm: 0.5, radiiMm: [2, 2] })
  const sure = checkOne(head, along, [nerve])
  const unsure: TubeStructure = {
    ...nerve,
    paths: nerve.paths.map((path) => ({
      ...path,
      acrossSdMm: path.points.map(([x]) => (x > 110 ? 8 : 0.5)),
    })),
  }

  it('says nothing of a nerve known everywhere', () => {
    expect(sure.findings).toEqual([])
  })

  it('is careful of the same nerve where it is known badly', () => {
    const [finding] = checkOne(head, along, [unsure]).findings
    expect(finding).toMatchObject({ code: 'near-structure', severity: 'caution', acrossSdMm: 8 })
    expect(finding!.atMm).toBeGreaterThan(60)
  })

  it("keeps McKinney's point at caution although another place of the nerve lies closer behind the layer", () => {
    const over = thread(
      head,
      [
        [50, 0, 0],
        [130, 0, 0],
      ],
      { plane: 'subcutis' },
    )
    const deep: readonly Vec3[] = [
      [50, 0, -9],
      [100, 0, -9.2],
      [130, 0, -9.6],
    ]
    const options = {
      course: deep,
      kind: 'nerve' as const,
      acrossSdMm: 0.5,
      depthSdMm: 0.5,
      layer: 'sub-smas' as const,
    }
    const plain = checkOne(head, over, [tube(head, options)]).findings
    expect(plain.map((f) => [f.code, f.severity])).toEqual([['passes-over', 'clear']])
    const mckinney = { ...options, layerNeverProtects: ([x]: Vec3) => x > 115 }
    const [bare] = checkOne(head, over, [tube(head, mckinney)]).findings
    expect(bare).toMatchObject({ code: 'passes-over', severity: 'caution' })
    expect(bare!.atMm).toBeGreaterThan(60)
  })
})
