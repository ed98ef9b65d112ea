import { writeAsDone } from './as-done-file.ts'
import { writeIndividual } from './individual-file.ts'
import { writePoint } from './point-file.ts'
import { writeOwnProduct } from './own-product-file.ts'
import { fields } from './written-fields.ts'
import { type PlanDocument, type PlanHead, type PlanSettings, type PlanThread } from '../document.ts'

const sortedByKey = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))

function writeThread(thread: PlanThread): Record<string, unknown> {
  const passes = thread.passes.map((points) => points.map(writePoint))
  const single = passes.length === 1 && !thread.listsPasses
  const { id, name, product, plane, entry, endExits, entryId, anchor, accepted, locked } = thread
  return fields(
    {
      id,
      name,
      product,
      plane,
      points: single ? passes[0] : undefined,
      passes: single ? undefined : passes,
      entry,
      endExits,
      entryId,
      anchor,
      accepted,
      locked,
    },
    thread.extra,
  )
}

const writeHead = ({ template, preset, morphs, extra }: PlanHead): Record<string, unknown> =>
  fields({ template, preset, morphs: sortedByKey(morphs) }, extra)

function writeSettings(settings: PlanSettings): Record<string, unknown> {
  const { operatorLateralMm, operatorDepthMm, layers, marginsMm, extra } = settings
  return fields(
    { operatorLateralMm, operatorDepthMm, layers, marginsMm: marginsMm && sortedByKey(marginsMm) },
    extra,
  )
}

/** The plan as the plain object that stands in a file, keys in a fixed order. */
export function writePlan(doc: PlanDocument): Record<string, unknown> {
  return fields(
    {
      format: doc.format,
      version: doc.version,
      name: doc.name,
      head: writeHead(doc.head),
      settings: writeSettings(doc.settings),
      products: doc.products?.map(writeOwnProduct),
      threads: doc.threads.map(writeThread),
      asDone: doc.asDone && writeAsDone(doc.asDone),
      individual: doc.individual && writeIndividual(doc.individual),
    },
    doc.extra,
  )
}
