import { idWords } from '../../report/index.ts'
import type { Estimate } from '../../report/tables/estimate.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './report.module.css'

const T = SHEETS_TEXTS.costs

interface Props {
  readonly estimate: Estimate
  readonly currency: string
}

/** What a plan comes to by the clinic's list, line by line. */
export function EstimateLines({ estimate, currency }: Props) {
  const money = new Intl.NumberFormat(undefined, { style: 'currency', currency })
  const regions = [...new Set(estimate.regions.map(({ region }) => region))].map((region) => {
    const sides = estimate.regions.filter((one) => one.region === region)
    return { region, sides: sides.length, price: sides.reduce((sum, one) => sum + one.price, 0) }
  })
  return (
    <>
      <table className={css.materials}>
        <tbody>
          {estimate.materials.flatMap(({ product, name, threads, cost }) =>
            cost === null
              ? []
              : [
                  <tr key={product}>
                    <th scope="row">{T.line(name, threads)}</th>
                    <td>{money.format(cost)}</td>
                  </tr>,
                ],
          )}
          {regions.map(({ region, sides, price }) => (
            <tr key={region}>
              <th scope="row">{T.line(idWords(region), sides)}</th>
              <td>{money.format(price)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{T.total}</th>
            <td>
              <b>{money.format(estimate.total ?? 0)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      {estimate.unpriced.length > 0 && <p>{T.unpriced(estimate.unpriced.join(', '))}</p>}
    </>
  )
}
