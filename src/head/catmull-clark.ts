import type { HalfMesh } from './half-mesh.ts'
import { StencilBuilder, type Stencils } from './stencils.ts'

/** Weights of a row under construction, by source vertex. */
type Row = Map<number, number>

const put = (row: Row, vertex: number, weight: number): void => {
  row.set(vertex, (row.get(vertex) ?? 0) + weight)
}

/**
 * One Catmull-Clark step: old vertices, then one new vertex per edge, then one per quad. Rims follow the cubic
 * B-spline rule. On the midline the mirrored half is folded in; the caller sets x to 0 there.
 *
 * Reference: E. Catmull, J. Clark, Recursively generated B-spline surfaces on arbitrary topological meshes,
 * Computer-Aided Design 10 (1978) 350-355.
 */
export function catmullClarkStencils(mesh: HalfMesh): Stencils {
  const builder = new StencilBuilder()
  for (let vertex = 0; vertex < mesh.vertexCount; vertex++) builder.row(vertexRow(mesh, vertex))
  for (const edge of mesh.edges) {
    const row: Row = new Map()
    if (edge.kind === 'rim') {
      put(row, edge.a, 0.5)
      put(row, edge.b, 0.5)
    } else {
      put(row, edge.a, 0.25)
      put(row, edge.b, 0.25)
      for (const quad of edge.quads) putQuad(mesh, row, quad, 0.5 / (4 * edge.quads.length))
    }
    builder.row(row)
  }
  for (let quad = 0; quad * 4 < mesh.quads.length; quad++) {
    const row: Row = new Map()
    putQuad(mesh, row, quad, 0.25)
    builder.row(row)
  }
  return builder.finish()
}

/** Adds `each` to the four corners of a quad. */
function putQuad(mesh: HalfMesh, row: Row, quad: number, each: number): void {
  for (let corner = 0; corner < 4; corner++) put(row, mesh.quads[quad * 4 + corner]!, each)
}

function vertexRow(mesh: HalfMesh, vertex: number): Row {
  const row: Row = new Map()
  const ring = ringOf(mesh, vertex)
  if (ring.rim.length > 0) {
    put(row, vertex, 0.75)
    for (const other of ring.rim) put(row, other, 0.25 / ring.rim.length)
    return row
  }
  const n = ring.valence
  put(row, vertex, (n - 3) / n)
  for (const [other, times] of ring.edges) {
    // 2 R / n, with R the mean of the n edge middles
    put(row, vertex, times / (n * n))
    put(row, other, times / (n * n))
  }
  for (const [quad, times] of ring.quads) putQuad(mesh, row, quad, times / (n * n) / 4)
  return row
}

interface Ring {
  readonly valence: number
  /** Other end of each edge and how often it counts (twice where the mirror image has one too). */
  readonly edges: readonly (readonly [number, number])[]
  readonly quads: readonly (readonly [number, number])[]
  /** Neighbours along a rim; empty inside the mesh. On the midline one neighbour stands for itself and its image. */
  readonly rim: readonly number[]
}

function ringOf(mesh: HalfMesh, vertex: number): Ring {
  const fold = mesh.isMid(vertex)
  const around = mesh.edgesAt[vertex]!.map((index) => mesh.edges[index]!)
  const other = (edge: { a: number; b: number }): number => (edge.a === vertex ? edge.b : edge.a)
  const rim = around.filter((edge) => edge.kind === 'rim').map(other)
  const edges = around.map((edge) => [other(edge), fold && edge.kind !== 'mid' ? 2 : 1] as const)
  const quads = mesh.cornersAt[vertex]!.map((corner) => [corner >> 2, fold ? 2 : 1] as const)
  return { valence: quads.reduce((sum, [, times]) => sum + times, 0), edges, quads, rim }
}

/**
 * Moves the vertices of a refined mesh to where endless refinement would bring them.
 *
 * Reference: M. Halstead, M. Kass, T. DeRose, Efficient, fair interpolation using Catmull-Clark surfaces,
 * SIGGRAPH 1993.
 */
export function limitStencils(mesh: HalfMesh): Stencils {
  const builder = new StencilBuilder()
  for (let vertex = 0; vertex < mesh.vertexCount; vertex++) {
    const row: Row = new Map()
    const ring = ringOf(mesh, vertex)
    if (ring.rim.length > 0) {
      put(row, vertex, 2 / 3)
      for (const other of ring.rim) put(row, other, 1 / 3 / ring.rim.length)
    } else {
      const n = ring.valence
      const total = n * (n + 5)
      put(row, vertex, (n * n) / total)
      for (const [other, times] of ring.edges) put(row, other, (4 * times) / total)
      for (const [quad, times] of ring.quads) {
        const corner = mesh.cornersAt[vertex]!.find((at) => at >> 2 === quad)!
        put(row, mesh.quads[quad * 4 + ((corner + 2) & 3)]!, times / total)
      }
    }
    builder.row(row)
  }
  return builder.finish()
}

/** The quads after one step, in the vertex order of `catmullClarkStencils`: four per old quad, old corner first. */
export function refinedQuads(mesh: HalfMesh): Uint32Array {
  const out = new Uint32Array(mesh.quads.length * 4)
  const firstEdge = mesh.vertexCount
  const firstQuad = firstEdge + mesh.edges.length
  for (let corner = 0; corner < mesh.quads.length; corner++) {
    const quad = corner >> 2
    const before = quad * 4 + ((corner + 3) & 3)
    out[corner * 4] = mesh.quads[corner]!
    out[corner * 4 + 1] = firstEdge + mesh.edgeOfCorner[corner]!
    out[corner * 4 + 2] = firstQuad + quad
    out[corner * 4 + 3] = firstEdge + mesh.edgeOfCorner[before]!
  }
  return out
}
