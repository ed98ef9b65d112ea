import type { CourseSounding, Individual, LayerSounding } from '../individual.ts'
import { defined } from './defined.ts'
import { withExtra } from './extra-fields.ts'
import type { RawIndividual } from './individual-schema.ts'
import { readPoint, writePoint } from './point-file.ts'
import { fields } from './written-fields.ts'

const MEASUREMENT = ['id', 'side', 'mm'] as const
const LAYER = ['id', 'skinMm', 'smasMm', 'boneMm', 'sdMm'] as const
const COURSE = ['id', 'structure', 'side', 'depthMm', 'sdMm'] as const
const FLAG = ['region', 'side', 'kind'] as const
const FACE = ['id', 'displacement', 'seen', 'medianMm', 'p95Mm'] as const
const INDIVIDUAL = ['measurements', 'layers', 'courses', 'history', 'face'] as const

type Raw<K extends keyof RawIndividual> = NonNullable<RawIndividual[K]>
type RawSounding = Raw<'layers'>[number] | Raw<'courses'>[number]

/** The known fields that are there, and the others as `extra`. */
function read<T extends object, K extends keyof T & string>(
  raw: T,
  known: readonly K[],
  also: readonly string[] = [],
) {
  const own = Object.fromEntries(known.map((key) => [key, raw[key]])) as Pick<T, K>
  return { ...defined(own), ...withExtra(raw, [...known, ...also]) } as Pick<T, K>
}

const readSounding = <T extends RawSounding, K extends keyof T & string>(raw: T, known: readonly K[]) => ({
  ...read(raw, known, ['at']),
  at: readPoint(raw.at),
})

/** What a valid file knows of the patient; an empty list counts as not there. */
export function readIndividual(raw: RawIndividual): Individual {
  return {
    ...defined({
      measurements: some(raw.measurements?.map((one) => read(one, MEASUREMENT))),
      layers: some(raw.layers?.map((one): LayerSounding => readSounding(one, LAYER))),
      courses: some(raw.courses?.map((one): CourseSounding => readSounding(one, COURSE))),
      history: some(raw.history?.map((one) => read(one, FLAG))),
      face: raw.face && read(raw.face, FACE),
    }),
    ...withExtra(raw, INDIVIDUAL),
  }
}

const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list

/** The same as the plain object that stands in a file, keys in a fixed order. */
export function writeIndividual(individual: Individual): Record<string, unknown> {
  const { measurements, layers, courses, history, face, extra } = individual
  return fields(
    {
      measurements: measurements?.map((one) => write(one, MEASUREMENT)),
      layers: layers?.map((one) => writeSounding(one, LAYER)),
      courses: courses?.map((one) => writeSounding(one, COURSE)),
      history: history?.map((one) => write(one, FLAG)),
      face: face && write(face, FACE),
    },
    extra,
  )
}

function write<T extends { readonly extra?: Individual['extra'] }>(
  one: T,
  known: readonly (keyof T & string)[],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return fields({ ...Object.fromEntries(known.map((key) => [key, one[key]])), ...more }, one.extra)
}

const writeSounding = <T extends LayerSounding | CourseSounding>(
  one: T,
  known: readonly (keyof T & string)[],
) => write(one, known, { at: writePoint(one.at) })
