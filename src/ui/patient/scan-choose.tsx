import { useState, type DragEvent } from 'react'
import { chooseScan } from '../../state/scan/scan-session.ts'
import { cx } from '../kit/cx.ts'
import { FileChooser } from '../kit/file-chooser.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'

/** Where a scan is chosen or dropped. */
export function ScanChoose({ again }: { readonly again: boolean }) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    // Else the planner would take it for a plan.
    event.stopPropagation()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void chooseScan(file)
  }
  return (
    <div
      className={cx(css.drop, over && css.over)}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileChooser
        label={again ? T.replace : T.choose}
        accept={T.accept}
        onFile={(file) => void chooseScan(file)}
      />
      <span>{T.drop}</span>
      <span className={css.note}>{T.prepare}</span>
    </div>
  )
}
