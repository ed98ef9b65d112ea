import { Color } from 'three'
import type { PlacedContext } from '../../anatomy/context-types.ts'
import { addScaled, cross, normalize, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { Design } from '../../plan/design/index.ts'
import type { DesignLayer } from '../../state/design/design-store.ts'
import { contextStyle } from '../context/context-style.ts'
import { paintedSkin, SkinInk, type Ink, type InkArrow, type InkMesh } from './skin-ink.ts'

/** One word or number beside its place on the skin. */
export interface DesignTag {
  readonly at: Vec3
  readonly text: string
  /** Worth a look, said louder; never the look of an alarm. */
  readonly marked: boolean
}

export interface DesignDrawing {
  /** Painted skin; null where a layer paints none. */
  readonly paint: InkMesh | null
  readonly marks: InkMesh
  readonly tags: readonly DesignTag[]
}

const ink = (color: string, opacity: number): Ink => {
  const { r, g, b } = new Color(color)
  return [r, g, b, opacity]
}
/** Blue and violet, far from the four colours of verdicts and from skin: advice looks like no alarm. */
const PULL = ink('#2b2f8f', 0.95)
const USUAL = ink('#7f8ff0', 0.9)
const CASING = ink('#ffffff', 0.9)
const MARK = ink('#2b2f8f', 0.95)
/** As the atlas draws the zones: what holds is cool, what gives is warm. */
const colorOf = (id: string): Color => new Color(contextStyle({ kind: 'smas-zone', id }).color)

const PAINT_LIFT_MM = 0.6
const CASING_LIFT_MM = 0.75
const MARK_LIFT_MM = 0.9
const ARROW_MM = 26
const HEAD_MM = 7
/** Beside the thread, which is drawn over everything on the skin. */
const BESIDE_MM = 6
const ARROW_WIDTH_MM = 2.8
const USUAL_WIDTH_MM = 2
const CASING_MM = 1.1
const RING_MM = 6

/** What a layer shows on the head: the picture to the numbers of the panel. */
export function designDrawing(
  layer: DesignLayer,
  design: Design,
  head: Head,
  context: readonly PlacedContext[],
): DesignDrawing {
  switch (layer) {
    case 'direction':
      return directions(design, head)
    case 'spread':
      return spread(design, head)
    case 'hold':
      return holds(design, head, context)
  }
}

/** Dark: where a run draws. Light: where its region is usually lifted to. */
function directions({ directions: runs }: Design, head: Head): DesignDrawing {
  const marks = new SkinInk(head)
  for (const { at: on, normal, pull, liftTo, offDeg } of runs) {
    const at = addScaled(on, normalize(cross(normal, pull)), BESIDE_MM)
    if (liftTo !== null && offDeg !== null && offDeg > 0)
      cased(
        marks,
        { from: at, along: liftTo, lengthMm: ARROW_MM, widthMm: USUAL_WIDTH_MM, headMm: HEAD_MM },
        USUAL,
      )
    cased(
      marks,
      { from: at, along: pull, lengthMm: ARROW_MM, widthMm: ARROW_WIDTH_MM, headMm: HEAD_MM },
      PULL,
    )
  }
  // What is usual needs no word beside it: the panel tells it.
  const tags = runs.flatMap(({ at, offDeg }): DesignTag[] =>
    offDeg === null || offDeg < 0.5 ? [] : [{ at, text: `${Math.round(offDeg)}° off`, marked: true }],
  )
  return { paint: null, marks: marks.done(), tags }
}

/** An arrow with a light rim, so that it reads on every skin. */
function cased(marks: SkinInk, arrow: InkArrow, color: Ink): void {
  const rim = CASING_MM / 2
  const behind: InkArrow = {
    from: addScaled(arrow.from, arrow.along, -rim),
    along: arrow.along,
    lengthMm: arrow.lengthMm + 3.2 * rim,
    widthMm: arrow.widthMm + CASING_MM,
    headMm: arrow.headMm + 3.4 * rim,
  }
  marks.arrow(behind, CASING, CASING_LIFT_MM)
  marks.arrow(arrow, color, MARK_LIFT_MM)
}

/** Summed pull as the depth of one colour: from this many pulls on it is full. */
const FULL_PULL = 2
/** Below this the skin is left clear, pulls. */
const LEAST_PULL = 0.08

function spread({ spread: { map, bunches, gaps } }: Design, head: Head): DesignDrawing {
  const [light, dark] = [new Color('#b9c4ff'), new Color('#1d1a6e')]
  const mixed = new Color()
  const paint = paintedSkin(
    head,
    (vertex) => {
      const share = Math.min(1, map.pull[vertex]! / FULL_PULL)
      if (map.pull[vertex]! < LEAST_PULL) return null
      const { r, g, b } = mixed.lerpColors(light, dark, share)
      return [r, g, b, 0.35 + 0.5 * share]
    },
    PAINT_LIFT_MM,
  )
  const marks = new SkinInk(head)
  const ringed = (at: Vec3, dashes: number): void => {
    marks.ring(at, RING_MM, 0.9 + CASING_MM, CASING, CASING_LIFT_MM, dashes)
    marks.ring(at, RING_MM, 0.9, MARK, MARK_LIFT_MM, dashes)
  }
  for (const { at } of bunches) ringed(at, 0)
  for (const { at } of gaps) ringed(at, 8)
  return {
    paint,
    marks: marks.done(),
    tags: [
      ...bunches.map(({ at, value }) => ({ at, text: `${value.toFixed(1)} pulls end here`, marked: true })),
      ...gaps.map(({ at, value }) => ({ at, text: `gap ${Math.round(value)} mm`, marked: true })),
    ],
  }
}

/** Bound and gliding SMAS, and where each thread is held. */
function holds({ holds: held }: Design, head: Head, context: readonly PlacedContext[]): DesignDrawing {
  const covers = (id: string): readonly Float32Array[] =>
    context.flatMap((item) => (item.id === id && item.cover !== null ? [item.cover] : []))
  const [fixed, mobile] = [covers('smas-fixed'), covers('smas-mobile')]
  const most = (all: readonly Float32Array[], v: number): number =>
    all.reduce((best, cover) => Math.max(best, cover[v]!), 0)
  const [fixedColor, mobileColor] = [colorOf('smas-fixed'), colorOf('smas-mobile')]
  const paint = paintedSkin(
    head,
    (v) => {
      const [a, b] = [most(fixed, v), most(mobile, v)]
      if (Math.max(a, b) < 0.02) return null
      const { r, g, b: blue } = a >= b ? fixedColor : mobileColor
      return [r, g, blue, 0.38 * Math.max(a, b)]
    },
    PAINT_LIFT_MM,
  )
  const marks = new SkinInk(head)
  for (const { at, stable } of held) {
    marks.ring(at, 4, 1.2 + CASING_MM, CASING, CASING_LIFT_MM, stable ? 0 : 6)
    marks.ring(at, 4, 1.2, MARK, MARK_LIFT_MM, stable ? 0 : 6)
  }
  const word = (zone: Design['holds'][number]['zone']): string =>
    zone === 'fixed' ? 'bound' : zone === 'mobile' ? 'glides' : 'not known'
  const tags = held.map(({ at, zone, stable }) => ({ at, text: word(zone), marked: !stable }))
  return { paint, marks: marks.done(), tags }
}
