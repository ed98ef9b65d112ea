/** Shapes of the half cage made from the source: symmetric, in mm from the origin of the asset. */
import { smoothstep } from '../../src/head/ramps.ts'
import { turnLids } from './lids.ts'
import type { Cage } from './crop.ts'
import type { TargetWeights } from './recipes.ts'
import type { Source } from './source.ts'

/** Point of the source's frame that is the origin of the asset, mm. */
const ORIGIN_MM = [0, 665, 30] as const

export interface Shape {
  readonly targets: TargetWeights
  /** Extra size along each axis after the targets, as a share: 0.02 is 2 % larger. */
  readonly stretch?: readonly [number, number, number]
  /** How far the lids are turned up over the eyeball, degrees. */
  readonly lidTurnDeg?: number
}

export interface Shaper {
  /** Half-cage positions, flat xyz. */
  positions(shape: Shape): Float64Array
  /** Half-cage displacement of some targets. */
  displacement(weights: TargetWeights): Float64Array
}

/** @param referenceTargets make the person on whom the displacements of our own are described */
export function createShaper(source: Source, cage: Cage, referenceTargets: TargetWeights): Shaper {
  const known = new Map<string, Float64Array>()
  const half = (whole: Float64Array): Float64Array => mirrorMean(whole, cage)
  const base = half(source.positionsMm.map((value, i) => value - ORIGIN_MM[i % 3]!))
  const target = (name: string): Float64Array => {
    const own = OWN_TARGETS[name]
    const found = known.get(name) ?? (own ? own(reference()) : half(source.targetMm(name)))
    known.set(name, found)
    return found
  }
  const addTargets = (to: Float64Array, weights: TargetWeights): Float64Array => {
    for (const [name, weight] of Object.entries(weights)) {
      const by = target(name)
      for (let i = 0; i < to.length; i++) to[i]! += by[i]! * weight
    }
    return to
  }
  const eyeVertices = new Set(cage.quads.slice(cage.outerCount + cage.liningCount).flat())
  // The base mesh itself is no person: its face lies elsewhere. Places are given on this one.
  const reference = (): Float64Array => addTargets(Float64Array.from(base), referenceTargets)
  return {
    positions({ targets, stretch = [0, 0, 0], lidTurnDeg = 0 }) {
      const points = addTargets(Float64Array.from(base), targets)
      return turnLids(
        points.map((value, i) => value * (1 + stretch[i % 3]!)),
        eyeVertices,
        lidTurnDeg,
      )
    },
    displacement: (weights) => addTargets(new Float64Array(base.length), weights),
  }
}

/** Where the reference person has the tragion, mm from the origin of the asset. */
const TRAGION = { y: -8, z: 33 } as const

/**
 * Displacements of our own, beside those of the source. `ear-root-in-max` brings tragus and auricle 4 mm towards the
 * midline (`-min` away from it): the source has the tragia farther apart than the zygomatic arches. `jowl` lets the
 * soft tissue of the lower cheek hang over the jaw edge beside the chin, which no target of the source does.
 */
const OWN_TARGETS: Readonly<Record<string, (reference: Float64Array) => Float64Array>> = {
  'ear-root-in-max': (reference) => earRoot(reference, -4),
  'ear-root-in-min': (reference) => earRoot(reference, 4),
  jowl: (reference) => jowl(reference),
}

/** Moves the side of the head round the ear by `mm` away from the midline, fading before, above, below and behind it. */
function earRoot(reference: Float64Array, mm: number): Float64Array {
  const out = new Float64Array(reference.length)
  for (let i = 0; i < reference.length; i += 3) {
    const [up, forward] = [reference[i + 1]! - TRAGION.y, reference[i + 2]! - TRAGION.z]
    const along = smoothstep(26, 4, forward) * smoothstep(-75, -38, forward)
    const across = smoothstep(58, 30, up) * smoothstep(-62, -32, up)
    out[i] = mm * along * across * smoothstep(20, 45, reference[i]!)
  }
  return out
}

/** Where the reference person has the fullest point of a jowl, and how far it hangs down and stands out, mm. */
const JOWL = { x: 34, y: -77, z: 88, downMm: 5.5, outMm: 3 } as const

function jowl(reference: Float64Array): Float64Array {
  const out = new Float64Array(reference.length)
  for (let i = 0; i < reference.length; i += 3) {
    const [x, y, z] = [reference[i]!, reference[i + 1]!, reference[i + 2]!]
    // Along the jaw from beside the chin (negative) to the masseter.
    const back = (JOWL.z - z) * 0.8 + (x - JOWL.x) * 0.6
    const along = smoothstep(-17, -3, back) * smoothstep(34, 8, back)
    const hang = smoothstep(-100, -86, y) * smoothstep(-25, -70, y)
    const bulge = smoothstep(-100, -84, y) * smoothstep(-48, -74, y)
    const skin = smoothstep(22, 45, Math.hypot(x, z - 45)) * smoothstep(8, 20, x)
    out[i] = JOWL.outMm * 0.7 * along * bulge * skin
    out[i + 1] = -JOWL.downMm * along * hang * skin
    out[i + 2] = JOWL.outMm * 0.5 * along * bulge * skin
  }
  return out
}

/** The midline and left vertices, each averaged with its mirror image: the targets are not quite symmetric. */
function mirrorMean(whole: Float64Array, cage: Cage): Float64Array {
  const half = new Float64Array(cage.sourceOf.length * 3)
  for (const [index, vertex] of cage.sourceOf.entries()) {
    const twin = cage.mirrorOf[index]!
    half[index * 3] = index < cage.midCount ? 0 : (whole[vertex * 3]! - whole[twin * 3]!) / 2
    for (const axis of [1, 2])
      half[index * 3 + axis] = (whole[vertex * 3 + axis]! + whole[twin * 3 + axis]!) / 2
  }
  return half
}
