import { useState } from 'react'
import {
  MATERIALS,
  MAX_NAME_LENGTH,
  MAX_OUTER_DIAMETER_MM,
  MAX_PRODUCT_LENGTH_MM,
  MAX_REASON_LENGTH,
  OWN_FORMS,
  OWN_MATERIALS,
  OWN_TIPS,
  ownProductFault,
  ownProductId,
  type OwnProduct,
} from '../../plan/index.ts'
import { saveProduct } from '../../state/clinic/keep-products.ts'
import { clinicStore } from '../../state/clinic-products.ts'
import { Button } from '../kit/button.tsx'
import { SelectField } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { CATALOGUE_TEXTS } from '../texts/catalogue.ts'
import { TEXTS } from '../texts.ts'
import css from './catalogue.module.css'

const F = CATALOGUE_TEXTS.form
const T = TEXTS.catalogue

const NEW: OwnProduct = { id: '', name: '', material: 'PDO', form: 'barbed', tip: 'unknown' }

const LENGTHS = ['needleLengthMm', 'threadLengthMm', 'minEntryToExitMm'] as const
const WORDS = ['usp', 'absorption', 'effect', 'regulatory'] as const

interface Props {
  /** Null: a new product. */
  readonly before: OwnProduct | null
  readonly onDone: () => void
}

/** A clinic's own product, added or edited. */
export function OwnProductForm({ before, onDone }: Props) {
  const [product, setProduct] = useState<OwnProduct>(before ?? NEW)
  const [fault, setFault] = useState<string | null>(null)
  const change = (patch: Partial<OwnProduct>): void => {
    setProduct({ ...product, ...patch })
    setFault(null)
  }
  const save = (): void => {
    if (product.name.trim() === '') return setFault(F.needName)
    const why = ownProductFault(product)
    if (why !== null) return setFault(F.needs(why))
    const taken = clinicStore.getState().products.map(({ id }) => id)
    const full = saveProduct({
      ...product,
      id: before?.id ?? ownProductId(product.name, taken),
      name: product.name.trim(),
    })
    if (full !== null) return setFault(full)
    onDone()
  }
  return (
    <section className={css.form} aria-label={before === null ? F.addTitle : F.editTitle}>
      <h3>{before === null ? F.addTitle : F.editTitle}</h3>
      <TextField
        label={F.name}
        value={product.name}
        maxLength={MAX_NAME_LENGTH}
        onCommit={(name) => change({ name })}
        className={css.wide}
      />
      <SelectField
        label={F.material}
        value={product.material}
        choices={OWN_MATERIALS.map((value) => ({ value, label: MATERIALS[value].name }))}
        onChange={(material) => change({ material })}
      />
      <SelectField
        label={F.kind}
        value={product.form}
        choices={OWN_FORMS.map((value) => ({ value, label: T.form[value] }))}
        onChange={(form) => change({ form })}
      />
      <SelectField
        label={F.tip}
        value={product.tip}
        choices={OWN_TIPS.map((value) => ({ value, label: value === 'unknown' ? T.unknown : T.tip[value] }))}
        onChange={(tip) => change({ tip })}
      />
      <NumberField
        label={F.gauge}
        value={product.gauge ?? null}
        unit="G"
        min={14}
        max={34}
        onCommit={(gauge) => change({ gauge: gauge ?? undefined })}
      />
      <NumberField
        label={F.outerDiameterMm}
        value={product.outerDiameterMm ?? null}
        unit={TEXTS.mm}
        min={0.1}
        max={MAX_OUTER_DIAMETER_MM}
        onCommit={(mm) => change({ outerDiameterMm: mm ?? undefined })}
      />
      {LENGTHS.map((key) => (
        <NumberField
          key={key}
          label={F[key]}
          value={product[key] ?? null}
          unit={TEXTS.mm}
          min={1}
          max={MAX_PRODUCT_LENGTH_MM}
          onCommit={(mm) => change({ [key]: mm ?? undefined })}
        />
      ))}
      {WORDS.map((key) => (
        <TextField
          key={key}
          label={F[key]}
          value={product[key] ?? ''}
          maxLength={MAX_REASON_LENGTH}
          onCommit={(words) => change({ [key]: words.trim() || undefined })}
        />
      ))}
      <p className={css.wide}>{F.limits}</p>
      <p className={css.wide}>{F.unknownTip}</p>
      {fault !== null && (
        <p role="alert" className={css.wide}>
          {fault}
        </p>
      )}
      <div className={css.formButtons}>
        <Button look="primary" onClick={save}>
          {F.save}
        </Button>
        <Button look="plain" onClick={onDone}>
          {F.cancel}
        </Button>
      </div>
    </section>
  )
}
