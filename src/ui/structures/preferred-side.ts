import type { Side } from '../../geometry/anatomy-types.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { viewStore } from '../../state/view-store.ts'

/** The side a list means when it names none: that of the selected thread, else the one last looked at. */
export function preferredSide(): Side {
  const { selectedThread, viewCommand } = viewStore.getState()
  const side = selectedThread === null ? null : assessmentStore.getState().byThread.get(selectedThread)?.side
  if (side === 'left' || side === 'right') return side
  return viewCommand?.name.toLowerCase().includes('right') === true ? 'right' : 'left'
}
