/**
 * Connectivity of half a mirror-symmetric quad mesh: the midline and the patient's left. Edges of the midline
 * count as interior: behind each lies the mirror image of the quad in front of it.
 */
export interface HalfMesh {
  readonly vertexCount: number
  /** Four vertices per quad. */
  readonly quads: ArrayLike<number>
  readonly isMid: (vertex: number) => boolean
  readonly edges: readonly HalfEdgeInfo[]
  /** Edge number from corner i to corner i + 1 of each quad, four per quad. */
  readonly edgeOfCorner: Int32Array
  /** Quads round each vertex, as corner numbers (quad * 4 + corner). */
  readonly cornersAt: readonly (readonly number[])[]
  readonly edgesAt: readonly (readonly number[])[]
}

export interface HalfEdgeInfo {
  readonly a: number
  readonly b: number
  readonly quads: number[]
  /** `mid`: both ends on the midline. `rim`: nothing behind it. */
  kind: 'inner' | 'mid' | 'rim'
}

export function connectHalf(
  quads: ArrayLike<number>,
  vertexCount: number,
  isMid: (vertex: number) => boolean,
): HalfMesh {
  const edges: HalfEdgeInfo[] = []
  const numberOf = new Map<number, number>()
  const edgeOfCorner = new Int32Array(quads.length)
  const cornersAt: number[][] = Array.from({ length: vertexCount }, () => [])
  const edgesAt: number[][] = Array.from({ length: vertexCount }, () => [])
  for (let corner = 0; corner < quads.length; corner++) {
    const quad = corner >> 2
    const a = quads[corner]!
    const b = quads[quad * 4 + ((corner + 1) & 3)]!
    cornersAt[a]!.push(corner)
    const key = Math.min(a, b) * vertexCount + Math.max(a, b)
    let edge = numberOf.get(key)
    if (edge === undefined) {
      edge = edges.length
      numberOf.set(key, edge)
      edges.push({ a, b, quads: [], kind: 'inner' })
      edgesAt[a]!.push(edge)
      edgesAt[b]!.push(edge)
    }
    edges[edge]!.quads.push(quad)
    edgeOfCorner[corner] = edge
  }
  for (const edge of edges) {
    if (edge.quads.length === 2) continue
    edge.kind = isMid(edge.a) && isMid(edge.b) ? 'mid' : 'rim'
  }
  return { vertexCount, quads, isMid, edges, edgeOfCorner, cornersAt, edgesAt }
}
