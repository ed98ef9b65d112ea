import { usedSources, type SourceUse } from '../../anatomy/source-use.ts'
import { LIMITS_WITH_SOURCES } from '../../geometry/limit-table.ts'
import { SOURCE_REFERENCES } from '../../anatomy/source-references.ts'
import { LAYER_SOURCES, type LayerSourceId } from '../../head/layers/figures.ts'
import { MODEL_REGIONS } from '../../head/layers/model-regions.ts'
import type { Taken } from '../../head/layers/model-region-types.ts'
import { PAGES_TEXTS } from '../texts/pages.ts'

const T = PAGES_TEXTS.sources

export interface SourceLine {
  readonly key: string
  readonly ref: string
  readonly url: string | null
  readonly verified: boolean
  readonly secondHand: boolean
  readonly partial: boolean
  /** `3 positions, 2 depths`; empty for background reading. */
  readonly uses: string
}

export interface SourceGroup {
  readonly id: keyof typeof T.groups
  readonly lines: readonly SourceLine[]
}

/** Every source of the planner with what it is used for, whose text holds every word of the query. */
export function sourceGroups(query: string): readonly SourceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ ref, uses }: SourceLine): boolean =>
    words.every((word) => `${ref} ${uses}`.toLowerCase().includes(word))
  return GROUPS.map(({ id, lines }) => ({ id, lines: lines.filter(fits) })).filter(
    ({ lines }) => lines.length > 0,
  )
}

function anatomyLines(): readonly SourceLine[] {
  return usedSources().map(({ key, source, use }) => ({
    key,
    ...SOURCE_REFERENCES[key]!,
    verified: source.verified,
    secondHand: source.secondHand === true,
    partial: source.partial === true,
    uses: useWords(use),
  }))
}

const useWords = (use: SourceUse): string =>
  (Object.keys(use) as (keyof SourceUse)[])
    .filter((purpose) => use[purpose] > 0)
    .map((purpose) => T.uses[purpose](use[purpose]))
    .join(', ')

/** Sources of the layer values that the model takes; its own estimates are no source. */
function layerLines(): readonly SourceLine[] {
  const counts = new Map<LayerSourceId, number>()
  for (const { skin, smasDepth, smasThickness, bone } of Object.values(MODEL_REGIONS))
    for (const taken of [skin, smasDepth, smasThickness, bone]) {
      const id = sourceOf(taken)
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return (Object.keys(LAYER_SOURCES) as LayerSourceId[])
    .filter((id) => LAYER_SOURCES[id].verified)
    .map((id) => {
      const count = counts.get(id) ?? 0
      const uses = count > 0 ? T.uses.layerValues(count) : ''
      return plainLine(id, LAYER_SOURCES[id].text, uses)
    })
}

const sourceOf = (taken: Taken | null): LayerSourceId | null =>
  typeof taken === 'object' && taken !== null && 'from' in taken ? taken.from : null

function limitLines(): readonly SourceLine[] {
  const counts = new Map<string, number>()
  for (const { source, basis } of LIMITS_WITH_SOURCES)
    if (basis === 'published') counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].map(([source, count]) => plainLine(source, source, T.uses.limits(count)))
}

const plainLine = (key: string, ref: string, uses: string): SourceLine => ({
  key,
  ref,
  url: null,
  verified: true,
  secondHand: false,
  partial: false,
  uses,
})

const GROUPS: readonly SourceGroup[] = [
  { id: 'anatomy', lines: anatomyLines() },
  { id: 'layers', lines: layerLines() },
  { id: 'rules', lines: limitLines() },
]

export interface SourceSummary {
  readonly all: number
  readonly read: number
  readonly secondHand: number
}

export function sourceSummary(groups: readonly SourceGroup[]): SourceSummary {
  const lines = groups.flatMap((group) => group.lines)
  return {
    all: lines.length,
    read: lines.filter(({ verified, secondHand }) => verified && !secondHand).length,
    secondHand: lines.filter(({ verified, secondHand }) => verified && secondHand).length,
  }
}
