import { buildPatientHead } from '../../../src/head/fit/index.ts'
import type { Head, HeadBasis, HeadSpec } from '../../../src/head/types.ts'
import { asset } from '../heads.ts'

/** A head with layers and zones, fitted or not. */
export const patient = (spec: HeadSpec): Head => buildPatientHead(asset, spec)

/** How far each point of a face is moved, mm. */
export type Warp = (x: number, y: number, z: number) => readonly [number, number, number]

const bump = (d2: number, widthMm: number): number => Math.exp(-d2 / (2 * widthMm ** 2))

/** The patient's left jaw angle and cheek are fuller, the chin deviates to the left, the left brow hangs. */
export const LOPSIDED: Warp = (x, y, z) => {
  const jaw = bump((x - 55) ** 2 + (y + 60) ** 2 + (z - 10) ** 2, 30)
  const chin = bump(x ** 2 + (y + 90) ** 2 + (z - 80) ** 2, 30)
  const brow = bump((x - 35) ** 2 + (y - 30) ** 2 + (z - 85) ** 2, 18)
  return [4 * jaw + 5 * chin, -3 * brow - 2 * jaw, 3 * jaw]
}

/** A longer chin and a wider face, the same on both sides. */
export const EVEN: Warp = (x, y, z) => {
  const chin = bump(x ** 2 + (y + 90) ** 2 + (z - 80) ** 2, 35)
  return [0.04 * x, -5 * chin, 3 * chin + 0.01 * z]
}

export const mirrorWarp =
  (warp: Warp): Warp =>
  (x, y, z) => {
    const [dx, dy, dz] = warp(-x, y, z)
    return [-dx, dy, dz]
  }

/** Offsets of all picture vertices of a head under a warp. */
export function displaced(head: Pick<HeadBasis, 'picture'>, warp: Warp): Float32Array {
  const { positions } = head.picture
  const out = new Float32Array(positions.length)
  for (let i = 0; i < positions.length; i += 3)
    out.set(warp(positions[i]!, positions[i + 1]!, positions[i + 2]!), i)
  return out
}
