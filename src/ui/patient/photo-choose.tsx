import { useState, type DragEvent } from 'react'
import { choosePhoto } from '../../state/photo/photo-session.ts'
import { cx } from '../kit/cx.ts'
import { FileChooser } from '../kit/file-chooser.tsx'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import css from './photo.module.css'

/** Where a photo is chosen or dropped. */
export function PhotoChoose() {
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
    if (file !== undefined) void choosePhoto(file)
  }
  return (
    <div
      className={cx(css.drop, over && css.over)}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileChooser label={T.choose} accept={T.accept} onFile={(file) => void choosePhoto(file)} />
      <span>{T.drop}</span>
      <span className={css.note}>{T.prepare}</span>
    </div>
  )
}
