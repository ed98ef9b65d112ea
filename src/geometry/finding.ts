import type { Finding, FindingCode, PathSample, Severity } from './check-types.ts'
import { SOURCE_DEFAULT } from './limits.ts'

/** A finding about the thread itself; whatever is not said is empty. */
export interface PlainFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
  readonly pass: number
  readonly from: PathSample
  readonly to: PathSample
  readonly worst: PathSample
  readonly value?: number
  readonly unit?: 'mm' | 'deg'
  readonly limit?: number
  readonly otherThread?: string
  readonly stiffenedOnly?: boolean
  /** A published source makes the limit published; without one it is a planning default. */
  readonly source?: string
}

export function plainFinding(given: PlainFinding): Finding {
  return {
    code: given.code,
    severity: given.severity,
    structure: null,
    side: null,
    variant: null,
    pass: given.pass,
    fromMm: given.from.sMm,
    toMm: given.to.sMm,
    atMm: given.worst.sMm,
    at: given.worst.at,
    witness: null,
    value: given.value ?? null,
    unit: given.value === undefined ? null : (given.unit ?? 'mm'),
    limit: given.limit ?? null,
    worstClearanceMm: null,
    acrossSdMm: null,
    depthSdMm: null,
    contactProbability: null,
    basis: given.source ? 'published' : 'planning-default',
    evidence: null,
    layer: null,
    layerThicknessMm: null,
    otherThread: given.otherThread ?? null,
    stiffenedOnly: given.stiffenedOnly ?? false,
    message: given.message,
    source: given.source ?? SOURCE_DEFAULT,
  }
}

/** Unbroken runs of indices that satisfy a test, as [first, last]. */
export function stretches(count: number, holds: (index: number) => boolean): (readonly [number, number])[] {
  const out: [number, number][] = []
  for (let i = 0; i < count; i++) {
    if (!holds(i)) continue
    const last = out.at(-1)
    if (last && last[1] === i - 1) last[1] = i
    else out.push([i, i])
  }
  return out
}
