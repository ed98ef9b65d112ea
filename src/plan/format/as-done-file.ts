import type { AsDone } from '../as-done.ts'
import type { RawAsDone } from './as-done-schema.ts'
import { defined } from './defined.ts'
import { withExtra } from './extra-fields.ts'
import { fields } from './written-fields.ts'

const THREAD = ['thread', 'used', 'depthMm', 'note'] as const
const LOT = ['product', 'lot', 'expiry'] as const
const ANAESTHETIC = ['site', 'volume', 'time'] as const
const EVENT = ['what', 'when', 'thread', 'lot', 'action'] as const

/** The known fields that are there, and the others as `extra`. */
function read<T extends object, K extends keyof T & string>(raw: T, known: readonly K[]): Pick<T, K> {
  const own = Object.fromEntries(known.map((key) => [key, raw[key]])) as Pick<T, K>
  return { ...defined(own), ...withExtra(raw, known) } as Pick<T, K>
}

/** The record that a valid file means. */
export function readAsDone(raw: RawAsDone): AsDone {
  return {
    ...defined({
      threads: raw.threads?.map((one) => read(one, THREAD)),
      lots: raw.lots?.map((one) => read(one, LOT)),
      anaesthetic: raw.anaesthetic && read(raw.anaesthetic, ANAESTHETIC),
      events: raw.events?.map((one) => read(one, EVENT)),
    }),
    ...withExtra(raw, ['threads', 'lots', 'anaesthetic', 'events']),
  }
}

/** The record as the plain object that stands in a file, keys in a fixed order. */
export function writeAsDone({ threads, lots, anaesthetic, events, extra }: AsDone): Record<string, unknown> {
  return fields(
    {
      threads: threads?.map((one) => write(one, THREAD)),
      lots: lots?.map((one) => write(one, LOT)),
      anaesthetic: anaesthetic && write(anaesthetic, ANAESTHETIC),
      events: events?.map((one) => write(one, EVENT)),
    },
    extra,
  )
}

function write<T extends object>(
  one: T & { readonly extra?: AsDone['extra'] },
  known: readonly (keyof T & string)[],
): Record<string, unknown> {
  return fields(Object.fromEntries(known.map((key) => [key, one[key]])), one.extra)
}
