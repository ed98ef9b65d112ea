import type { GlandMesh } from '../geometry/anatomy-types.ts'
import { add, addScaled, cross, dot, lerp, normalize, sub, type Vec3 } from '../geometry/vec3.ts'
import { castOutside } from './skin-place.ts'
import { smoothCurve } from './curve.ts'
import { seenOutline } from './gland-outline.ts'
import { depthRange } from './layer-bounds.ts'
import { onAuricle, probe, type Probe, type SidedHead } from './sided.ts'

/** A body under the skin, thin against its width. */
export interface SlabSpec {
  /** Skin points of the outline in order, seen along `outward`. */
  readonly outline: readonly Vec3[]
  /** From the body to the viewer, unit. */
  readonly outward: Vec3
  /** Depth of the capsule below the skin over a place, mm. */
  readonly capsuleMm: (at: Vec3) => number
  readonly thicknessMm: (at: Vec3) => number
}

/** Points round the outline, and rings from the middle (0) to the edge (1). */
const AROUND = 28
const RINGS = [0.3, 0.58, 0.8, 0.94, 1] as const
/** How blunt the edge is: thickness falls as the root of 1 - ring to this power. */
const BLUNTNESS = 5
const SINK_TURNS = 6
const SMOOTH_TURNS = 3

/** A node of the sheet: its place seen along `outward`, the level of the skin over it, and its depth under that. */
interface Node {
  readonly ring: number
  readonly seen: Vec3
  /** Along `outward` from `seen` to the skin; null where an auricle or nothing lies there. */
  readonly skinLevel: number | null
}

/**
 * A closed body whose outer face follows the skin at the depth of its capsule, never above the layer it lies under,
 * and whose inner face lies one thickness deeper; both meet in a blunt edge at the outline.
 */
export function slabMesh(sided: SidedHead, spec: SlabSpec): GlandMesh {
  const nodes = sheet(sided, spec)
  const levels = fillLevels(nodes)
  const at = (i: number, level: number): Vec3 => addScaled(nodes[i]!.seen, spec.outward, level)
  const cores = nodes.map((node, i) => {
    const skin = at(i, levels[i]!)
    const thickness = spec.thicknessMm(skin)
    return { capsule: spec.capsuleMm(skin), thickness, share: Math.sqrt(1 - node.ring ** BLUNTNESS) }
  })
  let outer = cores.map((c, i) => levels[i]! - c.capsule - (c.thickness * (1 - c.share)) / 2)
  const near: (number | undefined)[] = nodes.map(() => undefined)
  for (let turn = 0; turn < SINK_TURNS; turn++) {
    if (turn > 0 && turn <= SMOOTH_TURNS) outer = smoothLevels(outer)
    const search = turn === 0 || turn === SINK_TURNS - 1
    outer = outer.map((level, i) => {
      const here = probe(sided.head, at(i, level), near[i], search ? 'searched' : 'walked')
      near[i] = here.hit.point.tri
      return sunk(here, spec, level, cores[i]!.capsule)
    })
  }
  const inner = outer.map((level, i) => level - cores[i]!.thickness * cores[i]!.share)
  return closedSheet(
    nodes,
    (i) => at(i, outer[i]!),
    (i) => at(i, inner[i]!),
    spec.outward,
  )
}

/** Node 0 sees the whole outline; then ring by ring: seen along `outward` no two triangles overlap. */
function sheet(sided: SidedHead, spec: SlabSpec): Node[] {
  const { rim, middle } = seenOutline(outlineCurve(spec), spec.outward)
  const node = (ring: number, seen: Vec3): Node => {
    const hit = castOutside(sided.head, seen, spec.outward)
    const known = hit && !onAuricle(sided.head, hit)
    return { ring, seen, skinLevel: known ? dot(sub(hit.at, seen), spec.outward) : null }
  }
  return [
    node(0, middle),
    ...RINGS.flatMap((ring) => rim.map((edge) => node(ring, lerp(middle, edge, ring)))),
  ]
}

/** The outline as a smooth closed line in the plane across `outward`, at equal numbers of points per piece. */
function outlineCurve(spec: SlabSpec): Vec3[] {
  const base = spec.outline[0]!
  const flat = spec.outline.map((p) => addScaled(p, spec.outward, -dot(sub(p, base), spec.outward)))
  const n = flat.length
  // Two knots before and after make the seam as smooth as the rest.
  const knots = Array.from({ length: n + 5 }, (_, i) => flat[(i - 2 + 2 * n) % n]!)
  const { points, knotAt } = smoothCurve(knots, 0.5)
  const loop = points.slice(knotAt[2]!, knotAt[2 + n]!)
  return Array.from({ length: AROUND }, (_, i) => loop[Math.floor((i * loop.length) / AROUND)]!)
}

const indexOf = (ring: number, k: number): number => 1 + ring * AROUND + ((k + AROUND) % AROUND)

function neighboursOf(index: number): number[] {
  if (index === 0) return Array.from({ length: AROUND }, (_, k) => indexOf(0, k))
  const ring = Math.floor((index - 1) / AROUND)
  const k = (index - 1) % AROUND
  const inward = ring === 0 ? 0 : indexOf(ring - 1, k)
  const outward = ring === RINGS.length - 1 ? [] : [indexOf(ring + 1, k)]
  return [indexOf(ring, k - 1), indexOf(ring, k + 1), inward, ...outward]
}

/** Levels of the skin, spread smoothly under what hides it. */
function fillLevels(nodes: readonly Node[]): number[] {
  const known = nodes.flatMap((n) => n.skinLevel ?? [])
  const mean = known.reduce((a, b) => a + b, 0) / Math.max(1, known.length)
  let levels = nodes.map((n) => n.skinLevel ?? mean)
  for (let turn = 0; turn < 60; turn++) {
    levels = levels.map((level, i) =>
      nodes[i]!.skinLevel === null ? meanOf(levels, neighboursOf(i)) : level,
    )
  }
  return levels
}

const smoothLevels = (levels: readonly number[]): number[] =>
  levels.map((level, i) => (level + meanOf(levels, neighboursOf(i))) / 2)

const meanOf = (values: readonly number[], of: readonly number[]): number =>
  of.reduce((sum, i) => sum + values[i]!, 0) / of.length

/** Lowers a place until the closest skin is as far as capsule and layers ask. */
function sunk(here: Probe, spec: SlabSpec, level: number, capsuleMm: number): number {
  const wanted = here.auricle ? LEAST_UNDER_AURICLE_MM : capsuleMm
  const short = Math.max(wanted, depthRange(here.layers, 'sub-deep-fascia', 0).leastMm) - here.depthMm
  return short <= 0 ? level : level - short / Math.max(0.5, dot(here.outward, spec.outward))
}

/** Between gland and the cartilage of the ear, mm; planning default. */
const LEAST_UNDER_AURICLE_MM = 3

/** Outer and inner face share the edge; triangles face outward on either side of the face. */
function closedSheet(
  nodes: readonly Node[],
  outer: (index: number) => Vec3,
  inner: (index: number) => Vec3,
  outward: Vec3,
): GlandMesh {
  const rimStart = indexOf(RINGS.length - 1, 0)
  const positions = nodes.flatMap((_, i) => outer(i))
  for (let i = 0; i < rimStart; i++) positions.push(...inner(i))
  const innerIndex = (i: number) => (i >= rimStart ? i : nodes.length + i)
  const faces = sheetFaces()
  const [a, b, c] = faces[0]!
  const turn =
    dot(cross(sub(nodes[b]!.seen, nodes[a]!.seen), sub(nodes[c]!.seen, nodes[a]!.seen)), outward) > 0
  const triangles = faces.flatMap(([p, q, r]) => {
    const [x, y, z] = turn ? [p, q, r] : [p, r, q]
    return [x, y, z, innerIndex(x), innerIndex(z), innerIndex(y)]
  })
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) }
}

function sheetFaces(): [number, number, number][] {
  const out: [number, number, number][] = []
  for (let k = 0; k < AROUND; k++) {
    out.push([0, indexOf(0, k), indexOf(0, k + 1)])
    for (let ring = 0; ring + 1 < RINGS.length; ring++) {
      const [a, b, c, d] = [
        indexOf(ring, k),
        indexOf(ring + 1, k),
        indexOf(ring + 1, k + 1),
        indexOf(ring, k + 1),
      ]
      out.push([a, b, c], [a, c, d])
    }
  }
  return out
}

export const meanDirection = (directions: readonly Vec3[]): Vec3 => normalize(directions.reduce(add))
