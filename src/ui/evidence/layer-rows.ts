import { skinThicknessMm } from '../../geometry/skin.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { Sourced } from '../../head/layers/index.ts'
import { layerSourcesOf } from '../../head/layers/sources-of.ts'
import type { Head } from '../../head/types.ts'
import { rangeWords } from '../../report/index.ts'
import { TEXTS } from '../texts.ts'

const T = TEXTS.why

export interface LayerRow {
  readonly name: string
  readonly value: string
  readonly source: string
  readonly verified: boolean
}

/**
 * The layer values used under a place, each with the source of the region that has most say there. Empty where the
 * model has no data. Tenths of a millimetre: layers are thinner than the 0.5 mm that places are rounded to.
 * @param at head frame, mm
 */
export function layerRows(head: Head, at: Vec3): readonly LayerRow[] {
  const skin = head.closestPoint(at)
  const stack = skin === null ? null : head.layersAt(skin.point)
  if (skin === null || stack === null) return []
  const region = layerSourcesOf(head)(skin.at).regions[0]
  if (region === undefined) return []
  const cited = ({ source, verified }: Sourced) =>
    region.extended && verified
      ? { source: `${T.carriedOn} ${source}`, verified: false }
      : { source, verified }
  const smasValue =
    stack.smas === 'absent' ? T.smasNone : smasWords(stack.smas, stack.smasTopMm, stack.smasBottomMm)
  return [
    { name: T.skin, value: tenths(skinThicknessMm(stack)), ...cited(region.skin) },
    { name: T.fat, value: tenths(stack.fatMm), source: T.fatSource, verified: true },
    { name: T.smas, value: smasValue, ...cited(region.smasTop) },
  ]
}

const tenths = (mm: number): string => `${mm.toFixed(1)} mm`

function smasWords(smas: 'present' | 'attenuated', topMm: number, bottomMm: number): string {
  const depth = TEXTS.strip.deep(rangeWords(topMm, bottomMm))
  return smas === 'attenuated' ? `${depth}, ${T.smasThin}` : depth
}
