import { SelectField } from '../kit/field.tsx'
import { ChevronDownIcon, ChevronUpIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { PAGES_TEXTS } from '../texts/pages.ts'
import css from './pages.module.css'
import { isOutOfRange, PLACEMENT_SORTS, type PlacementLine, type PlacementSort } from './placement-rows.ts'

const T = PAGES_TEXTS.placement
const C = T.columns

export interface PlacementOrder {
  readonly sort: PlacementSort
  readonly descending: boolean
}

interface Props {
  readonly lines: readonly PlacementLine[]
  readonly order: PlacementOrder
  readonly onOrder: (order: PlacementOrder) => void
}

/** The table itself; on a phone each row becomes a card with its columns named. */
export function PlacementTable({ lines, order, onOrder }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <SortHead sort="structure" order={order} onOrder={onOrder} />
          <th scope="col">{C.place}</th>
          <th scope="col">{C.position}</th>
          <SortHead sort="depth" order={order} onOrder={onOrder} />
          <SortHead sort="placed" order={order} onOrder={onOrder} />
          <SortHead sort="residual" order={order} onOrder={onOrder} />
          <th scope="col">{C.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.row.structure} ${line.row.side} ${line.row.waypoint}`} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function SortHead({ sort, order, onOrder }: Omit<Props, 'lines'> & { readonly sort: PlacementSort }) {
  const chosen = order.sort === sort
  const Arrow = order.descending ? ChevronDownIcon : ChevronUpIcon
  return (
    <th scope="col" aria-sort={!chosen ? 'none' : order.descending ? 'descending' : 'ascending'}>
      <button
        type="button"
        className={css.sort}
        onClick={() => onOrder({ sort, descending: chosen ? !order.descending : sort !== 'structure' })}
      >
        {C[sort]}
        {chosen && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  )
}

/** The order as a list, where there is no room for a head to press. */
export const SortField = ({
  order,
  onChange,
}: {
  readonly order: PlacementOrder
  readonly onChange: (order: PlacementOrder) => void
}) => (
  <SelectField
    label={T.sortLabel}
    quietLabel
    className={css.sortField}
    value={order.sort}
    choices={PLACEMENT_SORTS.map((value) => ({ value, label: T.sortBy(C[value]) }))}
    onChange={(sort) => onChange({ sort, descending: sort !== 'structure' })}
  />
)

/** Depth residuals up to this are none, mm. */
const NO_RESIDUAL_MM = 0.05

function Line({ line: { row, name, evidence, bothSides } }: { readonly line: PlacementLine }) {
  const { depth, position } = evidence
  const residual = row.depthResidualMm
  return (
    <tr>
      <th scope="row">
        {name}
        {!bothSides && <span className={css.under}>{T.side[row.side]}</span>}
      </th>
      <td data-label={C.place}>{row.at}</td>
      <td data-label={C.position}>
        <span>{row.anchor}</span>
        <span className={css.under}>
          {row.positionResidualMm < MOVED_MM ? T.kept : T.moved(`${row.positionResidualMm.toFixed(1)} mm`)}
        </span>
        <Cite {...position.cited} />
        {(row.movedMm !== null || row.leftOut) && (
          <span className={css.own}>
            {row.movedMm === null ? T.leftOut : T.movedHere(`${row.movedMm.toFixed(1)} mm`)}
          </span>
        )}
      </td>
      <td data-label={C.depth}>
        <span className={css.number}>{depth.words}</span>
        <span className={css.under}>{TEXTS.structures.layerNames[row.layerCode]}</span>
        <Cite {...depth.cited} />
      </td>
      <td data-label={C.placed} className={css.number}>
        {row.leftOut ? '–' : row.placedDepthMm.toFixed(1)}
      </td>
      <td data-label={C.residual} className={css.number}>
        {row.leftOut ? '–' : Math.abs(residual) < NO_RESIDUAL_MM ? '0' : signed(residual)}
        {!row.leftOut && isOutOfRange(row) && <span className={css.out}>{T.outOfRange}</span>}
      </td>
      <td data-label={C.reason}>{row.reason === '' ? T.asPublished : row.reason}</td>
    </tr>
  )
}

/** Positions that differ by less lie as published, mm: what the table itself needs no reason for. */
const MOVED_MM = 0.5

const signed = (mm: number): string => `${mm > 0 ? '+' : '−'}${Math.abs(mm).toFixed(1)}`

const Cite = ({ verified, words }: { readonly verified: boolean; readonly words: string }) => (
  <span className={verified ? css.under : css.default}>{words}</span>
)
