import type { PathSample } from '../../geometry/check-types.ts'

/** Where millimetres of the thread and of depth fall in the picture, px. */
export interface StripScale {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(sMm: number): number
  y(depthMm: number): number
  /** Back from px; held to the thread. */
  sMmAt(x: number): number
  /** px per mm of depth. */
  readonly yPerMm: number
  /** px per mm along the thread. */
  readonly xPerMm: number
}

export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export function stripScale(
  size: { readonly width: number; readonly height: number },
  room: Room,
  lengthMm: number,
  bottomMm: number,
): StripScale {
  const left = room.left
  const right = Math.max(left + 1, size.width - room.right)
  const top = room.top
  const bottom = Math.max(top + 1, size.height - room.bottom)
  const xPerMm = (right - left) / Math.max(lengthMm, 1e-6)
  const yPerMm = (bottom - top) / Math.max(bottomMm, 1e-6)
  return {
    ...size,
    left,
    right,
    top,
    bottom,
    xPerMm,
    yPerMm,
    x: (sMm) => left + sMm * xPerMm,
    y: (depthMm) => top + depthMm * yPerMm,
    sMmAt: (x) => Math.min(lengthMm, Math.max(0, (x - left) / xPerMm)),
  }
}

const STEPS = [1, 2, 5, 10, 20, 50, 100]

/** Round numbers from 0 to `to`, at least `leastPx` apart. */
export function ticks(to: number, pxPerUnit: number, leastPx: number): readonly number[] {
  const step = STEPS.find((candidate) => candidate * pxPerUnit >= leastPx) ?? STEPS.at(-1)!
  return Array.from({ length: Math.floor(to / step + 1e-9) + 1 }, (_, i) => i * step)
}

/** Thinner than this a line's pattern cannot be told, px. */
const LEAST_LINE_PX = 3.5

/** The thread's own thickness in the picture, px. */
export const lineWidth = (diameterMm: number, scale: StripScale): number =>
  Math.max(LEAST_LINE_PX, diameterMm * scale.yPerMm)

/** The line through the samples of a stretch, as an SVG path; empty where there is none. */
export function linePath(
  samples: readonly Pick<PathSample, 'sMm' | 'depthMm'>[],
  scale: StripScale,
  fromMm = -Infinity,
  toMm = Infinity,
): string {
  const points = samples
    .filter(({ sMm }) => sMm >= fromMm - 1e-6 && sMm <= toMm + 1e-6)
    .map(({ sMm, depthMm }) => `${scale.x(sMm).toFixed(1)} ${scale.y(depthMm).toFixed(1)}`)
  return points.length === 0 ? '' : `M${points.join('L')}`
}
