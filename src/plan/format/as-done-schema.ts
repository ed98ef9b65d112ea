/** What was done at a session, as it stands in a plan file. */
import { z } from 'zod'
import { USES } from '../as-done.ts'
import * as limits from '../limits.ts'
import { expected, note, number, oneOf, text } from './schema-words.ts'

const id = text('an id', limits.MAX_ID_LENGTH)
const words = (what: string) => note(what, limits.MAX_REASON_LENGTH)

const list = <T extends z.ZodType>(item: T, what: string) =>
  z
    .array(item, expected(`a list of ${what}`))
    .max(limits.MAX_THREADS, expected(`at most ${limits.MAX_THREADS} ${what}`))
    .optional()

const threadDone = z.looseObject(
  {
    thread: id,
    used: z.enum(USES, expected(oneOf(USES))),
    depthMm: number(`0 to ${limits.MAX_DEPTH_MM} mm`, 0, limits.MAX_DEPTH_MM).optional(),
    note: words('a note'),
  },
  expected('an object with thread and used'),
)

const lot = z.looseObject(
  {
    product: id,
    lot: text('a lot number', limits.MAX_NAME_LENGTH),
    expiry: note('a date', limits.MAX_NAME_LENGTH),
  },
  expected('an object with product and lot'),
)

const event = z.looseObject(
  {
    what: text('what happened', limits.MAX_REASON_LENGTH),
    when: note('a time', limits.MAX_NAME_LENGTH),
    thread: id.optional(),
    lot: note('a lot number', limits.MAX_NAME_LENGTH),
    action: words('what was done'),
  },
  expected('an object that says what happened'),
)

export const asDoneSchema = z.looseObject(
  {
    threads: list(threadDone, 'threads'),
    lots: list(lot, 'lots'),
    anaesthetic: z
      .looseObject(
        { site: words('a site'), volume: words('a volume'), time: words('a time') },
        expected('an object with site, volume and time'),
      )
      .optional(),
    events: list(event, 'events'),
  },
  expected('an object with threads, lots, anaesthetic and events'),
)

export type RawAsDone = z.infer<typeof asDoneSchema>
