import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { buildTemplate } from '../../src/head/template.ts'
import { asset } from './heads.ts'

const template = buildTemplate(asset)
const { outerTriangles, pictureTriangles, mirrorVertex, outerVertexCount, vertexCount } = template

/** Directed edges of the triangles and how often each occurs. */
function directedEdges(triangles: Uint32Array): Map<string, number> {
  const edges = new Map<string, number>()
  for (let corner = 0; corner < triangles.length; corner++) {
    const next = corner % 3 === 2 ? corner - 2 : corner + 1
    const key = `${triangles[corner]} ${triangles[next]}`
    edges.set(key, (edges.get(key) ?? 0) + 1)
  }
  return edges
}

/** Closed rims of the mesh, as lists of vertices. */
function rims(triangles: Uint32Array): number[][] {
  const edges = directedEdges(triangles)
  const after = new Map<number, number>()
  for (const key of edges.keys()) {
    const [a, b] = key.split(' ').map(Number) as [number, number]
    if (!edges.has(`${b} ${a}`)) after.set(a, b)
  }
  const found: number[][] = []
  while (after.size > 0) {
    const rim: number[] = []
    for (let at = after.keys().next().value; at !== undefined && after.has(at);) {
      const next = after.get(at)!
      after.delete(at)
      rim.push(at)
      at = next
    }
    found.push(rim)
  }
  return found
}

describe('the template face-1', () => {
  it('never renumbers its triangles: plans point at them by number', () => {
    const hash = createHash('sha256').update(new Uint8Array(outerTriangles.buffer)).digest('hex')
    expect(outerTriangles.length / 3).toBe(25472)
    expect(hash.slice(0, 16)).toBe('897e7985e25700ff')
  })

  it('has an outer skin in which every edge joins at most two triangles of the same facing', () => {
    expect([...directedEdges(outerTriangles).values()].every((times) => times === 1)).toBe(true)
  })

  it('has holes only at neck, mouth, both eyes and both nostrils', () => {
    const sizes = rims(outerTriangles).map((rim) => rim.length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([24, 24, 56, 56, 76, 84])
  })

  it('has a picture that closes mouth, nostrils and sockets and is open at the neck only', () => {
    expect(rims(pictureTriangles)).toHaveLength(1)
  })

  it('is one piece', () => {
    const group = Uint32Array.from({ length: outerVertexCount }, (_, i) => i)
    const root = (i: number): number => {
      let at = i
      while (group[at] !== at) at = group[at]!
      return at
    }
    for (let t = 0; t < outerTriangles.length; t += 3)
      for (const other of [1, 2]) group[root(outerTriangles[t + other]!)] = root(outerTriangles[t]!)
    expect(new Set(group.map((_, i) => root(i))).size).toBe(1)
  })

  it('mirrors every vertex to one whose mirror image it is', () => {
    for (let vertex = 0; vertex < vertexCount; vertex++)
      expect(mirrorVertex[mirrorVertex[vertex]!]).toBe(vertex)
  })

  it('mirrors triangle t to triangle t + half, corners b and c swapped', () => {
    const half = outerTriangles.length / 2
    for (let t = 0; t < half; t += 3) {
      expect(outerTriangles[t + half]).toBe(mirrorVertex[outerTriangles[t]!])
      expect(outerTriangles[t + half + 1]).toBe(mirrorVertex[outerTriangles[t + 2]!])
      expect(outerTriangles[t + half + 2]).toBe(mirrorVertex[outerTriangles[t + 1]!])
    }
  })
})
