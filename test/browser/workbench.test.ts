import { describe, expect, it } from 'vitest'
import type { PlanPoint } from '../../src/plan/index.ts'
import { drawThread, lookFrom, placeOf, reportWith } from './support/draw.ts'
import { command, kept, planName, planText, renamePlan, threadCount } from './support/plan-of.ts'
import { openPlanner } from './support/planner.ts'

/** With all panels, and less to draw for software graphics. */
const SMALL_WINDOW = { width: 1000, height: 640 } as const

const at = (landmark: string, mm: object): PlanPoint => ({ landmark, side: 'left', mm })

/** Two threads along the patient's left jaw. */
const JAWLINE: readonly (readonly [entry: PlanPoint, end: PlanPoint])[] = [
  [at('gonion', { anterior: 4, superior: 24 }), at('gonion', { anterior: 50, superior: 18 })],
  [at('gonion', { anterior: 4, superior: 10 }), at('gonion', { anterior: 48, superior: 4 })],
]

/** The longest of all: a whole session, at the pace of software graphics. */
const SESSION_MS = 480_000

const PATIENCE = { timeout: SESSION_MS / 4 }

/** A link carries no `?probe`. */
const probed = (link: string): string => link.replace('#', '?probe#')

describe('a bilateral jawline', () => {
  it(
    'is drawn, edited, mirrored, taken back to the start and brought again to the last byte, reloaded, shared and reopened',
    async () => {
      const { page, ready } = await openPlanner(SMALL_WINDOW)
      await ready()
      const empty = await planText(page)
      await lookFrom(page, "Patient's left", JAWLINE[0]![0])
      for (const [entry, end] of JAWLINE) await drawThread(page, 'smas', entry, end)
      await reportWith(page, 2)

      // Edit: drag the last end, rename, another head.
      const end = await placeOf(page, JAWLINE[1]![1])
      await page.mouse.move(end.x, end.y)
      await page.mouse.down()
      await page.mouse.move(end.x - 12, end.y - 9, { steps: 4 })
      await page.mouse.up()
      await renamePlan(page, 'Jawline, both sides')
      await page.getByLabel('Head', { exact: true }).selectOption('female-60')
      await page.getByLabel('Head', { exact: true }).blur()

      // Mirror both.
      for (const name of ['Thread 1', 'Thread 2']) {
        await page
          .getByRole('listitem', { name, exact: true })
          .getByText(name, { exact: true })
          .first()
          .click()
        await page.getByRole('button', { name: 'Mirror', exact: true }).click()
      }
      const report = await reportWith(page, 4)
      expect(report.count.bySide).toMatchObject({ left: 2, right: 2 })
      const whole = await planText(page)

      // Undo to the start, redo to the end.
      const undo = page.getByRole('button', { name: 'Undo', exact: true })
      const redo = page.getByRole('button', { name: 'Redo', exact: true })
      const steps: string[] = []
      while ((await undo.getAttribute('aria-disabled')) === null) {
        steps.push((await undo.getAttribute('data-tip')) ?? '')
        await undo.click()
      }
      expect(await planText(page)).toBe(empty)
      expect(steps).toEqual([
        'Undo: mirror thread',
        'Undo: mirror thread',
        'Undo: change head',
        'Undo: rename plan',
        'Undo: move point',
        'Undo: draw thread',
        'Undo: draw thread',
      ])
      while ((await redo.getAttribute('aria-disabled')) === null) await redo.click()
      expect(await planText(page)).toBe(whole)

      // Reload.
      await kept(page)
      await page.reload()
      await ready()
      expect(await planText(page)).toBe(whole)

      // Share, with and without what was typed.
      await command(page, 'share')
      const link = page.getByRole('textbox', { name: 'Link' })
      await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#plan='))
      const plain = await link.inputValue()
      await page.getByLabel('Take along what was typed').check()
      await page.waitForFunction((before) => {
        const now = document.querySelector('textarea')?.value ?? ''
        return now.includes('#plan=') && now !== before
      }, plain)
      const named = await link.inputValue()
      await page.keyboard.press('Escape')

      // Reopen beside another plan: as a plan of its own, to the last byte.
      await command(page, 'new plan')
      await renamePlan(page, 'Another plan')
      await page.goto(probed(named))
      await page.waitForFunction(() => !location.hash.includes('plan='))
      await expect.poll(() => planText(page), PATIENCE).toBe(whole)
      await page.goto(probed(plain))
      await expect.poll(() => planName(page), PATIENCE).toBe('Untitled plan')
      expect(await threadCount(page)).toBe(4)
      await command(page, 'library')
      for (const name of ['Jawline, both sides', 'Another plan', 'Untitled plan'])
        await page
          .getByRole('button', { name: `Open “${name}”` })
          .first()
          .waitFor()
    },
    SESSION_MS,
  )
})
