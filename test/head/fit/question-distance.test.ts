import { describe, expect, it } from 'vitest'
import data from '../../../scripts/head/norms.json' with { type: 'json' }
import { DISTANCE_NORMS } from '../../../src/head/fit/distance-norms.ts'
import { questionDistance } from '../../../src/head/fit/question-distance.ts'

describe('a typed distance', () => {
  it('is questioned beyond 4 SD of the norms of the sex, with the nearest of them', () => {
    // Women: 118.03 mm, SD 5.84 mm.
    expect(questionDistance('nasion-gnathion', 118.03 + 3.9 * 5.84, 'female', 115)).toBeNull()
    const question = questionDistance('nasion-gnathion', 118.03 + 4.1 * 5.84, 'female', 115)
    expect(question).toMatchObject({ kind: 'norm', norm: { meanMm: 118.03, sdMm: 5.84 } })
    expect(question).toHaveProperty('sds', expect.closeTo(4.1, 6))
    expect(questionDistance('nasion-gnathion', 118.03 + 4.1 * 5.84, 'male', 115)).toBeNull()
    expect(questionDistance('nasion-gnathion', 80, 'female', 115)).toHaveProperty(
      'sds',
      expect.closeTo(-6.5, 1),
    )
  })

  it('is usual when it is so in any of the groups that were measured', () => {
    // 163 mm is 6 SD of one European series and within 4 SD of another series of women.
    expect(questionDistance('zygion-zygion', 162, 'female', 130)).toBeNull()
    expect(questionDistance('zygion-zygion', 167, 'female', 130)).toMatchObject({ kind: 'norm' })
  })

  it('without a norm is questioned a quarter away from the generic head', () => {
    expect(questionDistance('tragion-gonion', 75, 'female', 63)).toBeNull()
    expect(questionDistance('tragion-gonion', 42, 'female', 63)).toMatchObject({ kind: 'no-norm', ownMm: 63 })
    expect(questionDistance('tragion-gonion', 82, 'female', 63)).toMatchObject({ kind: 'no-norm' })
  })
})

describe('the norms of distances', () => {
  it('are those that the presets are held to', () => {
    const measures: Readonly<Record<string, string>> = {
      'zygion-zygion': 'zy-zy',
      'nasion-gnathion': 'n-gn',
      'cheilion-cheilion': 'ch-ch',
    }
    for (const [id, norms] of Object.entries(DISTANCE_NORMS))
      for (const { sex, meanMm, sdMm, source } of norms) {
        expect(source.length).toBeGreaterThan(20)
        expect(
          data.norms.some(
            (norm) =>
              norm.measure === measures[id] && norm.sex === sex && norm.mean === meanMm && norm.sd === sdMm,
          ),
          `${id} ${meanMm}`,
        ).toBe(true)
      }
  })
})
