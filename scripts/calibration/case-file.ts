/** Calibration cases: what was published about a design or an injury, beside the plan that draws it. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const PLANS = new URL('../../test/golden/plans/', import.meta.url)
const CASE_END = '.case.json'

const text = z.string().min(3)

/** `<id>.case.json` beside `<id>.threadline.json`. */
const caseSchema = z
  .strictObject({
    format: z.literal('threadline-case'),
    version: z.literal(1),
    /** `safe`: no danger, few cautions. `injurious`: a danger names the structure. `shallow`: told too shallow. */
    expect: z.enum(['safe', 'injurious', 'shallow']),
    /** Structures that dangers must name: of each group at least one. */
    named: z.array(z.array(text).min(1)).min(1).optional(),
    /** Whether limits may be tuned with it. See `split.ts`. */
    set: z.enum(['tuning', 'held-out']),
    /** Cases that came together. Batch 0: known to those who set the first limits. */
    batch: z.int().nonnegative(),
    /** What stands behind it: people treated, cadavers threaded, or where a structure lies. */
    basis: z.enum(['clinical', 'cadaver', 'anatomy']),
    source: text,
    /** What of the source was read. */
    read: text,
    n: z.strictObject({
      count: z.int().positive(),
      unit: text,
      sides: z.int().positive().optional(),
      /** How many came to the harm (or, of a safe design, to any harm of nerve, vessel, gland). */
      injured: z.int().nonnegative().optional(),
    }),
    outcome: text,
    /** Of the geometry, what the publication says. */
    stated: text,
    /** Of the geometry, what we chose. */
    reading: text,
    /** Where the planner is known to say otherwise: why. */
    differs: text.optional(),
  })
  .refine((found) => (found.expect === 'injurious') === (found.named !== undefined), {
    error: 'an injurious case, and no other, names the structures that were hurt',
  })

export interface CalibrationCase extends z.infer<typeof caseSchema> {
  readonly id: string
}

/** The text of a golden plan. */
export const planText = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`${id}.threadline.json`, PLANS)), 'utf8')

/** Every case, in the order of their ids. @throws Error that names the file and the place in it */
export const readCases = (): CalibrationCase[] =>
  readdirSync(fileURLToPath(PLANS))
    .filter((file) => file.endsWith(CASE_END))
    .toSorted()
    .map((file) => {
      const given: unknown = JSON.parse(readFileSync(fileURLToPath(new URL(file, PLANS)), 'utf8'))
      const parsed = caseSchema.safeParse(given)
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
      return { ...parsed.data, id: file.slice(0, -CASE_END.length) }
    })
