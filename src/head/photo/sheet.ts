import type { PlacePair } from './solve-pose.ts'

/** A face taken as a flat sheet seen from the front: how it lies on the photo. */
export interface FaceSheet {
  /** Clockwise as seen, radians. */
  readonly turn: number
  /** px of the photo for a mm of the face. */
  readonly perMm: number
  /** Middle of the marks, px. */
  readonly at: readonly [x: number, y: number]
  /** Below 0 where left and right have changed places: the sign of the area of the best flat map. */
  readonly facing: number
  /** Least spread of the marks as a share of their greatest, on the photo and on the head: 0 on a line. */
  readonly roundness: number
}

/** How marks lie as a whole: by least squares on a flat face. */
export function sheetOf(pairs: readonly PlacePair[]): FaceSheet {
  const onHead = centred(pairs.map(({ at }) => [at[0], -at[1]] as const))
  const onPhoto = centred(pairs.map(({ place }) => place))
  const product = { xx: 0, xy: 0, yx: 0, yy: 0 }
  for (const [i, [x, y]] of onHead.points.entries()) {
    const [u, v] = onPhoto.points[i]!
    product.xx += u * x
    product.xy += u * y
    product.yx += v * x
    product.yy += v * y
  }
  const head = spreadOf(onHead.points)
  const photo = spreadOf(onPhoto.points)
  const size = head.xx + head.yy
  const along = product.xx + product.yy
  const across = product.yx - product.xy
  return {
    turn: Math.atan2(across, along),
    perMm: size === 0 ? 0 : Math.sqrt((photo.xx + photo.yy) / size),
    at: onPhoto.middle,
    facing: product.xx * product.yy - product.xy * product.yx,
    roundness: Math.min(head.roundness, photo.roundness),
  }
}

type Flat = readonly [number, number]

function centred(points: readonly Flat[]) {
  const middle: Flat = [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ]
  return { middle, points: points.map(([x, y]): Flat => [x - middle[0], y - middle[1]]) }
}

function spreadOf(points: readonly Flat[]) {
  let [xx, xy, yy] = [0, 0, 0]
  for (const [x, y] of points) {
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const half = (xx + yy) / 2
  const apart = Math.hypot((xx - yy) / 2, xy)
  return {
    xx,
    xy,
    yy,
    roundness: half + apart === 0 ? 0 : Math.sqrt(Math.max(0, half - apart) / (half + apart)),
  }
}
