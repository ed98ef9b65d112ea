import type { PlanReport, ReportFinding, ReportGap } from '../report-types.ts'
import type { Cell, Table } from './csv.ts'

const COLUMNS = [
  'thread',
  'thread_id',
  'code',
  'severity',
  'structure',
  'side',
  'variant',
  'from_mm',
  'to_mm',
  'at_mm',
  'value',
  'unit',
  'limit',
  'worst_clearance_mm',
  'across_sd_mm',
  'depth_sd_mm',
  'contact_probability',
  'limit_basis',
  'place_evidence',
  'layer_between',
  'other_thread',
  'stiffened_only',
  'message',
  'source',
  'rests_on',
] as const

/** One row per finding, of threads first, then of the whole plan, then what was not assessed. */
export const findingsTable = (report: PlanReport): Table => ({
  columns: COLUMNS,
  rows: [
    ...report.threads.flatMap(({ id, findings }, index) =>
      findings
        .filter(({ code }) => code !== 'not-assessed')
        .map((finding) => findingRow(index + 1, id, finding)),
    ),
    ...report.findings.map((finding) => findingRow(null, null, finding)),
    ...report.notAssessed.map((gap) => gapRow(report, gap)),
  ],
})

const findingRow = (
  thread: number | null,
  threadId: string | null,
  finding: ReportFinding,
): readonly Cell[] => [
  thread,
  threadId,
  finding.code,
  finding.severity,
  finding.structure,
  finding.side,
  finding.variant,
  finding.fromMm,
  finding.toMm,
  finding.atMm,
  finding.value,
  finding.unit,
  finding.limit,
  finding.worstClearanceMm,
  finding.acrossSdMm,
  finding.depthSdMm,
  finding.contactProbability,
  finding.basis,
  finding.evidence,
  finding.layer,
  finding.otherThread,
  finding.stiffenedOnly ? 'yes' : 'no',
  finding.message,
  finding.source,
  finding.restsOn,
]

function gapRow(report: PlanReport, gap: ReportGap): readonly Cell[] {
  const thread = report.threads.findIndex(({ id }) => id === gap.thread) + 1
  const told: Partial<Record<(typeof COLUMNS)[number], Cell>> = {
    thread,
    thread_id: gap.thread,
    code: 'not-assessed',
    severity: 'not-assessed',
    structure: gap.structure,
    from_mm: gap.fromMm,
    to_mm: gap.toMm,
    message: gap.reason,
  }
  return COLUMNS.map((column) => told[column] ?? null)
}
