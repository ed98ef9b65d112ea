import type { PathSample } from '../../geometry/check-types.ts'
import { frameAt } from '../../geometry/unroll.ts'
import { cross, dot, scale, sub, type Vec3 } from '../../geometry/vec3.ts'

/** Along the thread: the plane that holds it and the skin's normal. Across it: the plane it runs through. */
export const SECTION_VIEWS = ['along', 'across'] as const
export type SectionView = (typeof SECTION_VIEWS)[number]

/** A flat cut through the head at one place of a path; all directions are unit vectors of the head frame. */
export interface SectionFrame {
  /** On the axis of the thread, head frame, mm. */
  readonly origin: Vec3
  readonly right: Vec3
  /** Out of the skin. */
  readonly up: Vec3
  /** Towards the viewer. */
  readonly facing: Vec3
  /** Depth of the origin below the skin, mm. */
  readonly depthMm: number
}

/** A place in a cut: to the right of the thread and outwards from it, mm. */
export interface SectionPoint {
  readonly x: number
  readonly y: number
}

/**
 * The cut at a sample of a path. Along: the entry lies to the left. Across: seen the way the cannula is pushed.
 * In a stab, which runs along the normal itself, the direction of the path is taken from the run behind it.
 */
export function sectionFrame(samples: readonly PathSample[], index: number, view: SectionView): SectionFrame {
  const { origin, u, normal, depthMm } = frameAt(samples, runIndex(samples, index), samples[index]!.at)
  const right = view === 'along' ? u : cross(u, normal)
  return {
    origin,
    right,
    up: normal,
    facing: cross(right, normal),
    depthMm: index === runIndex(samples, index) ? depthMm : samples[index]!.depthMm,
  }
}

/** The nearest sample past the stab, so that the path has a direction along the skin. */
function runIndex(samples: readonly PathSample[], index: number): number {
  const first = samples.findIndex(({ transit }) => !transit)
  return first < 0 ? index : Math.max(index, first)
}

/** Where a place falls in the cut, and how far in front of it lies, mm. */
export function inSection(
  { origin, right, up, facing }: SectionFrame,
  at: Vec3,
): SectionPoint & { readonly w: number } {
  const away = sub(at, origin)
  return { x: dot(away, right), y: dot(away, up), w: dot(away, facing) }
}

const WAYS: readonly (readonly [axis: Vec3, positive: string, negative: string])[] = [
  [[0, 1, 0], 'up', 'down'],
  [[0, 0, 1], 'front', 'back'],
]

/**
 * What lies at the left and right edge of a cut, in words of the head frame: `up`, `down`, `front`, `back`, `medial`,
 * `lateral`, whichever the cut runs along most.
 */
export function edgeWords({ right, origin }: SectionFrame): readonly [left: string, right: string] {
  const outwards: Vec3 = [origin[0] < 0 ? -1 : 1, 0, 0]
  const ways = [...WAYS, [outwards, 'lateral', 'medial'] as const]
  const shares = ways.map(([axis]) => dot(right, axis))
  const most = shares.reduce((best, share, i) => (Math.abs(share) > Math.abs(shares[best]!) ? i : best), 0)
  const [, positive, negative] = ways[most]!
  return shares[most]! > 0 ? [negative, positive] : [positive, negative]
}

/** The place in the head frame of a place in the cut, mm. */
export const fromSection = ({ origin, right, up }: SectionFrame, { x, y }: SectionPoint): Vec3 => {
  const [a, b] = [scale(right, x), scale(up, y)]
  return [origin[0] + a[0] + b[0], origin[1] + a[1] + b[1], origin[2] + a[2] + b[2]]
}
