import { describe, expect, it } from 'vitest'
import { headMaker } from '../../../src/state/complete-head.ts'
import { stripsOf, STRIP_PLACES } from '../../../src/teach/practice/strip-places.ts'
import { headAsset } from '../../state/support/stage.ts'

const maker = headMaker(headAsset())

describe('the places of "Read the strip"', () => {
  it.each(['female-45', 'male-60', 'female-30'])('have layers to read on %s', (preset) => {
    const strips = stripsOf(maker.complete({ preset }).head)
    expect(strips.map(({ place }) => place.id)).toEqual(STRIP_PLACES.map(({ id }) => id))
  })

  it('differ in what lies under them', () => {
    const strips = stripsOf(maker.complete({ preset: 'female-45' }).head)
    const kinds = new Set(strips.map(({ bands }) => bands.map(({ layer }) => layer).join()))
    expect(kinds.size).toBeGreaterThan(1)
    const withSmas = strips.filter(({ bands }) => bands.some(({ layer }) => layer === 'smas'))
    expect(withSmas.length).toBeGreaterThan(0)
  })
})
