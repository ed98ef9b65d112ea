/** Neighbours of every vertex of a mesh, end to end. */
export interface MeshGraph {
  readonly start: Uint32Array
  readonly neighbours: Uint32Array
}

export function meshGraph(triangles: Uint32Array, vertexCount: number): MeshGraph {
  const sets: Set<number>[] = Array.from({ length: vertexCount }, () => new Set())
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    sets[a]!.add(b).add(c)
    sets[b]!.add(a).add(c)
    sets[c]!.add(a).add(b)
  }
  const start = new Uint32Array(vertexCount + 1)
  for (let v = 0; v < vertexCount; v++) start[v + 1] = start[v]! + sets[v]!.size
  const neighbours = new Uint32Array(start[vertexCount]!)
  for (let v = 0; v < vertexCount; v++) neighbours.set([...sets[v]!], start[v]!)
  return { start, neighbours }
}

/**
 * Spreads values over the skin, as heat would: each round a vertex takes half of its own value and half of the mean of
 * its neighbours. `width` numbers per vertex.
 */
export function diffuse(graph: MeshGraph, values: Float64Array, width: number, rounds: number): Float64Array {
  let now: Float64Array = values
  let next: Float64Array = new Float64Array(values.length)
  const count = graph.start.length - 1
  for (let round = 0; round < rounds; round++) {
    for (let v = 0; v < count; v++) {
      const [from, to] = [graph.start[v]!, graph.start[v + 1]!]
      const share = 0.5 / Math.max(1, to - from)
      for (let k = 0; k < width; k++) {
        let sum = 0
        for (let n = from; n < to; n++) sum += now[graph.neighbours[n]! * width + k]!
        next[v * width + k] = 0.5 * now[v * width + k]! + share * sum
      }
    }
    const done = next
    next = now === values ? new Float64Array(values.length) : now
    now = done
  }
  return now
}
