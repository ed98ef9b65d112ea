import type { PassPath, ThreadResult } from '../../src/geometry/check-types.ts'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import { groundsOf } from '../../src/report/grounds.ts'
import { coverageOf } from '../../src/report/coverage.ts'
import { restsOn } from '../../src/report/rests-on.ts'
import type { PlanReport, ReportFinding, ReportThread } from '../../src/report/report-types.ts'
import { assessPlan, type Assessment } from '../../src/plan/assess.ts'
import { headSpecOf, type PlanDocument } from '../../src/plan/document.ts'
import { realHead } from '../plan/support/real-head.ts'

/** A finding with everything set, to be changed where a test looks. */
export const finding = (changes: Partial<ReportFinding> = {}): ReportFinding => ({
  code: 'crosses-structure',
  severity: 'danger',
  structure: 'facial-artery',
  side: 'left',
  variant: 'nominal',
  pass: 0,
  fromMm: 61.00049,
  toMm: 66.5,
  atMm: 63.5,
  at: [1.23456, 2, -0.00001],
  witness: null,
  value: -0.41239,
  unit: 'mm',
  limit: 2,
  worstClearanceMm: -1.9,
  acrossSdMm: 3.1,
  depthSdMm: 1.6,
  contactProbability: 0.62341,
  basis: 'published',
  evidence: 'measured',
  layer: null,
  layerThicknessMm: null,
  otherThread: null,
  stiffenedOnly: false,
  message: 'Runs through the patient’s left facial artery',
  source: 'Lee 2019',
  restsOn: 'generic',
  ...changes,
})

const PASS: PassPath = { samples: [], stiffened: null }

export const threadResult = (changes: Partial<ThreadResult> = {}): ThreadResult => ({
  id: 't1',
  side: 'left',
  region: 'jawline',
  lengthMm: 84.90049,
  assessedMm: 80,
  depthMm: { min: 3.1, mean: 4.41239, max: 5.2 },
  severity: 'danger',
  findings: [finding()],
  passes: [PASS],
  ...changes,
})

export const reportThread = (changes: Partial<ReportThread> = {}): ReportThread => ({
  id: 't1',
  name: null,
  product: 'pdo-cog-19-100',
  plane: 'smas',
  side: 'left',
  region: 'jawline',
  lengthMm: 84.9,
  assessedMm: 84.9,
  depthMm: { min: 3.1, mean: 4.4, max: 5.2 },
  severity: 'clear',
  accepted: null,
  findings: [],
  restsOn: restsOn(changes.findings ?? []),
  ...changes,
})

export const report = (changes: Partial<PlanReport> = {}): PlanReport => {
  const threads = changes.threads ?? [reportThread()]
  const notAssessed = changes.notAssessed ?? []
  return {
    ...EMPTY,
    restsOn: restsOn(threads.flatMap(({ findings }) => findings)),
    grounds: groundsOf({}, { threads, findings: changes.findings ?? [] }),
    coverage: coverageOf(threads, notAssessed),
    threads,
    ...changes,
  }
}

const EMPTY: Omit<PlanReport, 'threads' | 'restsOn' | 'coverage' | 'grounds'> = {
  format: 'threadline-report',
  version: 1,
  plan: 'Jawline',
  head: 'female-45',
  count: {
    total: 1,
    passes: 1,
    entries: 1,
    bySide: { left: 1, right: 0, midline: 0 },
    byPlane: { smas: 1 },
    byProduct: { 'pdo-cog-19-100': 1 },
    byRegion: { jawline: 1 },
    totalLengthMm: 84.9,
  },
  severity: 'clear',
  findings: [],
  notAssessed: [],
  cautions: [],
}

export const passesOver = (
  structure: string,
  value: number,
  changes: Partial<ReportFinding> = {},
): ReportFinding =>
  finding({ code: 'passes-over', severity: 'clear', structure, value, layer: 'smas', ...changes })

/** A plan assessed on its own real head. */
export function assessedReally(doc: PlanDocument) {
  const head = realHead(headSpecOf(doc))
  const { structures } = placeAnatomy(head)
  const assessed = assessPlan(doc, head, structures)
  if (!assessed.ok) throw new Error(assessed.error.message)
  const assessment: Assessment = assessed.value
  return { head, structures, assessment }
}
