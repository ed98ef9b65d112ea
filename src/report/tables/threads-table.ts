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
] as const

/** One row per thread. */
export const threadsTable = (report: PlanReport): Table => ({
  columns: COLUMNS,
  rows: report.threads.map(threadRow),
})

function threadRow(thread: ReportThread, index: number): readonly Cell[] {
  const counted = (severity: string): number =>
    thread.findings.filter((finding) => finding.severity === severity).length
  return [
    index + 1,
    thread.id,
    thread.name,
    thread.side,
    thread.region,
    thread.product,
    productWords(thread.product),
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
  ]
}
