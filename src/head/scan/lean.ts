import { CholeskyDecomposition, Matrix } from 'ml-matrix'

/** A way in which the whole skin can move, and how much of it is usual: 1 SD. */
export interface Mode {
  /** Flat xyz per vertex, for an amount of 1. */
  readonly by: Float64Array
  readonly sd: number
}

/** How much of a live morph a face may have besides that of its preset, 1 SD. Planning default. */
const MORPH_SD = 0.7
/** What the landmarks leave of shift (mm), turn (radians) and size. Planning defaults. */
const RIGID_SD = { shift: 4, turn: 0.08, size: 0.04 } as const
/** The live morphs, and small shifts, turns and changes of size of a skin. */
export function leanModes(skin: Float64Array, morphs: readonly Float64Array[]): readonly Mode[] {
  const moving = (
    move: (x: number, y: number, z: number) => readonly [number, number, number],
    sd: number,
  ): Mode => {
    const by = new Float64Array(skin.length)
    for (let i = 0; i < skin.length; i += 3) by.set(move(skin[i]!, skin[i + 1]!, skin[i + 2]!), i)
    return { by, sd }
  }
  return [
    ...morphs.map((by) => ({ by, sd: MORPH_SD })),
    moving(() => [1, 0, 0], RIGID_SD.shift),
    moving(() => [0, 1, 0], RIGID_SD.shift),
    moving(() => [0, 0, 1], RIGID_SD.shift),
    moving((_x, y, z) => [0, -z, y], RIGID_SD.turn),
    moving((x, _y, z) => [z, 0, -x], RIGID_SD.turn),
    moving((x, y) => [-y, x, 0], RIGID_SD.turn),
    moving((x, y, z) => [x, y, z], RIGID_SD.size),
  ]
}

/** What one place asks of the modes: to move so far along a direction. */
export interface LeanWish {
  /** How far an amount of 1 of each mode moves the place along the direction. */
  readonly row: readonly number[]
  readonly by: number
  /** 1/mm2 */
  readonly weight: number
}

/** The most likely amount of each mode. */
export function leanAmounts(modes: readonly Mode[], wishes: Iterable<LeanWish>): readonly number[] {
  const size = modes.length
  const normal = Matrix.diag(modes.map(({ sd }) => 1 / sd ** 2))
  const right = Matrix.zeros(size, 1)
  for (const { row, by, weight } of wishes)
    for (let i = 0; i < size; i++) {
      right.set(i, 0, right.get(i, 0) + weight * row[i]! * by)
      for (let j = 0; j <= i; j++) {
        const sum = normal.get(i, j) + weight * row[i]! * row[j]!
        normal.set(i, j, sum)
        normal.set(j, i, sum)
      }
    }
  return new CholeskyDecomposition(normal).solve(right).to1DArray()
}

/** A skin with so much of each mode. */
export function leaned(skin: Float64Array, modes: readonly Mode[], amounts: readonly number[]): Float64Array {
  const out = Float64Array.from(skin)
  for (const [k, { by }] of modes.entries())
    for (let i = 0; i < out.length; i++) out[i]! += amounts[k]! * by[i]!
  return out
}
