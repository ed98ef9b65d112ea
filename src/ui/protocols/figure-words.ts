import type { Figure, Range } from '../../plan/index.ts'
import type { Protocol } from '../../plan/protocols/index.ts'
import { PROTOCOLS_TEXTS as T } from '../texts/protocols.ts'
import { rangeText } from '../tools/product-choices.ts'

export interface FactRow {
  readonly term: string
  readonly text: string
  /** Null: a planning default. */
  readonly source: string | null
}

/** What is known of a technique, figure by figure; an outcome is shown only where the design is placed as published. */
export function factRows(protocol: Protocol, adapted: boolean): readonly FactRow[] {
  const { laidIn, entry, end, spacingMm, angleDeg, lengthMm, preparation, hazard, outcome } = protocol
  const rows: readonly (FactRow | null)[] = [
    { term: T.direction, text: protocol.direction, source: null },
    row(T.laidIn, laidIn),
    row(T.entry, entry),
    row(T.end, end),
    row(T.spacing, spacingMm, T.spacingMm),
    row(T.angle, angleDeg, T.degrees),
    row(T.length, lengthMm, T.spacingMm),
    row(T.preparation, preparation),
    row(T.hazard, hazard),
    adapted ? null : row(T.outcome, outcome),
  ]
  return rows.filter((one) => one !== null)
}

function row(
  term: string,
  figure: Figure<string | number | Range> | undefined,
  words: (text: string) => string = (text) => text,
): FactRow | null {
  if (figure === undefined) return null
  return {
    term,
    text: words(rangeText(figure.value)),
    source: figure.verified ? (figure.source ?? null) : null,
  }
}
