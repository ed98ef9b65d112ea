/** Cuts head and neck out of the source body and numbers them for good (template `face-1`). */
import type { Source, SourceQuad } from './source.ts'

/** What a quad of the cage is part of. The numbers are written into the asset. */
export const QUAD_KINDS = { outer: 0, lining: 1, eye: 2 } as const

const BODY_MATERIAL = 0
const LEFT_EYE_MATERIAL = 7
/** Two neighbouring source vertices of each closed edge loop; the loop runs straight on from them. */
const LOOPS = {
  /** Round the root of the neck, just below the suprasternal notch: the lower edge. */
  neck: [1524, 1523],
  /** Where the lips touch. */
  mouth: [520, 521],
  /** Along the middle of the left lid margins. */
  leftEye: [13353, 13352],
  /** Just inside the rim of the left nostril. */
  leftNostril: [7082, 7096],
} as const
/** Parts that are told apart: two vertices of the loop round each, and a vertex inside. */
const PARTS = {
  /** Within the border of the red lip. */
  lips: { loop: [455, 7214], inside: 468 },
  /** The lids up to about the crease. */
  lids: { loop: [6873, 6874], inside: 6784 },
  /** Within the line where the ear joins the head. */
  auricle: { loop: [12355, 12353], inside: 12216 },
} as const
export type PartName = keyof typeof PARTS
/** A vertex of the crown, surely outer skin. */
const CROWN = 881

export interface Cage {
  readonly midCount: number
  readonly sideCount: number
  /** Source vertex of each cage vertex of the half: first the midline, then the patient's left. */
  readonly sourceOf: readonly number[]
  /** Mirror image of each source vertex of the half. */
  readonly mirrorOf: readonly number[]
  /** Quads of the left half in cage numbers, ordered by kind: outer skin, linings, eye. */
  readonly quads: readonly (readonly number[])[]
  readonly outerCount: number
  readonly liningCount: number
  readonly eyeCount: number
  /** Half-cage vertices inside each part, its border left out. */
  readonly parts: Readonly<Record<PartName, readonly number[]>>
}

export function cropHead(source: Source): Cage {
  const body = source.quads.filter((quad) => quad.material === BODY_MATERIAL)
  const mesh = connect(body)
  const mirror = mirrorTable(source)
  const walls = new Set<string>()
  for (const [a, b] of Object.values(LOOPS)) {
    const loop = edgeLoop(mesh, a, b)
    for (const [i, vertex] of loop.entries()) {
      const next = loop[(i + 1) % loop.length]!
      walls.add(edgeKey(vertex, next))
      walls.add(edgeKey(mirror[vertex]!, mirror[next]!))
    }
  }
  const outer = flood(mesh, body, mesh.quadsAt.get(CROWN)![0]!, walls)
  const neck = new Set<string>()
  const neckLoop = edgeLoop(mesh, ...LOOPS.neck)
  for (const [i, vertex] of neckLoop.entries())
    neck.add(edgeKey(vertex, neckLoop[(i + 1) % neckLoop.length]!))
  const head = flood(mesh, body, mesh.quadsAt.get(CROWN)![0]!, neck)

  const onLeft = (quad: SourceQuad): boolean =>
    quad.vertices.reduce((sum, vertex) => sum + source.positionsMm[vertex * 3]!, 0) > 0
  const outerQuads = [...outer]
    .toSorted((a, b) => a - b)
    .map((index) => body[index]!)
    .filter(onLeft)
  const linings = [...head].filter((index) => !outer.has(index)).toSorted((a, b) => a - b)
  const liningQuads = linings.map((index) => body[index]!).filter(onLeft)
  const eyeQuads = source.quads.filter((quad) => quad.material === LEFT_EYE_MATERIAL)
  const all = [...outerQuads, ...liningQuads, ...eyeQuads]

  const used = [...new Set(all.flatMap((quad) => quad.vertices))].toSorted((a, b) => a - b)
  const isMid = (vertex: number): boolean => source.positionsMm[vertex * 3] === 0
  const mids = used.filter(isMid)
  const sides = used.filter((vertex) => !isMid(vertex))
  const sourceOf = [...mids, ...sides]
  const numberOf = new Map(sourceOf.map((vertex, index) => [vertex, index]))
  return {
    midCount: mids.length,
    sideCount: sides.length,
    sourceOf,
    mirrorOf: sourceOf.map((vertex) => mirror[vertex]!),
    quads: all.map((quad) => quad.vertices.map((vertex) => numberOf.get(vertex)!)),
    outerCount: outerQuads.length,
    liningCount: liningQuads.length,
    eyeCount: eyeQuads.length,
    parts: {
      lips: partVertices(mesh, body, 'lips', numberOf),
      lids: partVertices(mesh, body, 'lids', numberOf),
      auricle: partVertices(mesh, body, 'auricle', numberOf),
    },
  }
}

interface Connected {
  readonly quadsAt: Map<number, number[]>
  readonly neighboursOf: Map<number, Set<number>>
  readonly quadsOnEdge: Map<string, number[]>
}

const edgeKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`)

function connect(quads: readonly SourceQuad[]): Connected {
  const quadsAt = new Map<number, number[]>()
  const neighboursOf = new Map<number, Set<number>>()
  const quadsOnEdge = new Map<string, number[]>()
  for (const [index, quad] of quads.entries())
    for (const [corner, a] of quad.vertices.entries()) {
      const b = quad.vertices[(corner + 1) % 4]!
      push(quadsAt, a, index)
      push(quadsOnEdge, edgeKey(a, b), index)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const set = neighboursOf.get(from) ?? new Set()
        neighboursOf.set(from, set.add(to))
      }
    }
  return { quadsAt, neighboursOf, quadsOnEdge }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The closed loop that starts along a-b and runs straight through vertices of valence four. */
function edgeLoop(mesh: Connected, a: number, b: number): number[] {
  const loop = [a, b]
  for (;;) {
    const [before, at] = [loop.at(-2)!, loop.at(-1)!]
    const behind = new Set(mesh.quadsOnEdge.get(edgeKey(before, at)))
    const next = [...mesh.neighboursOf.get(at)!].filter(
      (to) => to !== before && !mesh.quadsOnEdge.get(edgeKey(at, to))!.some((quad) => behind.has(quad)),
    )
    if (next.length !== 1) throw new Error(`The edge loop from ${a} ends at vertex ${at}`)
    if (next[0] === a) return loop
    loop.push(next[0]!)
  }
}

function partVertices(
  mesh: Connected,
  quads: readonly SourceQuad[],
  name: PartName,
  numberOf: ReadonlyMap<number, number>,
): number[] {
  const { loop, inside } = PARTS[name]
  const border = edgeLoop(mesh, loop[0], loop[1])
  const walls = new Set(border.map((vertex, i) => edgeKey(vertex, border[(i + 1) % border.length]!)))
  const reached = flood(mesh, quads, mesh.quadsAt.get(inside)![0]!, walls)
  const vertices = new Set([...reached].flatMap((index) => quads[index]!.vertices))
  for (const vertex of border) vertices.delete(vertex)
  return [...vertices].flatMap((vertex) => numberOf.get(vertex) ?? []).toSorted((a, b) => a - b)
}

/** Indices of the quads reached from `start` without stepping over a wall. */
function flood(
  mesh: Connected,
  quads: readonly SourceQuad[],
  start: number,
  walls: ReadonlySet<string>,
): Set<number> {
  const reached = new Set([start])
  const queue = [start]
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const { vertices } = quads[index]!
    for (const [corner, a] of vertices.entries()) {
      const key = edgeKey(a, vertices[(corner + 1) % 4]!)
      if (walls.has(key)) continue
      for (const other of mesh.quadsOnEdge.get(key)!)
        if (!reached.has(other)) {
          reached.add(other)
          queue.push(other)
        }
    }
  }
  return reached
}

/** The vertex at the mirrored place, for every vertex of the source; -1 where there is none. */
function mirrorTable({ positionsMm, vertexCount }: Source): number[] {
  const key = (x: number, y: number, z: number): string =>
    `${(x + 0).toFixed(2)} ${y.toFixed(2)} ${z.toFixed(2)}`
  const at = (vertex: number, sign: number): string => {
    const x = positionsMm[vertex * 3]! * sign
    return key(x === 0 ? 0 : x, positionsMm[vertex * 3 + 1]!, positionsMm[vertex * 3 + 2]!)
  }
  const places = new Map<string, number>()
  for (let vertex = 0; vertex < vertexCount; vertex++)
    if (!places.has(at(vertex, 1))) places.set(at(vertex, 1), vertex)
  return Array.from({ length: vertexCount }, (_, vertex) => places.get(at(vertex, -1)) ?? -1)
}
