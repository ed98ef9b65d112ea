import { describe, expect, it } from 'vitest'
import { viewStore } from '../../../src/state/view-store.ts'
import { PEEL_STOPS, stopOf, viewAtStop } from '../../../src/teach/explore/peel-stops.ts'

describe('peeling the face', () => {
  it('comes back to the stop that was chosen', () => {
    for (const stop of PEEL_STOPS) expect(stopOf(viewAtStop(stop, viewStore.getState()))).toBe(stop)
  })

  it('draws the bony edges at the last stop, whatever was drawn before', () => {
    const { context } = viewStore.getState()
    const bare = { context: { ...context, bone: false, muscle: true } }
    expect(viewAtStop('bone', bare).context).toEqual({ ...context, bone: true, muscle: true })
    expect(viewAtStop('smas', bare).context).toBe(bare.context)
  })
})
