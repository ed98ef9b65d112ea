import { z } from 'zod'
import { LAYER_CODES } from '../geometry/anatomy-types.ts'

/** Shape of the files in `data/`, checked by the tests; at run time `records.ts` checks only how they hang together. */
const mm = z.number().finite()
const positive = mm.positive()
const key = z.string().regex(/^[a-z0-9-]+$/)

const offset = z
  .strictObject({ anterior: mm.optional(), superior: mm.optional(), lateral: mm.optional() })
  .refine((o) => Object.keys(o).length > 0, 'at least one component')

/** A landmark, or a place built from landmarks. */
export const anchorRef: z.ZodType = z.lazy(() => z.union([key, anchor]))
const coordinate = z.strictObject({ from: anchorRef, mm })

const castWay = z.enum(['anterior', 'posterior', 'lateral', 'inferior'])

const anchor: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ landmark: key, mm: offset.optional(), tape: z.literal(true).optional() }),
    z
      .strictObject({
        between: z.tuple([anchorRef, anchorRef]),
        t: z.number().optional(),
        fromFirstMm: mm.optional(),
        level: z
          .strictObject({ from: anchorRef, mm, axis: z.enum(['anterior', 'superior', 'lateral']).optional() })
          .optional(),
        mm: offset.optional(),
        ceiling: coordinate.optional(),
        cast: castWay.optional(),
      })
      .refine(
        (b) => [b.t, b.fromFirstMm, b.level].filter((v) => v !== undefined).length === 1,
        'exactly one of t, fromFirstMm, level',
      ),
    z.strictObject({
      axes: z.strictObject({
        anterior: coordinate.optional(),
        superior: coordinate.optional(),
        lateral: coordinate.optional(),
      }),
      cast: castWay.optional(),
      tape: z.literal(true).optional(),
    }),
    z.strictObject({ round: z.strictObject({ fromRearMidlineMm: positive, level: coordinate }) }),
  ]),
)

const depth = z
  .strictObject({
    meanMm: positive,
    sdMm: positive.optional(),
    minMm: positive.optional(),
    maxMm: positive.optional(),
    verified: z.boolean(),
    basis: z.enum(['measured', 'borrowed', 'remembered', 'estimate']),
    source: key.nullable(),
  })
  .refine((d) => !d.verified || d.source !== null, 'a verified depth names its source')
  .refine((d) => (d.minMm ?? 0) <= d.meanMm && d.meanMm <= (d.maxMm ?? Infinity), 'min <= mean <= max')

const across = z
  .strictObject({ sdMm: positive, basis: z.enum(['published', 'derived']), source: key.optional() })
  .refine((a) => a.basis !== 'published' || a.source !== undefined, 'a published spread names its source')

const variant = z
  .strictObject({
    id: key,
    name: z.string().min(4),
    prevalence: z.number().min(0).max(1).nullable(),
    of: key.optional(),
    source: key.nullable(),
  })
  .refine((v) => v.prevalence === null || v.source !== null, 'a share of sides names its source')

const waypoint = z.strictObject({
  at: z.string().min(8),
  anchor,
  position: z
    .strictObject({
      verified: z.boolean(),
      basis: z.enum(['as-measured', 'inferred-components', 'estimate']),
      sources: z.array(key),
    })
    .refine((p) => !p.verified || p.sources.length > 0, 'a verified position names its source'),
  layer: z.enum(LAYER_CODES),
  depth,
  across: across.optional(),
  under: z
    .strictObject({
      layer: z.string(),
      meanMm: positive,
      sdMm: positive,
      minMm: positive.optional(),
      source: key,
    })
    .optional(),
  shallowEndMm: positive.optional(),
})

const shape = z.union([
  z.strictObject({
    kind: z.literal('slab'),
    outline: z.array(z.int().min(0).or(anchor)).min(3),
    thickerBehind: z.strictObject({ line: z.tuple([key, key]), mm: positive, overMm: positive }).optional(),
  }),
  z.strictObject({
    kind: z.literal('spindle'),
    ends: z.tuple([z.int().min(0), z.int().min(0)]),
    heightMm: positive,
    overhangMm: mm.min(0),
    rests: z.int().min(0).optional(),
    hangsAtMost: z.strictObject({ line: z.tuple([key, key]), mm: positive }).optional(),
  }),
])

export const structureSchema = z
  .strictObject({
    id: key,
    name: z.string().min(3),
    kind: z.enum(['nerve', 'artery', 'vein', 'duct', 'gland']),
    function: z.enum(['motor', 'sensory']).optional(),
    group: key.or(z.string().regex(/^trigeminal-V[123]$/)).optional(),
    consequence: z.string().min(10),
    advice: z.string().min(10),
    course: z.array(waypoint).min(2),
    courses: z
      .array(
        z.strictObject({
          ramus: key,
          through: z.array(z.int().min(0)).min(1),
          start: z.strictObject({ own: key, after: z.int().min(0) }).optional(),
          variant: key.optional(),
        }),
      )
      .optional(),
    start: key.optional(),
    startAt: z.enum(['end', 'nearest']).optional(),
    firstIsJoint: z.literal(true).optional(),
    end: key.optional(),
    bareNear: z.strictObject({ waypoint: z.int().min(0), radiusMm: positive }).optional(),
    calibre: z
      .array(
        z.strictObject({
          waypoint: z.int().min(0),
          mm: positive,
          source: key.nullable(),
          what: z.string().optional(),
        }),
      )
      .min(1)
      .optional(),
    shape: shape.optional(),
    thickness: z
      .strictObject({
        meanMm: positive,
        sdMm: positive.optional(),
        minMm: positive.optional(),
        maxMm: positive.optional(),
        source: key.nullable(),
      })
      .optional(),
    across,
    prevalence: z.number().min(0).max(1).optional(),
    prevalenceSource: key.optional(),
    variantsNote: z.strictObject({ text: z.string(), source: key }).optional(),
    variants: z.array(variant).min(2).optional(),
    sources: z.array(key),
  })
  .refine(
    (s) => (s.kind === 'gland') === (s.thickness !== undefined),
    'a gland, and only a gland, has a thickness',
  )
  .refine((s) => (s.kind === 'gland') !== (s.calibre !== undefined), 'a tube, and only a tube, has a calibre')

export const sourceSchema = z.strictObject({
  label: z.string().min(3),
  verified: z.boolean(),
  secondHand: z.literal(true).optional(),
  partial: z.literal(true).optional(),
})

export const sourceReferenceSchema = z.strictObject({ ref: z.string().min(8), url: z.url().nullable() })
