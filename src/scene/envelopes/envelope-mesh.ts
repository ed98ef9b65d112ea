import type { GlandStructure, Structure, StructurePath, TubeStructure } from '../../geometry/anatomy-types.ts'
import { addScaled, cross, dot, normalize, scale, sub, vertexAt, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { vertexNormals } from '../structure-mesh.ts'
import { distinctPoints, untwistedFrames } from '../tube-frames.ts'
import { glandAxes, SHELLS, tubeAxes, type Shell } from './envelope-size.ts'

/** Flat arrays of the shells of many structures. */
export interface EnvelopeMesh {
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Per vertex: 0 margin, 1 uncertainty. */
  readonly shell: Float32Array
  /** Per vertex: outward unit normal of the skin over it. */
  readonly skinwards: Float32Array
  readonly triangles: Uint32Array
}

/** Soft and far larger than the tube: fewer sides and rings do. */
const SIDES = 8
const EVERY_NTH_POINT = 2
/** Heights of the round end between the last ring and its tip, radians. */
const END_RAISES = [Math.PI / 6, Math.PI / 3]
/** Shells end this far under the skin, mm: what is outside the patient is no danger zone. */
export const UNDER_SKIN_MM = 0.3

type InsideSkin = Pick<Head, 'closestPoint' | 'normalOf'>

class Shells {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly shell: number[] = []
  readonly skinwards: number[] = []
  readonly triangles: number[] = []
  readonly #head: InsideSkin

  constructor(head: InsideSkin) {
    this.#head = head
  }

  /**
   * @param skinwards outward normal of the skin over it
   * @param mayLeave whether the skin may be near enough to ask for it
   */
  vertex(at: Vec3, normal: Vec3, skinwards: Vec3, shell: Shell, mayLeave: boolean): number {
    this.positions.push(...(mayLeave ? this.#inside(at) : at))
    this.normals.push(...normal)
    this.skinwards.push(...skinwards)
    return this.shell.push(SHELLS.indexOf(shell)) - 1
  }

  #inside(at: Vec3): Vec3 {
    const hit = this.#head.closestPoint(at)
    if (hit === null) return at
    const normal = this.#head.normalOf(hit.point)
    const aboveMm = dot(sub(at, hit.at), normal)
    return aboveMm > -UNDER_SKIN_MM ? addScaled(hit.at, normal, -UNDER_SKIN_MM) : at
  }
}

/**
 * The shells of all structures given, their outer parts held under the skin. Those of each structure are made once.
 * @param head whose skin bounds them
 */
export function envelopeMesh(structures: readonly Structure[], head: InsideSkin): EnvelopeMesh {
  const parts = structures.map((structure) => shellsOf(structure, head))
  const sizes = parts.map(({ shell }) => shell.length)
  const firsts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0))
  return {
    positions: flat(parts.map((part) => part.positions)),
    normals: flat(parts.map((part) => part.normals)),
    shell: flat(parts.map((part) => part.shell)),
    skinwards: flat(parts.map((part) => part.skinwards)),
    triangles: Uint32Array.from(
      parts.flatMap((part, i) => Array.from(part.triangles, (vertex) => vertex + firsts[i]!)),
    ),
  }
}

function flat(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A structure lies on one head. */
const made = new WeakMap<Structure, EnvelopeMesh>()

function shellsOf(structure: Structure, head: InsideSkin): EnvelopeMesh {
  const known = made.get(structure)
  if (known !== undefined) return known
  const mesh = new Shells(head)
  for (const shell of SHELLS)
    if (structure.kind === 'gland') writeGland(mesh, structure, shell, head)
    else for (const path of structure.paths) writeTube(mesh, structure, path, shell)
  const shells = {
    positions: new Float32Array(mesh.positions),
    normals: new Float32Array(mesh.normals),
    shell: new Float32Array(mesh.shell),
    skinwards: new Float32Array(mesh.skinwards),
    triangles: new Uint32Array(mesh.triangles),
  }
  made.set(structure, shells)
  return shells
}

function writeTube(mesh: Shells, tube: TubeStructure, path: StructurePath, shell: Shell): void {
  const distinct = distinctPoints(path.points)
  if (distinct.length < 2) return
  const kept = distinct.filter((_, i) => i % EVERY_NTH_POINT === 0 || i === distinct.length - 1)
  const frames = untwistedFrames(kept.map((i) => path.points[i]!))
  const last = kept.length - 1

  const ring = (k: number, end: Vec3, raised: number): number[] => {
    const i = kept[k]!
    const { along } = frames[k]!
    const { side, up } = skinFrame(along, path.normals[i]!)
    const { acrossMm, depthMm } = tubeAxes(shell, tube, path, i)
    return Array.from({ length: SIDES }, (_, n) => {
      const turn = (2 * Math.PI * n) / SIDES
      const across = Math.cos(turn) * Math.cos(raised)
      const outwards = Math.sin(turn) * Math.cos(raised)
      const ahead = Math.sin(raised)
      // The end is as round as the margin is wide, whatever the spread: nobody measured the spread along a course.
      const aheadMm = path.radiiMm[i]! + tube.marginMm
      let at = addScaled(path.points[i]!, side, across * acrossMm)
      at = addScaled(addScaled(at, up, outwards * depthMm), end, ahead * aheadMm)
      let normal = addScaled(scale(side, across / acrossMm), up, outwards / depthMm)
      normal = normalize(addScaled(normal, end, ahead / aheadMm))
      return mesh.vertex(
        at,
        normal,
        path.normals[i]!,
        shell,
        outwards * depthMm > path.depthsMm[i]! * 0.5 || acrossMm > 5,
      )
    })
  }
  const tip = (k: number, end: Vec3): number => {
    const i = kept[k]!
    const at = addScaled(path.points[i]!, end, path.radiiMm[i]! + tube.marginMm)
    return mesh.vertex(at, end, path.normals[i]!, shell, true)
  }

  const backwards = scale(frames[0]!.along, -1)
  const forwards = frames[last]!.along
  const rings = [
    ...END_RAISES.toReversed().map((raised) => ring(0, backwards, raised)),
    ...kept.map((_, k) => ring(k, forwards, 0)),
    ...END_RAISES.map((raised) => ring(last, forwards, raised)),
  ]
  for (let r = 0; r + 1 < rings.length; r++) join(mesh.triangles, rings[r]!, rings[r + 1]!)
  close(mesh.triangles, tip(0, backwards), rings[0]!.toReversed())
  close(mesh.triangles, tip(last, forwards), rings.at(-1)!)
}

/** Across the course along the skin, and out towards it; right-handed with `along`. */
function skinFrame(along: Vec3, skinNormal: Vec3): { readonly side: Vec3; readonly up: Vec3 } {
  const up = normalize(addScaled(skinNormal, along, -dot(skinNormal, along)))
  return { side: cross(up, along), up }
}

function join(triangles: number[], from: readonly number[], to: readonly number[]): void {
  for (let k = 0; k < SIDES; k++) {
    const next = (k + 1) % SIDES
    triangles.push(from[k]!, from[next]!, to[k]!, from[next]!, to[next]!, to[k]!)
  }
}

function close(triangles: number[], tip: number, ring: readonly number[]): void {
  for (let k = 0; k < SIDES; k++) triangles.push(tip, ring[k]!, ring[(k + 1) % SIDES]!)
}

/** A gland's shell: its wall moved out by what the spread is in that direction. */
function writeGland(mesh: Shells, gland: GlandStructure, shell: Shell, head: InsideSkin): void {
  const { positions, triangles } = gland.mesh
  const normals = vertexNormals(positions, triangles)
  const hit = head.closestPoint(middleOf(positions))
  const up: Vec3 = hit === null ? [0, 0, 1] : head.normalOf(hit.point)
  const { acrossMm, depthMm } = glandAxes(shell, gland)
  const vertices = Array.from({ length: positions.length / 3 }, (_, v) => {
    const normal = vertexAt(normals, v)
    const outwards = dot(normal, up)
    const offMm = Math.hypot(outwards * depthMm, Math.sqrt(Math.max(0, 1 - outwards * outwards)) * acrossMm)
    const at = addScaled(vertexAt(positions, v), normal, offMm)
    return mesh.vertex(at, normal, up, shell, outwards > -0.2)
  })
  for (const corner of triangles) mesh.triangles.push(vertices[corner]!)
}

function middleOf(positions: ArrayLike<number>): Vec3 {
  const sum = [0, 0, 0]
  for (let i = 0; i < positions.length; i++) sum[i % 3]! += positions[i]!
  const count = positions.length / 3
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count]
}
