/**
 * The plan file, version 1, as zod schemas of what stands in the file. Each message completes the sentence
 * "… is X; expected ⟨message⟩". Unknown extra fields pass and are kept; unknown words in known fields do not.
 */
import { z } from 'zod'
import { PLANES } from '../../geometry/planes.ts'
import { ANCHORS } from '../document.ts'
import * as limits from '../limits.ts'
import { asDoneSchema } from './as-done-schema.ts'
import { individualSchema } from './individual-schema.ts'
import { ownProductsSchema } from './own-product-schema.ts'
import { pointSchema } from './point-schema.ts'
import { expected, note, number, oneOf, text } from './schema-words.ts'

const flag = z.boolean(expected('true or false'))
const plane = z.enum(PLANES, expected(oneOf(PLANES)))
const id = text('an id', limits.MAX_ID_LENGTH)

const TWO_POINTS = 'a list of two or more points, entry first'
const TOO_MANY_POINTS = `at most ${limits.MAX_POINTS_PER_THREAD} points`
const points = z
  .array(pointSchema, expected(TWO_POINTS))
  .min(2, expected(TWO_POINTS))
  .max(limits.MAX_POINTS_PER_THREAD, expected(TOO_MANY_POINTS))

const PASSES = 'a list of one or more passes'
const TOO_MANY_PASSES = `at most ${limits.MAX_PASSES} passes`
const passes = z
  .array(points, expected(PASSES))
  .min(1, expected(PASSES))
  .max(limits.MAX_PASSES, expected(TOO_MANY_PASSES))

const entrySchema = z
  .looseObject(
    {
      technique: z.enum(['perpendicular', 'ramp'], expected('perpendicular or ramp')),
      angleDeg: number('an angle above 0 and up to 90 degrees', Number.MIN_VALUE, 90).optional(),
    },
    expected('an object with technique'),
  )
  .superRefine((entry, context) => {
    if (entry.technique === 'ramp' && entry.angleDeg === undefined)
      context.addIssue({
        code: 'custom',
        path: ['angleDeg'],
        message: 'an angle above 0 and up to 90 degrees',
      })
  })

export const threadSchema = z
  .looseObject(
    {
      id,
      name: note('a name', limits.MAX_NAME_LENGTH),
      product: text('a product id of the catalogue', limits.MAX_ID_LENGTH),
      plane,
      points: points.optional(),
      passes: passes.optional(),
      entry: entrySchema.optional(),
      endExits: flag.optional(),
      entryId: id.optional(),
      anchor: z.enum(ANCHORS, expected(oneOf(ANCHORS))).optional(),
      accepted: note('a reason', limits.MAX_REASON_LENGTH),
      locked: flag.optional(),
    },
    expected('a thread'),
  )
  .superRefine((thread, context) => {
    const given = [thread.points, thread.passes].filter((list) => list !== undefined).length
    if (given === 0) context.addIssue({ code: 'custom', path: ['points'], message: TWO_POINTS })
    if (given === 2)
      context.addIssue({ code: 'custom', path: ['passes'], message: 'either points or passes, not both' })
    const count = thread.passes?.flat().length ?? 0
    if (count > limits.MAX_POINTS_PER_THREAD)
      context.addIssue({ code: 'custom', path: ['passes'], message: TOO_MANY_POINTS })
  })

const share = number('a share between 0 and 1', 0, 1)
const operatorSd = number(`0 to ${limits.MAX_OPERATOR_SD_MM} mm`, 0, limits.MAX_OPERATOR_SD_MM).optional()
const margin = number(`0 to ${limits.MAX_MARGIN_MM} mm`, 0, limits.MAX_MARGIN_MM)

export const planSchema = z.looseObject(
  {
    name: note('a name', limits.MAX_NAME_LENGTH),
    head: z
      .looseObject(
        {
          template: text('the id of a head template', limits.MAX_ID_LENGTH).optional(),
          preset: text('the id of a head preset', limits.MAX_ID_LENGTH).optional(),
          morphs: z.record(z.string(), share, expected('shares by morph id')).optional(),
        },
        expected('an object with template, preset and morphs'),
      )
      .optional(),
    settings: z
      .looseObject(
        {
          operatorLateralMm: operatorSd,
          operatorDepthMm: operatorSd,
          layers: z.enum(['thin', 'average'], expected('thin or average')).optional(),
          marginsMm: z.record(z.string(), margin, expected('margins in mm by structure id')).optional(),
        },
        expected('an object'),
      )
      .optional(),
    products: ownProductsSchema.optional(),
    threads: z
      .array(threadSchema, expected('a list of threads'))
      .max(limits.MAX_THREADS, expected(`at most ${limits.MAX_THREADS} threads`)),
    asDone: asDoneSchema.optional(),
    individual: individualSchema.optional(),
  },
  expected('an object with format, version and threads'),
)

export type RawPlan = z.infer<typeof planSchema>
export type RawThread = z.infer<typeof threadSchema>
