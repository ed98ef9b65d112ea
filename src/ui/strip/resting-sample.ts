import { SEVERITIES } from '../../geometry/check-types.ts'
import { sampleNear } from './readout.ts'
import type { StripData } from './strip-data.ts'

/** Where the sections are cut while nothing is pointed at: at the worst mark, the nearest of those; else in the middle. */
export function restingSample(data: StripData): number {
  const worst = data.marks.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || a.clearanceMm - b.clearanceMm,
  )[0]
  return sampleNear(data, worst?.sMm ?? data.lengthMm / 2)
}
