import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { photoPlaceOf } from '../../../src/head/photo/photo-camera.ts'
import { planLink } from '../../../src/plan/link.ts'
import { emptyPlan, renamePlan, serializePlan } from '../../../src/plan/index.ts'
import { diagnose, diagnosticsText } from '../../../src/state/diagnostics/diagnostics.ts'
import { headMaker } from '../../../src/state/complete-head.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { openPlan, unkeptPlan } from '../../../src/state/library/open-plan.ts'
import { showPlan } from '../../../src/state/library/show-plan.ts'
import { decodePhotosWith } from '../../../src/state/photo/photo-picture.ts'
import {
  choosePhoto,
  forgetPhoto,
  hideMark,
  moveMark,
  placeMark,
  selectMark,
  showPhoto,
  swapSides,
  undoMark,
} from '../../../src/state/photo/photo-session.ts'
import { NO_PHOTO, photoStore } from '../../../src/state/photo/photo-store.ts'
import { dispatch, planStore } from '../../../src/state/plan-store.ts'
import {
  anatomyCovered,
  drawnSkinOpacity,
  lookFrom,
  photoShown,
  setView,
  viewStore,
} from '../../../src/state/view-store.ts'
import {
  decodeNothing,
  markedPhoto,
  photoCamera,
  photoFile,
  PHOTO_NAME,
  seenPlaces,
} from '../support/photo.ts'
import { headAsset, readyStage, stageHead } from '../support/stage.ts'

const photo = () => photoStore.getState()
const shown = (): boolean => photoShown(viewStore.getState())

beforeEach(() => {
  readyStage()
  openPlan()
  decodeNothing()
})
afterEach(forgetPhoto)

describe('choosing a photo', () => {
  it('begins with the first landmark', async () => {
    await choosePhoto(photoFile())
    expect(photo()).toMatchObject({ stage: 'marks', current: 'exocanthion:right', refused: null })
  })

  it('says what is wrong with a file, and keeps the photo that was there with its marks', async () => {
    await markedPhoto()
    const before = photo()
    for (const [file, code] of [
      [new File(['Dear doctor, no picture'], 'letter.jpg', { type: 'image/jpeg' }), 'not-a-picture'],
      [photoFile(1, 1, 'dot.png'), 'too-small'],
      [photoFile(12000, 9000, 'poster.png'), 'too-large'],
    ] as const) {
      await choosePhoto(file)
      expect(photo().refused).toMatchObject({ fileName: file.name, why: { code } })
      expect(photo()).toMatchObject({ stage: 'marks', picture: before.picture, placed: before.placed })
    }
  })

  it('takes what the browser cannot decode for damaged, and offers to choose anew', async () => {
    decodePhotosWith(() => Promise.reject(new DOMException('no', 'InvalidStateError')))
    await choosePhoto(photoFile())
    expect(photo()).toMatchObject({ stage: 'choose', picture: null, refused: { why: { code: 'damaged' } } })
  })

  it('drops a photo that was put away while it was read', async () => {
    const reading = choosePhoto(photoFile())
    forgetPhoto()
    await reading
    expect(photo()).toEqual(NO_PHOTO)
  })

  it('never brings the photo of one plan into another that opened while it was read', async () => {
    const reading = choosePhoto(photoFile())
    showPlan(emptyPlan(), unkeptPlan(), 'Open plan')
    await reading
    expect(photo()).toEqual(NO_PHOTO)
  })

  it('keeps what the marks told of a head that came while a file was refused', async () => {
    await markedPhoto()
    const before = photo()
    const refusing = choosePhoto(photoFile(1, 1, 'dot.png'))
    headStore.setState(headMaker(headAsset()).complete({ preset: 'male-60' }))
    const { alignment } = photo()
    expect(alignment).not.toEqual(before.alignment)
    await refusing
    expect(photo()).toMatchObject({ stage: 'marks', alignment, fileName: before.fileName })
  })
})

describe('marking', () => {
  it('goes from landmark to landmark, and each change can be taken back', async () => {
    await choosePhoto(photoFile())
    placeMark([400, 700])
    placeMark([800, 700])
    expect(photo().current).toBe('endocanthion:right')
    selectMark('exocanthion:right')
    placeMark([410, 705])
    expect(photo().placed.get('exocanthion:right')).toEqual([410, 705])
    undoMark()
    expect(photo().placed.get('exocanthion:right')).toEqual([400, 700])
    undoMark()
    undoMark()
    expect(photo().placed.size).toBe(0)
    expect(photo().current).toBe('exocanthion:right')
    undoMark()
    expect(photo().stage).toBe('marks')
  })

  it('takes nudges of one mark back together, and keeps marks on the photo', async () => {
    await choosePhoto(photoFile())
    placeMark([400, 700])
    moveMark('exocanthion:right', [401, 700])
    moveMark('exocanthion:right', [402, 700], true)
    moveMark('exocanthion:right', [-50, 9999], true)
    expect(photo().placed.get('exocanthion:right')).toEqual([0, 1600])
    undoMark()
    expect(photo().placed.get('exocanthion:right')).toEqual([400, 700])
  })

  it('aligns once six marks tell where the camera stood, and follows the head', async () => {
    const camera = photoCamera({ yaw: 6, roll: 4 })
    await choosePhoto(photoFile())
    const places = seenPlaces(camera)
    for (const [i, { key, place }] of places.entries()) {
      expect(photo().alignment?.ok).toBe(i >= 6)
      moveMark(key, place)
    }
    const at = stageHead().head.landmark('pronasale')
    const found = photo().alignment
    if (found?.ok !== true) throw new Error('not aligned')
    const [seen, true_] = [photoPlaceOf(found.camera, at)!, photoPlaceOf(camera, at)!]
    expect(Math.hypot(seen[0] - true_[0], seen[1] - true_[1])).toBeLessThan(2)
    const other = headMaker(headAsset()).complete({ preset: 'male-60' })
    headStore.setState(other)
    const now = photo().alignment
    expect(now?.ok === true && now.rmsMm > found.rmsMm + 0.5).toBe(true)
  })

  it('waits for the complete head while a slider moves', async () => {
    await markedPhoto()
    const before = photo().alignment
    const other = headMaker(headAsset()).complete({ preset: 'male-60' })
    headStore.setState({ head: other.head, ground: null })
    expect(photo().alignment).toBe(before)
    headStore.setState(other)
    expect(photo().alignment).not.toEqual(before)
  })

  it('leaves the photo when the marks do not tell any more where the camera stood', async () => {
    await markedPhoto()
    showPhoto(true)
    expect(shown()).toBe(true)
    for (const key of ['gnathion', 'cheilion:left', 'cheilion:right']) hideMark(key)
    expect(photo().alignment).toEqual({ ok: false, problem: { code: 'too-few', placed: 5 } })
    expect(shown()).toBe(false)
    showPhoto(true)
    expect(shown()).toBe(false)
  })

  it('sees marks on the wrong side, and swaps them all', async () => {
    await choosePhoto(photoFile())
    const places = new Map(seenPlaces().map(({ key, place }) => [key, place]))
    for (const [key, place] of places)
      moveMark(
        key.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')),
        place,
      )
    expect(photo().alignment).toEqual({ ok: false, problem: { code: 'mirrored' } })
    swapSides()
    expect(photo().alignment?.ok).toBe(true)
    expect(photo().placed).toEqual(places)
  })
})

describe('the plan over the photo', () => {
  beforeEach(() => markedPhoto())

  it('draws no anatomy and next to no skin, in Plan mode alone, and a view from elsewhere leaves it', () => {
    setView({ skinOpacity: 0.3 })
    showPhoto(true)
    const now = viewStore.getState()
    expect(anatomyCovered(now)).toBe(true)
    expect(drawnSkinOpacity(now)).toBeGreaterThan(0.004)
    expect(drawnSkinOpacity(now)).toBeLessThan(0.01)
    expect(drawnSkinOpacity({ ...now, photoMix: 0.7 })).toBe(0.7)
    expect(photoShown({ ...now, mode: 'teach' })).toBe(false)
    expect(drawnSkinOpacity({ ...now, mode: 'teach' })).toBe(0.3)
    lookFrom('Anterior')
    expect(shown()).toBe(false)
    expect(anatomyCovered(viewStore.getState())).toBe(false)
  })

  it('goes with its plan: another plan is another patient', () => {
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Left side first'))
    showPhoto(true)
    expect(photo().picture).not.toBeNull()
    showPlan(emptyPlan(), unkeptPlan(), 'Open plan')
    expect(photo()).toEqual(NO_PHOTO)
    expect(shown()).toBe(false)
  })

  it('leaves no trace in plan, link, diagnostics or on the device', async () => {
    const clean = serializePlan(emptyPlan())
    showPhoto(true)
    expect(photo().fileName).toBe(PHOTO_NAME)
    const { doc } = planStore.getState()
    expect(serializePlan(doc)).toBe(clean)
    expect(await planLink(doc)).toBe(await planLink(emptyPlan()))
    const kept = Object.entries({ ...localStorage, ...sessionStorage }).join('\n')
    for (const text of [diagnosticsText(await diagnose()), kept])
      expect(text).not.toMatch(/Kowalska|photo|exocanthion|data:image/i)
  })
})
