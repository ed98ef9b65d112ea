import { z } from 'zod'
import { LAYER_CODES } from '../../geometry/anatomy-types.ts'
import { anchorRef } from '../record-schema.ts'

/** Shape of the context files in `data/`, checked by the tests; at run time `records.ts` checks only how they hang together. */
const key = z.string().regex(/^[a-z0-9-]+$/)
const positive = z.number().finite().positive()
const straight = z.literal(true).optional()

const knot = z.union([
  anchorRef,
  z.strictObject({
    away: z.strictObject({ from: key, towards: anchorRef, mm: positive, upMm: positive.optional() }),
  }),
])
const outline = z.array(knot).min(3)

const shape = z.union([
  z.strictObject({ outline, opening: outline.optional(), straight }),
  z.strictObject({ strip: z.array(knot).min(2), halfWidthMm: z.array(positive).min(1), straight }),
  z.strictObject({ circle: knot, radiusMm: positive }),
  z.strictObject({ lines: z.array(z.array(knot).min(2)).min(1), straight }),
])

export const contextSchema = z
  .strictObject({
    id: key,
    name: z.string().min(5),
    midline: z.literal(true).optional(),
    layer: z.enum(LAYER_CODES).optional(),
    depth: z.enum(['skin', 'smas', 'under-smas', 'deep-fascia', 'bone']),
    elseMm: z.number().finite().min(0),
    mostMm: positive.optional(),
    shape,
    ligament: z.strictObject({ halfWidthMm: positive, acrossSdMm: positive }).optional(),
    explains: z.string().regex(/^[A-Z].{30,}\.$/),
    position: z
      .strictObject({
        verified: z.boolean(),
        basis: z.enum(['as-measured', 'inferred-components', 'estimate']),
        sources: z.array(key),
        note: z.string().min(10).optional(),
      })
      .refine((p) => !p.verified || p.sources.length > 0, 'a verified place names its source')
      .refine((p) => !p.verified || p.note !== undefined, 'a verified place says which figure was read')
      .refine(
        (p) => p.verified === (p.basis !== 'estimate'),
        'an estimate is not verified, and only an estimate',
      ),
  })
  .refine((r) => r.depth === 'skin' || r.elseMm > 0, 'a depth for where the layers do not say')
