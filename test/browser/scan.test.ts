import { Group } from 'three'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { buildHead } from '../../src/head/index.ts'
import { fitTemplateOf } from '../../src/head/scan/fit-template.ts'
import { SCAN_POINTS, scanPointKey } from '../../src/head/scan/scan-landmarks.ts'
import { ScanTurn } from '../../src/scene/scan/scan-turn.ts'
import { asset } from '../head/heads.ts'
import { embeddedGlbFile, glbFile, objFile, plyFile } from '../head/scan/scan-files.ts'
import { scanOf, smoothChange } from '../head/scan/synthetic.ts'
import { command } from './support/plan-of.ts'
import { sharedPlanner } from './support/planner.ts'

const head = buildHead(asset, { preset: 'female-45' })
const template = fitTemplateOf(head)
/** A patient's face in centimetres, its back open, lying anyhow. */
const scan = scanOf(template, smoothChange(head.picture.positions, 3), {
  seed: 7,
  unitsPerMm: 0.1,
  rounds: 0,
})
const inMm = scan.mesh.positions.map((value) => value * 10)

const planner = sharedPlanner()

async function openTab(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'This patient' }).first().click()
  await page.getByRole('tab', { name: 'Face scan' }).click()
}

const choose = (page: Page, name: string, bytes: ArrayBuffer): Promise<void> =>
  page
    .locator('input[type=file][aria-label="Choose a scan"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

/** Click the first landmarks where they lie in the view, as a person finds them by eye. */
async function placeFirst(page: Page, count: number): Promise<void> {
  const view = page.getByRole('application', { name: /^Scan\./ })
  const turn = new ScanTurn()
  turn.showWhole(inMm, scan.mesh.triangles)
  const box = (await view.boundingBox())!
  turn.resize(box.width, box.height)
  turn.apply(new Group())
  for (const point of SCAN_POINTS.slice(0, count)) {
    const { at } = scan.landmarks.find((one) => scanPointKey(one) === scanPointKey(point))!
    const { x, y } = turn.placeOf([at[0] * 10, at[1] * 10, at[2] * 10])
    await page.mouse.click(box.x + x, box.y + y)
    await page.getByRole('listitem').filter({ hasText: 'placed' }).nth(SCAN_POINTS.indexOf(point)).waitFor()
  }
}

/** There is no report while a head is on its way. */
const untilHeadIs = async (page: Page, kind: string): Promise<void> => {
  await page.waitForFunction((wanted) => window.threadline?.report()?.grounds.head === wanted, kind, {
    timeout: 60_000,
  })
}

const individual = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window.threadline!.plan() as { individual?: unknown }).individual)

describe('importing a scan of this patient', () => {
  it('refuses what is no scan, in a sentence, and changes nothing', async () => {
    const { page } = planner()
    await openTab(page)
    await choose(page, 'letter.obj', new TextEncoder().encode('Dear doctor').buffer as ArrayBuffer)
    await page.getByText('letter.obj was not taken.').waitFor()
    await choose(page, 'cloud.ply', plyFile(scan.mesh, false))
    await page.getByText(/cloud of points without faces/).waitFor()
    await choose(
      page,
      'pressed.glb',
      glbFile(scan.mesh, { extensionsRequired: ['KHR_draco_mesh_compression'] }),
    )
    await page.getByText(/compressed \(KHR_draco_mesh_compression\)/).waitFor()
    expect(await individual(page)).toBe(undefined)
    await page.keyboard.press('Escape')
  })

  it('reads numbers that a file embeds, which the rules of the page forbid to fetch', async () => {
    const { page } = planner()
    await openTab(page)
    await choose(page, 'face.glb', embeddedGlbFile(scan.mesh))
    await page.getByRole('button', { name: 'Next: landmarks' }).waitFor()
    expect(await page.getByLabel('Unit of the scan').inputValue()).toBe('cm')
    await page.keyboard.press('Escape')
  })

  it('reads it, proposes landmarks, can be cancelled, fits, and once taken stays on the device', async () => {
    const { page } = planner()
    await openTab(page)
    await choose(page, 'face.obj', objFile(scan.mesh))
    await page.getByRole('button', { name: 'Next: landmarks' }).waitFor()
    expect(await page.getByLabel('Unit of the scan').inputValue()).toBe('cm')
    await page.getByRole('button', { name: 'Next: landmarks' }).click()
    await placeFirst(page, 4)
    await page.getByRole('button', { name: 'All proposals are right' }).click()
    await page.getByRole('button', { name: 'Fit the head' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('All landmarks are placed.').waitFor()
    expect(await individual(page)).toBe(undefined)

    await page.getByRole('button', { name: 'Fit the head' }).click()
    await page.getByText('No data: template guess').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Use this face' }).click()
    await page.getByText('This plan has a scanned face').waitFor()
    const taken = (await individual(page)) as { face: Record<string, unknown> }
    expect(taken.face['medianMm']).toBeLessThan(1)
    expect(taken.face['displacement']).toBe(undefined)
    await untilHeadIs(page, 'fitted')

    await page.keyboard.press('Escape')
    await page.reload()
    await page.waitForFunction(() => 'threadline' in window)
    await page.evaluate(() => window.threadline!.ready)
    await untilHeadIs(page, 'fitted')
  })

  it('deletes the kept face when told so twice, and says for good that the face of the plan is not here', async () => {
    const { page } = planner()
    await command(page, 'This patient')
    const dialog = page.getByRole('dialog', { name: 'This patient' })
    await dialog.getByRole('tab', { name: 'Face scan' }).click()
    await dialog.getByText('This device keeps one scanned face.').waitFor()
    await dialog.getByRole('button', { name: 'Delete from this device' }).click()
    await dialog.getByText('This cannot be undone.', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await dialog.getByText('This device keeps one scanned face.').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('The scanned face of this plan is not on this device.').waitFor()
    await untilHeadIs(page, 'generic')
  })
})
