import { useEffect, useRef } from 'react'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import { PhotoPadView } from './photo-pad-view.ts'
import css from './photo.module.css'

/** The photo to mark landmarks on. Nothing of a pointer's way passes through React. */
export function PhotoPad() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    const view = new PhotoPadView(place.current)
    return () => view.dispose()
  }, [])
  return (
    <div
      ref={place}
      className={css.pad}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application region takes the keys of the photo
      tabIndex={0}
      role="application"
      aria-label={T.padName}
    />
  )
}
