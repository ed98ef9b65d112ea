import type { LayerStack, SkinHit } from '../../geometry/skin.ts'
import { addScaled, type Vec3 } from '../../geometry/vec3.ts'
import { LEAST_COVER_MM } from '../layer-bounds.ts'
import type { SidedHead } from '../sided.ts'
import { walkToSkin } from '../skin-walk.ts'
import type { ContextDepth, ContextRecord } from './record-types.ts'

/** Under a fascia a line is drawn this far below its face, mm. */
const UNDER_FACE_MM = 0.3
const SMOOTHING_TURNS = 6
/** Longest way down, as a multiple of the depth, where the skin curves round a place. */
const LONGEST_WAY = 1.3

/** Depth of a line under one skin point, mm; `elseMm` where the layers do not say. */
export function contextDepthMm(depth: ContextDepth, layers: LayerStack | null, elseMm: number): number {
  if (depth === 'skin') return 0
  if (!layers) return elseMm
  const { smasTopMm, smasBottomMm, deepFasciaMm, boneMm } = layers
  switch (depth) {
    case 'smas':
      return (smasTopMm + smasBottomMm) / 2
    case 'under-smas':
      return smasBottomMm + UNDER_FACE_MM
    case 'deep-fascia':
      return Math.max(deepFasciaMm ?? Math.min(elseMm, boneMm ?? elseMm), smasBottomMm) + UNDER_FACE_MM
    case 'bone':
      return Math.max(boneMm ?? elseMm, smasBottomMm)
  }
}

/** Sinks a line on the skin to its depth, smoothly, and never out of the skin. */
export function sinkLine(
  sided: SidedHead,
  line: readonly SkinHit[],
  closed: boolean,
  { depth, elseMm, mostMm = Infinity }: Pick<ContextRecord, 'depth' | 'elseMm' | 'mostMm'>,
): Vec3[] {
  if (depth === 'skin') return line.map(({ at }) => at)
  const { head } = sided
  const depths = smoothed(
    line.map(({ point }) => Math.min(mostMm, contextDepthMm(depth, head.layersAt(point), elseMm))),
    closed,
  )
  return line.map((hit, i) => {
    const mm = Math.max(LEAST_COVER_MM, depths[i]!)
    const normal = head.normalOf(hit.point)
    const at = addScaled(hit.at, normal, -mm)
    const short = mm - walkToSkin(head, at, hit.point.tri).distanceMm
    return short > 0 ? addScaled(hit.at, normal, -Math.min(mm + short, LONGEST_WAY * mm)) : at
  })
}

function smoothed(values: readonly number[], closed: boolean): number[] {
  const n = values.length
  let out = [...values]
  for (let turn = 0; turn < SMOOTHING_TURNS; turn++) {
    out = out.map((value, i) => {
      const before = closed ? out[(i - 1 + n) % n]! : (out[i - 1] ?? value)
      const after = closed ? out[(i + 1) % n]! : (out[i + 1] ?? value)
      return value / 2 + (before + after) / 4
    })
  }
  return out
}
