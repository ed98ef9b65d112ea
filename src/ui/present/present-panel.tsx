import { useEffect } from 'react'
import { useGate } from '../../state/present/gate.ts'
import { GateNotice } from './gate-notice.tsx'
import { Leaflet } from './leaflet.tsx'
import { leaveWhenLeft } from './leave.ts'
import { PrintSheet } from './print-sheet.tsx'

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
