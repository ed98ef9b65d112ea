import { cite } from '../../anatomy/evidence-of.ts'
import { NOMINAL } from '../../anatomy/pick-variant.ts'
import { structureRecord } from '../../anatomy/index.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { VARIANT_TEXTS as T } from '../texts/variants.ts'

/** One of the courses that a structure is checked along. */
export interface VariantRow {
  readonly variant: string
  readonly name: string
  /** How common, and who counted: `23.3 % of sides (angiography, n = 43, Wang 2022)`. */
  readonly share: string
}

/** The courses a structure is checked along, the usual one first, each once; empty where there is but one. */
export function variantRows(structure: Structure): readonly VariantRow[] {
  if (structure.kind === 'gland') return []
  const record = structureRecord(structure.id)
  const rows = new Map<string, VariantRow>()
  for (const { variant, variantName, prevalence } of structure.paths) {
    if (rows.has(variant)) continue
    const told = record?.variants?.find(({ id }) => id === variant)
    const course = variantName ?? told?.name ?? null
    const usual = course === null ? T.usual : `${T.usual}, ${course}`
    const name = variant === NOMINAL ? usual : T.course(course ?? variant)
    rows.set(variant, {
      variant,
      name,
      share: shareWords(prevalence, told?.source ?? null, told?.of !== undefined),
    })
  }
  if (rows.size < 2) return []
  return [...rows.values()].toSorted((a, b) => Number(b.variant === NOMINAL) - Number(a.variant === NOMINAL))
}

function shareWords(share: number | null, source: string | null, apart: boolean): string {
  if (share === null) return T.uncounted
  const from = [...(apart ? [T.apart] : []), cite(source === null ? [] : [source]).words]
  return `${T.share(share)} (${from.join('; ')})`
}
