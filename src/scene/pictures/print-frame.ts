import { cross, dot, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { ViewName } from '../../state/view-store.ts'
import { VIEW_DIRECTIONS, type HeadFrame } from '../standard-views.ts'

/** Free room round the head in a printed picture, as a share of its size. */
const MARGIN = 1.04

/** How a head is laid on a sheet from one side, without perspective. */
export interface PrintFrame {
  readonly towards: Vec3
  readonly right: Vec3
  readonly up: Vec3
  readonly centre: Vec3
  readonly widthMm: number
  readonly heightMm: number
  place(at: Vec3): readonly [number, number]
}

/** The frame of a standard view that shows all of a head. */
export function printFrame({ centre, halfHeightMm, halfWidthMm }: HeadFrame, view: ViewName): PrintFrame {
  const towards = VIEW_DIRECTIONS[view]
  // seen from above or below, the top of the picture is the back or the front of the head
  const upwards: Vec3 = Math.abs(towards[1]) > 0.9 ? [0, 0, -towards[1]] : [0, 1, 0]
  const right = normalize(cross(upwards, towards))
  const up = cross(towards, right)
  const widthMm = 2 * MARGIN * halfWidthMm
  const heightMm = 2 * MARGIN * (Math.abs(towards[1]) > 0.9 ? halfWidthMm : halfHeightMm)
  return {
    towards,
    right,
    up,
    centre,
    widthMm,
    heightMm,
    place(at) {
      const off = sub(at, centre)
      return [widthMm / 2 + dot(off, right), heightMm / 2 - dot(off, up)]
    },
  }
}
