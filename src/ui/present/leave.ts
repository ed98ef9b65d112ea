import { dropPresentHash } from '../../state/present/open-present.ts'
import { setView, viewStore } from '../../state/view-store.ts'
import { endSession } from './session.ts'

/** Close what was opened for this patient. Not when only the screen was turned and the panel is set up anew. */
export function leaveWhenLeft(): void {
  if (viewStore.getState().mode === 'present') return
  setView({ nervesOpen: false })
  endSession()
  dropPresentHash()
}
