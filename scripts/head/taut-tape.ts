/** A tape drawn tight over points of a plane: it follows their convex hull. */
export type PlanePoint = readonly [number, number]

const turn = (o: PlanePoint, a: PlanePoint, b: PlanePoint): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** Corners of the convex hull, counter-clockwise (monotone chain). */
export function convexHull(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const chain = (list: readonly PlanePoint[]): PlanePoint[] => {
    const out: PlanePoint[] = []
    for (const point of list) {
      while (out.length >= 2 && turn(out.at(-2)!, out.at(-1)!, point) <= 0) out.pop()
      out.push(point)
    }
    return out.slice(0, -1)
  }
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

const span = (a: PlanePoint, b: PlanePoint): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export function hullPerimeter(points: readonly PlanePoint[]): number {
  const hull = convexHull(points)
  return hull.reduce((sum, point, i) => sum + span(point, hull[(i + 1) % hull.length]!), 0)
}

/** Length of a tight tape between two points over all others, which lie on one side of the line between them. */
export function tautLength(from: PlanePoint, to: PlanePoint, over: readonly PlanePoint[]): number {
  return hullPerimeter([from, to, ...over]) - span(from, to)
}
