import { buildPatientHead } from '../head/fit/index.ts'
import { loadHeadAssetFromDisk } from '../head/load-node.ts'
import { assessPlan } from '../plan/assess.ts'
import { patientAnatomy } from '../plan/patient-anatomy.ts'
import { headSpecOf, type PlanDocument } from '../plan/document.ts'
import { geometryOf } from '../report/geometry-of.ts'
import { reportOf } from '../report/report-of.ts'
import type { PlanReport } from '../report/report-types.ts'
import { textReport } from '../report/text.ts'
import { InputError } from './input-error.ts'

export interface CheckedDocument {
  readonly report: PlanReport
  readonly text: () => string
  readonly geometryJson: () => string
}

/**
 * Check a plan on its own head, as the app does.
 * @throws InputError when a point of the plan means no place on that head, or the plan names a face without its shape
 */
export function checkDocument(doc: PlanDocument): CheckedDocument {
  const face = doc.individual?.face
  if (face !== undefined && face.displacement === undefined)
    throw new InputError(
      `individual.face: the plan was made on a scanned face (${face.id}) that is not in the file; expected displacement. Save it with "Keep the face with the plan file".`,
    )
  const bare = buildPatientHead(loadHeadAssetFromDisk(), headSpecOf(doc))
  const { head, structures, notes, fault } = patientAnatomy(bare, doc)
  if (fault !== null) throw new InputError(fault.message)
  const assessed = assessPlan(doc, head, structures)
  if (!assessed.ok) throw new InputError(assessed.error.message)
  const report = reportOf(doc, assessed.value, { head, notes })
  return {
    report,
    text: () => textReport(report),
    geometryJson: () => JSON.stringify(geometryOf(head, structures, assessed.value)),
  }
}
