import { useState } from 'react'
import { csvOf } from '../../report/tables/csv.ts'
import { fileBytes, unreadable } from '../../state/clinic/file-bytes.ts'
import { downloadText } from '../../state/download.ts'
import { Button } from '../../ui/kit/button.tsx'
import { FileChooser } from '../../ui/kit/file-chooser.tsx'
import { Frame } from '../frame.tsx'
import { clockWords, EXAM_TEXTS, LINE_NAMES } from './exam-texts.ts'
import { meansOf, readResult, resultsTable, withResult, type ExamResult } from './result.ts'
import { LINE_IDS } from './rubric.ts'
import css from './exam.module.css'

const T = EXAM_TEXTS.class

/** Results of a class from several files, side by side with their means. They are read on the device alone. */
export function ClassPanel({ onBack }: { readonly onBack: () => void }) {
  const [results, setResults] = useState<readonly ExamResult[]>([])
  const [faults, setFaults] = useState<readonly string[]>([])
  const open = async (file: File): Promise<void> => {
    const bytes = await fileBytes(file)
    const read = bytes === null ? null : readResult(bytes)
    if (read?.ok === true) return setResults((all) => withResult(all, read.value))
    const why =
      read === null ? unreadable(file).message : EXAM_TEXTS.kept.notRead(file.name, read.error.message)
    setFaults((all) => [...all.filter((one) => one !== why), why])
  }
  const clear = (): void => {
    setResults([])
    setFaults([])
  }
  const save = (): void => downloadText(csvOf(resultsTable(results)), 'threadline-exam-class.csv', 'text/csv')
  return (
    <Frame
      title={EXAM_TEXTS.title}
      leave={T.back}
      onLeave={onBack}
      count={T.note}
      heading={EXAM_TEXTS.overview}
      at="class"
    >
      {() => (
        <>
          <div className={css.buttons}>
            <FileChooser label={T.open} multiple onFile={(file) => void open(file)} />
            {results.length > 0 && (
              <>
                <Button look="plain" size="small" onClick={save}>
                  {T.csv}
                </Button>
                <Button look="plain" size="small" onClick={clear}>
                  {T.clear}
                </Button>
              </>
            )}
          </div>
          <p role="status">{results.length === 0 ? T.empty : T.opened(results.length)}</p>
          {faults.length > 0 && (
            <div role="alert">
              <ul className={css.faults}>
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </div>
          )}
          {results.length > 0 && <ClassTable results={results} />}
        </>
      )}
    </Frame>
  )
}

function ClassTable({ results }: { readonly results: readonly ExamResult[] }) {
  const means = meansOf(results)
  const percent = (value: number | null): string => (value === null ? T.none : T.percent(value))
  const [code, title, share, passed] = EXAM_TEXTS.columns.head
  return (
    <div className={css.wide} role="region" aria-label={T.table} tabIndex={0}>
      <table className={css.table}>
        <caption className="spoken">{T.table}</caption>
        <thead>
          <tr>
            {[code, title, share, passed, EXAM_TEXTS.facts.time, ...LINE_IDS.map((id) => LINE_NAMES[id])].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={JSON.stringify(result)}>
              <th scope="row">{result.learner}</th>
              <td>{result.title}</td>
              <td className={css.number}>{T.percent(result.percent)}</td>
              <td>{result.passed ? EXAM_TEXTS.yes : EXAM_TEXTS.no}</td>
              <td className={css.number}>{clockWords(result.seconds)}</td>
              {LINE_IDS.map((id) => {
                const line = result.lines.find((one) => one.id === id)
                return (
                  <td key={id} className={css.number}>
                    {line === undefined ? T.none : T.of(line.points, line.of)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {means !== null && (
          <tfoot>
            <tr>
              <th scope="row">{T.mean}</th>
              <td />
              <td className={css.number}>{T.percent(means.percent)}</td>
              <td>{T.passed(means.passed, results.length)}</td>
              <td />
              {means.lines.map(({ id, percent: line }) => (
                <td key={id} className={css.number}>
                  {percent(line)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
