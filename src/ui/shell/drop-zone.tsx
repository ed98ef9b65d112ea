import { useEffect, useState } from 'react'
import { openPlanFile } from '../../state/files.ts'
import { say } from '../../state/view-store.ts'
import { FolderOpenIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import css from './drop-zone.module.css'

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Opens a plan file that is dropped anywhere on the page. */
export function DropZone() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Only leaving the window counts: children send the event too.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 1) return say('error', TEXTS.drop.one)
      if (files[0] !== undefined) void openPlanFile(files[0])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className={css.zone}>
      <FolderOpenIcon size={28} aria-hidden="true" />
      <p>{TEXTS.drop.here}</p>
    </div>
  )
}
