import { createHash } from 'node:crypto'
import type { CalibrationCase } from './case-file.ts'

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/**
 * Ids that are kept out of tuning: of each kind in each batch the first half, rounded down, in the order of the
 * SHA-256 of the id. Never of batch 0, which the first limits were tuned with; so about a third of all.
 * The rule looks at ids alone, and was applied before any verdict on a case of the batch was seen.
 */
export function heldOutIds(cases: readonly CalibrationCase[]): Set<string> {
  const groups = new Map<string, string[]>()
  for (const { id, batch, expect } of cases) {
    if (batch === 0) continue
    const key = `${batch} ${expect}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return new Set(
    [...groups.values()].flatMap((ids) =>
      ids.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1)).slice(0, Math.floor(ids.length / 2)),
    ),
  )
}
