import { useId } from 'react'
import { NOMINAL } from '../../anatomy/pick-variant.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { useHead } from '../../state/head-store.ts'
import { showVariant } from '../../state/show-variant.ts'
import { followersOf } from '../../state/shown-variants.ts'
import { structureKey } from '../../state/structure-key.ts'
import { setView, useView } from '../../state/view-store.ts'
import { CheckField } from '../kit/check-field.tsx'
import { VARIANT_TEXTS as T } from '../texts/variants.ts'
import css from './variants.module.css'
import { variantRows } from './variant-rows.ts'

/** Which of its courses a structure is drawn in. The picture alone: verdicts go by the worst of all. */
export function VariantChoice({ structure }: { readonly structure: Structure }) {
  const group = useId()
  const key = structureKey(structure)
  const drawn = useView((state) => state.shownVariants[key] ?? NOMINAL)
  const compared = useView((state) => state.comparedStructure === key)
  const structures = useHead((state) => state.structures)
  const rows = variantRows(structure)
  if (rows.length === 0) return null
  const followers = followersOf(structures, structure)
  return (
    <fieldset className={css.choice}>
      <legend>{T.title}</legend>
      {rows.map(({ variant, name, share }) => (
        <label key={variant} className={css.course}>
          <input
            type="radio"
            name={group}
            value={variant}
            checked={variant === drawn}
            onChange={() => showVariant(key, variant)}
          />
          <span>
            {name}
            <span className={css.share}>{share}</span>
          </span>
        </label>
      ))}
      <CheckField
        label={T.beside}
        checked={compared}
        onChange={(next) => setView({ comparedStructure: next ? key : null })}
      />
      {followers.length > 0 && <p className={css.note}>{T.together(followers.join('; '))}</p>}
      <p className={css.note}>{T.verdicts}</p>
    </fieldset>
  )
}
