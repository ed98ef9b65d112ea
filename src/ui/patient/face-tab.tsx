import { useEffect } from 'react'
import { usePlan } from '../../state/plan-store.ts'
import { discardScan } from '../../state/scan/scan-session.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import { FaceNow } from './face-now.tsx'
import css from './face-scan.module.css'
import { KeptFaces } from './kept-faces.tsx'
import { ScanChoose } from './scan-choose.tsx'
import { ScanMarks } from './scan-marks.tsx'
import { ScanFitting, ScanReading } from './scan-progress.tsx'
import { ScanResult } from './scan-result.tsx'
import { ScanUnitStep } from './scan-unit.tsx'

/** A scan of this patient's face: chosen, given its unit and landmarks, fitted, taken or discarded. */
export default function FaceTab() {
  const stage = useScan((state) => state.stage)
  const face = usePlan(({ doc }) => doc.individual?.face)
  // A scan is put away with the dialog: nothing of a patient stays behind unseen.
  useEffect(() => discardScan, [])
  return (
    <div className={css.tab}>
      <p className={css.note}>{T.intro}</p>
      <Refusal />
      {stage === 'choose' && face !== undefined && <FaceNow face={face} />}
      {stage === 'choose' && <ScanChoose again={face !== undefined} />}
      {stage === 'choose' && <KeptFaces />}
      {stage === 'reading' && <ScanReading />}
      {stage === 'unit' && <ScanUnitStep />}
      {stage === 'marks' && <ScanMarks />}
      {stage === 'fitting' && <ScanFitting />}
      {stage === 'fitted' && <ScanResult />}
    </div>
  )
}

/** Why a scan or a fit was not taken. */
function Refusal() {
  const refused = useScan((state) => state.refused)
  const stage = useScan((state) => state.stage)
  const fileName = useScan((state) => state.fileName)
  if (refused === null) return null
  return (
    <p role="alert" className={css.refused}>
      {stage === 'choose' && <strong>{T.refused(fileName)} </strong>}
      {refused} {T.headStays}
    </p>
  )
}
