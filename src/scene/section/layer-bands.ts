import { Color, type Plane } from 'three'
import type { LayerStack } from '../../geometry/skin.ts'
import { addScaled, dot, length, scale, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { PlanePoint, PlaneSegment } from './plane-segments.ts'
import { BEHIND_MM, SectionWriter, type SectionMesh } from './section-mesh.ts'

/** Tissue tones of a section, calm, as in anatomical plates. Nothing is judged by them. */
export const SECTION_COLORS = {
  skin: new Color('#e3a98f'),
  fat: new Color('#efcf86'),
  smas: new Color('#d98a7c'),
  attenuated: new Color('#e5b48a'),
  /** All that lies deeper, and where nothing is known: one tone. */
  deep: new Color('#a8675a'),
  bone: new Color('#f1ead6'),
  gland: new Color('#c08a45'),
  eye: new Color('#e9e6df'),
} as const

/** A layer cut at a slant looks thicker, at most by this: beyond it the section would tell nothing. */
const MOST_STRETCH = 3
/** The outer table of bone as a line, mm. */
const BONE_LINE_MM = 1

interface Station {
  readonly at: Vec3
  /** In the plane, away from the skin; as long as one mm of depth is in the section. */
  readonly inward: Vec3
  readonly layers: LayerStack | null
}

type Layered = Pick<Head, 'triangles' | 'layersAt' | 'normalOf'>

/** Skin, fat, SMAS and bone along the outer skin of a cut, to scale, where the model knows them. */
export function layerBands(
  segments: readonly PlaneSegment[],
  plane: Pick<Plane, 'normal'>,
  head: Layered,
): SectionMesh {
  const mesh = new SectionWriter(plane)
  const stations = new Map<string, Station>()
  const stationOf = (tri: number, point: PlanePoint): Station => {
    const key = edgeKey(head.triangles, tri, point)
    const known = stations.get(key)
    if (known !== undefined) return known
    const made = station(head, tri, point, plane)
    stations.set(key, made)
    return made
  }
  for (const { tri, a, b } of segments) {
    const [from, to] = [stationOf(tri, a), stationOf(tri, b)]
    if (from.layers === null || to.layers === null) continue
    const [one, two] = [from.layers, to.layers]
    const band = (fromMm: [number, number], toMm: [number, number], color: Color, behindMm: number): void =>
      strip(mesh, from, to, fromMm, toMm, color, behindMm)
    const skin = (layers: LayerStack): number => layers.epidermisMm + layers.dermisMm
    band([0, 0], [one.smasBottomMm, two.smasBottomMm], sheetColor(one, two), BEHIND_MM.smas)
    band([0, 0], [one.smasTopMm, two.smasTopMm], SECTION_COLORS.fat, BEHIND_MM.fat)
    band([0, 0], [skin(one), skin(two)], SECTION_COLORS.skin, BEHIND_MM.skin)
    if (one.boneMm !== null && two.boneMm !== null)
      band(
        [one.boneMm, two.boneMm],
        [one.boneMm + BONE_LINE_MM, two.boneMm + BONE_LINE_MM],
        SECTION_COLORS.bone,
        BEHIND_MM.bone,
      )
  }
  return mesh.done()
}

/** Without SMAS fat goes on. */
function sheetColor(one: LayerStack, two: LayerStack): Color {
  if (one.smas === 'absent' || two.smas === 'absent') return SECTION_COLORS.fat
  return one.smas === 'present' && two.smas === 'present' ? SECTION_COLORS.smas : SECTION_COLORS.attenuated
}

/** Two triangles that meet at an edge ask for the same place once. */
function edgeKey(triangles: Head['triangles'], tri: number, { bary }: PlanePoint): string {
  const corners = [0, 1, 2].flatMap((k) => (bary[k]! > 0 ? [triangles[tri * 3 + k]!] : []))
  return corners.toSorted((a, b) => a - b).join(' ')
}

function station(
  head: Layered,
  tri: number,
  { at, bary }: PlanePoint,
  { normal: n }: Pick<Plane, 'normal'>,
): Station {
  const point = { tri, bary }
  const across: Vec3 = [n.x, n.y, n.z]
  const normal = head.normalOf(point)
  const flat = addScaled(normal, across, -dot(normal, across))
  const size = length(flat)
  const stretch = Math.min(MOST_STRETCH, 1 / Math.max(size, 1e-6))
  return { at, inward: scale(flat, -stretch / Math.max(size, 1e-6)), layers: head.layersAt(point) }
}

function strip(
  mesh: SectionWriter,
  from: Station,
  to: Station,
  outerMm: readonly [number, number],
  innerMm: readonly [number, number],
  color: Color,
  behindMm: number,
): void {
  const a = addScaled(from.at, from.inward, outerMm[0])
  const b = addScaled(to.at, to.inward, outerMm[1])
  const c = addScaled(to.at, to.inward, innerMm[1])
  const d = addScaled(from.at, from.inward, innerMm[0])
  mesh.triangle(a, b, c, color, behindMm)
  mesh.triangle(a, c, d, color, behindMm)
}
