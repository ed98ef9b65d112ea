import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPlan } from '../../../src/state/library/open-plan.ts'
import { choosePhoto, forgetPhoto, moveMark, showPhoto } from '../../../src/state/photo/photo-session.ts'
import { photoStore } from '../../../src/state/photo/photo-store.ts'
import { photoShown, setView, viewStore } from '../../../src/state/view-store.ts'
import PhotoBar from '../../../src/ui/patient/photo-bar.tsx'
import PhotoTab from '../../../src/ui/patient/photo-tab.tsx'
import { PHOTO_TEXTS as T } from '../../../src/ui/texts/photo.ts'
import { setUi, uiStore } from '../../../src/ui/ui-store.ts'
import { decodeNothing, markedPhoto, photoCamera, photoFile, seenPlaces } from '../../state/support/photo.ts'
import { readyStage } from '../../state/support/stage.ts'
import { click, named, press, show } from '../support/screen.tsx'

beforeEach(() => {
  readyStage()
  openPlan()
  decodeNothing()
})
afterEach(() => act(async () => forgetPhoto()))

const shown = (): boolean => photoShown(viewStore.getState())
const pad = (place: HTMLElement): HTMLElement => place.querySelector<HTMLElement>('[role="application"]')!

describe('the photo of this patient', () => {
  it('says where a photo stays, and why a file was not taken', async () => {
    const place = await show(<PhotoTab />)
    expect(place.textContent).toContain('no plan, link, library or diagnostics holds it')
    await act(() => choosePhoto(new File(['Dear doctor'], 'letter.jpg', { type: 'image/jpeg' })))
    expect(place.querySelector('[role="alert"]')!.textContent).toContain(
      'letter.jpg was not taken. It is no JPEG, PNG or WebP picture.',
    )
    await act(() => choosePhoto(photoFile(1, 1, 'dot.png')))
    expect(place.querySelector('[role="alert"]')!.textContent).toContain(
      'dot.png was not taken. It has 1 × 1 px',
    )
    await act(() => choosePhoto(photoFile(12000, 9000, 'poster.png')))
    expect(place.querySelector('[role="alert"]')!.textContent).toContain('It has 108 megapixels; at most 64')
  })

  it('leads from landmark to landmark, tells how they fit, and opens the view', async () => {
    setUi({ dialog: 'patient' })
    const place = await show(<PhotoTab />)
    await act(() => choosePhoto(photoFile()))
    expect(place.textContent).toContain("Place: Outer corner of the eye, patient's right")
    const see = named(place, 'button', T.see)
    expect(see.getAttribute('aria-disabled')).toBe('true')
    for (const { key, place: at } of seenPlaces()) {
      const off = key === 'gnathion' ? 44 : 0
      await act(async () => moveMark(key, [at[0] + off, at[1]]))
    }
    expect(place.textContent).toMatch(
      /Marks fit within \d\.\d mm \(mean \d\.\d mm\)\. Worst: Lower end of the chin — check it\./,
    )
    expect(place.textContent).toContain(T.noDepth)
    await click(see)
    expect(shown()).toBe(true)
    expect(uiStore.getState().dialog).toBeNull()
  })

  it('tells nobody that a mirrored photo has the right on its left: marks set so would fit it', async () => {
    const place = await show(<PhotoTab />)
    await act(() => choosePhoto(photoFile()))
    expect(place.textContent).toContain('selfies often are mirrored')
    // Marked by left and right of the picture, a mirrored photo gives the places of a true one.
    await act(async () => {
      for (const { key, place: at } of seenPlaces()) moveMark(key, at)
    })
    expect(photoStore.getState().alignment?.ok).toBe(true)
    const fit = [...place.querySelectorAll('[role="status"]')].find((one) =>
      one.textContent.includes('Marks fit within'),
    )!
    expect(fit.textContent).toContain('compare a mole or the parting of the hair with the patient')
  })

  it('offers the two ways out of changed sides', async () => {
    const place = await show(<PhotoTab />)
    await act(() => choosePhoto(photoFile()))
    await act(async () => {
      for (const { key, place: at } of seenPlaces()) moveMark(key, [1200 - at[0], at[1]])
    })
    expect(place.textContent).toContain('Left and right have changed places')
    await click(named(place, 'button', T.swap))
    expect(photoStore.getState().alignment?.ok).toBe(true)
  })

  it('places, nudges and takes back by keys', async () => {
    const place = await show(<PhotoTab />)
    await act(() => choosePhoto(photoFile()))
    await press(pad(place), 'Enter')
    const at = photoStore.getState().placed.get('exocanthion:right')!
    expect(at).toBeDefined()
    await click(named(place, 'button', '1. Outer corner of the eye, right'))
    await press(pad(place), 'ArrowRight')
    await press(pad(place), 'ArrowRight', { shiftKey: true })
    const moved = photoStore.getState().placed.get('exocanthion:right')!
    expect(moved[1]).toBe(at[1])
    expect(moved[0]).toBeGreaterThan(at[0])
    await press(pad(place), 'Backspace')
    expect(photoStore.getState().placed.get('exocanthion:right')).toEqual(at)
    await press(pad(place), 'z', { ctrlKey: true })
    expect(photoStore.getState().placed.size).toBe(0)
  })

  it('takes back what was nudged after something was taken back', async () => {
    const place = await show(<PhotoTab />)
    await act(() => choosePhoto(photoFile()))
    await press(pad(place), 'Enter')
    await click(named(place, 'button', '1. Outer corner of the eye, right'))
    const at = (): unknown => photoStore.getState().placed.get('exocanthion:right')
    const before = at()
    await press(pad(place), 'ArrowRight')
    await press(pad(place), 'Backspace')
    await click(named(place, 'button', '1. Outer corner of the eye, right'))
    await press(pad(place), 'ArrowRight')
    expect(at()).not.toEqual(before)
    await press(pad(place), 'Backspace')
    expect(at()).toEqual(before)
  })

  it('forgets the photo when asked', async () => {
    await markedPhoto()
    const place = await show(<PhotoTab />)
    showPhoto(true)
    await click(named(place, 'button', T.forget))
    expect(photoStore.getState().picture).toBeNull()
    expect(shown()).toBe(false)
    expect(named(place, 'button', T.choose)).toBeDefined()
  })
})

describe('the bar over the photo', () => {
  it('says for good that a photo has no depth, mixes, and leads back', async () => {
    await markedPhoto(photoCamera({ yaw: 5 }))
    showPhoto(true)
    const place = await show(<PhotoBar />)
    expect(place.textContent).toContain(
      'A photo has no depth: places between the marks are the model’s, not this patient’s.',
    )
    const slider = place.querySelector('input')!
    expect(slider.getAttribute('aria-valuetext')).toBe('0 %')
    await act(async () => setView({ photoMix: 0.4 }))
    expect(slider.getAttribute('aria-valuetext')).toBe('40 %')
    await click(named(place, 'button', T.leave))
    expect(shown()).toBe(false)
  })
})
