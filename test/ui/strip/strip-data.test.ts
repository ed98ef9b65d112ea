import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS } from '../../../src/geometry/check-types.ts'
import { stretchesOf, stripData } from '../../../src/ui/strip/strip-data.ts'
import { readout } from '../../../src/ui/strip/readout.ts'
import { slabHead } from '../../support/heads.ts'
import { PLAIN_LAYERS } from '../../support/mesh-head.ts'
import { tube } from '../../support/structures.ts'
import { checkOne, thread } from '../../support/threads.ts'
import { finding } from '../support/findings.ts'

const samples = Array.from({ length: 11 }, (_, i) => ({ sMm: i * 10 }))

describe('the stretches of a thread', () => {
  it('cover it from end to end without gaps', () => {
    const stretches = stretchesOf(samples, [finding({ fromMm: 35, toMm: 52 })])
    expect(stretches[0]!.fromMm).toBe(0)
    expect(stretches.at(-1)!.toMm).toBe(100)
    stretches.slice(1).forEach((stretch, i) => expect(stretch.fromMm).toBe(stretches[i]!.toMm))
  })

  it('take the worst finding over a place, and reach to the next sample on both sides', () => {
    const caution = finding({ severity: 'caution', fromMm: 20, toMm: 80 })
    const danger = finding({ fromMm: 50, toMm: 50 })
    expect(stretchesOf(samples, [caution, danger])).toEqual([
      { fromMm: 0, toMm: 10, severity: 'clear' },
      { fromMm: 10, toMm: 40, severity: 'caution' },
      { fromMm: 40, toMm: 60, severity: 'danger' },
      { fromMm: 60, toMm: 90, severity: 'caution' },
      { fromMm: 90, toMm: 100, severity: 'clear' },
    ])
  })

  it('are one clear piece where nothing was found', () => {
    expect(stretchesOf(samples, [finding({ severity: 'clear' })])).toEqual([
      { fromMm: 0, toMm: 100, severity: 'clear' },
    ])
  })
})

describe('the depth strip of a thread under a flat skin', () => {
  const head = slabHead()
  // 4.5 mm deep on its axis, 1 mm thick, across the thread's way at x = 90.
  const artery = tube(head, {
    id: 'facial-artery',
    course: [
      [90, -20, -4.5],
      [90, 20, -4.5],
    ],
    radiiMm: [0.5, 0.5],
    layer: 'subcutis',
  })
  const result = checkOne(
    head,
    thread(head, [
      [50, 0, 0],
      [130, 0, 0],
    ]),
    [artery],
    DEFAULT_CHECK_SETTINGS,
  )
  const data = stripData(result, 0, 1, head, () => 'artery')!

  it('has the thread in the middle of the fat and the layers under every sample', () => {
    const middle = data.samples.filter(({ transit }) => !transit)
    for (const { depthMm } of middle) expect(depthMm).toBeCloseTo(4, 1)
    expect(data.columns).toHaveLength(data.samples.length)
    for (const { layers } of data.columns) expect(layers).toEqual(PLAIN_LAYERS)
    expect(data.lengthMm).toBeCloseTo(data.samples.at(-1)!.sMm, 9)
  })

  it('marks the artery where it is crossed, at the depth of its wall, with its clearance', () => {
    expect(data.marks).toHaveLength(1)
    const [mark] = data.marks
    expect(mark).toMatchObject({
      id: 'facial-artery',
      key: 'facial-artery/left',
      kind: 'artery',
      severity: 'danger',
    })
    expect(Math.abs(mark!.sMm - data.lengthMm / 2)).toBeLessThan(4)
    expect(mark!.depthMm!).toBeGreaterThan(3.5)
    expect(mark!.depthMm!).toBeLessThan(5)
    expect(mark!.clearanceMm).toBe(mark!.finding.value)
  })

  it('reaches below the SMAS and the thread, and not down to far bone', () => {
    expect(data.bottomMm).toBeGreaterThanOrEqual(PLAIN_LAYERS.smasBottomMm)
    expect(data.bottomMm).toBeLessThan(PLAIN_LAYERS.boneMm!)
  })

  it('says where the thread is too shallow', () => {
    const shallow = checkOne(head, thread(head, [{ at: [50, 0, 0], depthMm: 1 }, [130, 0, 0]]))
    const strip = stripData(shallow, 0, 1, head, () => null)!
    const fault = strip.faults.find(({ kind }) => kind === 'shallow')
    const codes = shallow.findings.filter(({ code }) => code === 'too-shallow' || code === 'breaks-skin')
    expect(codes.length).toBeGreaterThan(0)
    const index = strip.samples.findIndex(({ sMm }) => sMm >= fault!.fromMm)
    expect(readout(strip, index)).toContain('too shallow')
    expect(fault).toMatchObject({
      fromMm: codes[0]!.fromMm,
      toMm: codes[0]!.toMm,
      severity: codes[0]!.severity,
    })
  })

  it('knows no layers where the head has none, and has nothing for a pass that is not there', () => {
    const bare = slabHead({ layers: (at) => (at[0] > 90 ? null : PLAIN_LAYERS) })
    const half = checkOne(
      bare,
      thread(bare, [
        [50, 0, 0],
        [130, 0, 0],
      ]),
    )
    const strip = stripData(half, 0, 1, bare, () => null)!
    expect(strip.columns[2]!.layers).toEqual(PLAIN_LAYERS)
    expect(strip.columns.at(-1)!.layers).toBeNull()
    expect(stripData(half, 3, 1, bare, () => null)).toBeNull()
  })
})
