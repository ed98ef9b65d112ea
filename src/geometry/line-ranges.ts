import { addRange, type TouchBounds, type TouchRanges } from './touch-ranges.ts'
import { findSegmentRange, PAIR_NUMBERS, writePair } from './segment-range.ts'
import { POINT_NUMBERS, type UnrolledLine } from './unrolled-line.ts'

/** Lines made ready for many shifts: all their segments, and for each its box in plan, widened by its radius. */
export interface PlanLine {
  readonly count: number
  /** One end and the other: eight numbers a segment. */
  readonly ends: Float64Array
  /** Least u, most u, least v, most v of each segment, mm. */
  readonly boxes: Float64Array
}

export function planLine(...lines: readonly UnrolledLine[]): PlanLine {
  const count = lines.reduce((sum, line) => sum + Math.max(0, line.length / POINT_NUMBERS - 1), 0)
  const ends = new Float64Array(8 * count)
  const boxes = new Float64Array(4 * count)
  let segment = 0
  for (const line of lines) {
    for (let a = 0; a + POINT_NUMBERS < line.length; a += POINT_NUMBERS, segment++) {
      const b = a + POINT_NUMBERS
      for (let k = 0; k < 8; k++) ends[8 * segment + k] = line[a + k]!
      const widest = Math.max(line[a + 3]!, line[b + 3]!)
      boxes[4 * segment] = Math.min(line[a]!, line[b]!) - widest
      boxes[4 * segment + 1] = Math.max(line[a]!, line[b]!) + widest
      boxes[4 * segment + 2] = Math.min(line[a + 1]!, line[b + 1]!) - widest
      boxes[4 * segment + 3] = Math.max(line[a + 1]!, line[b + 1]!) + widest
    }
  }
  return { count, ends, boxes }
}

/** Segments of two lines that may meet, made ready for many shifts. */
export interface NearPairs {
  /** Number in the first line, number in the second, and so on. */
  readonly numbers: Int32Array
  /** Shifts outside which a pair does not meet in plan: least u, most u, least v, most v, mm. */
  readonly shifts: Float64Array
  /** What a shift needs to know of each pair; see `writePair`. */
  readonly table: Float64Array
}

/** Segments of two lines that some shift of at most (mostU, mostV) either way brings over each other in plan. */
export function nearNumbers(thread: PlanLine, structure: PlanLine, mostU: number, mostV: number): Int32Array {
  const a = thread.boxes
  const b = structure.boxes
  const pairs: number[] = []
  for (let j = 0; j < b.length; j += 4) {
    const fromU = b[j]! - mostU
    const toU = b[j + 1]! + mostU
    const fromV = b[j + 2]! - mostV
    const toV = b[j + 3]! + mostV
    for (let i = 0; i < a.length; i += 4) {
      if (a[i]! > toU || a[i + 1]! < fromU || a[i + 2]! > toV || a[i + 3]! < fromV) continue
      pairs.push(i >> 2, j >> 2)
    }
  }
  return Int32Array.from(pairs)
}

export function nearPairs(thread: PlanLine, structure: PlanLine, mostU: number, mostV: number): NearPairs {
  return readyPairs(thread, structure, nearNumbers(thread, structure, mostU, mostV))
}

/** @param numbers from `nearNumbers` */
export function readyPairs(thread: PlanLine, structure: PlanLine, numbers: Int32Array): NearPairs {
  const a = thread.boxes
  const b = structure.boxes
  const shifts = new Float64Array(2 * numbers.length)
  const table = new Float64Array((numbers.length / 2) * PAIR_NUMBERS)
  for (let k = 0; k < numbers.length; k += 2) {
    const i = 4 * numbers[k]!
    const j = 4 * numbers[k + 1]!
    shifts[2 * k] = a[i]! - b[j + 1]!
    shifts[2 * k + 1] = a[i + 1]! - b[j]!
    shifts[2 * k + 2] = a[i + 2]! - b[j + 3]!
    shifts[2 * k + 3] = a[i + 3]! - b[j + 2]!
    writePair(table, (k >> 1) * PAIR_NUMBERS, thread.ends, 2 * i, structure.ends, 2 * j)
  }
  return { numbers, shifts, table }
}

/**
 * Shifts and rises outside which no pair touches; null where there are no pairs.
 * @param numbers from `nearNumbers`
 */
export function pairBounds(thread: PlanLine, structure: PlanLine, numbers: Int32Array): TouchBounds | null {
  if (numbers.length === 0) return null
  let [fromU, toU, fromV, toV] = [Infinity, -Infinity, Infinity, -Infinity]
  let [lowMm, highMm] = [Infinity, -Infinity]
  const a = thread.boxes
  const b = structure.boxes
  const own = thread.ends
  const other = structure.ends
  for (let k = 0; k < numbers.length; k += 2) {
    const i = 4 * numbers[k]!
    const j = 4 * numbers[k + 1]!
    fromU = Math.min(fromU, a[i]! - b[j + 1]!)
    toU = Math.max(toU, a[i + 1]! - b[j]!)
    fromV = Math.min(fromV, a[i + 2]! - b[j + 3]!)
    toV = Math.max(toV, a[i + 3]! - b[j + 2]!)
    const m = 2 * i
    const n = 2 * j
    const radii = Math.max(own[m + 3]!, own[m + 7]!) + Math.max(other[n + 3]!, other[n + 7]!)
    const lowest = Math.min(own[m + 2]!, own[m + 6]!) - Math.max(other[n + 2]!, other[n + 6]!)
    const highest = Math.max(own[m + 2]!, own[m + 6]!) - Math.min(other[n + 2]!, other[n + 6]!)
    lowMm = Math.min(lowMm, lowest - radii)
    highMm = Math.max(highMm, highest + radii)
  }
  return { fromU, toU, fromV, toV, lowMm, highMm }
}

/** Lowest and highest rise of a pair. */
const found = new Float64Array(2)
const shift = new Float64Array(2)

/**
 * Join the ranges of rise at which two unrolled lines touch when the second is shifted by (du, dv). Exact for segments
 * of constant radius, steep ones included.
 */
export function addLineRanges(
  { shifts, table }: NearPairs,
  du: number,
  dv: number,
  ranges: TouchRanges,
): void {
  shift[0] = du
  shift[1] = dv
  for (let k = 0; k < shifts.length; k += 4) {
    if (du < shifts[k]! || du > shifts[k + 1]! || dv < shifts[k + 2]! || dv > shifts[k + 3]!) continue
    findSegmentRange(table, (k >> 2) * PAIR_NUMBERS, shift, found)
    if (found[0]! < found[1]!) addRange(ranges, found[0]!, found[1]!)
  }
}
