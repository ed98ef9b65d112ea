import { cancelScanJob } from '../../state/scan/scan-session.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { Button } from '../kit/button.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'

export function ScanReading() {
  const fileName = useScan((state) => state.fileName)
  return (
    <div className={css.progress}>
      <p role="status">{T.reading(fileName)}</p>
      <progress aria-label={T.reading(fileName)} />
      <Button onClick={cancelScanJob}>{T.cancel}</Button>
    </div>
  )
}

export function ScanFitting() {
  const progress = useScan((state) => state.progress)
  return (
    <div className={css.progress}>
      <p role="status">{T.fitting}</p>
      <progress aria-label={T.fitting} value={progress} max={1} />
      <span className={css.note}>{T.percent(progress)}</span>
      <Button onClick={cancelScanJob}>{T.cancel}</Button>
    </div>
  )
}
