import type { LayerCode } from '../geometry/anatomy-types.ts'
import { skinThicknessMm, type LayerStack } from '../geometry/skin.ts'

/** Least tissue kept between a wall and the skin surface, mm: nothing pokes out. */
export const LEAST_COVER_MM = 0.3
/** Kept between a wall and the face of its layer, mm, so that rounding never puts it on the wrong side. */
export const FACE_GAP_MM = 0.05

export type Face = 'skin' | 'SMAS' | 'deep fascia' | 'bone' | 'nothing'

/** How deep the centre of a tube may lie, mm below the skin. */
export interface DepthRange {
  readonly leastMm: number
  readonly mostMm: number
  /** What it must stay under, and what it must stay above. */
  readonly under: Face
  readonly above: Face
  /** The layer is thinner than the tube: the centre is held, and the walls reach beyond. */
  readonly tight: boolean
}

interface End {
  readonly mm: number
  readonly face: Face
}

const deeper = (a: End, b: End): End => (b.mm > a.mm ? b : a)
const shallower = (a: End, b: End): End => (b.mm < a.mm ? b : a)
const NO_FLOOR: End = { mm: Infinity, face: 'nothing' }

/**
 * Depths of the centre at which centre and wall lie within the layer of a code (DESIGN.md section 5: order wins).
 * Where the SMAS is absent it bounds nothing; where layers are unknown only the cover under the skin counts.
 * Under the SMAS the SMAS wins over the deep fascia; bone is the floor of all but submucosal structures.
 * @param radiusMm outer radius of the tube
 */
export function depthRange(layers: LayerStack | null, code: LayerCode, radiusMm: number): DepthRange {
  const cover: End = { mm: radiusMm + LEAST_COVER_MM, face: 'skin' }
  if (!layers) return twoFaced(cover, NO_FLOOR, cover.mm)
  const wall = radiusMm + FACE_GAP_MM
  const faces = facesOf(layers, wall, cover)
  switch (code) {
    case 'dermis':
      return twoFaced(cover, { mm: skinThicknessMm(layers) - wall, face: 'skin' }, cover.mm)
    case 'subcutis':
      return twoFaced(faces.underSkin, faces.aboveSmas, cover.mm)
    case 'smas':
      return twoFaced(faces.inSmas, faces.aboveSmasBottom, cover.mm)
    case 'sub-smas':
      return roofed(faces.underSmas, shallower(faces.aboveBone, faces.aboveFascia))
    case 'sub-deep-fascia':
      return roofed(faces.underFascia, faces.aboveBone)
    case 'on-bone':
      return roofed(faces.underSmas, faces.aboveBone)
    case 'submucosal':
      return twoFaced(faces.underSkin, NO_FLOOR, cover.mm)
  }
}

function facesOf(layers: LayerStack, wall: number, cover: End) {
  const { smasTopMm, smasBottomMm, deepFasciaMm, boneMm } = layers
  const hasSmas = layers.smas !== 'absent'
  const end = (mm: number | null, face: Face): End => (mm === null ? NO_FLOOR : { mm: mm - wall, face })
  const underSkin = deeper(cover, { mm: skinThicknessMm(layers) + wall, face: 'skin' })
  const underSmas = hasSmas ? deeper(cover, { mm: smasBottomMm + wall, face: 'SMAS' }) : underSkin
  const aboveBone = end(boneMm, 'bone')
  return {
    underSkin,
    underSmas,
    inSmas: hasSmas ? deeper(cover, { mm: smasTopMm + wall, face: 'SMAS' }) : underSkin,
    underFascia:
      deepFasciaMm === null ? underSmas : deeper(underSmas, { mm: deepFasciaMm + wall, face: 'deep fascia' }),
    aboveSmas: hasSmas ? end(smasTopMm, 'SMAS') : aboveBone,
    aboveSmasBottom: hasSmas ? end(smasBottomMm, 'SMAS') : aboveBone,
    aboveFascia: end(deepFasciaMm, 'deep fascia'),
    aboveBone,
  }
}

/** A layer with two faces: a tube thicker than it lies in its middle, covered by skin all the same. */
function twoFaced(least: End, most: End, coverMm: number): DepthRange {
  const ends = { under: least.face, above: most.face }
  if (most.mm >= least.mm) return { leastMm: least.mm, mostMm: most.mm, ...ends, tight: false }
  const middle = Math.max(coverMm, (least.mm + most.mm) / 2)
  return { leastMm: middle, mostMm: middle, ...ends, tight: true }
}

/** A space whose roof is certain: a tube thicker than it hugs the roof. */
function roofed(least: End, most: End): DepthRange {
  const tight = most.mm < least.mm
  return { leastMm: least.mm, mostMm: tight ? least.mm : most.mm, under: least.face, above: most.face, tight }
}

/** Either of two ranges, while a course passes from one layer to the next. */
export const eitherRange = (a: DepthRange, b: DepthRange): DepthRange => ({
  leastMm: Math.min(a.leastMm, b.leastMm),
  mostMm: Math.max(a.mostMm, b.mostMm),
  under: a.leastMm < b.leastMm ? a.under : b.under,
  above: a.mostMm > b.mostMm ? a.above : b.above,
  tight: a.tight && b.tight,
})

export const clampTo = (range: DepthRange, mm: number): number =>
  Math.min(Math.max(mm, range.leastMm), range.mostMm)

/**
 * The layer a tube at a depth lies in: the SMAS as soon as a wall meets it. `fallback` where layers are unknown or the
 * SMAS is absent.
 */
export function layerAt(
  layers: LayerStack | null,
  depthMm: number,
  radiusMm: number,
  fallback: LayerCode,
): LayerCode {
  if (!layers) return fallback
  if (depthMm < skinThicknessMm(layers)) return 'dermis'
  if (layers.smas === 'absent') return fallback
  if (depthMm + radiusMm <= layers.smasTopMm) return 'subcutis'
  if (depthMm - radiusMm < layers.smasBottomMm) return 'smas'
  return layers.deepFasciaMm !== null && depthMm > layers.deepFasciaMm ? 'sub-deep-fascia' : 'sub-smas'
}
