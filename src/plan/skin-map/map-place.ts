import type { ProductLimits, Severity } from '../../geometry/check-types.ts'
import { deepLimitMm, shallowLimitMm, unknownFloor } from '../../geometry/depth-limits.ts'
import { COMMISSURE_MM, DEPTH_TOLERANCE_MM, DERMIS_LARGEST_PRODUCT_SHARE } from '../../geometry/limits.ts'
import { planeTarget } from '../../geometry/plane-depth.ts'
import type { Plane } from '../../geometry/planes.ts'
import { worse } from '../../geometry/severity.ts'
import { skinThicknessMm, type LayerStack, type SkinZones } from '../../geometry/skin.ts'

/** What a short thread would meet at a place but for structures. */
export interface PlaceVerdict {
  /** Depth of its axis, mm; null where the layers give none. */
  readonly axisMm: number | null
  readonly severity: Exclude<Severity, 'not-assessed'>
  /** Depth is not judged here. */
  readonly notAssessed: boolean
}

export interface MapProduct {
  readonly product: ProductLimits
  readonly plane: Plane
}

/** As the checker judges depth, layer, zone and product along a thread (`depth-findings`, `place-findings`, `coverage`). */
export function placeVerdict(
  { product, plane }: MapProduct,
  layers: LayerStack | null,
  zones: SkinZones,
  toCommissureMm: number,
): PlaceVerdict {
  const radiusMm = product.outerDiameterMm / 2
  const { axisMm, notAssessed } = planeTarget(plane, layers, radiusMm)
  const barbed = product.form === 'barbed' || product.form === 'cones'
  const rim = zones.insideOrbitalRim ? (barbed ? 'danger' : 'caution') : 'clear'
  const lip = zones.lips && barbed ? 'danger' : 'clear'
  const mouth = toCommissureMm < COMMISSURE_MM ? 'caution' : 'clear'
  const wrongPlane = product.planes.includes(plane)
    ? 'clear'
    : plane === 'dermis' && barbed
      ? 'danger'
      : 'caution'
  const depth = layers === null || axisMm === null ? 'clear' : depthSeverity(plane, layers, axisMm, radiusMm)
  const severity = [rim, lip, mouth, wrongPlane, depth].reduce<Severity>(
    (worst, next) => worse(worst, next as Severity),
    'clear',
  ) as PlaceVerdict['severity']
  const unsure =
    layers === null ||
    axisMm === null ||
    notAssessed !== null ||
    zones.region === 'nose' ||
    unknownFloor(axisMm, [plane], layers, radiusMm) !== null
  return { axisMm, severity, notAssessed: unsure }
}

/** Too shallow, too deep, too thin for the cannula, at the depth the plane aims at. */
function depthSeverity(
  plane: Plane,
  layers: LayerStack,
  axisMm: number,
  radiusMm: number,
): PlaceVerdict['severity'] {
  if (axisMm < radiusMm) return 'danger'
  if (plane === 'dermis')
    return radiusMm * 2 > layers.dermisMm * DERMIS_LARGEST_PRODUCT_SHARE ? 'caution' : 'clear'
  const reachedMm = axisMm + DEPTH_TOLERANCE_MM
  if (reachedMm < skinThicknessMm(layers)) return 'danger'
  const deepMm = deepLimitMm(plane, layers, radiusMm)
  const inFat = plane === 'subcutis' || plane === 'smas'
  if (deepMm !== null && axisMm - DEPTH_TOLERANCE_MM > deepMm) return inFat ? 'caution' : 'danger'
  const thin = inFat && layers.fatMm < radiusMm * 2
  return thin || reachedMm < shallowLimitMm(layers) ? 'caution' : 'clear'
}
