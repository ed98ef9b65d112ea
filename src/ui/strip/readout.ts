import { skinThicknessMm, type LayerStack } from '../../geometry/skin.ts'
import { PLANE_NAMES } from '../../geometry/planes.ts'
import { mmWords, structureName } from '../../report/index.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { clearanceWords } from '../findings/finding-words.ts'
import { TEXTS } from '../texts.ts'
import type { StripData, StripFault, StripMark } from './strip-data.ts'

const T = TEXTS.strip

/** Number of the sample nearest to a place along the pass. */
export function sampleNear({ samples }: Pick<StripData, 'samples'>, sMm: number): number {
  let best = 0
  samples.forEach((sample, i) => {
    if (Math.abs(sample.sMm - sMm) < Math.abs(samples[best]!.sMm - sMm)) best = i
  })
  return best
}

/** The layer at a depth, in words; null where the layers are unknown. */
export function layerAt(layers: LayerStack | null, depthMm: number): string | null {
  if (depthMm < 0) return T.outside
  if (layers === null) return T.noData
  if (depthMm < skinThicknessMm(layers)) return T.bands.skin
  if (depthMm < layers.smasTopMm) return T.bands.fat
  if (layers.smas !== 'absent' && depthMm < layers.smasBottomMm) return T.bands.smas
  return layers.boneMm !== null && depthMm > layers.boneMm ? T.bands.bone : T.bands.deep
}

/** A structure this near along the thread is named at the marker, mm. */
const BESIDE_MM = 4

/** What there is at one place of the thread, in words: place, depth, layer, structures beside it. */
export function readout(data: StripData, index: number): readonly string[] {
  const sample = data.samples[index]
  if (sample === undefined) return []
  const layer = layerAt(data.columns[index]?.layers ?? null, sample.depthMm)
  const beside = data.marks
    .filter((mark) => Math.abs(mark.sMm - sample.sMm) <= BESIDE_MM)
    .toSorted((a, b) => a.clearanceMm - b.clearanceMm)
    .slice(0, 2)
  return [
    T.at(mmWords(sample.sMm)),
    T.deep(mmWords(Math.max(0, sample.depthMm))),
    ...(layer === null ? [] : [layer.toLowerCase() === 'smas' ? layer : layer.toLowerCase()]),
    sample.transit ? T.transit : PLANE_NAMES[sample.plane],
    ...faultsAt(data, sample.sMm).map(faultWords),
    ...beside.map(markWords),
  ]
}

/** What is wrong with the depth at a place; a danger is told with its structure. */
const faultsAt = ({ faults }: StripData, sMm: number): readonly StripFault[] =>
  faults.filter(({ kind, fromMm, toMm }) => kind !== 'danger' && sMm >= fromMm && sMm <= toMm)

/** `too shallow`, `too deep`, `Danger`. */
export const faultWords = ({ kind }: Pick<StripFault, 'kind'>): string =>
  ({ shallow: T.shallow, deep: T.tooDeep, danger: SEVERITY_STYLE.danger.word })[kind]

export const markWords = ({ id, clearanceMm }: Pick<StripMark, 'id' | 'clearanceMm'>): string =>
  `${structureName(id)} ${clearanceWords(clearanceMm)}`
