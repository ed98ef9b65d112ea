import type { Doubt } from '../../state/individual/doubt-store.ts'
import { DOUBT_GROUND, HATCH_INK } from '../../state/individual/doubt-style.ts'
import css from './doubt.module.css'

const SLOPE: Readonly<Record<Doubt, string>> = { altered: '135deg', unseen: '45deg' }

/** A patch of the hatching as it looks on the head. */
export const DoubtPatch = ({ doubt }: { readonly doubt: Doubt }) => (
  <span
    className={css.patch}
    style={{
      backgroundColor: DOUBT_GROUND[doubt],
      backgroundImage: `repeating-linear-gradient(${SLOPE[doubt]}, ${HATCH_INK} 0 1.5px, transparent 1.5px 6px)`,
    }}
    aria-hidden="true"
  />
)
