import type { LayerStack, SurfacePoint } from '../../geometry/skin.ts'
import type { HeadBasis } from '../types.ts'
import { placeChains } from './chains.ts'
import { AURICLE_FROM, createCoverage } from './coverage.ts'
import { blendTable, FIELD, FIELD_COUNT, writeFields } from './layer-fields.ts'
import { createLayerSources } from './layer-sources.ts'
import type { LayerSourcesAt } from './layer-sources.ts'
import { MODEL_CHAINS } from './model-chains.ts'
import { layerPerson } from './person.ts'
import { createRegionShares } from './region-shares.ts'
import { regionValues } from './region-values.ts'

export type { LayerSourcesAt, RegionSources } from './layer-sources.ts'
export type { Sourced } from './region-values.ts'

/** Share of the regions that must know a deep fascia, or a bone, for its depth to be told. */
const KNOWN_FROM = 0.5
const PRESENT_FROM = 0.75
const ATTENUATED_FROM = 0.25

export interface LayerModel {
  /** Layers under a skin point, mm; null where no data covers the place (scalp, auricle, nape). */
  layersAt(point: SurfacePoint): LayerStack | null
  /** 1 SD between people of the SMAS depth, mm (a planning default where no series printed one); null as above. */
  smasSdMmAt(point: SurfacePoint): number | null
  /** What the layers there rest on, region by region, greatest share first; null as above. */
  layerSourcesAt(point: SurfacePoint): LayerSourcesAt | null
}

/**
 * Smooth layers over face, neck, temple and the skin behind the ear of one head.
 *
 * Region values (by sex, age and setting) are blended once per skin vertex and are linear inside a triangle, so
 * that 0 < epidermis < skin <= SMAS top <= SMAS bottom <= deep fascia <= bone holds at every point.
 */
export function createLayerModel(basis: HeadBasis): LayerModel {
  const { positions, triangles } = basis
  const person = layerPerson(basis)
  const shares = createRegionShares(placeChains(basis, MODEL_CHAINS))
  const values = shares.regions.map((id) => regionValues(id, person))
  const coverage = createCoverage(basis)
  const auricle = basis.picture.masks.auricle

  const vertexCount = positions.length / 3
  const covered = new Float64Array(vertexCount)
  for (let vertex = 0; vertex < vertexCount; vertex++)
    covered[vertex] = coverage(positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!)
  const table = blendTable(values)
  const fields = new Float64Array(vertexCount * FIELD_COUNT)
  const wanted = cornersOfCoveredTriangles(triangles, covered, auricle)
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if (!wanted[vertex]) continue
    shares.moveTo(positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!)
    writeFields(shares.shares, table, fields, vertex * FIELD_COUNT)
  }

  const blend = ({ tri, bary }: SurfacePoint, perVertex: ArrayLike<number>, stride = 1, offset = 0): number =>
    bary[0] * perVertex[triangles[tri * 3]! * stride + offset]! +
    bary[1] * perVertex[triangles[tri * 3 + 1]! * stride + offset]! +
    bary[2] * perVertex[triangles[tri * 3 + 2]! * stride + offset]!
  const isCovered = (point: SurfacePoint): boolean =>
    blend(point, covered) > 0 && blend(point, auricle) < AURICLE_FROM
  const read = (point: SurfacePoint, field: number): number => blend(point, fields, FIELD_COUNT, field)

  function layersAt(point: SurfacePoint): LayerStack | null {
    if (!isCovered(point)) return null
    const epidermisMm = read(point, FIELD.epidermisMm)
    const skinMm = read(point, FIELD.skinMm)
    const smasTopMm = read(point, FIELD.smasTopMm)
    const presence = read(point, FIELD.presence)
    return {
      epidermisMm,
      dermisMm: skinMm - epidermisMm,
      fatMm: smasTopMm - skinMm,
      smasTopMm,
      smasBottomMm: read(point, FIELD.smasBottomMm),
      smas: presence >= PRESENT_FROM ? 'present' : presence >= ATTENUATED_FROM ? 'attenuated' : 'absent',
      deepFasciaMm: read(point, FIELD.fasciaShare) >= KNOWN_FROM ? read(point, FIELD.deepFasciaMm) : null,
      boneMm: read(point, FIELD.boneShare) >= KNOWN_FROM ? read(point, FIELD.boneMm) : null,
    }
  }

  const sourcesAt = createLayerSources(shares, values)
  return {
    layersAt,
    smasSdMmAt: (point) => (isCovered(point) ? read(point, FIELD.smasSdMm) : null),
    layerSourcesAt: (point) => (isCovered(point) ? sourcesAt(basis.positionOf(point)) : null),
  }
}

/** 1 for each corner of a triangle that may hold a covered point: some corner covered, some corner off the auricle. */
function cornersOfCoveredTriangles(
  triangles: Uint32Array,
  covered: Float64Array,
  auricle: Float32Array,
): Uint8Array {
  const wanted = new Uint8Array(covered.length)
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const a = triangles[corner]!
    const b = triangles[corner + 1]!
    const c = triangles[corner + 2]!
    if (Math.max(covered[a]!, covered[b]!, covered[c]!) <= 0) continue
    if (Math.min(auricle[a]!, auricle[b]!, auricle[c]!) >= AURICLE_FROM) continue
    wanted[a] = wanted[b] = wanted[c] = 1
  }
  return wanted
}
