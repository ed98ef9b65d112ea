import { POINT_NUMBERS, type UnrolledLine } from '../../src/geometry/unrolled-line.ts'

/** A point of an unrolled line as tests write it, mm. */
export interface UnrolledPoint {
  readonly u: number
  readonly v: number
  readonly z: number
  readonly radiusMm: number
}

export const unrolledLine = (points: readonly UnrolledPoint[]): UnrolledLine =>
  Float64Array.from(points.flatMap(({ u, v, z, radiusMm }) => [u, v, z, radiusMm]))

export const unrolledPoints = (line: UnrolledLine): UnrolledPoint[] =>
  Array.from({ length: line.length / POINT_NUMBERS }, (_, i) => {
    const [u, v, z, radiusMm] = line.subarray(POINT_NUMBERS * i, POINT_NUMBERS * (i + 1))
    return { u: u!, v: v!, z: z!, radiusMm: radiusMm! }
  })
