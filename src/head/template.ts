import type { HeadAsset } from './asset.ts'
import { catmullClarkStencils, limitStencils, refinedQuads } from './catmull-clark.ts'
import { connectHalf } from './half-mesh.ts'
import { applyStencils, type Stencils } from './stencils.ts'

/**
 * The refined template: what all heads of it share. Vertices are numbered outer skin first (midline, left,
 * right), then those that only linings use (midline, left, right). Triangle t of the left half and triangle
 * t + `leftTriangles` are mirror images, corner b and c swapped.
 */
export interface HeadTemplate {
  readonly outerVertexCount: number
  readonly vertexCount: number
  /** Outer skin: left half, then right half. */
  readonly outerTriangles: Uint32Array
  /** Outer skin and linings of mouth, nostrils and eye sockets. */
  readonly pictureTriangles: Uint32Array
  /** Mirror image of every vertex; itself on the midline. */
  readonly mirrorVertex: Uint32Array
  readonly eyeVertexCount: number
  readonly eyeTriangles: Uint32Array
  /** Refines half-cage positions (flat xyz) to all vertices of the skin and of the left eye. */
  refine(halfCage: Float64Array): { skin: Float64Array; leftEye: Float64Array }
  /** The same for one number per half-cage vertex; the eye left out. */
  refineScalar(halfCage: Float64Array): Float64Array
}

export function buildTemplate(asset: HeadAsset): HeadTemplate {
  const cageCount = asset.midCount + asset.sideCount
  const cageIsMid = (vertex: number): boolean => vertex < asset.midCount
  const cage = connectHalf(asset.quads, cageCount, cageIsMid)
  const step = catmullClarkStencils(cage)
  const fineCount = step.rowStart.length - 1
  const midEdge = (at: number): boolean => cage.edges[at]?.kind === 'mid'
  const fineIsMid = (vertex: number): boolean =>
    vertex < cageCount ? cageIsMid(vertex) : midEdge(vertex - cageCount)
  const quads = refinedQuads(cage)
  const limit = limitStencils(connectHalf(quads, fineCount, fineIsMid))

  const outerEnd = asset.outerQuads * 16
  const skinEnd = outerEnd + asset.liningQuads * 16
  const parts = [quads.subarray(0, outerEnd), quads.subarray(outerEnd, skinEnd), quads.subarray(skinEnd)]
  const order = orderVertices(parts, fineCount, fineIsMid)

  const half = (name: HalfPart): Uint32Array => trianglesOf(parts[PARTS.indexOf(name)]!, order.leftNumber)
  const mirrored = (triangles: Uint32Array): Uint32Array => mirrorTriangles(triangles, order.mirrorVertex)
  const outer = half('outer')
  const lining = half('lining')
  const outerTriangles = concat(outer, mirrored(outer))
  const eye = trianglesOf(parts[2]!, order.eyeNumber)

  const smooth = (points: Float64Array): Float64Array => applyStencils(limit, applyStencils(step, points))
  return {
    outerVertexCount: order.outerCount,
    vertexCount: order.mirrorVertex.length,
    outerTriangles,
    pictureTriangles: concat(outerTriangles, lining, mirrored(lining)),
    mirrorVertex: order.mirrorVertex,
    eyeVertexCount: order.eyeVertices.length,
    eyeTriangles: eye,
    refine: (halfCage) => spread(smooth(halfCage), order),
    refineScalar: (halfCage) => spreadScalar(halfCage, step, order),
  }
}

const PARTS = ['outer', 'lining', 'eye'] as const
type HalfPart = (typeof PARTS)[number]

interface VertexOrder {
  readonly outerCount: number
  /** Skin vertex -> refined half vertex it is, or mirrors. */
  readonly halfOf: Uint32Array
  readonly mirrorVertex: Uint32Array
  readonly isRight: Uint8Array
  readonly eyeVertices: Uint32Array
  leftNumber(half: number): number
  eyeNumber(half: number): number
}

function orderVertices(
  parts: readonly Uint32Array[],
  fineCount: number,
  isMid: (vertex: number) => boolean,
): VertexOrder {
  const owner = new Int8Array(fineCount).fill(-1)
  for (const [part, quads] of parts.entries())
    for (const vertex of quads) if (owner[vertex] === -1) owner[vertex] = part
  const pick = (part: number, mid: boolean): number[] => {
    const found: number[] = []
    for (let vertex = 0; vertex < fineCount; vertex++)
      if (owner[vertex] === part && isMid(vertex) === mid) found.push(vertex)
    return found
  }
  const number = new Int32Array(fineCount).fill(-1)
  const halfOf: number[] = []
  const mirrorVertex: number[] = []
  const isRight: number[] = []
  let outerCount = 0
  for (const part of [0, 1]) {
    const [mids, sides] = [pick(part, true), pick(part, false)]
    const start = halfOf.length
    for (const [index, vertex] of [...mids, ...sides].entries()) number[vertex] = start + index
    const firstSide = start + mids.length
    halfOf.push(...mids, ...sides, ...sides)
    mirrorVertex.push(...mids.map((_, i) => start + i))
    mirrorVertex.push(
      ...sides.map((_, i) => firstSide + sides.length + i),
      ...sides.map((_, i) => firstSide + i),
    )
    isRight.push(...mids.map(() => 0), ...sides.map(() => 0), ...sides.map(() => 1))
    if (part === 0) outerCount = halfOf.length
  }
  const eyeVertices = pick(2, false)
  for (const [index, vertex] of eyeVertices.entries()) number[vertex] = index
  return {
    outerCount,
    halfOf: Uint32Array.from(halfOf),
    mirrorVertex: Uint32Array.from(mirrorVertex),
    isRight: Uint8Array.from(isRight),
    eyeVertices: Uint32Array.from(eyeVertices),
    leftNumber: (half) => number[half]!,
    eyeNumber: (half) => number[half]!,
  }
}

/** Two triangles per quad, cut from the old cage corner to the middle of the old quad: the same on both sides. */
function trianglesOf(quads: Uint32Array, numberOf: (half: number) => number): Uint32Array {
  const out = new Uint32Array((quads.length / 4) * 6)
  for (let quad = 0; quad * 4 < quads.length; quad++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((corner) => numberOf(quads[quad * 4 + corner]!)) as [
      number,
      number,
      number,
      number,
    ]
    out.set([a, b, c, a, c, d], quad * 6)
  }
  return out
}

function mirrorTriangles(triangles: Uint32Array, mirrorVertex: Uint32Array): Uint32Array {
  const out = new Uint32Array(triangles.length)
  for (let t = 0; t < triangles.length; t += 3) {
    out[t] = mirrorVertex[triangles[t]!]!
    out[t + 1] = mirrorVertex[triangles[t + 2]!]!
    out[t + 2] = mirrorVertex[triangles[t + 1]!]!
  }
  return out
}

function concat(...parts: Uint32Array[]): Uint32Array {
  const out = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function spread(half: Float64Array, order: VertexOrder): { skin: Float64Array; leftEye: Float64Array } {
  const skin = new Float64Array(order.halfOf.length * 3)
  for (let vertex = 0; vertex < order.halfOf.length; vertex++) {
    const from = order.halfOf[vertex]! * 3
    const onMidline = order.mirrorVertex[vertex] === vertex
    const sign = order.isRight[vertex] ? -1 : 1
    skin[vertex * 3] = onMidline ? 0 : half[from]! * sign
    skin[vertex * 3 + 1] = half[from + 1]!
    skin[vertex * 3 + 2] = half[from + 2]!
  }
  const leftEye = new Float64Array(order.eyeVertices.length * 3)
  for (const [index, vertex] of order.eyeVertices.entries())
    leftEye.set(half.subarray(vertex * 3, vertex * 3 + 3), index * 3)
  return { skin, leftEye }
}

function spreadScalar(halfCage: Float64Array, step: Stencils, order: VertexOrder): Float64Array {
  const triple = new Float64Array(halfCage.length * 3)
  for (let i = 0; i < halfCage.length; i++) triple[i * 3 + 1] = halfCage[i]!
  const half = applyStencils(step, triple)
  return Float64Array.from(order.halfOf, (from) => half[from * 3 + 1]!)
}
