import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../src/head/index.ts'
import { assessGolden, dangersOf, findingsOf } from './assess-golden.ts'

/**
 * Plans with reviewed verdicts. `named`: every one of these must be a danger. `only`: nothing else may be.
 * A change here is a change of what the planner tells a doctor: explain it in the commit.
 */
const DANGEROUS: readonly { plan: string; why: string; named: readonly string[]; only?: boolean }[] = [
  {
    plan: 'jawline-sub-smas',
    why: 'a jawline under the SMAS meets the marginal branch, the facial vessels, the parotid and its duct',
    named: ['facial-nerve-marginal-mandibular', 'facial-artery', 'parotid-gland', 'parotid-duct'],
  },
  {
    plan: 'temporal-branch-at-arch',
    why: 'under the SMAS at the arch lies the temporal branch',
    named: ['facial-nerve-temporal'],
  },
  {
    plan: 'post-auricular-neck',
    why: 'a cutting needle from behind the ear runs over the bare great auricular nerve',
    named: ['great-auricular-nerve'],
  },
  {
    plan: 'cheek-too-shallow',
    why: '1.2 mm deep over the cheekbone the thread lies in the dermis, far from every structure',
    named: ['too-shallow'],
    only: true,
  },
  {
    plan: 'cog-in-the-dermis',
    why: 'barbs do not belong in the dermis, where no vessel is met',
    named: ['product-plane'],
    only: true,
  },
  {
    plan: 'jowl-sub-smas-facial-artery',
    why: 'under the SMAS at the border of the mandible lies the facial artery',
    named: ['facial-artery'],
  },
  {
    plan: 'parotid-deep',
    why: '8 mm deep in front of the ear is inside the parotid',
    named: ['parotid-gland', 'parotid-duct', 'too-deep'],
  },
  {
    plan: 'pretragal-artery',
    why: 'a deep entry in front of the ear meets the superficial temporal artery',
    named: ['superficial-temporal-artery-trunk'],
  },
  {
    plan: 'lid-barbed',
    why: 'barbs inside the orbital rim',
    named: ['inside-orbital-rim'],
  },
]

const UNHARMING: readonly { plan: string; why: string }[] = [
  { plan: 'jawline-subcutis', why: 'a jawline in the fat stays clear of the marginal branch' },
  {
    plan: 'temple-fan-yi-2026',
    why: 'three threads above the SMAS from one temporal entry hurt nothing in 8 cadavers',
  },
  { plan: 'temporal-branch-above-smas', why: 'in the fat the same line passes over the temporal branch' },
  { plan: 'jowl-smas-facial-artery', why: 'on the SMAS the same line passes over the facial artery' },
  { plan: 'midface-bertossi', why: 'two cogs a side in the midface fat, as in 160 people' },
  { plan: 'brow-tail', why: 'a brow thread in the fat' },
  { plan: 'neck-sling', why: 'a neck thread in the fat from below the lobe' },
  {
    plan: 'temporal-anchor-loop',
    why: 'a loop anchored in the deep temporal fascia between the temporal lines',
  },
]

describe.each(DANGEROUS)('$plan', ({ plan, why, named, only }) => {
  it(`is a danger: ${why}`, () => {
    const dangers = dangersOf(assessGolden(plan))
    expect(dangers).toEqual(expect.arrayContaining([...named]))
    if (only) expect(dangers).toEqual([...named])
  })
})

describe.each(UNHARMING)('$plan', ({ plan, why }) => {
  it(`holds no danger: ${why}`, () => {
    expect(dangersOf(assessGolden(plan))).toEqual([])
  })
})

describe('what lies under a thread on the SMAS', () => {
  it('is told with its distance: over the facial artery at the border of the mandible', () => {
    const over = findingsOf(assessGolden('jowl-smas-facial-artery')).find(
      (f) => f.structure === 'facial-artery',
    )
    expect(over).toMatchObject({ code: 'passes-over', side: 'left', layer: 'smas' })
    expect(over!.value).toBeGreaterThan(1)
  })

  it('is told of the temporal branch, too', () => {
    const over = findingsOf(assessGolden('temporal-branch-above-smas')).find(
      (f) => f.structure === 'facial-nerve-temporal',
    )
    expect(over?.code).toBe('passes-over')
  })
})

describe('the two jawlines on every preset', () => {
  it.each(PRESETS.map(({ id }) => id))('differ by the plane alone on %s', (preset) => {
    expect(dangersOf(assessGolden('jawline-sub-smas', preset))).toContain('facial-nerve-marginal-mandibular')
    const inFat = findingsOf(assessGolden('jawline-subcutis', preset)).filter(
      (f) => f.structure === 'facial-nerve-marginal-mandibular' && f.severity === 'danger',
    )
    expect(inFat).toEqual([])
  })
})
