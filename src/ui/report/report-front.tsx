import { MORPHS } from '../../head/presets.ts'
import { estimateOf } from '../../report/tables/estimate.ts'
import { mmWords } from '../../report/index.ts'
import { usePrices } from '../../state/clinic/price-list.ts'
import { historyOf } from '../../state/individual/doubt-store.ts'
import { threadTitle } from '../../state/thread-actions.ts'
import type { ViewName } from '../../state/view-store.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import { EstimateLines } from './estimate-lines.tsx'
import faces from './faces.module.css'
import { HatchKey } from './hatch-key.tsx'
import { MarkedFace } from './marked-face.tsx'
import css from './report.module.css'
import type { Sheet } from './use-sheet.ts'
import { usePrintViews } from './use-print-views.ts'

const VIEWS: readonly ViewName[] = [
  "Patient's right",
  'Right oblique',
  'Anterior',
  'Left oblique',
  "Patient's left",
]

/** Letters of a picture that fills a fifth of a sheet, mm of the head. */
const SMALL_LABEL_MM = 13

/** The head from five sides with the threads numbered. */
export function Views({ sheet }: { readonly sheet: Sheet }) {
  const T = SHEETS_TEXTS.views
  const pictures = usePrintViews(sheet.head, VIEWS, historyOf(sheet.doc))
  const ends = sheet.marking.sides.flatMap(({ points }) =>
    points.flatMap((point) =>
      // the thread's own number at its end: `3`, of a second pass `3b`
      point.role === 'end' ? [{ ...point, label: point.label.slice(1) }] : [],
    ),
  )
  const threads = sheet.marking.sides.flatMap((side) => side.threads)
  return (
    <section>
      <h3>{T.title}</h3>
      {pictures === null ? (
        <p className={faces.drawing}>{T.drawing}</p>
      ) : (
        <>
          {pictures.some(({ url }) => url === null) && <p>{T.noPicture}</p>}
          <div className={faces.row}>
            {pictures.map((view) => (
              <MarkedFace
                key={view.view}
                view={view}
                threads={threads}
                points={ends}
                labelMm={SMALL_LABEL_MM}
              />
            ))}
          </div>
          <HatchKey sheet={sheet} />
        </>
      )}
    </section>
  )
}

/** What to lay out for the session. */
export function Materials({ sheet }: { readonly sheet: Sheet }) {
  const T = SHEETS_TEXTS.materials
  const prices = usePrices((state) => state)
  const estimate = estimateOf(sheet.report, prices)
  return (
    <section>
      <h3>{T.title}</h3>
      <table className={css.materials}>
        <thead>
          <tr>
            <th scope="col">{T.product}</th>
            <th scope="col">{T.threads}</th>
            <th scope="col">{T.spares}</th>
            <th scope="col">{T.packs}</th>
          </tr>
        </thead>
        <tbody>
          {estimate.materials.map(({ product, name, threads, spares, packs }) => (
            <tr key={product}>
              <th scope="row">{name}</th>
              <td>{threads}</td>
              <td>{spares}</td>
              <td>{packs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.source}>{T.note}</p>
      {estimate.total !== null && (
        <>
          <h4>{SHEETS_TEXTS.costs.title}</h4>
          <EstimateLines estimate={estimate} currency={prices.currency} />
        </>
      )}
    </section>
  )
}

/** Dangers that the doctor goes into with open eyes, each with its reason. */
export function AcceptedDangers({ sheet }: { readonly sheet: Sheet }) {
  const T = SHEETS_TEXTS.accepted
  const accepted = sheet.report.threads.flatMap(({ id, accepted: reason }, index) =>
    reason === null ? [] : [{ id, title: threadTitle(index), reason }],
  )
  if (accepted.length === 0) return null
  return (
    <section>
      <h3>{T.title}</h3>
      <ul>
        {accepted.map(({ id, title, reason }) => (
          <li key={id}>
            <b>{title}:</b> <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the verdicts were reckoned with. */
export function SettingsUsed({ sheet: { doc } }: { readonly sheet: Sheet }) {
  const T = SHEETS_TEXTS.page
  const { operatorLateralMm, operatorDepthMm, layers, marginsMm } = doc.settings
  const morphs = MORPHS.flatMap(({ id, label }) => {
    const weight = doc.head.morphs[id] ?? 0
    return weight === 0 ? [] : [`${label} ${Math.round(weight * 100)} %`]
  })
  return (
    <section>
      <h3>{T.settings}</h3>
      <p>
        {[
          T.operator(mmWords(operatorLateralMm), mmWords(operatorDepthMm)),
          T.layers[layers],
          T.margins(Object.keys(marginsMm ?? {}).length),
          ...(morphs.length === 0 ? [] : [T.morphs(morphs.join(', '))]),
        ].join('; ')}
        .
      </p>
    </section>
  )
}

/** Boxes to fill in by hand before the first needle. */
export function Examination() {
  const T = SHEETS_TEXTS.examination
  const table = (what: string, rows: readonly string[]) => (
    <table className={css.boxes}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{T.left}</th>
          <th scope="col">{T.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <section className={css.examination}>
      <h3>{T.title}</h3>
      <p>{T.intro}</p>
      <div className={css.boxRow}>
        {table(T.movement, T.movements)}
        {table(T.feeling, T.areas)}
      </div>
      <p className={css.sign}>{T.signed}</p>
    </section>
  )
}
