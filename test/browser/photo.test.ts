import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PHOTO_POINTS } from '../../src/head/photo/photo-points.ts'
import type { PlanPoint } from '../../src/plan/index.ts'
import { dropFile, planText } from './support/plan-of.ts'
import { sharedPlanner } from './support/planner.ts'

const PLAN = JSON.stringify({
  format: 'threadline-plan',
  version: 1,
  name: 'Over a photo',
  head: { preset: 'female-60', morphs: { fullness: 0.7 } },
  threads: [
    {
      id: 't1',
      product: 'pdo-cog-19-100',
      plane: 'subcutis',
      points: [
        { landmark: 'tragion', side: 'left', mm: { anterior: 12, superior: -10 } },
        { landmark: 'cheilion', side: 'left', mm: { lateral: 20, superior: -12 } },
      ],
    },
  ],
})

const pointOf = (landmark: string, side: 'left' | 'right' | null): PlanPoint =>
  side === null ? { landmark, mm: {} } : { landmark, side, mm: {} }
const MARKED = PHOTO_POINTS.filter(({ optional }) => !optional).map(({ id, side }) => pointOf(id, side))
/** Places between the marks, which the camera alone brings to theirs. */
const BETWEEN = [pointOf('glabella', null), pointOf('pogonion', null), pointOf('pronasale', null)]
const PAINT = [255, 0, 255] as const

/** A JPEG that its camera held on its side: its left, red here, is meant to be its top. */
function sidewaysJpeg(): Buffer {
  const canvas = createCanvas(400, 300)
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'red'
  pen.fillRect(0, 0, 200, 300)
  pen.fillStyle = 'blue'
  pen.fillRect(200, 0, 200, 300)
  const jpeg = canvas.toBuffer('image/jpeg')
  // Exif, big-endian: one entry, orientation 6 (a quarter turn clockwise). Reference: CIPA DC-008, 4.6.4.
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const header = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), header, exif, jpeg.subarray(2)])
}

/** Colour of a place of the page. */
async function colourAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const shot = await loadImage(await page.screenshot())
  const pen = createCanvas(shot.width, shot.height).getContext('2d')
  pen.drawImage(shot, 0, 0)
  return [...pen.getImageData(Math.round(x), Math.round(y), 1, 1).data]
}

const planner = sharedPlanner({ width: 1280, height: 900 })

const viewBox = async (page: Page) => (await page.locator('.tl-view').boundingBox())!

/** Where points stand on the page, all read at once; waits while the camera still moves. */
async function placesOf(page: Page, points: readonly PlanPoint[]): Promise<readonly [number, number][]> {
  let before = ''
  for (let tries = 0; tries < 40; tries++) {
    const now = await page.evaluate(async (text) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      const places = (JSON.parse(text) as PlanPoint[]).map((one) => window.threadline!.screenPointOf(one))
      return JSON.stringify(places.map(({ x, y }) => [x, y]))
    }, JSON.stringify(points))
    if (now === before) return JSON.parse(now) as [number, number][]
    before = now
    await page.waitForTimeout(300)
  }
  throw new Error('the view did not come to rest')
}

/** The view as a photo, with a dot of paint at each place. */
async function takePhoto(page: Page, places: readonly [number, number][]): Promise<Buffer> {
  const box = await viewBox(page)
  const shot = await loadImage(await page.screenshot({ clip: box }))
  const canvas = createCanvas(shot.width, shot.height)
  const pen = canvas.getContext('2d')
  pen.drawImage(shot, 0, 0)
  pen.fillStyle = `rgb(${PAINT.join()})`
  for (const [x, y] of places) {
    pen.beginPath()
    pen.arc(x - box.x, y - box.y, 4, 0, 2 * Math.PI)
    pen.fill()
  }
  return canvas.toBuffer('image/png')
}

/** How far from each place the middle of the paint near it is, px; Infinity where there is none. */
async function paintOff(page: Page, places: readonly [number, number][]): Promise<number[]> {
  const shot = await loadImage(await page.screenshot())
  const canvas = createCanvas(shot.width, shot.height)
  const pen = canvas.getContext('2d')
  pen.drawImage(shot, 0, 0)
  const { data } = pen.getImageData(0, 0, shot.width, shot.height)
  return places.map(([px, py]) => {
    let [count, sumX, sumY] = [0, 0, 0]
    for (let y = Math.round(py) - 14; y <= py + 14; y++)
      for (let x = Math.round(px) - 14; x <= px + 14; x++) {
        const at = (y * shot.width + x) * 4
        const isPaint = data[at]! > 170 && data[at + 1]! < 110 && data[at + 2]! > 170
        if (!isPaint) continue
        count++
        sumX += x + 0.5
        sumY += y + 0.5
      }
    return count < 5 ? Infinity : Math.hypot(sumX / count - px, sumY / count - py)
  })
}

async function markAll(
  page: Page,
  marks: readonly [number, number][],
  photo: { width: number; height: number },
) {
  const pad = page.getByRole('application', { name: /^Photo\./ })
  await pad.waitFor()
  for (const [x, y] of marks) {
    const canvas = (await pad.locator('canvas').boundingBox())!
    const scale = Math.min(canvas.width / photo.width, canvas.height / photo.height)
    await page.mouse.click(
      canvas.x + canvas.width / 2 + (x - photo.width / 2) * scale,
      canvas.y + canvas.height / 2 + (y - photo.height / 2) * scale,
    )
  }
}

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .locator('input[type=file][aria-label$=" photo"]')
    .setInputFiles({ name, mimeType: 'image/png', buffer })

describe('the plan over a photo of this patient', () => {
  const points = [...MARKED, ...BETWEEN]
  /** Where the free camera has a place of the head before it gives way to that of the photo. */
  let freely: readonly [number, number] = [NaN, NaN]

  it('stands where the photo has the face, taken by a camera that marks alone tell', async () => {
    const { page, screenshot } = planner()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await dropFile(page, 'plan.json', PLAN)
    await page.getByRole('listitem', { name: 'Thread 1', exact: true }).waitFor()
    await page.waitForFunction(() => window.threadline!.report()?.threads.length === 1)
    const [planBefore, verdictBefore] = [await planText(page), await verdicts(page)]
    await page.getByRole('button', { name: 'Anterior', exact: true }).click()
    await placesOf(page, BETWEEN)
    await page.locator('.tl-view').focus()
    for (const key of ['ArrowLeft', 'ArrowDown', '-']) await page.keyboard.press(key)
    const places = await placesOf(page, points)
    const photo = await takePhoto(page, places)
    const box = await viewBox(page)

    // another camera, and a view of another shape
    await page.getByRole('button', { name: 'Left oblique', exact: true }).click()
    await page.setViewportSize({ width: 1400, height: 800 })

    await page.getByRole('button', { name: 'This patient' }).first().click()
    await page.getByRole('tab', { name: 'Photo', exact: true }).click()
    await choose(page, 'letter.jpg', Buffer.from('Dear doctor'))
    await page.getByText('letter.jpg was not taken.').waitFor()
    await choose(page, 'secret-face.png', photo)
    const marks = places.slice(0, MARKED.length).map(([x, y]): [number, number] => [x - box.x, y - box.y])
    await markAll(page, marks, box)
    freely = (await placesOf(page, [BETWEEN[0]!]))[0]!
    await page.getByRole('button', { name: 'See the plan over the photo' }).click()
    await page.getByText('A photo has no depth').waitFor()
    await page.locator('.tl-photo').waitFor({ state: 'attached' })

    const seen = await placesOf(page, points)
    const off = await paintOff(page, seen)
    await screenshot('photo')
    expect(Math.max(...off), JSON.stringify(off)).toBeLessThan(3)

    expect([await planText(page), await verdicts(page)]).toEqual([planBefore, verdictBefore])
  })

  it('comes back with a lost graphics context, and gives the free camera back', async () => {
    const { page } = planner()
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.tl-canvas')!
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
      canvas.dataset['lost'] = 'yes'
    })
    await page.locator('canvas.tl-canvas:not([data-lost])').waitFor({ state: 'attached' })
    await page.locator('.tl-photo').waitFor({ state: 'attached' })
    expect(Math.max(...(await paintOff(page, await placesOf(page, points))))).toBeLessThan(3)

    await page.getByRole('button', { name: 'Leave the photo' }).click()
    await page.locator('.tl-photo').waitFor({ state: 'detached' })
    const [again] = await placesOf(page, [BETWEEN[0]!])
    expect(Math.hypot(again![0] - freely[0], again![1] - freely[1])).toBeLessThan(2)
  })

  it('is kept nowhere, and gone with the page', async () => {
    const { page } = planner()
    expect(await everythingKept(page)).not.toContain('secret-face')
    await page.reload()
    await page.waitForFunction(() => 'threadline' in window)
    await page.evaluate(() => window.threadline!.ready)
    await page.getByRole('button', { name: 'This patient' }).first().click()
    await page.getByRole('tab', { name: 'Photo', exact: true }).click()
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor()
  })

  it('is shown upright, as its camera noted', async () => {
    const { page } = planner()
    await choose(page, 'sideways.jpg', sidewaysJpeg())
    const pad = page.getByRole('application', { name: /^Photo\./ }).locator('canvas')
    await pad.waitFor()
    const { x, y, width, height } = (await pad.boundingBox())!
    const [red, , blueAbove] = await colourAt(page, x + width / 2, y + height * 0.1)
    expect(red).toBeGreaterThan(200)
    expect(blueAbove).toBeLessThan(60)
    const [redBelow, , blue] = await colourAt(page, x + width / 2, y + height * 0.9)
    expect(blue).toBeGreaterThan(200)
    expect(redBelow).toBeLessThan(60)
  })
})

const verdicts = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.threadline!.report()))

/** All that this page has kept on the device, as text. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the device does not answer')))
      })
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, location.href]
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        kept.push(await done(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    return JSON.stringify(kept)
  })
