import type { SideOrMidline } from './anatomy-types.ts'
import { KEEPS_TO_MIDLINE_MM, ON_MIDLINE_MM } from './limits.ts'
import type { RegionId } from './skin.ts'
import type { ThreadRun } from './thread-run.ts'

/** Whether a line with these distances from the midline (left positive, mm) runs on both sides of it. */
export const crossesMidline = (xs: readonly number[]): boolean =>
  xs.some((x) => x > ON_MIDLINE_MM) && xs.some((x) => x < -ON_MIDLINE_MM)

/** The side a thread lies on; `midline` when it crosses, or keeps to the middle all the way. */
export function sideOf(run: ThreadRun): SideOrMidline {
  const xs = run.passes.flatMap((pass) => pass.path.samples.map((sample) => sample.at[0]))
  const farthest = xs.reduce((far, x) => (Math.abs(x) > Math.abs(far) ? x : far), 0)
  if (crossesMidline(xs) || Math.abs(farthest) <= KEEPS_TO_MIDLINE_MM) return 'midline'
  return farthest > 0 ? 'left' : 'right'
}

/** The region it runs in longest. */
export function regionOf(run: ThreadRun): RegionId | null {
  const length = new Map<RegionId, number>()
  for (const pass of run.passes) {
    pass.path.samples.forEach((sample, i) => {
      const region = pass.zones[i]!.region
      const step = i === 0 ? 0 : sample.sMm - pass.path.samples[i - 1]!.sMm
      if (region) length.set(region, (length.get(region) ?? 0) + step)
    })
  }
  return [...length].reduce<readonly [RegionId | null, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [null, -1],
  )[0]
}
