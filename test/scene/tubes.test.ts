import { describe, expect, it } from 'vitest'
import type { GlandStructure, StructurePath, TubeStructure } from '../../src/geometry/anatomy-types.ts'
import { cross, distance, dot, normalize, sub, vertexAt, type Vec3 } from '../../src/geometry/vec3.ts'
import type { MergedMesh } from '../../src/scene/mesh-writer.ts'
import { mergeStructures } from '../../src/scene/structure-mesh.ts'
import { PATTERNS, patternColor } from '../../src/scene/structure-patterns.ts'
import { drawnCourse, ROUNDED_OFF_MM } from '../../src/scene/tube-course.ts'
import { distinctPoints, untwistedFrames } from '../../src/scene/tube-frames.ts'

const POINTS: readonly Vec3[] = [
  [0, 0, 0],
  [10, 0, 0],
  [20, 4, 0],
  [24, 14, 6],
]

function tube(radiiMm: readonly number[], points = POINTS): TubeStructure {
  const along = <T>(value: T): T[] => points.map(() => value)
  const path: StructurePath = {
    variant: 'nominal',
    prevalence: null,
    points,
    radiiMm,
    layers: along('sub-smas'),
    acrossSdMm: along(1),
    depthSdMm: along(1),
    depthsMm: along(5),
    normals: along([0, 0, 1]),
    shallowerMm: along(0),
    evidence: along('estimate'),
    layerNeverProtects: along(false),
  }
  return {
    id: 'tube',
    name: 'Tube',
    side: 'left',
    kind: 'artery',
    marginMm: 2,
    source: 'test',
    paths: [path],
  }
}

const gland: GlandStructure = {
  id: 'gland',
  name: 'Gland',
  side: 'left',
  kind: 'gland',
  marginMm: 1,
  source: 'test',
  mesh: {
    positions: Float64Array.from([0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 10]),
    triangles: Uint32Array.from([0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2]),
  },
  layer: 'sub-smas',
  acrossSdMm: 1,
  depthSdMm: 1,
  evidence: 'estimate',
  prevalence: null,
}

describe('frames along a line', () => {
  it('are right-handed, of unit length, and twist as little as the line allows', () => {
    const frames = untwistedFrames(POINTS)
    frames.forEach(({ along, side, up }, i) => {
      expect(dot(cross(side, up), along)).toBeCloseTo(1, 9)
      if (i > 0) expect(dot(frames[i - 1]!.side, side)).toBeGreaterThan(0.5)
    })
  })

  it('leave out points that lie on each other', () => {
    expect(
      distinctPoints([
        [0, 0, 0],
        [0, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ]),
    ).toEqual([0, 2])
  })
})

describe('the mesh of structures', () => {
  it('draws a tube with the radii it is checked with, round at its ends', () => {
    const radii = [2, 1.5, 1, 0.4]
    for (const vertex of verticesOf(mergeStructures([tube(radii)], () => 0)))
      expect(Math.abs(wallDistance(vertex, POINTS, radii))).toBeLessThan(ROUNDED_OFF_MM + 0.05)
  })

  it('rounds a sharp bend by points of its own, and leaves a straight course alone', () => {
    const bent: Vec3[] = [
      [0, 0, 0],
      [4, 0, 0],
      [4, 4, 0],
    ]
    const course = drawnCourse({ points: bent, radiiMm: [1, 1, 1] })
    expect(course.length).toBeGreaterThan(bent.length)
    for (const { at } of course) expect(lineDistance(at, bent)).toBeLessThanOrEqual(ROUNDED_OFF_MM + 1e-9)
    const straight: Vec3[] = [
      [0, 0, 0],
      [4, 0, 0],
      [8, 0.1, 0],
    ]
    expect(drawnCourse({ points: straight, radiiMm: [1, 1, 1] })).toHaveLength(3)
  })

  it('knows how far along its course each vertex lies, and where each structure stands in it', () => {
    const mesh = mergeStructures([tube([1, 1, 1, 1]), gland], ({ kind }) => (kind === 'gland' ? 7 : 3))
    const alongs = mesh.course.filter((_, i) => i % 4 === 0)
    expect(Math.max(...alongs)).toBeGreaterThan(30)
    const { start, count } = mesh.ranges.get(7)!
    expect(count).toBe(gland.mesh.triangles.length)
    for (const v of mesh.triangles.slice(start, start + count)) expect(mesh.structure[v]).toBe(7)
  })

  it('faces outwards everywhere, closed', () => {
    const mesh = mergeStructures([tube([2, 2, 2, 2])], () => 0)
    const edges = new Set<string>()
    eachTriangle(mesh, (a, b, c, [na, nb, nc]) => {
      const face = normalize(cross(sub(b.at, a.at), sub(c.at, a.at)))
      const mean = normalize([na[0] + nb[0] + nc[0], na[1] + nb[1] + nc[1], na[2] + nb[2] + nc[2]])
      expect(dot(face, mean)).toBeGreaterThan(0)
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const)
        edges.add(`${from.index}>${to.index}`)
    })
    for (const edge of edges) expect(edges).toContain(edge.split('>').toReversed().join('>'))
  })

  it('tells its structures apart by number, glands among them', () => {
    const mesh = mergeStructures([tube([1, 1, 1, 1]), gland], ({ kind }) => (kind === 'gland' ? 7 : 3))
    expect(new Set(mesh.structure)).toEqual(new Set([3, 7]))
    expect(mesh.structure.filter((index) => index === 7)).toHaveLength(4)
  })
})

describe('the patterns', () => {
  it('differ from kind to kind, so that colour is not needed to tell them apart', () => {
    const marks = Object.values(PATTERNS).map(({ mark }) => mark)
    expect(new Set(marks).size).toBe(5)
    expect(patternColor('artery')).toContain(PATTERNS.artery.mark)
  })
})

/** Distance of a point to a line of straight pieces, mm, by fine sampling: slow and obvious. */
function lineDistance(at: Vec3, points: readonly Vec3[], radii: readonly number[] = []): number {
  let best = Infinity
  for (let i = 0; i + 1 < points.length; i++)
    for (let step = 0; step <= 2000; step++) {
      const share = step / 2000
      const on = points[i]!.map((value, k) => value + share * (points[i + 1]![k]! - value)) as unknown as Vec3
      const radius = (radii[i] ?? 0) + share * ((radii[i + 1] ?? 0) - (radii[i] ?? 0))
      best = Math.min(best, distance(at, on) - radius)
    }
  return best
}
const wallDistance = lineDistance

interface Corner {
  readonly index: number
  readonly at: Vec3
}

const verticesOf = ({ positions }: MergedMesh): Vec3[] =>
  Array.from({ length: positions.length / 3 }, (_, v) => vertexAt(positions, v))

function eachTriangle(
  { positions, normals, triangles }: MergedMesh,
  visit: (a: Corner, b: Corner, c: Corner, normals: readonly [Vec3, Vec3, Vec3]) => void,
): void {
  for (let t = 0; t < triangles.length; t += 3) {
    const corner = (k: number): Corner => ({
      index: triangles[t + k]!,
      at: vertexAt(positions, triangles[t + k]!),
    })
    const normal = (k: number): Vec3 => vertexAt(normals, triangles[t + k]!)
    visit(corner(0), corner(1), corner(2), [normal(0), normal(1), normal(2)])
  }
}
