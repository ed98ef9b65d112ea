import type { HeadAsset } from './asset.ts'
import { drawMasks } from './masks.ts'
import { vertexAreas } from './normals.ts'
import { extremumCandidates, type ExtremumCandidates } from './place-landmarks.ts'
import { cageOf } from './shape.ts'
import { diffuseNormals, halfSurface, type HalfSurface } from './smooth-normals.ts'
import { triangleNeighbours } from './surface-points.ts'
import { buildTemplate, type HeadTemplate } from './template.ts'
import type { HeadPicture } from './types.ts'

/** What all heads of one asset share; worked out once. */
export interface PreparedAsset {
  readonly template: HeadTemplate
  readonly neighbours: Int32Array
  readonly masks: HeadPicture['masks']
  /** Outer skin of the left half. */
  readonly half: HalfSurface
  /** How much each vertex of the half is fold (auricle, lid) that hides the lie of the tissue. */
  readonly fold: Float64Array
  readonly extrema: ExtremumCandidates
  /** Smoothed normals of the reference head, half: a good guess for all others. */
  readonly referenceNormals: Float64Array
}

/** The preset whose shape the tint areas are drawn on. */
const REFERENCE_PRESET = 'female-45'

const prepared = new WeakMap<HeadAsset, PreparedAsset>()

export function prepare(asset: HeadAsset): PreparedAsset {
  const known = prepared.get(asset)
  if (known) return known
  const template = buildTemplate(asset)
  const { mirrorVertex, outerVertexCount, outerTriangles } = template
  let outerMidCount = 0
  while (mirrorVertex[outerMidCount] === outerMidCount) outerMidCount++
  const reference = template.refine(cageOf(asset, REFERENCE_PRESET, {})).skin
  const halfCount = outerMidCount + (outerVertexCount - outerMidCount) / 2
  const leftTriangles = outerTriangles.slice(0, outerTriangles.length / 2)
  const masks = drawMasks(asset, template, reference)
  const half = halfSurface(leftTriangles, halfCount, outerMidCount)
  const fold = Float64Array.from({ length: halfCount }, (_, vertex) =>
    Math.max(masks.auricle[vertex]!, masks.lids[vertex]!),
  )
  const made: PreparedAsset = {
    template,
    neighbours: triangleNeighbours(outerTriangles, outerVertexCount),
    masks,
    half,
    fold,
    extrema: extremumCandidates(
      reference,
      outerTriangles,
      outerMidCount,
      vertexAreas(reference, leftTriangles, halfCount),
    ),
    referenceNormals: diffuseNormals(reference, half, fold),
  }
  prepared.set(asset, made)
  return made
}
