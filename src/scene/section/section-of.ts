import type { Plane } from 'three'
import type { GlandStructure, Structure } from '../../geometry/anatomy-types.ts'
import { vertexAt } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { Peel } from '../../state/view-store.ts'
import { meanOf, openRims } from '../neck-cap.ts'
import { peeledMm, skinLayers } from '../peel-depths.ts'
import { cutTubes } from './cut-tubes.ts'
import { layerBands, SECTION_COLORS } from './layer-bands.ts'
import { planeSegments, type PlaneSegment } from './plane-segments.ts'
import { BEHIND_MM, coverOf, fanOf, joined, SectionWriter, type SectionMesh } from './section-mesh.ts'

/** A shape that is filled: its inside is marked by the fan, then painted by the cover. */
export interface FilledShape {
  readonly fan: SectionMesh
  readonly cover: SectionMesh
}

/** All that is seen in the plane of a cut. */
export interface Section {
  /** The head, with its layers. */
  readonly head: FilledShape
  readonly glands: FilledShape
  /** Cut tubes and eyes. */
  readonly bodies: SectionMesh
}

/**
 * What a plane shows of a head that is cut open.
 * @param peel how far its skin is gone
 * @param structures as drawn and seen
 */
export function sectionOf(head: Head, peel: Peel, structures: readonly Structure[], plane: Plane): Section {
  const outline = [
    ...planeSegments(peeledPositions(head, peel), head.triangles, plane),
    ...openingEnds(head, plane),
  ]
  const layers = layerBands(planeSegments(head.positions, head.triangles, plane), plane, head)
  const glands = structures.filter((one): one is GlandStructure => one.kind === 'gland')
  const cutGlands = glands.flatMap(({ mesh }) => planeSegments(mesh.positions, mesh.triangles, plane))
  return {
    head: {
      fan: fanOf(outline, plane),
      cover: joined([coverOf(outline, plane, SECTION_COLORS.deep, BEHIND_MM.fill), layers]),
    },
    glands: {
      fan: fanOf(cutGlands, plane),
      cover: coverOf(cutGlands, plane, SECTION_COLORS.gland, BEHIND_MM.bone),
    },
    bodies: joined([cutEyes(head, plane), cutTubes(structures, plane)]),
  }
}

/** The outer skin where peeling has moved it. */
function peeledPositions(head: Head, peel: Peel): Float64Array {
  if (peel === 'skin') return head.positions
  const { normals } = head.picture
  const layers = skinLayers(head)
  return head.positions.map((value, i) => value - peeledMm(layers, peel, Math.floor(i / 3)) * normals[i]!)
}

const rims = new WeakMap<Uint32Array, readonly (readonly number[])[]>()

/** Mouth, eyes, nostrils, ear canals and neck closed flat: what is behind them is not modelled. */
function openingEnds({ positions, triangles }: Head, plane: Plane): PlaneSegment[] {
  const known = rims.get(triangles) ?? openRims(triangles)
  rims.set(triangles, known)
  return known.flatMap((rim) => {
    const corners = [...rim.flatMap((v) => vertexAt(positions, v)), ...meanOf(positions, rim)]
    const ends = rim.flatMap((_, i) => [(i + 1) % rim.length, i, rim.length])
    return planeSegments(corners, ends, plane)
  })
}

/** Eyes are balls: their cut is filled from its middle. */
function cutEyes({ picture }: Head, plane: Plane): SectionMesh {
  const mesh = new SectionWriter(plane)
  for (const { positions, triangles, centre } of picture.eyes) {
    const { normal, constant } = plane
    const offMm = normal.x * centre[0] + normal.y * centre[1] + normal.z * centre[2] + constant
    const middle = [
      centre[0] - offMm * normal.x,
      centre[1] - offMm * normal.y,
      centre[2] - offMm * normal.z,
    ] as const
    for (const { a, b } of planeSegments(positions, triangles, plane))
      mesh.triangle(middle, a.at, b.at, SECTION_COLORS.eye, BEHIND_MM.bodies)
  }
  return mesh.done()
}
