import type { Page } from 'playwright-core'

export interface Moves {
  readonly moves: number
  /** Pressed buttons while moving, as in a pointer event: 1 for a drag, 0 for hovering. */
  readonly buttons: 0 | 1
}

/** Many pointer moves at once, as a fast mouse sends them; React commits they caused, and quarters of a second gone. */
export const moveWithinThePage = (
  page: Page,
  from: { readonly x: number; readonly y: number },
  { moves, buttons }: Moves,
): Promise<{ commits: number; quarters: number }> =>
  page.evaluate(
    async ([x, y, count, pressed]) => {
      const target = document.elementFromPoint(x, y)!
      const before = window.threadline!.stats().commits
      const startMs = performance.now()
      for (let k = 1; k <= count; k++) {
        const place = { clientX: x - k * 0.3, clientY: y - k * 0.4 }
        const mouse = { pointerId: 1, pointerType: 'mouse', isPrimary: true, buttons: pressed, bubbles: true }
        target.dispatchEvent(new PointerEvent('pointermove', { ...mouse, ...place }))
        if (k % 20 === 0) await new Promise(requestAnimationFrame)
      }
      const quarters = Math.ceil((performance.now() - startMs) / 250)
      return { commits: window.threadline!.stats().commits - before, quarters }
    },
    [from.x, from.y, moves, buttons] as const,
  )
