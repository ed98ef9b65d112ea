import { alteredAt } from '../../geometry/altered.ts'
import type { ObstaclePlace } from '../../geometry/approach.ts'
import type { StructurePath } from '../../geometry/anatomy-types.ts'
import type { CheckSettings, Severity } from '../../geometry/check-types.ts'
import { marginOf } from '../../geometry/judge-obstacle.ts'
import { CAUTION_SD_FACTOR } from '../../geometry/limits.ts'
import { vertexAt } from '../../geometry/vec3.ts'
import { MAP_SPACING_MM } from './map-mesh.ts'
import type { MapGround } from './map-ground.ts'
import { riseSpreads } from './map-errors.ts'
import { meetingSeverity, type Meeting } from './map-meeting.ts'
import { placeVerdict, type MapProduct } from './map-place.ts'
import { MapAxes, type Nearest } from './nearest.ts'
import { pointGrid } from './point-grid.ts'

/** What the map says of a place, worst last. */
export const MAP_LEVELS = ['open', 'caution', 'danger'] as const
export type MapLevel = (typeof MAP_LEVELS)[number]

/** A painted face: one entry per point of the mesh. */
export interface SkinMap {
  readonly ground: MapGround
  /** Number in `MAP_LEVELS`. */
  readonly levels: Uint8Array
  /** 1 where depth is not judged: no layer data, no SMAS for a plane that needs it, the nose, altered anatomy. */
  readonly notAssessed: Uint8Array
}

const LEVEL_OF: Readonly<Record<Severity, number>> = { clear: 0, 'not-assessed': 0, caution: 1, danger: 2 }

/**
 * What a short thread in the middle of its plane would be told under each point of the skin. The severity table is that
 * of threads (`judgeApproach`); so are depth limits, zones, margins, the operator's errors, variants, and what an intact
 * SMAS holds back.
 *
 * It differs from the verdict on a drawn thread:
 * - No direction is known. A place takes the worst way a short thread could run there: beside a structure, pointing at
 *   it, or, over or under it, across it.
 * - The probability of contact is a product of one along the skin and one in depth, rectangles instead of circles: rather
 *   too high. A long thread beside a long vessel adds up chances that a place does not see: the map of every place of a
 *   thread together is no verdict on it.
 * - A structure is drawn wider by what lies between the points of the map (at most 1.8 mm), so that none slips between.
 * - The path lies exactly at its plane: no bend radius, no stab or ramp, no smoothing of the way down.
 * - Length, ligaments, hair, midline, neighbours and symmetry belong to threads, not to places.
 *
 * Yields now and then, so that a page stays alive.
 */
export function* skinMapSteps(
  ground: MapGround,
  what: MapProduct,
  settings: CheckSettings,
): Generator<void, SkinMap> {
  const count = ground.mesh.points.length
  const map: SkinMap = { ground, levels: new Uint8Array(count), notAssessed: new Uint8Array(count) }
  const depths = placesInPlane(map, what)
  const axes = axesAt(ground, depths)
  const spreads = riseSpreads(settings)
  yield
  for (const checked of ground.ground.structures) {
    const { structure, obstacles } = checked
    const marginMm = marginOf(checked, settings)
    const meet = (near: Nearest, place: ObstaclePlace | Meeting['place'], radiusMm: number): void => {
      const { point } = near
      if (map.levels[point] === LEVEL_OF.danger) return
      const severity = meetingSeverity({
        product: what.product,
        settings,
        spreads,
        structure,
        marginMm,
        place,
        radiusMm,
        thickMm: radiusMm > 0 ? 2 * radiusMm : place.deepWallMm - place.shallowWallMm,
        inside: near.inside,
        away: near.away,
        normal: vertexAt(ground.normals, point),
        axisMm: depths[point]!,
        layers: ground.layers[point]!,
        reachMm: ground.mesh.reachMm[point]!,
      })
      map.levels[point] = Math.max(map.levels[point]!, LEVEL_OF[severity])
    }
    if (structure.kind === 'gland') {
      const reachMm = lookFor(what, settings, marginMm, structure.acrossSdMm, structure.depthSdMm)
      const place = obstacles[0]!.placeAt(WHOLE_GLAND)
      for (const near of axes.nearestOnGland(structure, reachMm)) meet(near, place, 0)
      yield
    } else
      for (const path of structure.paths) {
        const reachMm =
          lookFor(what, settings, marginMm, ...path.acrossSdMm, ...path.depthSdMm) + Math.max(...path.radiiMm)
        for (const near of axes.nearestOnPath(path, reachMm))
          meet(near, placeOn(path, near.index), path.radiiMm[near.index]!)
        yield
      }
  }
  mirrored(map)
  markAltered(map, settings)
  return map
}

/** A gland is the same all over: where is not asked. */
const WHOLE_GLAND = {
  segment: 0,
  share: 0,
  clearanceMm: 0,
  at: [0, 0, 0],
  witness: [0, 0, 0],
  tubeSegment: 0,
  tubeShare: 0,
} as const

/** Judges every place but for structures, and gives the depth of the plane there, mm; NaN where there is none. */
function placesInPlane({ ground, levels, notAssessed }: SkinMap, what: MapProduct): Float32Array {
  const depths = new Float32Array(levels.length).fill(Number.NaN)
  for (const i of ground.reckoned) {
    const place = placeVerdict(what, ground.layers[i]!, ground.zones[i]!, ground.toCommissureMm[i]!)
    notAssessed[i] = Number(place.notAssessed)
    levels[i] = LEVEL_OF[place.severity]
    if (place.axisMm !== null) depths[i] = place.axisMm
  }
  return depths
}

function axesAt({ mesh, normals, reckoned }: MapGround, depths: Float32Array): MapAxes {
  const at = mesh.positions.slice()
  const placed = reckoned.filter((i) => !Number.isNaN(depths[i]!))
  for (const i of placed) for (let k = 0; k < 3; k++) at[i * 3 + k]! -= normals[i * 3 + k]! * depths[i]!
  return new MapAxes(at, pointGrid(at, placed))
}

/** A history is told side by side, whatever the two halves share. */
function markAltered({ ground, notAssessed }: SkinMap, { altered }: CheckSettings): void {
  if (altered === undefined) return
  const { zones, mesh } = ground
  for (const [i, { region }] of zones.entries())
    if (alteredAt(altered, region, mesh.positions[i * 3]!) !== null) notAssessed[i] = 1
}

/** What one half says holds for the other, too. */
function mirrored({ ground, levels, notAssessed }: SkinMap): void {
  const { twins } = ground.mesh
  if (twins === null || ground.reckoned.length === levels.length) return
  for (const i of ground.reckoned) {
    levels[twins[i]!] = levels[i]!
    notAssessed[twins[i]!] = notAssessed[i]!
  }
}

/** From an axis of the map to the wall of a structure, no farther than this can matter, mm. */
const lookFor = (
  { product }: MapProduct,
  { operatorLateralMm, operatorDepthMm, modelMm }: CheckSettings,
  marginMm: number,
  ...sdsMm: readonly number[]
): number =>
  marginMm +
  product.outerDiameterMm / 2 +
  MAP_SPACING_MM +
  CAUTION_SD_FACTOR * Math.hypot(Math.max(...sdsMm), Math.max(operatorLateralMm, operatorDepthMm), modelMm)

/** As `approach` has it for one point of a course. */
const placeOn = (path: StructurePath, i: number): Meeting['place'] => ({
  layer: path.layers[i]!,
  layerNeverProtects: path.layerNeverProtects[i]!,
  evidence: path.evidence[i]!,
  acrossSdMm: path.acrossSdMm[i]!,
  depthSdMm: path.depthSdMm[i]!,
  depthOwn: path.depthOwn?.[i] ?? 0,
  shallowWallMm: path.depthsMm[i]! - path.radiiMm[i]!,
  deepWallMm: path.depthsMm[i]! + path.radiiMm[i]!,
  riseRoomMm: null,
})
