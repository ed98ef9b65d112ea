import { describe, expect, it } from 'vitest'
import { headMaker } from '../../src/state/complete-head.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'

describe('a complete head made step by step', () => {
  it('lets the page breathe between skin, anatomy, context and structures, and is the one made at once', () => {
    const maker = headMaker(loadHeadAssetFromDisk())
    const spec = { preset: 'female-45', morphs: { jowl: 0.25 } }
    const steps = maker.completeSteps(spec)
    let breaths = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) breaths += 1
    expect(maker.complete(spec) === step.value).toBe(true)
    expect(breaths).toBe(3 + step.value.structures.length)
  })
})
