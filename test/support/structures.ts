import type {
  Evidence,
  GlandStructure,
  LayerCode,
  Side,
  StructurePath,
  TubeStructure,
} from '../../src/geometry/anatomy-types.ts'
import { measureDepth } from '../../src/geometry/sink.ts'
import { distance, lerp, mirrorX, type Vec3 } from '../../src/geometry/vec3.ts'
import type { TestHead } from './mesh-head.ts'
import { flipTriangles, moveVertices, sphereMesh } from './shapes.ts'

export interface TubeOptions {
  readonly id?: string
  readonly kind?: TubeStructure['kind']
  readonly side?: Side
  /** Corner points of the course; filled up to one point every 2 mm. */
  readonly course: readonly Vec3[]
  /** Radius at the start and at the end, mm. */
  readonly radiiMm?: readonly [number, number]
  readonly layer?: LayerCode
  readonly acrossSdMm?: number
  readonly depthSdMm?: number
  readonly marginMm?: number
  readonly shallowerMm?: number
  readonly evidence?: Evidence
  readonly layerNeverProtects?: boolean | ((at: Vec3) => boolean)
  readonly variant?: string
  readonly prevalence?: number | null
}

/** A course through corner points, one point every 2 mm or less. */
export function courseThrough(corners: readonly Vec3[], stepMm = 2): Vec3[] {
  return corners.flatMap((b, i) => {
    const a = corners[i - 1]
    if (!a) return [b]
    const pieces = Math.max(1, Math.ceil(distance(a, b) / stepMm))
    return Array.from({ length: pieces }, (_, k) => lerp(a, b, (k + 1) / pieces))
  })
}

/** One course of a tube on a head: depths and normals as measured to its skin. */
export function tubePath(head: TestHead, options: TubeOptions): StructurePath {
  const points = courseThrough(options.course)
  const [r0, r1] = options.radiiMm ?? [1, 1]
  const each = <T>(value: T): T[] => points.map(() => value)
  const over = points.map((p) => measureDepth(head, p)!)
  const protects = options.layerNeverProtects ?? false
  return {
    variant: options.variant ?? 'nominal',
    prevalence: options.prevalence ?? null,
    points,
    radiiMm: points.map((_, i) => r0 + ((r1 - r0) * i) / Math.max(1, points.length - 1)),
    layers: each(options.layer ?? 'sub-smas'),
    acrossSdMm: each(options.acrossSdMm ?? 1),
    depthSdMm: each(options.depthSdMm ?? 1),
    depthsMm: over.map((o) => o.depthMm),
    normals: over.map((o) => o.normal),
    shallowerMm: each(options.shallowerMm ?? 0),
    evidence: each(options.evidence ?? 'measured'),
    layerNeverProtects: points.map((p) => (typeof protects === 'function' ? protects(p) : protects)),
  }
}

/** A straight or bent tube with one course, or more when further options name variants. */
export function tube(head: TestHead, first: TubeOptions, ...variants: readonly TubeOptions[]): TubeStructure {
  return {
    id: first.id ?? 'test-artery',
    name: 'Test artery',
    kind: first.kind ?? 'artery',
    side: first.side ?? 'left',
    marginMm: first.marginMm ?? 2,
    source: 'a test',
    paths: [first, ...variants].map((options) => tubePath(head, options)),
  }
}

export interface GlandOptions {
  readonly id?: string
  readonly side?: Side
  readonly centre: Vec3
  readonly radiusMm: number
  /** Default 3: 512 triangles. */
  readonly rounds?: number
  readonly layer?: LayerCode
  readonly acrossSdMm?: number
  readonly depthSdMm?: number
  readonly marginMm?: number
}

/** A gland that is a ball. */
export function gland(options: GlandOptions): GlandStructure {
  const { positions, triangles } = sphereMesh(options.radiusMm, options.rounds ?? 3, options.centre)
  return {
    id: options.id ?? 'test-gland',
    name: 'Test gland',
    kind: 'gland',
    side: options.side ?? 'left',
    marginMm: options.marginMm ?? 1,
    source: 'a test',
    mesh: { positions, triangles },
    layer: options.layer ?? 'sub-deep-fascia',
    acrossSdMm: options.acrossSdMm ?? 1,
    depthSdMm: options.depthSdMm ?? 1,
    evidence: 'measured',
    prevalence: null,
  }
}

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** The structure on the other side of the patient. */
export function mirroredTube(structure: TubeStructure): TubeStructure {
  return {
    ...structure,
    side: otherSide(structure.side),
    paths: structure.paths.map((path) => ({
      ...path,
      points: path.points.map(mirrorX),
      normals: path.normals.map(mirrorX),
    })),
  }
}

export function mirroredGland(structure: GlandStructure): GlandStructure {
  return {
    ...structure,
    side: otherSide(structure.side),
    mesh: {
      positions: moveVertices(structure.mesh.positions, mirrorX),
      triangles: flipTriangles(structure.mesh.triangles),
    },
  }
}
