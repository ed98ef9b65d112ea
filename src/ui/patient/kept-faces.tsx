import { useEffect, useState } from 'react'
import { countShapes, deleteShapes } from '../../state/scan/face-shelf.ts'
import { Button } from '../kit/button.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'

/** How many faces this device keeps, and a way to delete them all: a face identifies a person. */
export function KeptFaces() {
  const [count, setCount] = useState(0)
  const [sure, setSure] = useState<'not-asked' | 'asked' | 'refused'>('not-asked')
  useEffect(() => {
    let here = true
    void countShapes().then((found) => here && setCount(found))
    return () => void (here = false)
  }, [])
  const removeAll = async (): Promise<void> => {
    const deleted = await deleteShapes()
    setSure(deleted ? 'not-asked' : 'refused')
    setCount(await countShapes())
  }
  if (count === 0) return null
  return (
    <section className={css.has} aria-label={T.kept(count)}>
      <p>{T.kept(count)}</p>
      {sure === 'asked' && <p role="alert">{T.deleteMeans}</p>}
      {sure === 'refused' && (
        <p role="alert" className={css.refused}>
          {T.deleteRefused}
        </p>
      )}
      <div className={css.actions}>
        {sure === 'asked' ? (
          <>
            <Button onClick={() => void removeAll()}>{T.deleteKept}</Button>
            <Button onClick={() => setSure('not-asked')}>{T.leaveKept}</Button>
          </>
        ) : (
          <Button onClick={() => setSure('asked')}>{T.deleteAsk}</Button>
        )}
      </div>
    </section>
  )
}
