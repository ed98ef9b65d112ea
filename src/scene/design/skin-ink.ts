import { add, addScaled, cross, distance, normalize, sub, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'

/** Red, green, blue, opacity, 0..1, linear. */
export type Ink = readonly [number, number, number, number]

export interface InkMesh {
  readonly positions: Float32Array
  readonly colors: Float32Array
  readonly triangles: Uint32Array
}

/** A place just off the skin. */
interface OnSkin {
  readonly at: Vec3
  readonly normal: Vec3
}

type InkHead = Pick<Head, 'closestPoint' | 'normalOf'>

/** An arrow of a length in mm, the head counted in. */
export interface InkArrow {
  /** Near the skin, head frame, mm. */
  readonly from: Vec3
  /** Unit vector along the skin. */
  readonly along: Vec3
  readonly lengthMm: number
  readonly widthMm: number
  /** Length of the head, mm. */
  readonly headMm: number
}
/** Half the width of an arrow's head, of its length. */
const HEAD_SHARE = 0.52

/** Between two points of a line on the skin, mm. */
const STEP_MM = 1.5

/** Flat marks painted on the skin: lines, arrows and rings of a width in mm, facing outwards. */
export class SkinInk {
  readonly #head: InkHead
  readonly #positions: number[] = []
  readonly #colors: number[] = []
  readonly #triangles: number[] = []

  constructor(head: InkHead) {
    this.#head = head
  }

  /** The skin below a place, lifted by so many mm so that it does not fight with it. */
  #onSkin(at: Vec3, liftMm: number): OnSkin | null {
    const hit = this.#head.closestPoint(at)
    if (hit === null) return null
    const normal = this.#head.normalOf(hit.point)
    return { at: addScaled(hit.at, normal, liftMm), normal }
  }

  /** A straight arrow on the skin, its tip where it points to; nothing where there is no skin. */
  arrow({ from, along, lengthMm, widthMm, headMm }: InkArrow, ink: Ink, liftMm: number): void {
    const line = this.#line(from, along, Math.max(0, lengthMm - headMm), liftMm)
    this.ribbon(line, widthMm, ink)
    const base = line.at(-1)
    const tip = this.#onSkin(addScaled(from, along, lengthMm), liftMm)
    if (base === undefined || tip === null) return
    const side = normalize(cross(base.normal, sub(tip.at, base.at)))
    const half = headMm * HEAD_SHARE
    this.#triangle(addScaled(base.at, side, -half), tip.at, addScaled(base.at, side, half), ink)
  }

  #line(from: Vec3, along: Vec3, lengthMm: number, liftMm: number): OnSkin[] {
    const pieces = Math.max(1, Math.ceil(lengthMm / STEP_MM))
    return Array.from({ length: pieces + 1 }, (_, i) =>
      this.#onSkin(addScaled(from, along, (lengthMm * i) / pieces), liftMm),
    ).filter((place) => place !== null)
  }

  /** A ring round a place of the skin, whole or in dashes. */
  ring(at: Vec3, radiusMm: number, widthMm: number, ink: Ink, liftMm: number, dashes = 0): void {
    const middle = this.#onSkin(at, 0)
    if (middle === null) return
    const u = normalize(cross(middle.normal, Math.abs(middle.normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]))
    const v = cross(middle.normal, u)
    const round = (from: number, to: number): OnSkin[] =>
      Array.from({ length: ARC_STEPS + 1 }, (_, i) => {
        const turn = 2 * Math.PI * (from + ((to - from) * i) / ARC_STEPS)
        const away = add(
          [0, 0, 0],
          addScaled(addScaled([0, 0, 0], u, Math.cos(turn) * radiusMm), v, Math.sin(turn) * radiusMm),
        )
        return this.#onSkin(add(middle.at, away), liftMm)
      }).filter((place) => place !== null)
    const pieces = Math.max(1, dashes)
    for (let k = 0; k < pieces; k++)
      this.ribbon(round(k / pieces, (k + (dashes > 0 ? 0.6 : 1)) / pieces), widthMm, ink)
  }

  /** A band along places on the skin. */
  ribbon(line: readonly OnSkin[], widthMm: number, ink: Ink): void {
    if (line.length < 2) return
    const first = this.#positions.length / 3
    line.forEach(({ at, normal }, i) => {
      const along = sub(line[Math.min(line.length - 1, i + 1)]!.at, line[Math.max(0, i - 1)]!.at)
      const side = normalize(cross(normal, along))
      this.#vertex(addScaled(at, side, -widthMm / 2), ink)
      this.#vertex(addScaled(at, side, widthMm / 2), ink)
      if (i === 0 || distance(at, line[i - 1]!.at) > 4 * STEP_MM) return
      const v = first + i * 2
      this.#triangles.push(v - 2, v, v - 1, v - 1, v, v + 1)
    })
  }

  #triangle(a: Vec3, b: Vec3, c: Vec3, ink: Ink): void {
    const first = this.#positions.length / 3
    for (const corner of [a, b, c]) this.#vertex(corner, ink)
    this.#triangles.push(first, first + 1, first + 2)
  }

  #vertex(at: Vec3, ink: Ink): void {
    this.#positions.push(...at)
    this.#colors.push(...ink)
  }

  done(): InkMesh {
    return {
      positions: new Float32Array(this.#positions),
      colors: new Float32Array(this.#colors),
      triangles: new Uint32Array(this.#triangles),
    }
  }
}
const ARC_STEPS = 10

/**
 * The skin painted by a value of each vertex, lifted off it; triangles where all three are clear are left out.
 * @param inkOf colour of a vertex, or null where it is left clear
 */
export function paintedSkin(
  head: Pick<Head, 'positions' | 'triangles' | 'smoothNormals'>,
  inkOf: (vertex: number) => Ink | null,
  liftMm: number,
): InkMesh {
  const { positions, triangles, smoothNormals } = head
  const count = positions.length / 3
  const colors = new Float32Array(count * 4)
  const lifted = new Float32Array(count * 3)
  const painted = new Uint8Array(count)
  for (let v = 0; v < count; v++) {
    const ink = inkOf(v)
    for (let axis = 0; axis < 3; axis++)
      lifted[v * 3 + axis] = positions[v * 3 + axis]! + smoothNormals[v * 3 + axis]! * liftMm
    if (ink === null) continue
    painted[v] = 1
    colors.set(ink, v * 4)
  }
  const kept: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    if (painted[a] === 0 && painted[b] === 0 && painted[c] === 0) continue
    kept.push(a, b, c)
    // Beside painted skin the colour fades, instead of turning black.
    for (const v of [a, b, c])
      if (painted[v] === 0) {
        const from = [a, b, c].find((other) => painted[other] === 1)!
        colors.set([colors[from * 4]!, colors[from * 4 + 1]!, colors[from * 4 + 2]!, 0], v * 4)
      }
  }
  return { positions: lifted, colors, triangles: new Uint32Array(kept) }
}
