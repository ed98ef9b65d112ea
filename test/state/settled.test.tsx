import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { SETTLE_MS, useSettled } from '../../src/state/settled.ts'

interface Count {
  readonly n: number
}
const pick = (state: Count): number => state.n

describe('a fast store read by a list', () => {
  afterEach(() => vi.useRealTimers())

  it('renders at most four times a second, and always ends with the last value', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const store = createStore<Count>()(() => ({ n: 0 }))
    let renders = 0
    function List() {
      renders++
      return <p>{useSettled(store, pick)}</p>
    }
    const place = document.createElement('div')
    const root = createRoot(place)
    await act(async () => root.render(<List />))
    const first = renders
    for (let i = 1; i <= 60; i++) {
      store.setState({ n: i })
      await act(async () => vi.advanceTimersByTime(1000 / 60))
    }
    await act(async () => vi.advanceTimersByTime(SETTLE_MS))
    expect(place.textContent).toBe('60')
    expect(renders - first).toBeLessThanOrEqual(6)
    await act(async () => root.unmount())
  })
})
