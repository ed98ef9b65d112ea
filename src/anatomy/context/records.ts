import bones from '../data/bones.json' with { type: 'json' }
import dangerZones from '../data/danger-zones.json' with { type: 'json' }
import contextSources from '../data/context-sources.json' with { type: 'json' }
import ligaments from '../data/ligaments.json' with { type: 'json' }
import muscles from '../data/muscles.json' with { type: 'json' }
import smasZones from '../data/smas-zones.json' with { type: 'json' }
import type { ContextKind } from '../context-types.ts'
import type { SourceRecord } from '../record-types.ts'
import { AnatomyDataError, SOURCES } from '../records.ts'
import { PLANNING_DEFAULT } from '../source-line.ts'
import type { ContextRecord } from './record-types.ts'

/** Files of `data/` in the order in which their records are listed. */
export const CONTEXT_FILES = {
  'muscles.json': { kind: 'muscle', records: muscles },
  'bones.json': { kind: 'bone', records: bones },
  'ligaments.json': { kind: 'ligament', records: ligaments },
  'smas-zones.json': { kind: 'smas-zone', records: smasZones },
  'danger-zones.json': { kind: 'danger-zone', records: dangerZones },
} as const satisfies Record<string, { kind: ContextKind; records: unknown }>

/** Sources of the context and of the structures: one key means one paper. */
export const CONTEXT_SOURCES: Readonly<Record<string, SourceRecord>> = {
  ...SOURCES,
  ...(contextSources as Readonly<Record<string, SourceRecord>>),
}

export interface KindedRecord {
  readonly kind: ContextKind
  readonly record: ContextRecord
}

/** Every record of the context. The literal types of the files are wider than ours; tests hold their shape to them. */
export const CONTEXT: readonly KindedRecord[] = checkContext(
  Object.entries(CONTEXT_FILES).flatMap(([file, { kind, records }]) =>
    (records as unknown as readonly ContextRecord[]).map((record) => ({ file, kind, record })),
  ),
  CONTEXT_SOURCES,
)

/** @throws AnatomyDataError at the first record whose id is taken or whose source is unknown */
export function checkContext(
  all: readonly (KindedRecord & { readonly file: string })[],
  known: Readonly<Record<string, SourceRecord>>,
): readonly KindedRecord[] {
  const ids = new Set<string>()
  for (const { file, record } of all) {
    const fail = (expected: string): never => {
      throw new AnatomyDataError(`${file}: ${record.id}: expected ${expected}`)
    }
    if (ids.has(record.id)) fail('an id that no other record has')
    ids.add(record.id)
    for (const key of record.position.sources) if (!known[key]) fail(`a known source, got "${key}"`)
  }
  return all.map(({ kind, record }) => ({ kind, record }))
}

/** One line: the sources that a place was read in, or `planning default`. */
export function contextSourceLine({ position }: ContextRecord): string {
  if (!position.verified) return PLANNING_DEFAULT
  return position.sources
    .map((key) => CONTEXT_SOURCES[key]!)
    .map(({ label, secondHand }) => (secondHand ? `${label} (as quoted)` : label))
    .join('; ')
}
