/** A point of a plan as it stands in a file: a landmark with offsets, or a place on a skin triangle. */
import { z } from 'zod'
import { PLANES } from '../../geometry/planes.ts'
import * as limits from '../limits.ts'
import { expected, number, oneOf, text } from './schema-words.ts'

export const sideSchema = z.enum(['left', 'right'], expected('left or right (the patient’s)'))

const place = {
  plane: z.enum(PLANES, expected(oneOf(PLANES))).optional(),
  depthMm: number(
    `a depth above 0 and up to ${limits.MAX_DEPTH_MM} mm`,
    Number.MIN_VALUE,
    limits.MAX_DEPTH_MM,
  ).optional(),
}

const offset = number(
  `millimetres between -${limits.MAX_OFFSET_MM} and ${limits.MAX_OFFSET_MM}`,
  -limits.MAX_OFFSET_MM,
  limits.MAX_OFFSET_MM,
).optional()

/** Strict on purpose: a component this version does not know would put the point in the wrong place. */
const landmarkOffset = z.strictObject(
  { anterior: offset, superior: offset, lateral: offset },
  expected('only anterior, superior and lateral, in mm'),
)

export const landmarkPointSchema = z.looseObject({
  landmark: text('the name of a landmark', limits.MAX_ID_LENGTH),
  side: sideSchema.optional(),
  mm: landmarkOffset.optional(),
  ...place,
})

const WEIGHTS = 'three weights, none below 0, that sum to 1'
const weight = z
  .number(expected(WEIGHTS))
  .refine((value) => value >= -limits.WEIGHT_TOLERANCE, expected('a weight that is not below 0'))

export const skinPointSchema = z.looseObject({
  tri: z
    .number(expected('the number of a skin triangle'))
    .refine((value) => Number.isSafeInteger(value) && value >= 0, expected('a whole number, 0 or more')),
  bary: z
    .tuple([weight, weight, weight], expected(WEIGHTS))
    .refine(([a, b, c]) => Math.abs(a + b + c - 1) <= limits.WEIGHT_TOLERANCE, expected(WEIGHTS)),
  ...place,
})

const POINT = 'a point: either a landmark, or tri with bary'

/** Chosen by what the point carries, so that a fault is told of the form that was meant. */
export const pointSchema = z.looseObject({}, expected(POINT)).transform((raw, context) => {
  const isLandmark = 'landmark' in raw
  const isSkin = 'tri' in raw || 'bary' in raw
  if (isLandmark === isSkin) {
    context.addIssue({ code: 'custom', message: POINT })
    return z.NEVER
  }
  const parsed = (isLandmark ? landmarkPointSchema : skinPointSchema).safeParse(raw)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: 'custom', path: [...path], message })
  return z.NEVER
})

export type RawPoint = z.infer<typeof pointSchema>

export type RawLandmarkPoint = z.infer<typeof landmarkPointSchema>
