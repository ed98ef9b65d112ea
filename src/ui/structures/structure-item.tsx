import { memo } from 'react'
import type { Side } from '../../geometry/anatomy-types.ts'
import { structureKey, structureTitle, type StructureKey } from '../../state/structure-key.ts'
import { setView, useView } from '../../state/view-store.ts'
import { cx } from '../kit/cx.ts'
import { TEXTS } from '../texts.ts'
import { setUi, useUi } from '../ui-store.ts'
import { KIND_COLORS } from './kind-style.ts'
import { coveredByCard } from './covered-by-card.ts'
import { preferredSide } from './preferred-side.ts'
import { flyTo } from './structure-frame.ts'
import type { StructureRow } from './structure-list.ts'
import css from './structures.module.css'

const T = TEXTS.structures
const point = (key: StructureKey | null): void => setView({ hoveredStructure: key })

/** One structure with its two sides. Pointing at it, or focusing it, names it in 3D; pressing opens its card. */
export const StructureItem = memo(function StructureItem({ row }: { readonly row: StructureRow }) {
  const card = useUi((state) => state.card)
  const keyOn = (side: Side): StructureKey => structureKey({ id: row.id, side })
  const preferred = (): StructureKey => {
    const side = preferredSide()
    return keyOn(row.sides.includes(side) ? side : row.sides[0]!)
  }
  const variants = useView((state) => state.shownVariants)
  const open = (key: StructureKey): void => {
    setUi({ card: card === key ? null : key })
    if (card !== key) flyTo(key, coveredByCard())
  }
  return (
    <li className={cx(css.item, row.sides.some((side) => keyOn(side) === card) && css.open)}>
      <button
        type="button"
        className={css.name}
        onClick={() => open(preferred())}
        onPointerEnter={() => point(preferred())}
        onPointerLeave={() => point(null)}
        onFocus={() => point(preferred())}
        onBlur={() => point(null)}
      >
        <span className={css.dot} style={{ background: KIND_COLORS[row.kind] }} aria-hidden="true" />
        {row.name}
      </button>
      {row.sides.map((side) => (
        <button
          key={side}
          type="button"
          className={css.side}
          aria-label={
            structureTitle({ name: row.name, side }) + (variants[keyOn(side)] ? T.variantDrawn : '')
          }
          data-variant={variants[keyOn(side)] === undefined ? undefined : 'yes'}
          aria-pressed={card === keyOn(side)}
          onClick={() => open(keyOn(side))}
          onPointerEnter={() => point(keyOn(side))}
          onPointerLeave={() => point(null)}
          onFocus={() => point(keyOn(side))}
          onBlur={() => point(null)}
        >
          {TEXTS.structures[side]}
        </button>
      ))}
    </li>
  )
})
