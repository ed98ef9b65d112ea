import type { PlanDocument } from './document.ts'
import type { Individual } from './individual.ts'

interface Kept {
  readonly extra?: Individual['extra']
}
const plain = <T extends Kept>(list: readonly T[] | undefined) =>
  list?.map((one) => ({ ...one, extra: undefined }))

/**
 * What a link may know of the patient: the figures that decide verdicts. Never the shape of the face, which would name
 * a person and is long: who opens the link sees the generic head, and is told so by the face that is missing.
 */
export function withoutFace(doc: PlanDocument): PlanDocument {
  if (doc.individual?.face === undefined) return doc
  const { displacement: _shape, seen: _seen, ...face } = doc.individual.face
  return { ...doc, individual: { ...doc.individual, face } }
}

/** The same for a link without typed words, as a field to spread: fields of other programs are left out too. */
export function plainIndividual(doc: PlanDocument): Pick<PlanDocument, 'individual'> {
  const individual = withoutFace(doc).individual
  if (individual === undefined) return {}
  const { measurements, layers, courses, history, face } = individual
  const points = <T extends { readonly at: PlanDocument['threads'][number]['passes'][number][number] }>(
    list: readonly T[] | undefined,
  ) => list?.map((one) => ({ ...one, at: { ...one.at, extra: undefined } }))
  return {
    individual: {
      measurements: plain(measurements),
      layers: points(plain(layers)),
      courses: points(plain(courses)),
      history: plain(history),
      face: face && { ...face, extra: undefined },
    },
  }
}
