import { alignPhoto } from '../../head/photo/align-photo.ts'
import type { PhotoPlace } from '../../head/photo/photo-camera.ts'
import { PHOTO_POINTS, photoPointKey } from '../../head/photo/photo-points.ts'
import { headStore } from '../head-store.ts'
import { openPlan } from '../library/open-plan.ts'
import { planStore } from '../plan-store.ts'
import { setView, viewStore } from '../view-store.ts'
import { mirroredPicture, readPhoto, turnedPicture, type PhotoPicture } from './photo-picture.ts'
import { NO_PHOTO, photoReady, photoStore, type PhotoMarks, type PhotoState } from './photo-store.ts'

/** Counts choices: the answer for a file that was put away meanwhile is dropped. */
let session = 0
let stopWatching: (() => void) | null = null

/** Read a photo. A file that is none leaves a photo that was there, and says why. */
export async function choosePhoto(file: File): Promise<void> {
  const own = ++session
  const before = photoStore.getState()
  photoStore.setState({ stage: 'reading', fileName: file.name, refused: null })
  // From here on: another plan that opens while a file is read is another patient as well.
  watch()
  const read = await readPhoto(file)
  if (own !== session) return
  if (!read.ok) {
    const stage = before.picture === null ? 'choose' : 'marks'
    const refused = { fileName: file.name, why: read.refusal }
    // Nothing else: the head may have changed meanwhile, and the alignment with it.
    photoStore.setState({ stage, fileName: before.fileName, refused })
    return
  }
  photoStore.setState({ ...NO_PHOTO, stage: 'marks', fileName: file.name, picture: read.picture })
  mark({ placed: new Map(), hidden: new Set() }, null, [])
}

/** Put the photo away: nothing of it stays. */
export function forgetPhoto(): void {
  session++
  stopWatching?.()
  stopWatching = null
  photoStore.setState(NO_PHOTO, true)
  showPhoto(false)
}

/** Whether the 3D view looks through the camera of the photo. */
export function showPhoto(shown: boolean): void {
  if (!shown) setView({ photoMix: null })
  else if (photoReady(photoStore.getState()) && viewStore.getState().mode === 'plan') setView({ photoMix: 0 })
}

/** Put the current landmark there, px of the photo. */
export function placeMark(at: PhotoPlace): void {
  const { current } = photoStore.getState()
  if (current !== null) moveMark(current, at)
}

/**
 * Put a landmark there. A place beside the photo is brought onto it.
 * @param joined to the change before: both are taken back together
 */
export function moveMark(key: string, [x, y]: PhotoPlace, joined = false): void {
  const { picture, placed, hidden } = photoStore.getState()
  if (picture === null) return
  const at: PhotoPlace = [held(x, picture.width), held(y, picture.height)]
  const moved: PhotoMarks = { placed: new Map(placed).set(key, at), hidden: without(hidden, key) }
  mark(moved, key, joined ? photoStore.getState().past : pastWithNow())
}

const held = (value: number, size: number): number => Math.max(0, Math.min(size, value))

/** The photo does not show this landmark. */
export function hideMark(key: string): void {
  const { placed, hidden } = photoStore.getState()
  const left = new Map([...placed].filter(([other]) => other !== key))
  mark({ placed: left, hidden: new Set(hidden).add(key) }, key)
}

/** The next click places this one anew. */
export const selectMark = (key: string): void => photoStore.setState({ current: key })

/** Take the last change of the marks back. */
export function undoMark(): void {
  const { past } = photoStore.getState()
  const before = past.at(-1)
  if (before === undefined) return
  mark(before, null, past.slice(0, -1))
}

/** A quarter turn clockwise; marks turn along. */
export function turnPhoto(): void {
  const { picture } = photoStore.getState()
  if (picture !== null) changePicture(turnedPicture(picture), ([x, y]) => [picture.height - y, x])
}

/** Left and right changed; marks keep their names, and so change their sides. */
export function mirrorPhoto(): void {
  const { picture } = photoStore.getState()
  if (picture !== null) changePicture(mirroredPicture(picture), ([x, y]) => [picture.width - x, y])
}

/** All marks were set on the wrong side: each changes places with its twin. */
export function swapSides(): void {
  const { placed, hidden } = photoStore.getState()
  const twin = (key: string): string =>
    key.replace(/:(left|right)$/, (_, side) => (side === 'left' ? ':right' : ':left'))
  mark(
    {
      placed: new Map([...placed].map(([key, at]) => [twin(key), at])),
      hidden: new Set([...hidden].map(twin)),
    },
    null,
  )
}

function changePicture(picture: PhotoPicture, move: (at: PhotoPlace) => PhotoPlace): void {
  const moved = ({ placed, hidden }: PhotoMarks): PhotoMarks => ({
    placed: new Map([...placed].map(([key, at]) => [key, move(at)])),
    hidden,
  })
  const { past } = photoStore.getState()
  photoStore.setState((state) => ({ picture, past: past.map(moved), ...moved(state) }))
  align()
}

const without = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set([...keys].filter((other) => other !== key))

/** @param after the landmark just dealt with: the next one is looked for behind it */
function mark(marks: PhotoMarks, after: string | null, past = pastWithNow()): void {
  photoStore.setState({ ...marks, past, current: nextOpen(marks, after), refused: null })
  align()
}

function pastWithNow(): PhotoState['past'] {
  const { past, placed, hidden } = photoStore.getState()
  return [...past, { placed, hidden }]
}

function nextOpen({ placed, hidden }: PhotoMarks, after: string | null): string | null {
  const keys = PHOTO_POINTS.map(photoPointKey)
  const from = after === null ? 0 : keys.indexOf(after) + 1
  const order = [...keys.slice(from), ...keys.slice(0, from)]
  return order.find((key) => !placed.has(key) && !hidden.has(key)) ?? null
}

/** The camera follows marks and head; where there is none any more, the view leaves the photo. */
function align(): void {
  const { picture, placed } = photoStore.getState()
  const { head } = headStore.getState()
  const alignment = picture === null || head === null ? null : alignPhoto(head, placed, picture)
  photoStore.setState({ alignment })
  if (alignment?.ok !== true) showPhoto(false)
}

/** The head may change under a photo; another plan is another patient, and their photo goes. */
function watch(): void {
  stopWatching?.()
  const plan = openPlan()
  const stops = [
    headStore.subscribe((now, before) => {
      // Once for a head that is complete, not for each step of a slider on the way to it.
      if (now.ground !== null && now.ground !== before.ground) align()
    }),
    planStore.subscribe(() => {
      if (openPlan() !== plan) forgetPhoto()
    }),
  ]
  stopWatching = () => stops.forEach((stop) => stop())
}
