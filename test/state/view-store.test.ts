import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptView } from '../../src/state/view-keeping.ts'
import { goTo, lookFrom, setSystem, setView, viewStore } from '../../src/state/view-store.ts'
import { bareStage } from './support/stage.ts'

describe('the view', () => {
  beforeEach(bareStage)

  it('keeps what lasts for the next visit, and nothing of the moment', () => {
    setView({ skinOpacity: 0.4, ortho: true, selectedThread: 't1' })
    setSystem('veins', { visible: false })
    expect(keptView()).toMatchObject({ skinOpacity: 0.4, ortho: true })
    expect(keptView().systems!.veins).toEqual({ visible: false, opacity: 1 })
    expect(keptView()).not.toHaveProperty('selectedThread')
    setView({ dangerZones: 'all', names: false, peel: 'smas' })
    expect(keptView()).toMatchObject({ dangerZones: 'all', names: false })
    // A face found peeled on the next visit would be taken for the head itself.
    expect(keptView()).not.toHaveProperty('peel')
  })

  it('leaves out what it cannot read, and keeps the rest', () => {
    localStorage.setItem(
      'threadline.view.1',
      JSON.stringify({
        skinOpacity: 7,
        plane: 'bone',
        theme: 'dark',
        systems: {},
        context: { muscle: true },
      }),
    )
    expect(keptView()).toEqual({ theme: 'dark' })
    localStorage.setItem('threadline.view.1', '{"skinOpacity":')
    expect(keptView()).toEqual({})
  })

  it('works where the device keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    expect(keptView()).toEqual({})
    vi.unstubAllGlobals()
  })

  it('asks for the same view or place a second time', () => {
    lookFrom('Anterior')
    const first = viewStore.getState().viewCommand!
    lookFrom('Anterior')
    expect(viewStore.getState().viewCommand!.nonce).not.toBe(first.nonce)
    goTo([1, 2, 3])
    const place = viewStore.getState().focus!
    goTo([1, 2, 3])
    expect(viewStore.getState().focus!.nonce).not.toBe(place.nonce)
  })
})
