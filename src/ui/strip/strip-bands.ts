import { skinThicknessMm, type LayerStack } from '../../geometry/skin.ts'
import type { StripColumn } from './strip-data.ts'
import type { StripScale } from './strip-scale.ts'

export const BAND_IDS = ['skin', 'fat', 'smas', 'deep', 'bone'] as const
export type BandId = (typeof BAND_IDS)[number]

export interface Band {
  readonly id: BandId
  /** SVG path. */
  readonly path: string
  /** An attenuated SMAS is drawn as a thinner one. */
  readonly faint: boolean
}

type Stretch = readonly [fromMm: number, toMm: number]

export interface Bands {
  readonly bands: readonly Band[]
  /** Outer face of the deep fascia, where there is one. */
  readonly fascia: readonly string[]
  /** Stretches of which the model has no layer data, mm. */
  readonly unknown: readonly Stretch[]
  /** Stretches where the layers are known but not how deep bone lies, mm. */
  readonly noBone: readonly Stretch[]
}

/** Top and bottom of a band under one place, mm; null where it is not there. */
type Edges = (layers: LayerStack) => readonly [top: number, bottom: number] | null

/** Beyond what is drawn. */
const FAR_MM = 1000

export const BAND_EDGES: Readonly<Record<BandId, Edges>> = {
  skin: (layers) => [0, skinThicknessMm(layers)],
  fat: (layers) => [skinThicknessMm(layers), layers.smasTopMm],
  smas: (layers) => (layers.smas === 'absent' ? null : [layers.smasTopMm, layers.smasBottomMm]),
  deep: (layers) => [
    layers.smas === 'absent' ? layers.smasTopMm : layers.smasBottomMm,
    layers.boneMm ?? FAR_MM,
  ],
  bone: (layers) => (layers.boneMm === null ? null : [layers.boneMm, FAR_MM]),
}

/** The layers as shapes: unbroken where a layer runs on, interrupted where it is absent or unknown. */
export function stripBands(columns: readonly StripColumn[], scale: StripScale): Bands {
  const y = (mm: number): number => Math.min(scale.y(mm), scale.bottom)
  const shape = (run: readonly StripColumn[], edges: Edges): string => {
    const top = run.map(({ sMm, layers }) => point(scale.x(sMm), y(edges(layers!)![0])))
    const bottom = run.map(({ sMm, layers }) => point(scale.x(sMm), y(edges(layers!)![1])))
    return `M${top.join('L')}L${bottom.toReversed().join('L')}Z`
  }
  const bandsOf = (id: BandId): Band[] =>
    [false, true].flatMap((faint) =>
      runs(columns, ({ layers }) => {
        if (layers === null || BAND_EDGES[id](layers) === null) return false
        return id === 'smas' ? (layers.smas === 'attenuated') === faint : !faint
      }).map((run) => ({ id, faint, path: shape(run, BAND_EDGES[id]) })),
    )
  return {
    bands: BAND_IDS.flatMap(bandsOf),
    fascia: runs(columns, ({ layers }) => layers?.deepFasciaMm != null).map(
      (run) => `M${run.map(({ sMm, layers }) => point(scale.x(sMm), y(layers!.deepFasciaMm!))).join('L')}`,
    ),
    unknown: runs(columns, ({ layers }) => layers === null).map(stretchOf),
    noBone: runs(columns, ({ layers }) => layers !== null && layers.boneMm === null).map(stretchOf),
  }
}

const stretchOf = (run: readonly StripColumn[]): Stretch => [run[0]!.sMm, run.at(-1)!.sMm]

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/**
 * Neighbouring columns of which a test holds, at least two each. A run reaches to the next column on either side
 * that still has the band, so that neighbours touch.
 */
function runs(columns: readonly StripColumn[], holds: (column: StripColumn) => boolean): StripColumn[][] {
  const out: StripColumn[][] = []
  columns.forEach((column, i) => {
    if (!holds(column)) return
    const before = columns[i - 1]
    if (before !== undefined && holds(before)) out.at(-1)!.push(column)
    else out.push([column])
  })
  return out.filter((run) => run.length > 1)
}
