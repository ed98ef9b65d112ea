import { expect, it } from 'vitest'
import { drawThread, lookFrom, placeOf, reportNow, reportWith } from './support/draw.ts'
import { command, planText } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

/** Placing and checking anew, at the pace of a loaded machine. */
const PATIENCE = { timeout: 60_000 }
const ENTRY = { landmark: 'tragion', side: 'left', mm: { anterior: 20, superior: 0 } } as const
const END = { landmark: 'cheilion', side: 'left', mm: { superior: 5, lateral: 14 } } as const

it('A doctor clicks where Doppler showed the artery, reads that it was measured, takes it back, and flags a facelift', async () => {
  const planner = await openPlanner({ width: 1280, height: 800 })
  const { page } = planner
  await planner.ready()
  await lookFrom(page, 'Left oblique', END)
  await drawThread(page, 'subcutis', ENTRY, END)
  const before = await reportWith(page, 1)
  expect(before.grounds.head).toBe('generic')
  const plain = await planText(page)

  await command(page, 'This patient')
  const dialog = page.getByRole('dialog', { name: 'This patient' })
  await dialog.getByRole('tab', { name: 'Ultrasound' }).click()
  const courses = dialog.getByRole('region', { name: 'Nerves, vessels and ducts' })
  await courses.getByRole('button', { name: 'Click on the face' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Click the skin over the point you measured').waitFor()
  const { x, y } = await placeOf(page, END)
  await page.mouse.click(x, y)
  await dialog.waitFor()
  await dialog.getByLabel('Depth of its centre').fill('3')
  await dialog.getByLabel('Depth of its centre').press('Enter')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await dialog.getByText('usual course, moved by').waitFor(PATIENCE)
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    () =>
      (window.threadline!.report() as { grounds: { courseSoundings: number } }).grounds.courseSoundings === 1,
    null,
    PATIENCE,
  )
  const artery = (await reportNow(page)).threads[0]!.findings.find(
    ({ structure, side }) => structure === 'facial-artery' && side === 'left',
  )
  expect(artery).toMatchObject({ severity: 'danger', restsOn: 'measured-here' })
  await page.getByText('measured in this patient').first().waitFor(PATIENCE)

  await page.keyboard.press('ControlOrMeta+z')
  expect(await planText(page)).toBe(plain)
  await page.waitForFunction(
    () =>
      (window.threadline!.report() as { grounds: { courseSoundings: number } }).grounds.courseSoundings === 0,
    null,
    PATIENCE,
  )
  expect(await reportNow(page)).toEqual(before)

  await command(page, 'This patient')
  await dialog.getByRole('tab', { name: 'History' }).click()
  await dialog.getByRole('radio', { name: "Patient's left" }).check()
  await dialog.getByRole('button', { name: 'Cheek' }).click()
  await dialog.getByText("Facelift, cheek, patient's left").waitFor()
  await page.keyboard.press('Escape')
  const flagged = await reportNow(page)
  expect(flagged.notAssessed[0]!.reason).toBe('altered anatomy: previous facelift')
  expect(flagged.threads[0]!.findings.filter(({ severity }) => severity === 'danger')).toEqual(
    before.threads[0]!.findings.filter(({ severity }) => severity === 'danger').map((finding) =>
      expect.objectContaining({ code: finding.code, structure: finding.structure }),
    ),
  )
  await command(page, 'Report')
  await page.getByRole('dialog').getByText('altered anatomy: previous facelift').first().waitFor(PATIENCE)
}, 300_000)

it('A doctor types six caliper distances, sees the head follow, is asked about a slip and takes it back', async () => {
  const planner = await openPlanner({ width: 1280, height: 800 })
  const { page } = planner
  await planner.ready()
  await lookFrom(page, 'Left oblique', END)
  await drawThread(page, 'subcutis', ENTRY, END)
  await reportWith(page, 1)
  const mouth = { landmark: 'cheilion', side: 'left', mm: {} } as const
  const before = await placeOf(page, mouth)
  const measured = (count: number): Promise<unknown> =>
    page.waitForFunction(
      (typed) => {
        const report = window.threadline!.report() as {
          grounds: { head: string; measurements: number }
        } | null
        return (
          report?.grounds.measurements === typed && report.grounds.head === (typed > 0 ? 'fitted' : 'generic')
        )
      },
      count,
      PATIENCE,
    )

  await command(page, 'This patient')
  const dialog = page.getByRole('dialog', { name: 'This patient' })
  const enter = async (field: string, mm: number): Promise<void> => {
    await dialog.getByLabel(field, { exact: true }).fill(String(mm))
    await dialog.getByLabel(field, { exact: true }).press('Enter')
  }
  await dialog.getByRole('tab', { name: 'Measurements' }).click()
  for (const [distance, mm] of [
    ['Tragus to mouth corner', 110],
    ['Tragus to jaw angle', 62],
    ['Outer eye corner to mouth corner', 72],
  ] as const)
    for (const side of ['left', 'right']) await enter(`${distance}, patient's ${side}`, mm)
  await dialog.getByText('Head fitted to 6 measurements.').waitFor()
  await measured(6)

  await enter('Height, nasal root to chin', 160)
  await dialog.getByText('Check it: 7.2 SD above the mean of women').waitFor(PATIENCE)
  await measured(7)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+z')
  await measured(6)

  await page.getByText('Planning aid on a generic anatomy, fitted to 6 measurements.').waitFor()
  const after = await placeOf(page, mouth)
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(5)
  const told = await reportNow(page)
  expect(told.threads[0]!.findings.map(({ restsOn }) => restsOn)).not.toContain('generic')
  expect(told.grounds.distances.map(({ mm }) => mm)).not.toContain(160)

  await command(page, 'Report')
  const sheet = page.getByRole('tabpanel', { name: 'Report' })
  await sheet.getByText('Head: fitted to 6 measurements').waitFor(PATIENCE)
  await sheet.getByText('Planning aid on a generic anatomy, fitted to 6 measurements.').waitFor()
}, 300_000)
