import { TEXTS } from '../texts.ts'
import css from './modes.module.css'

/** Stands on the picture for as long as a patient may look at it. */
export const PresentMark = () => <p className={css.mark}>{TEXTS.present.mark}</p>
