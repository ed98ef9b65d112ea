import { useEffect, useState } from 'react'
import { catalogued, REGULATORY_NOTICE, type OwnProduct } from '../../plan/index.ts'
import { loadKept, removeProduct } from '../../state/clinic/keep-products.ts'
import { useClinic } from '../../state/clinic-products.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { InfoIcon, PenLineIcon, TrashIcon } from '../kit/icons.ts'
import { SearchField } from '../kit/search-field.tsx'
import { CATALOGUE_TEXTS as C } from '../texts/catalogue.ts'
import { TEXTS } from '../texts.ts'
import { closeDialog } from '../ui-store.ts'
import { catalogueRows } from './catalogue-rows.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import css from './catalogue.module.css'
import { OwnProductForm } from './own-product-form.tsx'
import { OwnProductTools, type Told } from './own-product-tools.tsx'

const T = TEXTS.catalogue

/** The whole catalogue to compare and search, with what each figure rests on, and the clinic's own products. */
export function CatalogueDialog() {
  const [edited, setEdited] = useState<OwnProduct | 'new' | null>(null)
  return (
    <Dialog onClose={closeDialog} title={T.title} className={css.dialog}>
      {edited === null ? (
        <Catalogue onEdit={setEdited} />
      ) : (
        <OwnProductForm before={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
      )}
    </Dialog>
  )
}

function Catalogue({ onEdit }: { readonly onEdit: (product: OwnProduct | 'new') => void }) {
  const [query, setQuery] = useState('')
  const rows = catalogueRows(query)
  return (
    <>
      <p className={css.notice}>
        <InfoIcon size={15} aria-hidden="true" />
        <span>{REGULATORY_NOTICE}</span>
      </p>
      <SearchField label={T.search} value={query} onChange={setQuery} />
      <OwnProducts query={query} onEdit={onEdit} />
      {rows.length === 0 ? (
        <p className={css.none}>{T.none}</p>
      ) : (
        <CatalogueTable label={T.title} rows={rows} />
      )}
      <p className={css.defaults}>{T.defaults}</p>
    </>
  )
}

interface OwnProps {
  readonly query: string
  readonly onEdit: (product: OwnProduct | 'new') => void
}

function OwnProducts({ query, onEdit }: OwnProps) {
  const products = useClinic((state) => state.products)
  const [told, setTold] = useState<Told | null>(null)
  useEffect(loadKept, [])
  const rows = catalogueRows(query, products.map(catalogued))
  const remove = ({ id, name }: { readonly id: string; readonly name: string }): void => {
    removeProduct(id)
    setTold({ ok: true, message: C.removed(name) })
  }
  return (
    <section className={css.own} aria-label={C.ownTitle}>
      <div className={css.ownHead}>
        <h3>{C.ownTitle}</h3>
        <OwnProductTools onAdd={() => onEdit('new')} onTold={setTold} />
      </div>
      {told !== null && <p role={told.ok ? 'status' : 'alert'}>{told.message}</p>}
      <p className={css.defaults}>{products.length === 0 ? C.ownNone : C.ownKept}</p>
      {rows.length > 0 && (
        <CatalogueTable
          label={C.ownTitle}
          rows={rows}
          renderTools={({ id, name }) => (
            <>
              <Button
                size="small"
                icon={PenLineIcon}
                aria-label={C.edit(name)}
                onClick={() => onEdit(products.find((product) => product.id === id)!)}
              />
              <Button
                size="small"
                icon={TrashIcon}
                aria-label={C.remove(name)}
                onClick={() => remove({ id, name })}
              />
            </>
          )}
        />
      )}
    </section>
  )
}
