import type { Vec3 } from '../../geometry/vec3.ts'
import { vertexAreas } from '../normals.ts'
import type { Head } from '../types.ts'
import { SCAN_POINTS, scanPointKey } from './scan-landmarks.ts'

/** A preset's skin, ready to be brought onto a scan. Plain data: it goes to a worker as it is. */
export interface FitTemplate {
  /** All vertices of the picture, outer skin first, head frame, mm. */
  readonly positions: Float64Array
  readonly outerCount: number
  /** Outer skin. */
  readonly triangles: Uint32Array
  /** Outer skin and linings. */
  readonly allTriangles: Uint32Array
  /** Per outer vertex, mm2. */
  readonly areas: Float64Array
  /** Per outer vertex 0 to 1: how far a scan is believed there. Folds of ear and lid hide their depth, rims their end. */
  readonly trust: Float64Array
  /** Per outer vertex: 1 where hair may stand between skin and scan. */
  readonly hair: Uint8Array
  /** Per outer vertex: 1 on the face, where the fit is measured. */
  readonly face: Uint8Array
  /** How the live morphs move all vertices of the picture, flat xyz for a weight of 1, mm. */
  readonly morphs: readonly Float64Array[]
  /** Skin points of the landmarks of a scan: three vertices and their weights, by `scanPointKey`. */
  readonly landmarks: ReadonlyMap<
    string,
    { readonly at: Vec3; readonly vertices: Vec3; readonly weights: Vec3 }
  >
}

/** Trust in ears and eyelids, 0 to 1. Planning defaults. */
const AURICLE_TRUST = 0.05
const LID_TRUST = 0.4
const LIP_TRUST = 0.7

/** The face ends this far before the ears, above the brows' height and under the chin, mm. Planning defaults. */
const FACE = { behindMm: 5, aboveGlabellaMm: 25, belowGnathionMm: 5 } as const

/**
 * @param head a preset, its morphs as they are, without a fit
 * @param morphs what `morphModes` gives for it
 */
export function fitTemplateOf(head: Head, morphs: readonly Float64Array[] = []): FitTemplate {
  const { positions, triangles, picture } = head
  const outerCount = positions.length / 3
  const { auricle, lids, lips, scalp } = picture.masks
  const rim = rimVertices(triangles, outerCount)
  const top = head.landmark('glabella')[1] + FACE.aboveGlabellaMm
  const bottom = head.landmark('gnathion')[1] - FACE.belowGnathionMm
  const face = new Uint8Array(outerCount)
  const trust = new Float64Array(outerCount)
  for (let v = 0; v < outerCount; v++) {
    const [y, z] = [positions[v * 3 + 1]!, positions[v * 3 + 2]!]
    const folded = Math.max(
      auricle[v]! * (1 - AURICLE_TRUST),
      lids[v]! * (1 - LID_TRUST),
      lips[v]! * (1 - LIP_TRUST),
    )
    trust[v] = rim[v] === 1 ? 0 : 1 - folded
    const front = z > FACE.behindMm && y < top && y > bottom
    if (front && rim[v] === 0 && auricle[v]! < 0.1 && scalp[v]! < 0.5) face[v] = 1
  }
  return {
    positions: Float64Array.from(picture.positions),
    outerCount,
    triangles,
    allTriangles: picture.triangles,
    areas: vertexAreas(positions, triangles, outerCount),
    trust,
    hair: Uint8Array.from({ length: outerCount }, (_, v) => (scalp[v]! >= 0.5 ? 1 : 0)),
    face,
    morphs,
    landmarks: new Map(
      SCAN_POINTS.map((point) => [scanPointKey(point), skinPointOf(head, point.id, point.side)]),
    ),
  }
}

function skinPointOf(head: Head, id: string, side: 'left' | 'right' | null) {
  const hit = head.closestPoint(side === null ? head.landmark(id) : head.landmark(id, side))
  if (hit === null) throw new Error(`fit-template: the skin has no point near ${id}`)
  const { tri, bary } = hit.point
  const corner = (i: number): number => head.triangles[tri * 3 + i]!
  return { at: hit.at, vertices: [corner(0), corner(1), corner(2)] as const, weights: bary }
}

/** 1 for every vertex on an open edge: of neck, mouth, nostrils and eyes. */
export function rimVertices(triangles: Uint32Array, vertexCount: number): Uint8Array {
  const once = new Map<number, readonly [number, number]>()
  for (let edge = 0; edge < triangles.length; edge++) {
    const a = triangles[edge]!
    const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!
    const key = a < b ? a * vertexCount + b : b * vertexCount + a
    if (!once.delete(key)) once.set(key, [a, b])
  }
  const out = new Uint8Array(vertexCount)
  for (const [a, b] of once.values()) {
    out[a] = 1
    out[b] = 1
  }
  return out
}
