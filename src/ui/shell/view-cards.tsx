import { DoubtPlace } from '../patient/doubt-place.tsx'
import { PhotoBarPlace } from '../patient/photo-bar-place.tsx'
import { SkinMapPlace } from '../skin-map/skin-map-place.tsx'
import css from './view-cards.module.css'

/** What is said over the view about what it shows: each card beside, below or above the next, never over it. */
export const ViewCards = () => (
  <div className={css.cards}>
    <PhotoBarPlace />
    <SkinMapPlace />
    <DoubtPlace />
  </div>
)
