import { choosePhoto } from '../../state/photo/photo-session.ts'
import { PHOTO_TEXTS as T } from '../texts/photo.ts'
import { FileDrop } from './file-drop.tsx'

/** Where a photo is chosen or dropped. */
export const PhotoChoose = () => (
  <FileDrop
    label={T.choose}
    accept={T.accept}
    drop={T.drop}
    prepare={T.prepare}
    onFile={(file) => void choosePhoto(file)}
  />
)
