import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe holds against the page as it stands: rule and element, in words. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await runner.run(document, { resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

/** Texts wider than their boxes or beyond the page; what is meant for screen readers alone is left out. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const holders = 'button, h1, h2, h3, h4, p, dt, dd, li, label, summary, th, td, [role="tab"]'
    const isSpoken = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isSpoken(element.parentElement))
    return [...document.querySelectorAll<HTMLElement>(holders)]
      .filter((element) => element.checkVisibility() && !isSpoken(element))
      .filter((element) => element.closest('.tl-overlay') === null)
      .filter((element) => {
        const box = element.getBoundingClientRect()
        const beyond = box.left < -1 || box.right > innerWidth + 1
        const inline = getComputedStyle(element).display === 'inline'
        return beyond || (!inline && element.scrollWidth > element.clientWidth + 1)
      })
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 60)}`)
  })

/** Controls whose middle, where it is in sight, belongs to something else. With a dialog open, those of the dialog. */
export const coveredControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Scrolled out of a list is out of sight, not covered. */
    const inSight = (element: Element, x: number, y: number): boolean => {
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        const box = up.getBoundingClientRect()
        const clips = getComputedStyle(up).overflowY !== 'visible'
        if (clips && (x < box.left + 1 || x > box.right - 1 || y < box.top + 1 || y > box.bottom - 1))
          return false
      }
      return true
    }
    const shown = document.querySelector('dialog[open]') ?? document
    return [...shown.querySelectorAll<HTMLElement>('button, select, input, summary, [role="slider"]')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const box = element.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        if (!inSight(element, x, y)) return false
        const top = document.elementFromPoint(x, y)
        return top === null || !(element.contains(top) || top.contains(element))
      })
      .map((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent?.trim().slice(0, 40)}`)
  })

/** Controls smaller than a square of this side, px; a thread's row counts as a whole. */
export const smallControls = (page: Page, leastPx: number): Promise<string[]> =>
  page.evaluate(
    (px) =>
      [
        ...(document.querySelector('dialog[open]') ?? document).querySelectorAll<HTMLElement>(
          'button, select, [role="tab"], summary',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .filter((element) => getComputedStyle(element, '::after').position !== 'absolute')
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < px - 0.5 || box.width < px - 0.5)
        .map(
          ({ element, box }) => `${element.ariaLabel ?? element.textContent} ${box.width} x ${box.height}`,
        ),
    leastPx,
  )
