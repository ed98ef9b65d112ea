import {
  calibrationWarning,
  caliperWords,
  lineName,
  lineWords,
  MARKING_WARNINGS,
  type MarkedPoint,
  type MarkingSide,
} from '../../report/marking/index.ts'
import { listWords, mmWords, planeWords, productWords, sideWords } from '../../report/index.ts'
import type { PrintView } from '../../state/print-views.ts'
import { historyOf } from '../../state/individual/doubt-store.ts'
import type { ViewName } from '../../state/view-store.ts'
import { cx } from '../kit/cx.ts'
import { SHEETS_TEXTS } from '../texts/sheets.ts'
import faces from './faces.module.css'
import { HatchKey } from './hatch-key.tsx'
import { MarkedFace } from './marked-face.tsx'
import css from './marking.module.css'
import { SheetHead } from './sheet-head.tsx'
import type { Sheet } from './use-sheet.ts'
import { usePrintViews } from './use-print-views.ts'

const T = SHEETS_TEXTS.marking

const VIEWS: readonly ViewName[] = [
  'Anterior',
  "Patient's left",
  'Left oblique',
  "Patient's right",
  'Right oblique',
]
/** From which sides a part of the face is drawn. */
const VIEWS_OF: Readonly<Record<MarkingSide['part'], readonly ViewName[]>> = {
  left: ["Patient's left", 'Left oblique'],
  right: ["Patient's right", 'Right oblique'],
  midline: ['Anterior'],
}

/** What one needs with a pen at the chair: per side a numbered face and each point by distances and shares. */
export function MarkingPage({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const pictures = usePrintViews(sheet.head, VIEWS, historyOf(sheet.doc))
  return (
    <article className={css.sheet}>
      <SheetHead sheet={sheet} label={label} title={T.title} />
      <div className={css.warnings}>
        <p>
          <b>{calibrationWarning(sheet.head.fitted)}</b>
        </p>
        <p>{MARKING_WARNINGS.posture}</p>
        <p>{T.how}</p>
        <HatchKey sheet={sheet} />
      </div>
      {sheet.marking.sides.length === 0 && <p>{T.empty}</p>}
      {sheet.marking.sides.map((side) => (
        <Part key={side.part} side={side} pictures={pictures} />
      ))}
    </article>
  )
}

interface PartProps {
  readonly side: MarkingSide
  readonly pictures: readonly PrintView[] | null
}

function Part({ side, pictures }: PartProps) {
  const shown = pictures?.filter(({ view }) => VIEWS_OF[side.part].includes(view)) ?? []
  return (
    <section className={css.part}>
      <h3>
        {T.parts[side.part]} <span className={css.scale}>{MARKING_WARNINGS.notToScale}</span>
      </h3>
      {pictures === null ? (
        <p className={faces.drawing}>{SHEETS_TEXTS.views.drawing}</p>
      ) : (
        <div className={faces.pair}>
          {shown.map((view) => (
            <MarkedFace key={view.view} view={view} threads={side.threads} points={side.points} />
          ))}
        </div>
      )}
      <ul className={css.threads}>
        {side.threads.map(({ number, product, productName, plane, lengthMm }) => (
          <li key={number}>
            <b>
              {T.thread} {number}
            </b>{' '}
            {T.what(productWords(product, productName), planeWords(plane), mmWords(lengthMm))}
          </li>
        ))}
      </ul>
      <Points side={side} />
      <References side={side} />
    </section>
  )
}

function Points({ side }: { readonly side: MarkingSide }) {
  const told = (point: MarkedPoint): string =>
    side.part === 'midline' ? ` (${T.ofSide(sideWords(point.side))})` : ''
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{T.point}</th>
          <th scope="col">{T.threads}</th>
          <th scope="col">{T.line}</th>
          <th scope="col">{T.calipers}</th>
        </tr>
      </thead>
      <tbody>
        {side.points.map((point) => (
          <tr key={point.label}>
            <th scope="row">{point.label}</th>
            <td>{listWords(point.threads)}</td>
            <td>{point.line === null ? T.none : `${lineWords(point.line)}${told(point)}`}</td>
            <td>{point.calipers === null ? T.none : `${caliperWords(point.calipers)}${told(point)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lengths on this head, with a blank for the patient's own: what scales the millimetres. */
function References({ side }: { readonly side: MarkingSide }) {
  return (
    <table className={cx(css.table, css.references)}>
      <thead>
        <tr>
          <th scope="col">{T.references}</th>
          <th scope="col">{T.onHead}</th>
          <th scope="col">{T.onPatient}</th>
        </tr>
      </thead>
      <tbody>
        {side.references.map(({ line, side: of, mm }) => (
          <tr key={`${of} ${lineName(line)}`}>
            <th scope="row">
              {lineName(line)}
              {side.part === 'midline' && ` (${sideWords(of)})`}
            </th>
            <td>{mmWords(mm)}</td>
            <td className={css.blank}>mm</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
