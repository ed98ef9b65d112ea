import { REGION_IDS } from '../../geometry/skin.ts'
import { idWords } from '../../report/index.ts'
import { setPrices, setRegionPrice, setSupply, usePrices } from '../../state/clinic/price-list.ts'
import { SelectField } from '../kit/field.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import css from './as-done.module.css'
import { EstimateLines } from './estimate-lines.tsx'
import { estimateOf } from '../../report/tables/estimate.ts'
import type { Sheet } from './use-sheet.ts'

const T = SHEETS_TEXTS.costs

/** Currencies of the places where threads are used most, by their codes; names come from the browser. */
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'KRW',
  'VND',
  'JPY',
  'CNY',
  'THB',
  'BRL',
  'MXN',
  'AUD',
  'CAD',
  'TRY',
  'AED',
]
const MOST = { price: 1e9, pack: 1000 }

/** The clinic's own packs and prices, kept on this device, and what the plan comes to. */
export function CostsPage({ sheet }: { readonly sheet: Sheet }) {
  const prices = usePrices((state) => state)
  const estimate = estimateOf(sheet.report, prices)
  const regions = REGION_IDS.filter((id) => sheet.report.threads.some(({ region }) => region === id))
  const currencies = CURRENCIES.includes(prices.currency) ? CURRENCIES : [prices.currency, ...CURRENCIES]
  return (
    <article className={css.page}>
      <p>{T.intro}</p>
      <SelectField
        label={T.currency}
        value={prices.currency}
        choices={currencies.map((value) => ({ value, label: value }))}
        onChange={(currency) => setPrices({ currency })}
      />
      <section>
        <h3>{T.products}</h3>
        {estimate.materials.map(({ product, name }) => {
          const supply = prices.products[product] ?? {}
          return (
            <div key={product} className={css.row} role="group" aria-label={name}>
              <b className={css.title}>{name}</b>
              <NumberField
                label={T.perThread}
                value={supply.pricePerThread ?? null}
                unit={prices.currency}
                min={0}
                max={MOST.price}
                onCommit={(value) => setSupply(product, { pricePerThread: value ?? undefined })}
              />
              <NumberField
                label={T.perPack}
                value={supply.perPack ?? null}
                unit=""
                placeholder="1"
                min={1}
                max={MOST.pack}
                onCommit={(value) =>
                  setSupply(product, { perPack: value === null ? undefined : Math.round(value) })
                }
              />
              <NumberField
                label={T.spares}
                value={supply.spares ?? null}
                unit=""
                placeholder="0"
                min={0}
                max={MOST.pack}
                onCommit={(value) =>
                  setSupply(product, { spares: value === null ? undefined : Math.round(value) })
                }
              />
            </div>
          )
        })}
      </section>
      <section>
        <h3>{T.regions}</h3>
        {regions.map((region) => (
          <div key={region} className={css.row} role="group" aria-label={idWords(region)}>
            <b className={css.title}>{idWords(region)}</b>
            <NumberField
              label={T.perSide}
              value={prices.regions[region] ?? null}
              unit={prices.currency}
              min={0}
              max={MOST.price}
              onCommit={(value) => setRegionPrice(region, value)}
            />
          </div>
        ))}
      </section>
      <section>
        <h3>{T.estimate}</h3>
        {estimate.total === null ? (
          <p>{T.none}</p>
        ) : (
          <EstimateLines estimate={estimate} currency={prices.currency} />
        )}
      </section>
    </article>
  )
}
