import type { Finding, NotAssessed, PlanCount, ThreadResult } from '../geometry/check-types.ts'
import type { Vec3 } from '../geometry/vec3.ts'
import type { Assessment } from '../plan/assess.ts'
import type { PlanDocument, PlanThread } from '../plan/document.ts'
import type { PlanReport, ReportCaution, ReportFinding, ReportGap, ReportThread } from './report-types.ts'
import { coverageOf } from './coverage.ts'
import { groundsOf, NOTHING_KNOWN, type PatientKnown } from './grounds.ts'
import { restsOn } from './rests-on.ts'
import { rounded } from './round.ts'
import { groupCautions, type SharedCaution } from './shared-cautions.ts'

/** Decimals of a probability: it counts from 0 to 1. */
const PROBABILITY_DECIMALS = 4

/** The report of a plan: the verdicts of `assessPlan`, in the words and order of the file format. Pure. */
export function reportOf(
  doc: PlanDocument,
  assessment: Assessment,
  patient: PatientKnown = NOTHING_KNOWN,
): PlanReport {
  const { check } = assessment
  const notAssessed = check.notAssessed.map(gapOf)
  const coverage = coverageOf(check.threads, notAssessed)
  return {
    format: 'threadline-report',
    version: 1,
    plan: doc.name,
    head: doc.head.preset,
    count: countOf(check.count),
    severity: check.severity,
    threads: check.threads.map((result, index) => threadOf(doc, doc.threads[index]!, result)),
    findings: check.findings.map(findingOf),
    notAssessed,
    cautions: groupCautions(check.threads.map((thread, index) => ({ ...thread, index }))).map(cautionOf),
    restsOn: restsOn(check.threads.flatMap(({ findings }) => findings)),
    grounds: groundsOf(doc, check, patient),
    coverage: {
      ...coverage,
      lengthMm: rounded(coverage.lengthMm),
      assessedMm: rounded(coverage.assessedMm),
    },
  }
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

const cautionOf = ({ side, name, action, encounters }: SharedCaution<Finding>): ReportCaution => ({
  side,
  about: name,
  action,
  codes: unique(encounters.map(({ finding }) => finding.code)),
  structures: unique(encounters.flatMap(({ finding }) => finding.structure ?? [])),
  threads: unique(encounters.map(({ thread }) => thread)),
})

const countOf = (count: PlanCount): PlanCount => ({ ...count, totalLengthMm: rounded(count.totalLengthMm) })

function threadOf(doc: PlanDocument, thread: PlanThread, result: ThreadResult): ReportThread {
  const own = doc.products?.find(({ id }) => id === thread.product)
  const depth = result.depthMm
  return {
    id: result.id,
    name: thread.name ?? null,
    product: thread.product,
    ...(own === undefined ? {} : { productName: own.name }),
    plane: thread.plane,
    side: result.side,
    region: result.region,
    lengthMm: rounded(result.lengthMm),
    assessedMm: rounded(result.assessedMm),
    depthMm: depth && { min: rounded(depth.min), mean: rounded(depth.mean), max: rounded(depth.max) },
    severity: result.severity,
    accepted: thread.accepted ?? null,
    findings: result.findings.map(findingOf),
    restsOn: restsOn(result.findings),
  }
}

const pointOf = ([x, y, z]: Vec3): Vec3 => [rounded(x), rounded(y), rounded(z)]

function findingOf(finding: Finding): ReportFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    structure: finding.structure,
    side: finding.side,
    variant: finding.variant,
    pass: finding.pass,
    fromMm: rounded(finding.fromMm),
    toMm: rounded(finding.toMm),
    atMm: rounded(finding.atMm),
    at: pointOf(finding.at),
    witness: finding.witness && pointOf(finding.witness),
    value: rounded(finding.value),
    unit: finding.unit,
    limit: rounded(finding.limit),
    worstClearanceMm: rounded(finding.worstClearanceMm),
    acrossSdMm: rounded(finding.acrossSdMm),
    depthSdMm: rounded(finding.depthSdMm),
    contactProbability: rounded(finding.contactProbability, PROBABILITY_DECIMALS),
    basis: finding.basis,
    evidence: finding.evidence,
    layer: finding.layer,
    layerThicknessMm: rounded(finding.layerThicknessMm),
    otherThread: finding.otherThread,
    stiffenedOnly: finding.stiffenedOnly,
    message: finding.message,
    source: finding.source,
    restsOn: finding.restsOn ?? 'generic',
  }
}

const gapOf = (gap: NotAssessed): ReportGap => ({
  thread: gap.thread,
  fromMm: rounded(gap.fromMm),
  toMm: rounded(gap.toMm),
  reason: gap.reason,
  structure: gap.structure,
})
