import data from './layer-figures.json' with { type: 'json' }

/**
 * Published and estimated thicknesses and depths of the layers of the face, mm, as `layer-figures.json` holds
 * them. A figure is evidence only where its source is `verified`; all others are planning defaults.
 */
export type LayerSourceId = keyof typeof data.sources

export const FIGURE_LAYERS = [
  'epidermis',
  'dermis',
  'skin',
  'fat',
  'skin-and-fat',
  'smas-depth',
  'smas-thickness',
  'deep-fascia',
  'full-thickness',
  'bone',
] as const
export type FigureLayer = (typeof FIGURE_LAYERS)[number]

/** Mean, spread and size of one group, mm. */
export interface GroupFigure {
  readonly mean: number
  readonly sd?: number
  readonly n?: number
}

export interface LayerFigure extends GroupFigure {
  readonly layer: FigureLayer
  readonly range?: readonly [least: number, greatest: number]
  readonly male?: GroupFigure
  readonly female?: GroupFigure
  readonly source: LayerSourceId
  readonly group?: string
  readonly note?: string
}

/** The regions the literature reports on. */
export const FIGURE_REGIONS = [
  'forehead',
  'temple',
  'brow',
  'upper-eyelid',
  'lower-eyelid',
  'nose',
  'malar',
  'infraorbital',
  'buccal',
  'preauricular',
  'upper-lip',
  'lower-lip',
  'nasolabial',
  'chin',
  'jowl',
  'submental',
  'lateral-neck',
] as const
export type FigureRegionId = (typeof FIGURE_REGIONS)[number]

export interface RegionFigures {
  readonly id: FigureRegionId
  readonly name: string
  /** Rounded set that fits together; an estimate, used where no verified figure stands. */
  readonly planningDefault: {
    readonly skinMm: number
    readonly fatMm: number
    readonly smasDepthMm: number
    readonly smasThicknessMm: number
  }
  readonly figures: readonly LayerFigure[]
}

export interface LayerSource {
  readonly text: string
  readonly verified: boolean
}

export const LAYER_SOURCES: Readonly<Record<LayerSourceId, LayerSource>> = data.sources

// The file's literal types are wider than ours; its shape and ids are held to them by test/head/layers/figures.test.ts.
const REGIONS = data.regions as unknown as readonly RegionFigures[]

export const REGION_FIGURES: ReadonlyMap<FigureRegionId, RegionFigures> = new Map(
  REGIONS.map((region) => [region.id, region]),
)

/** The figures of one region. */
export function regionFigures(id: FigureRegionId): RegionFigures {
  const region = REGION_FIGURES.get(id)
  if (!region) throw new Error(`layer-figures.json has no region ${id}`)
  return region
}

/** The figure one source gives for a layer of a region (the first, where it gives several groups). */
export function figureFrom(id: FigureRegionId, layer: FigureLayer, source: LayerSourceId): LayerFigure {
  const found = regionFigures(id).figures.find((figure) => figure.layer === layer && figure.source === source)
  if (!found) throw new Error(`layer-figures.json has no ${layer} figure from ${source} for ${id}`)
  return found
}
