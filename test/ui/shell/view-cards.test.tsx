import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatch } from '../../../src/state/plan-store.ts'
import { showSkinMap } from '../../../src/state/skin-map/skin-map-store.ts'
import { setView } from '../../../src/state/view-store.ts'
import { ViewCards } from '../../../src/ui/shell/view-cards.tsx'
import { DOUBT_TEXTS } from '../../../src/ui/texts/doubt.ts'
import { PHOTO_TEXTS } from '../../../src/ui/texts/photo.ts'
import { SKIN_MAP_TEXTS } from '../../../src/ui/texts/skin-map.ts'
import { readyStage } from '../../state/support/stage.ts'
import { change } from '../support/plan.ts'
import { show } from '../support/screen.tsx'

const STYLES = ['patient/photo-bar', 'patient/doubt', 'skin-map/skin-map'] as const

beforeEach(() => {
  readyStage()
  dispatch('Add history', (doc) => ({
    ...doc,
    individual: { history: [{ region: 'cheek', side: 'both', kind: 'facelift' }] },
  }))
})

describe('the cards over the view', () => {
  it('stand in one flow, so that none covers what another says is in doubt', async () => {
    const place = await show(<ViewCards />)
    const cards = (...names: readonly string[]): Element[] =>
      names.map((name) => place.querySelector(`section[aria-label="${name}"]`)!)
    await change(() => showSkinMap(true))
    await vi.waitFor(() => expect(cards(SKIN_MAP_TEXTS.title, DOUBT_TEXTS.title)).not.toContain(null))
    const [map, doubt] = cards(SKIN_MAP_TEXTS.title, DOUBT_TEXTS.title)
    expect(map!.parentElement).toBe(doubt!.parentElement)
    await change(() => setView({ photoMix: 0 }))
    await vi.waitFor(() => expect(cards(PHOTO_TEXTS.bar)).not.toContain(null))
    const [bar, still] = cards(PHOTO_TEXTS.bar, DOUBT_TEXTS.title)
    expect(bar!.parentElement).toBe(still!.parentElement)
    for (const name of STYLES)
      expect(readFileSync(`src/ui/${name}.module.css`, 'utf8')).not.toMatch(/position: (absolute|fixed)/)
    await change(() => showSkinMap(false))
  })
})
