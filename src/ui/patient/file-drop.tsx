import { useState, type DragEvent } from 'react'
import { cx } from '../kit/cx.ts'
import { FileChooser } from '../kit/file-chooser.tsx'
import css from './file-drop.module.css'

interface Props {
  /** On the button. */
  readonly label: string
  /** As of a file input. */
  readonly accept: string
  /** That a file may be dropped as well, and of which kind. */
  readonly drop: string
  /** What makes a good file. */
  readonly prepare: string
  readonly onFile: (file: File) => void
}

/** Where one file is chosen or dropped. */
export function FileDrop({ label, accept, drop, prepare, onFile }: Props) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setOver(true)
  }
  const take = (event: DragEvent): void => {
    event.preventDefault()
    // Else the planner would take it for a plan.
    event.stopPropagation()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onFile(file)
  }
  return (
    <div
      className={cx(css.drop, over && css.over)}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <FileChooser label={label} accept={accept} onFile={onFile} />
      <span>{drop}</span>
      <span className={css.note}>{prepare}</span>
    </div>
  )
}
