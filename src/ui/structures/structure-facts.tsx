import { structureRecord } from '../../anatomy/index.ts'
import type { StructureRecord } from '../../anatomy/record-types.ts'
import { TEXTS } from '../texts.ts'
import css from './card.module.css'
import { acrossWords, depthRows, kindWords, sourceRows } from './source-card.ts'

const T = TEXTS.structures

interface Props {
  readonly id: string
  /** What is kept free around it, mm. */
  readonly marginMm: number
}

/** What a structure is, what happens if it is hurt, how deep it lies and who measured that. */
export function StructureFacts({ id, marginMm }: Props) {
  const record = structureRecord(id)
  if (record === undefined) return null
  return (
    <div className={css.facts}>
      <p className={css.kind}>{kindWords(record)}</p>
      <h3>{T.consequence}</h3>
      <p>{record.consequence}</p>
      <h3>{T.advice}</h3>
      <p>{record.advice}</p>
      <p className={css.note}>{T.adviceNote}</p>
      <h3>{T.depths}</h3>
      <DepthTable record={record} />
      <dl className={css.pairs}>
        <dt>{T.across}</dt>
        <dd>{acrossWords(record)}</dd>
        <dt>{T.margin}</dt>
        <dd>
          {marginMm} mm ({TEXTS.planningDefault})
        </dd>
        {record.prevalence !== undefined && (
          <>
            <dt>{T.prevalence}</dt>
            <dd>{T.prevalenceShare(record.prevalence)}</dd>
          </>
        )}
        {record.variantsNote !== undefined && (
          <>
            <dt>{T.variants}</dt>
            <dd>{record.variantsNote.text}</dd>
          </>
        )}
      </dl>
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
      {depthRows(record).map((row, i) => (
        <tr key={`${i} ${row.place}`}>
          <td>{row.place}</td>
          <td>
            <span className={css.depth}>{row.depth}</span>
            <span className={css.layer}>{row.layer}</span>
            <span className={row.verified ? css.source : css.default}>{row.source}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
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
