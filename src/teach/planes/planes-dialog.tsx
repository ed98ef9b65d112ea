import { useMemo, useState } from 'react'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import { checkSettingsOf } from '../../plan/index.ts'
import { rangeWords } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { useView } from '../../state/view-store.ts'
import { whoWords } from '../../ui/findings/finding-words.ts'
import { Dialog } from '../../ui/kit/dialog.tsx'
import { SelectField } from '../../ui/kit/field.tsx'
import { SeverityMark } from '../../ui/kit/severity-mark.tsx'
import { stripData, type StripData } from '../../ui/strip/strip-data.ts'
import { fourPlanes, type PlaneVerdict } from '../four-planes.ts'
import { lessonLines, lineInput } from './lines.ts'
import { MiniStrip } from './mini-strip.tsx'
import { PLANES_TEXTS as T } from './planes-texts.ts'
import css from './planes.module.css'

/** One line, judged in four planes side by side. */
export default function PlanesDialog({ onClose }: { readonly onClose: () => void }) {
  const doc = usePlan((state) => state.doc)
  const lines = useMemo(() => lessonLines(doc), [doc])
  const selected = useView((state) => state.selectedThread)
  const [chosen, setChosen] = useState(`plan ${selected ?? ''}`)
  const line = lines.find(({ id }) => id === chosen) ?? lines[0]!
  const head = useHead((state) => state.head)
  const ground = useHead((state) => state.ground)
  const structures = useHead((state) => state.structures)
  const columns = useMemo(() => {
    const input = head === null || ground === null ? null : lineInput(line, head, doc)
    if (head === null || ground === null || input === null) return []
    const kindOf = (id: string) => structures.find((one) => one.id === id)?.kind ?? null
    return fourPlanes(input, ground, checkSettingsOf(doc)).map((verdict): Column => ({
      verdict,
      strip: stripData(verdict.result, 0, input.product.outerDiameterMm, head, kindOf),
    }))
  }, [line, head, ground, structures, doc])
  const bottomMm = Math.max(0, ...columns.map(({ strip }) => strip?.bottomMm ?? 0))
  return (
    <Dialog title={T.title} onClose={onClose} className={css.dialog}>
      <p>{T.intro}</p>
      <SelectField
        label={T.line}
        value={line.id}
        choices={lines.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      {columns.length === 0 && <p role="status">{T.noLine}</p>}
      <ol className={css.columns}>
        {columns.map((column) => (
          <PlaneColumn key={column.verdict.plane} column={column} bottomMm={bottomMm} />
        ))}
      </ol>
      {columns.length > 0 && <p className={css.note}>{T.scale(bottomMm)}</p>}
    </Dialog>
  )
}

interface Column {
  readonly verdict: PlaneVerdict
  readonly strip: StripData | null
}

function PlaneColumn({ column, bottomMm }: { readonly column: Column; readonly bottomMm: number }) {
  const { plane, result, worst, others } = column.verdict
  const name = PLANE_NAMES[plane]
  const who = worst === null ? null : whoWords(worst)
  return (
    <li className={css.column} data-severity={result.severity}>
      <h3>{name}</h3>
      <SeverityMark severity={result.severity} />
      {column.strip === null ? (
        <p>{T.noData}</p>
      ) : (
        <MiniStrip data={column.strip} bottomMm={bottomMm} label={T.strip(name)} />
      )}
      {result.depthMm !== null && (
        <p className={css.note}>{T.depth(rangeWords(result.depthMm.min, result.depthMm.max))}</p>
      )}
      <div className={css.finding}>
        {who !== null && <p className={css.who}>{who}</p>}
        <p>{worst?.message ?? (result.severity === 'clear' ? T.none : T.noPath)}</p>
        {others > 0 && <p className={css.note}>{T.others(others)}</p>}
      </div>
      <p className={css.lesson}>{T.lessons[plane]}</p>
    </li>
  )
}
