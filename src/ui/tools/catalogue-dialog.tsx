import { useState } from 'react'
import { REGULATORY_NOTICE } from '../../plan/index.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { InfoIcon } from '../kit/icons.ts'
import { SearchField } from '../kit/search-field.tsx'
import { TEXTS } from '../texts.ts'
import { closeDialog } from '../ui-store.ts'
import { catalogueRows, type CatalogueRow } from './catalogue-rows.ts'
import css from './catalogue.module.css'
import { chooseProduct } from './next-thread-fields.tsx'
import type { ShownFigure } from './product-choices.ts'

const T = TEXTS.catalogue

/** The whole catalogue to compare and search, with what each figure rests on. */
export function CatalogueDialog() {
  return (
    <Dialog onClose={closeDialog} title={T.title} className={css.dialog}>
      <Catalogue />
    </Dialog>
  )
}

function Catalogue() {
  const [query, setQuery] = useState('')
  const rows = catalogueRows(query)
  return (
    <>
      <p className={css.notice}>
        <InfoIcon size={15} aria-hidden="true" />
        <span>{REGULATORY_NOTICE}</span>
      </p>
      <SearchField label={T.search} value={query} onChange={setQuery} />
      {rows.length === 0 ? (
        <p className={css.none}>{T.none}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              {Object.values(T.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th>
                <span className="spoken">{T.use}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.product.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <p className={css.defaults}>{T.defaults}</p>
    </>
  )
}

function Row({ row }: { readonly row: CatalogueRow }) {
  const { product } = row
  const used = useView((state) => state.product === product.id)
  const use = (): void => {
    chooseProduct(product.id)
    closeDialog()
  }
  return (
    <tr>
      <th scope="row">
        {product.name}
        {product.regulatory !== undefined && (
          <span className={css.regulatory}>{product.regulatory.value}</span>
        )}
        {product.warning !== undefined && <span className={css.regulatory}>{product.warning.value}</span>}
      </th>
      <FigureCell figure={row.gauge} label={T.columns.gauge} />
      <FigureCell figure={row.diameter} label={T.columns.diameter} />
      <FigureCell figure={row.length} label={T.columns.length} />
      <FigureCell figure={row.tip} label={T.columns.tip} />
      <td data-label={T.columns.planes}>{row.planes}</td>
      <FigureCell figure={row.lasts} label={T.columns.lasts} />
      <td>
        {product.selectable && (
          <Button
            look="plain"
            size="small"
            aria-pressed={used}
            aria-label={`${used ? T.using : T.use}: ${product.name}`}
            onClick={use}
          >
            {used ? T.using : T.use}
          </Button>
        )}
      </td>
    </tr>
  )
}

const FigureCell = ({ figure, label }: { readonly figure: ShownFigure; readonly label: string }) => (
  <td data-label={label} title={figure.source ?? undefined}>
    {figure.verified ? figure.text : <em>{figure.text}</em>}
  </td>
)
