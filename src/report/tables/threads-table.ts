import type { AsDone } from '../../plan/as-done.ts'
import type { PlanReport, ReportThread } from '../report-types.ts'
import { productWords } from '../words.ts'
import type { Cell, Table } from './csv.ts'

const COLUMNS = [
  'thread',
  'id',
  'name',
  'side',
  'region',
  'product_id',
  'product',
  'plane',
  'length_mm',
  'assessed_mm',
  'depth_min_mm',
  'depth_mean_mm',
  'depth_max_mm',
  'severity',
  'dangers',
  'cautions',
  'accepted_reason',
  'done',
  'depth_reached_mm',
  'done_note',
  'lots',
  'expiry',
  'events',
] as const

/** One row per thread, with what was done where it is told. */
export const threadsTable = (report: PlanReport, asDone: AsDone = {}): Table => ({
  columns: COLUMNS,
  rows: report.threads.map((thread, index) => threadRow(thread, index, asDone)),
})

function threadRow(thread: ReportThread, index: number, asDone: AsDone): readonly Cell[] {
  const counted = (severity: string): number =>
    thread.findings.filter((finding) => finding.severity === severity).length
  const done = asDone.threads?.find((one) => one.thread === thread.id)
  const lots = asDone.lots?.filter(({ product }) => product === thread.product) ?? []
  const events = asDone.events?.filter((event) => event.thread === thread.id) ?? []
  return [
    index + 1,
    thread.id,
    thread.name,
    thread.side,
    thread.region,
    thread.product,
    productWords(thread.product, thread.productName),
    thread.plane,
    thread.lengthMm,
    thread.assessedMm,
    thread.depthMm?.min ?? null,
    thread.depthMm?.mean ?? null,
    thread.depthMm?.max ?? null,
    thread.severity,
    counted('danger'),
    counted('caution'),
    thread.accepted,
    done?.used ?? null,
    done?.depthMm ?? null,
    done?.note ?? null,
    joined(lots.map(({ lot }) => lot)),
    joined(lots.flatMap(({ expiry }) => expiry ?? [])),
    joined(events.map(({ what }) => what)),
  ]
}

const joined = (parts: readonly string[]): Cell => (parts.length === 0 ? null : parts.join('; '))
