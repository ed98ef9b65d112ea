import { NOMINAL } from '../../anatomy/pick-variant.ts'
import type { Structure, StructurePath } from '../../geometry/anatomy-types.ts'
import type { LayerStack } from '../../geometry/skin.ts'
import { vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { Peel } from '../../state/view-store.ts'

/** A place where a structure may be named: on its course, with the outward normal of the skin over it. */
export interface AnchorPoint {
  readonly at: Vec3
  readonly normal: Vec3
  /** Whether it shows on a face peeled down so far, opaque. */
  readonly bared: Readonly<Record<Peel, boolean>>
}

/** Where a name may point, per structure: what is asked in every frame is found once. */
export function anchorsOf(structure: Structure, head: Head): readonly AnchorPoint[] {
  const known = found.get(structure)
  if (known !== undefined) return known
  const anchors = findAnchors(structure, head)
  found.set(structure, anchors)
  return anchors
}
/** A structure lies on one head. */
const found = new WeakMap<Structure, readonly AnchorPoint[]>()

function findAnchors(structure: Structure, head: Head): AnchorPoint[] {
  if (structure.kind === 'gland') {
    const { positions } = structure.mesh
    const count = positions.length / 3
    const step = Math.max(1, Math.floor(count / GLAND_ANCHORS))
    return Array.from({ length: Math.floor(count / step) }, (_, i) =>
      anchor(head, vertexAt(positions, i * step), 0),
    )
  }
  const path = namedPath(structure.paths)
  if (path === undefined) return []
  // The two ends are where other structures begin: a name is best read in between.
  const from = Math.floor(path.points.length * 0.15)
  const to = Math.max(from + 1, Math.ceil(path.points.length * 0.85))
  return path.points.slice(from, to).map((at, i) => anchor(head, at, path.radiiMm[from + i]!))
}
const GLAND_ANCHORS = 24

/** A variant is named where it differs from the usual course. */
const namedPath = (paths: readonly StructurePath[]): StructurePath | undefined =>
  paths.find(({ variant }) => variant !== NOMINAL) ?? paths[0]

function anchor(head: Head, at: Vec3, radiusMm: number): AnchorPoint {
  const hit = head.closestPoint(at)
  if (hit === null) return { at, normal: [0, 0, 1], bared: bared(0, null) }
  return {
    at,
    normal: head.normalOf(hit.point),
    bared: bared(hit.distanceMm - radiusMm, head.layersAt(hit.point)),
  }
}

/** @param depthMm of the outer wall below the skin */
function bared(depthMm: number, layers: LayerStack | null): AnchorPoint['bared'] {
  const isAbove = (surfaceMm: number): boolean => layers !== null && depthMm < surfaceMm
  return {
    skin: false,
    fat: isAbove((layers?.epidermisMm ?? 0) + (layers?.dermisMm ?? 0)),
    smas: isAbove(layers?.smasTopMm ?? 0),
    deep: isAbove(layers?.smasBottomMm ?? 0),
  }
}
