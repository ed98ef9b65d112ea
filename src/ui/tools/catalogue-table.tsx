import type { ReactNode } from 'react'
import type { Product } from '../../plan/index.ts'
import { useView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { CATALOGUE_TEXTS as C } from '../texts/catalogue.ts'
import { TEXTS } from '../texts.ts'
import { closeDialog } from '../ui-store.ts'
import { figureSources, type CatalogueRow } from './catalogue-rows.ts'
import css from './catalogue.module.css'
import { chooseProduct } from './next-thread-fields.tsx'
import type { ShownFigure } from './product-choices.ts'

const T = TEXTS.catalogue

interface Props {
  readonly label: string
  readonly rows: readonly CatalogueRow[]
  /** Beside "Use": what else can be done with an entry. */
  readonly renderTools?: (product: Product) => ReactNode
}

/** Products to compare, each figure with its source; planning defaults in italics. */
export function CatalogueTable({ label, rows, renderTools }: Props) {
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {Object.values(C.columns).map((column) => (
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
          <Row key={row.product.id} row={row} tools={renderTools?.(row.product)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, tools }: { readonly row: CatalogueRow; readonly tools: ReactNode }) {
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
        <span className={css.kind}>
          {row.kind}
          {row.usp !== null && <> · {figureText(row.usp)}</>}
          {row.minRun !== null && <> · {figureText(row.minRun)}</>}
        </span>
        <span className={css.kind}>{row.planes}</span>
        {product.regulatory !== undefined && (
          <span className={css.regulatory}>
            {product.regulatory.value}
            {product.regulatory.source !== undefined && ` (${product.regulatory.source})`}
          </span>
        )}
        {product.warning !== undefined && <span className={css.regulatory}>{product.warning.value}</span>}
        <Sources row={row} />
      </th>
      <FigureCell figure={row.gauge} label={C.columns.gauge} />
      <FigureCell figure={row.diameter} label={C.columns.diameter} />
      <FigureCell figure={row.needle} label={C.columns.needle} />
      <FigureCell figure={row.thread} label={C.columns.thread} />
      <FigureCell figure={row.tip} label={C.columns.tip} />
      <FigureCell figure={row.absorbed} label={C.columns.absorbed} />
      <FigureCell figure={row.effect} label={C.columns.effect} />
      <td className={css.tools}>
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
        {tools}
      </td>
    </tr>
  )
}

/** Where the figures of a row were read: for fingers, which cannot hover. */
function Sources({ row }: { readonly row: CatalogueRow }) {
  const sources = figureSources(row)
  if (sources.length === 0) return null
  return (
    <details className={css.sources}>
      <summary>{C.sources}</summary>
      <ul>
        {sources.map(({ label, source }) => (
          <li key={label}>
            {label}: {source}
          </li>
        ))}
      </ul>
    </details>
  )
}

const figureText = ({ text, verified, source }: ShownFigure): ReactNode => (
  <span title={source ?? undefined}>{verified ? text : <em>{text}</em>}</span>
)

const FigureCell = ({ figure, label }: { readonly figure: ShownFigure; readonly label: string }) => (
  <td data-label={label}>{figureText(figure)}</td>
)
