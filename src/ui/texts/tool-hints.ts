import type { DrawTool } from '../../state/tools/tool-store.ts'

/** Added to every hint while symmetric editing is on. */
export const BOTH_SIDES_HINT = 'On both sides.'

/** What to click next, by tool and by how many points are placed, the entry included: at least one. */
export function toolHint(tool: Exclude<DrawTool, 'thread'>, points: number, touch: boolean): string {
  const click = touch ? 'Tap' : 'Click'
  switch (tool) {
    case 'fan':
      if (points === 1) return `${click} the end of the first thread.`
      return `${points - 1} in the fan. ${click} the next end, or finish.`
    case 'ladder':
      return points === 1
        ? `${click} the end of the first thread.`
        : `${click} on the side where the others go.`
    case 'u-loop':
      return `${click} the end of the ${points === 1 ? 'first' : 'second'} arm.`
  }
}
