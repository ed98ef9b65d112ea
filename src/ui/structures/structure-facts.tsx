import { cite, type Cited, type WaypointEvidence } from '../../anatomy/evidence-of.ts'
import { structureRecord } from '../../anatomy/index.ts'
import type { StructureRecord } from '../../anatomy/record-types.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { mostMovedMm, NOTICEABLE_MM } from '../../report/patient-rows.ts'
import { Button } from '../kit/button.tsx'
import { TableIcon } from '../kit/icons.ts'
import { TEXTS } from '../texts.ts'
import { openPlacement, setUi } from '../ui-store.ts'
import css from './card.module.css'
import { VariantChoice } from './variant-choice.tsx'
import { acrossWords, depthSpread, kindWords, sourceRows, waypointRows } from './source-card.ts'

const T = TEXTS.structures

interface Props {
  readonly structure: Structure
  /** What is kept free around it, mm. */
  readonly marginMm: number
}

/** What a structure is, what happens if it is hurt, how deep it lies and who measured that. */
export default function StructureFacts({ structure, marginMm }: Props) {
  const record = structureRecord(structure.id)
  if (record === undefined) return null
  const movedMm = mostMovedMm(structure)
  return (
    <div className={css.facts}>
      <p className={css.kind}>{kindWords(record)}</p>
      <VariantChoice structure={structure} />
      <h3>{T.consequence}</h3>
      <p>{record.consequence}</p>
      <h3>{T.advice}</h3>
      <p>{record.advice}</p>
      <p className={css.note}>{T.adviceNote}</p>
      <h3>{T.depths}</h3>
      <DepthTable record={record} />
      <dl className={css.pairs}>
        {movedMm >= NOTICEABLE_MM && (
          <>
            <dt>{T.inThisPatient}</dt>
            <dd>{T.movedHere(movedMm.toFixed(1))}</dd>
          </>
        )}
        <dt>{T.across}</dt>
        <dd>{acrossWords(record)}</dd>
        <dt>{T.margin}</dt>
        <dd>
          {marginMm} mm ({TEXTS.planningDefault})
        </dd>
        {record.prevalence !== undefined && (
          <>
            <dt>{T.prevalence}</dt>
            <dd>
              {T.prevalenceShare(record.prevalence)}
              {record.prevalenceSource !== undefined && ` (${cite([record.prevalenceSource]).words})`}
            </dd>
          </>
        )}
        {record.variantsNote !== undefined && (
          <>
            <dt>{T.variants}</dt>
            <dd>
              {record.variantsNote.text} ({cite([record.variantsNote.source]).words})
            </dd>
          </>
        )}
      </dl>
      <p className={css.links}>
        <Button look="plain" size="small" icon={TableIcon} onClick={() => openPlacement(record.id)}>
          {TEXTS.pages.placement}
        </Button>
        <Button look="plain" size="small" onClick={() => setUi({ dialog: 'sources' })}>
          {TEXTS.pages.sources}
        </Button>
      </p>
      <h3>{T.sources}</h3>
      <SourceList record={record} />
    </div>
  )
}

const DepthTable = ({ record }: { readonly record: StructureRecord }) => (
  <table className={css.depths}>
    <thead>
      <tr>
        <th scope="col">{T.place}</th>
        <th scope="col">{T.depth}</th>
      </tr>
    </thead>
    <tbody>
      {waypointRows(record).map((row) => (
        <Waypoint key={row.index} row={row} />
      ))}
    </tbody>
  </table>
)

function Waypoint({ row }: { readonly row: WaypointEvidence }) {
  const { at, position, depth, layer, under } = row
  const spread = depthSpread(row)
  return (
    <tr>
      <td>
        {at}
        <Cite cited={position.cited} />
      </td>
      <td>
        <span className={css.depth}>{depth.words}</span>
        {spread !== null && <span className={css.layer}>{spread}</span>}
        <span className={css.layer}>{T.layerNames[layer]}</span>
        <Cite cited={depth.cited} />
        {under !== null && (
          <span className={css.layer}>
            {T.under(under.words)}: {under.cited.words}
          </span>
        )}
      </td>
    </tr>
  )
}

const Cite = ({ cited }: { readonly cited: Cited }) => (
  <span className={cited.verified ? css.source : css.default}>{cited.words}</span>
)

const SourceList = ({ record }: { readonly record: StructureRecord }) => {
  const rows = sourceRows(record)
  if (rows.length === 0) return <p>{TEXTS.planningDefault}</p>
  return (
    <ul className={css.sources}>
      {rows.map(({ key, ref, url, notes }) => (
        <li key={key}>
          {url === null ? (
            ref
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {ref}
            </a>
          )}
          {notes.length > 0 && ` (${notes.join('; ')})`}
        </li>
      ))}
    </ul>
  )
}
