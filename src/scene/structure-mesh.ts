import type { GlandStructure, Structure, StructurePath, TubeStructure } from '../geometry/anatomy-types.ts'
import { addScaled, type Vec3 } from '../geometry/vec3.ts'
import { distinctPoints, ringDirections, untwistedFrames } from './tube-frames.ts'

/** Flat arrays of one merged mesh: all structures of one system. */
export interface MergedMesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Number of the structure in the list given, per vertex: what highlighting goes by. */
  readonly structure: Float32Array
  readonly triangles: Uint32Array
}

/** Sides of a tube: round to the eye at the size nerves and vessels have on screen. */
const TUBE_SIDES = 10

/**
 * One mesh of the nominal courses and the gland bodies, exactly as they are checked: nothing is thickened.
 * @param structures what to merge; `indexOf` gives each its number
 */
export function mergeStructures(
  structures: readonly Structure[],
  indexOf: (structure: Structure) => number,
): MergedMesh {
  const mesh = new MeshWriter()
  for (const structure of structures) {
    const index = indexOf(structure)
    if (structure.kind === 'gland') writeGland(mesh, structure, index)
    else for (const path of shownPaths(structure)) writeTube(mesh, path, index)
  }
  return mesh.done()
}

/** What is drawn of a structure: its nominal course or, without one, all. */
export function shownPaths(structure: TubeStructure): readonly StructurePath[] {
  const nominal = structure.paths.filter((path) => path.variant === 'nominal')
  return nominal.length > 0 ? nominal : structure.paths
}

class MeshWriter {
  readonly #positions: number[] = []
  readonly #normals: number[] = []
  readonly #structure: number[] = []
  readonly #triangles: number[] = []

  vertex(at: Vec3, normal: Vec3, structure: number): number {
    this.#positions.push(...at)
    this.#normals.push(...normal)
    this.#structure.push(structure)
    return this.#structure.length - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.#triangles.push(a, b, c)
  }

  done(): MergedMesh {
    return {
      positions: new Float32Array(this.#positions),
      normals: new Float32Array(this.#normals),
      structure: new Float32Array(this.#structure),
      triangles: new Uint32Array(this.#triangles),
    }
  }
}

function writeTube(mesh: MeshWriter, path: StructurePath, index: number): void {
  const kept = distinctPoints(path.points)
  if (kept.length < 2) return
  const points = kept.map((i) => path.points[i]!)
  const radii = kept.map((i) => path.radiiMm[i]!)
  const frames = untwistedFrames(points)
  const rings = points.map((point, i) =>
    ringDirections(frames[i]!, TUBE_SIDES).map((out) =>
      mesh.vertex(addScaled(point, out, radii[i]!), out, index),
    ),
  )
  for (let i = 0; i + 1 < rings.length; i++) joinRings(mesh, rings[i]!, rings[i + 1]!)
  const last = points.length - 1
  const { along } = frames[last]!
  const backwards = addScaled([0, 0, 0], frames[0]!.along, -1)
  const start = mesh.vertex(addScaled(points[0]!, backwards, radii[0]!), backwards, index)
  const end = mesh.vertex(addScaled(points[last]!, along, radii[last]!), along, index)
  for (let k = 0; k < TUBE_SIDES; k++) {
    const next = (k + 1) % TUBE_SIDES
    mesh.triangle(start, rings[0]![next]!, rings[0]![k]!)
    mesh.triangle(end, rings[last]![k]!, rings[last]![next]!)
  }
}

function joinRings(mesh: MeshWriter, from: readonly number[], to: readonly number[]): void {
  for (let k = 0; k < from.length; k++) {
    const next = (k + 1) % from.length
    mesh.triangle(from[k]!, from[next]!, to[k]!)
    mesh.triangle(from[next]!, to[next]!, to[k]!)
  }
}

function writeGland(mesh: MeshWriter, gland: GlandStructure, index: number): void {
  const { positions, triangles } = gland.mesh
  const normals = vertexNormals(positions, triangles)
  const first = Array.from({ length: positions.length / 3 }, (_, v) => {
    const at: Vec3 = [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!]
    const normal: Vec3 = [normals[v * 3]!, normals[v * 3 + 1]!, normals[v * 3 + 2]!]
    return mesh.vertex(at, normal, index)
  })[0]
  if (first === undefined) return
  for (let t = 0; t < triangles.length; t += 3)
    mesh.triangle(first + triangles[t]!, first + triangles[t + 1]!, first + triangles[t + 2]!)
}

/** Area-weighted unit normals of a closed mesh, flat xyz. */
export function vertexNormals(positions: ArrayLike<number>, triangles: ArrayLike<number>): Float32Array {
  const normals = new Float32Array(positions.length)
  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]! * 3
    const b = triangles[t + 1]! * 3
    const c = triangles[t + 2]! * 3
    const ux = positions[b]! - positions[a]!
    const uy = positions[b + 1]! - positions[a + 1]!
    const uz = positions[b + 2]! - positions[a + 2]!
    const vx = positions[c]! - positions[a]!
    const vy = positions[c + 1]! - positions[a + 1]!
    const vz = positions[c + 2]! - positions[a + 2]!
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    for (const v of [a, b, c]) {
      normals[v]! += nx
      normals[v + 1]! += ny
      normals[v + 2]! += nz
    }
  }
  for (let v = 0; v < normals.length; v += 3) {
    const size = Math.hypot(normals[v]!, normals[v + 1]!, normals[v + 2]!) || 1
    normals[v]! /= size
    normals[v + 1]! /= size
    normals[v + 2]! /= size
  }
  return normals
}
