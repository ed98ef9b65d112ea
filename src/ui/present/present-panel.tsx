import { useEffect } from 'react'
import { useGate } from '../../state/present/gate.ts'
import { dropPresentHash } from '../../state/present/open-present.ts'
import { setView, viewStore } from '../../state/view-store.ts'
import { GateNotice } from './gate-notice.tsx'
import { Leaflet } from './leaflet.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { endSession } from './session.ts'

/** Present mode: the leaflet, or what keeps it back. */
export default function PresentPanel() {
  const gate = useGate()
  useEffect(() => leaveWhenLeft, [])
  if (!gate.open) return <GateNotice gate={gate} />
  return (
    <>
      <Leaflet />
      <PrintSheet />
    </>
  )
}

/** Not when only the screen was turned and the panel is set up anew. */
function leaveWhenLeft(): void {
  if (viewStore.getState().mode === 'present') return
  setView({ nervesOpen: false })
  endSession()
  dropPresentHash()
}
