/** What a plan file knows of one patient, as it stands in the file. */
import { z } from 'zod'
import { REGION_IDS } from '../../geometry/skin.ts'
import { faceFault } from '../face-data.ts'
import { HISTORY_KINDS, MEASUREMENTS, type MeasurementId } from '../individual.ts'
import * as limits from '../limits.ts'
import { pointSchema, sideSchema } from './point-schema.ts'
import { expected, number, oneOf, text } from './schema-words.ts'

const id = text('an id', limits.MAX_ID_LENGTH)
const depth = number(
  `a depth above 0 and up to ${limits.MAX_DEPTH_MM} mm`,
  Number.MIN_VALUE,
  limits.MAX_DEPTH_MM,
).optional()
const deviceSd = number(
  `${limits.LEAST_DEVICE_SD_MM} to ${limits.MAX_DEVICE_SD_MM} mm`,
  limits.LEAST_DEVICE_SD_MM,
  limits.MAX_DEVICE_SD_MM,
).optional()

const list = <T extends z.ZodType>(item: T, most: number, what: string) =>
  z
    .array(item, expected(`a list of ${what}`))
    .max(most, expected(`at most ${most} ${what}`))
    .optional()

const IDS = MEASUREMENTS.map((one) => one.id)
const isPaired = (measured: MeasurementId): boolean => MEASUREMENTS.find((one) => one.id === measured)!.paired

const measurement = z
  .looseObject(
    {
      id: z.enum(IDS, expected(oneOf(IDS))),
      side: sideSchema.optional(),
      mm: number(
        `a distance above 0 and up to ${limits.MAX_DISTANCE_MM} mm`,
        Number.MIN_VALUE,
        limits.MAX_DISTANCE_MM,
      ),
    },
    expected('a distance with id and mm'),
  )
  .superRefine(({ id: measured, side }, context) => {
    const message = isPaired(measured)
      ? 'left or right, because this distance is taken on each side'
      : 'no side, because this distance is taken once'
    if (isPaired(measured) !== (side !== undefined))
      context.addIssue({ code: 'custom', path: ['side'], message })
  })

const DEPTHS = ['skinMm', 'smasMm', 'boneMm'] as const

const layerSounding = z
  .looseObject(
    { id, at: pointSchema, skinMm: depth, smasMm: depth, boneMm: depth, sdMm: deviceSd },
    expected('a sounding with id, at and a depth'),
  )
  .superRefine((sounding, context) => {
    const given = DEPTHS.filter((key) => sounding[key] !== undefined)
    if (given.length === 0)
      context.addIssue({ code: 'custom', message: 'at least one of skinMm, smasMm and boneMm' })
    for (const [index, key] of given.entries()) {
      const above = given[index - 1]
      if (above !== undefined && sounding[key]! <= sounding[above]!)
        context.addIssue({ code: 'custom', path: [key], message: `more than ${above}, which lies above it` })
    }
  })

const courseSounding = z.looseObject(
  {
    id,
    structure: text('the id of a structure', limits.MAX_ID_LENGTH),
    side: sideSchema,
    at: pointSchema,
    depthMm: depth,
    sdMm: deviceSd,
  },
  expected('a sounding with id, structure, side and at'),
)

const SIDES = ['left', 'right', 'both'] as const
const flag = z.looseObject(
  {
    region: z.enum(REGION_IDS, expected(oneOf(REGION_IDS))),
    side: z.enum(SIDES, expected('left, right or both')),
    kind: z.enum(HISTORY_KINDS, expected(oneOf(HISTORY_KINDS))),
  },
  expected('a flag with region, side and kind'),
)

const base64 = z.string(expected('data in base64')).optional()
const residual = number('a distance from 0 to 50 mm', 0, 50)
const face = z
  .looseObject(
    { id, displacement: base64, seen: base64, medianMm: residual, p95Mm: residual },
    expected('a fitted face with id, medianMm and p95Mm'),
  )
  .superRefine((given, context) => {
    const fault = faceFault(given)
    if (fault !== null) context.addIssue({ code: 'custom', path: [fault.field], message: fault.expected })
  })

const MOST_FLAGS = REGION_IDS.length * SIDES.length * HISTORY_KINDS.length

export const individualSchema = z.looseObject(
  {
    measurements: list(measurement, MEASUREMENTS.length * 2, 'measurements'),
    layers: list(layerSounding, limits.MAX_SOUNDINGS, 'soundings of layers'),
    courses: list(courseSounding, limits.MAX_SOUNDINGS, 'soundings of courses'),
    history: list(flag, MOST_FLAGS, 'history flags'),
    face: face.optional(),
  },
  expected('an object with measurements, layers, courses, history and face'),
)

export type RawIndividual = z.infer<typeof individualSchema>
