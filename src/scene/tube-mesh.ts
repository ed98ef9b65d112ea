import { LAYER_CODES, type StructurePath } from '../geometry/anatomy-types.ts'
import { addScaled, scale, type Vec3 } from '../geometry/vec3.ts'
import type { MeshWriter } from './mesh-writer.ts'
import { drawnCourse } from './tube-course.ts'
import { ringDirections, untwistedFrames } from './tube-frames.ts'

/** Sides of a tube by its thickest radius, mm: round to the eye at the size it has on screen. */
const SIDES = [
  { uptoMm: 0.7, sides: 8 },
  { uptoMm: 1.4, sides: 12 },
  { uptoMm: Infinity, sides: 16 },
] as const
/** Rings between the last one of the tube and the tip of its round end. */
const END_RINGS = 2

/** One tapered tube with round ends, as it is checked: between two points a cone with the two radii. */
export function writeTube(
  mesh: MeshWriter,
  path: Pick<StructurePath, 'points' | 'radiiMm' | 'layers'>,
): void {
  const course = drawnCourse(path)
  if (course.length < 2) return
  const frames = untwistedFrames(course.map(({ at }) => at))
  const thickest = Math.max(...course.map(({ radiusMm }) => radiusMm))
  const { sides } = SIDES.find(({ uptoMm }) => thickest <= uptoMm)!

  /** A ring round point `i`, raised by an angle towards the tip of its end (0: the tube itself). */
  const ring = (i: number, towards: Vec3, raised: number): number[] => {
    const { at, radiusMm, alongMm, index } = course[i]!
    const layer = LAYER_CODES.indexOf(path.layers[index]!)
    return ringDirections(frames[i]!, sides).map((out, k) => {
      const normal = addScaled(scale(out, Math.cos(raised)), towards, Math.sin(raised))
      const turn = (2 * Math.PI * k) / sides
      return mesh.vertex(addScaled(at, normal, radiusMm), normal, { alongMm, turn, layer })
    })
  }
  const tip = (i: number, towards: Vec3): number => {
    const { at, radiusMm, alongMm, index } = course[i]!
    const layer = LAYER_CODES.indexOf(path.layers[index]!)
    return mesh.vertex(addScaled(at, towards, radiusMm), towards, { alongMm, turn: 0, layer })
  }

  const last = course.length - 1
  const forwards = frames[last]!.along
  const backwards = scale(frames[0]!.along, -1)
  const raises = Array.from({ length: END_RINGS }, (_, k) => ((k + 1) / (END_RINGS + 1)) * (Math.PI / 2))
  const rings = [
    ...raises.toReversed().map((raised) => ring(0, backwards, raised)),
    ...course.map((_, i) => ring(i, forwards, 0)),
    ...raises.map((raised) => ring(last, forwards, raised)),
  ]
  for (let i = 0; i + 1 < rings.length; i++) joinRings(mesh, rings[i]!, rings[i + 1]!)
  closeEnd(mesh, tip(0, backwards), rings[0]!.toReversed())
  closeEnd(mesh, tip(last, forwards), rings.at(-1)!)
}

function joinRings(mesh: MeshWriter, from: readonly number[], to: readonly number[]): void {
  for (let k = 0; k < from.length; k++) {
    const next = (k + 1) % from.length
    mesh.triangle(from[k]!, from[next]!, to[k]!)
    mesh.triangle(from[next]!, to[next]!, to[k]!)
  }
}

function closeEnd(mesh: MeshWriter, tip: number, ring: readonly number[]): void {
  for (let k = 0; k < ring.length; k++) mesh.triangle(tip, ring[k]!, ring[(k + 1) % ring.length]!)
}
