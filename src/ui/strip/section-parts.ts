import { severityColor } from '../kit/severity-mark.tsx'
import { KIND_COLORS } from '../structures/kind-style.ts'
import { structureName } from '../../report/index.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import type { Severity } from '../../geometry/check-types.ts'
import {
  under,
  type ProfilePoint,
  type Section,
  type SectionEllipse,
  type SectionTube,
  type SectionPoint,
} from '../../report/section/index.ts'
import { BAND_EDGES, BAND_IDS } from './strip-bands.ts'
import css from './strip.module.css'

/** Where millimetres of a section fall in its picture, px: the thread in the middle across, a third down. */
interface Place {
  readonly px: number
  readonly perMm: number
  readonly x: (mm: number) => number
  readonly y: (mm: number) => number
}

/** Of the picture's height, above the middle of the thread. */
const MIDDLE_SHARE = 0.4
/** Deeper than this lies outside of every window, mm. */
const FAR_MM = 60
const SCALE_BAR_MM = 5

export interface Part {
  readonly d: string
  readonly className: string | undefined
  readonly style?: string
  readonly title?: string
  /** Width of its line, px. */
  readonly width?: number
  /** Only the outer rim of the line is seen: what lies inside of the shape, widened by this many px, is left out. */
  readonly hollow?: number
}

/**
 * What a section shows, from the lowest to the topmost.
 * @param px side of the square picture
 */
export function sectionParts(section: Section, px: number, severity: Severity): readonly Part[] {
  const perMm = px / (2 * section.halfMm)
  const place: Place = {
    px,
    perMm,
    x: (mm) => px / 2 + mm * perMm,
    y: (mm) => px * MIDDLE_SHARE - mm * perMm,
  }
  const told = toldIn(section)
  const parts: readonly Part[] = [
    ...bands(section.profile, place),
    ...glands(section, place, told),
    ...tubes(section, place, told),
    { d: union(section.others, place), className: css.otherThread },
    { d: union(section.thread, place), className: css.cutThread, style: `fill: ${severityColor(severity)}` },
    { d: skinLine(section.profile, place), className: css.skinLine },
    { d: scaleBar(place), className: css.scaleBar },
  ]
  return parts.filter(({ d }) => d !== '')
}

const point = ({ x, y }: SectionPoint, place: Place): string =>
  `${place.x(x).toFixed(1)} ${place.y(y).toFixed(1)}`

const line = (points: readonly SectionPoint[], place: Place, closed: boolean): string =>
  points.length < 2 ? '' : `M${points.map((one) => point(one, place)).join('L')}${closed ? 'Z' : ''}`

/** Layers as deep as the head has them, following the skin; hatched where the model knows none. */
function bands(profile: readonly ProfilePoint[], place: Place): Part[] {
  const known = BAND_IDS.flatMap((id) =>
    runs(profile, ({ layers }) => layers !== null && BAND_EDGES[id](layers) !== null).map((run): Part => {
      const edge = (k: 0 | 1): SectionPoint[] =>
        run.map((one) => under(one, Math.min(FAR_MM, BAND_EDGES[id](one.layers!)![k])))
      return { d: line([...edge(0), ...edge(1).toReversed()], place, true), className: css[id] }
    }),
  )
  const unknown = runs(profile, ({ layers }) => layers === null).map((run): Part => {
    const bottom = run.map((one) => under(one, FAR_MM))
    return { d: line([...run, ...bottom.toReversed()], place, true), className: css.unknownLayers }
  })
  return [...known, ...unknown]
}

const skinLine = (profile: readonly ProfilePoint[], place: Place): string => line(profile, place, false)

/** Opacity of the margin that is kept free. */
const DENSE = 0.3
/** Width of the line round where a structure may lie, px. */
const MAY_PX = 1.4

/** Margin as a rim round the outline, a line where wall and margin may lie instead, then the outline itself. */
function glands({ glands: cut }: Section, place: Place, told: Told): Part[] {
  return cut.flatMap(({ structure, rings, marginMm, uncertaintyMm }): Part[] => {
    const d = rings.map((ring) => line(ring, place, true)).join('')
    const color = KIND_COLORS[structure.kind]
    const wide = (mm: number): number => 2 * mm * place.perMm
    const wall: Part = { d, className: css.wall, style: `fill: ${color}`, title: structureName(structure.id) }
    if (!told.has(structure)) return [wall]
    return [
      {
        d,
        className: css.may,
        style: `stroke: ${color}`,
        width: wide(uncertaintyMm) + 2 * MAY_PX,
        hollow: wide(uncertaintyMm),
      },
      {
        d,
        className: css.rim,
        style: `stroke: ${color}; fill: ${color}; opacity: ${DENSE}`,
        width: wide(marginMm),
      },
      wall,
    ]
  })
}

function tubes({ tubes: cut }: Section, place: Place, told: Told): Part[] {
  const usual = cut.filter(({ variant }) => variant === 'nominal')
  const near = usual.filter(({ structure }) => told.has(structure))
  const wall = ({ structure, wall: ellipses, variant }: SectionTube): Part => ({
    d: union(ellipses, place),
    className: variant === 'nominal' ? css.wall : css.faintWall,
    style: `fill: ${KIND_COLORS[structure.kind]}`,
    title: structureName(structure.id),
  })
  // The branches of one structure are one zone: a line for each would only tangle.
  const zones = [...told].flatMap((structure) => {
    const own = near.filter((one) => one.structure === structure)
    const color = KIND_COLORS[structure.kind]
    return own.length === 0 ? [] : [{ color, own }]
  })
  return [
    ...zones.map(({ color, own }): Part => ({
      d: union(
        own.flatMap(({ margin }) => margin),
        place,
      ),
      className: undefined,
      style: `fill: ${color}; opacity: ${DENSE}`,
    })),
    ...zones.map(({ color, own }): Part => ({
      d: union(
        own.flatMap(({ uncertainty }) => uncertainty),
        place,
      ),
      className: css.may,
      style: `stroke: ${color}`,
      width: 2 * MAY_PX,
      hollow: 0,
    })),
    ...cut.filter(({ variant }) => variant !== 'nominal').map(wall),
    ...usual.map(wall),
  ]
}

/** Structures whose margin and uncertainty are drawn: the nearest few; drawn for all, they would hide each other. */
type Told = ReadonlySet<Structure>
const MOST_TOLD = 3

function toldIn({ tubes: cut, glands: bodies }: Section): Told {
  const away = (points: readonly SectionPoint[], reach: (i: number) => number): number =>
    Math.min(...points.map(({ x, y }, i) => Math.hypot(x, y) - reach(i)))
  const near = [
    ...cut
      .filter(({ variant }) => variant === 'nominal')
      .map(({ structure, wall }) => ({ structure, mm: away(wall, (i) => wall[i]!.b) })),
    ...bodies.map(({ structure, rings }) => ({ structure, mm: away(rings.flat(), () => 0) })),
  ]
  const order = near.toSorted((a, b) => a.mm - b.mm).map(({ structure }): Structure => structure)
  return new Set([...new Set(order)].slice(0, MOST_TOLD))
}

/** One path of all ellipses: filled, it is their union. */
const union = (ellipses: readonly SectionEllipse[], place: Place): string =>
  ellipses
    .map(({ x, y, a, b, turn }) => {
      const [dx, dy] = [Math.cos(turn) * a, Math.sin(turn) * a]
      const radii = `${(a * place.perMm).toFixed(2)} ${(b * place.perMm).toFixed(2)} ${((-turn * 180) / Math.PI).toFixed(1)}`
      const [from, to] = [point({ x: x - dx, y: y - dy }, place), point({ x: x + dx, y: y + dy }, place)]
      return `M${from}A${radii} 1 1 ${to}A${radii} 1 1 ${from}Z`
    })
    .join('')

function scaleBar({ px, perMm }: Place): string {
  const [right, y] = [px - 8, px - 9]
  return `M${(right - SCALE_BAR_MM * perMm).toFixed(1)} ${y - 3}v3H${right}v-3`
}

function runs(profile: readonly ProfilePoint[], holds: (one: ProfilePoint) => boolean): ProfilePoint[][] {
  const out: ProfilePoint[][] = []
  profile.forEach((one, i) => {
    if (!holds(one)) return
    if (i > 0 && holds(profile[i - 1]!)) out.at(-1)!.push(one)
    else out.push([one])
  })
  return out.filter((run) => run.length > 1)
}
