import { BufferAttribute, BufferGeometry } from 'three'
import { distance, normalize, vertexAt, type Vec3 } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { capOf, meanOf, neckRim, openRims } from './neck-cap.ts'
import { skinLayers } from './peel-depths.ts'
import { skinTints } from './skin-colours.ts'

/** The skin of a head as the GPU takes it, its neck closed by a flat end. The caller disposes of it. */
export interface SkinGeometry {
  readonly geometry: BufferGeometry
  /** Seen through, linings of mouth, nose and sockets are left out: they would stand behind the skin as dark patches. */
  showLinings(shown: boolean): void
  /** Tell the shader what lies under each vertex: asked of the head once, when peeling or hatching first needs it. */
  knowLayers(): void
}

/** Lids and auricle at once: the shader's mark of the neck's flat end. */
const CUT = [255, 255, 0, 0] as const
/** The dark of a lining. */
const LINING = [0, 0, 0, 255] as const

export function skinGeometry(head: Head): SkinGeometry {
  const { picture } = head
  const { rim, openings, ends, seen, index } = topologyOf(head)
  const cap = rim === null ? null : capOf(picture, rim)
  const own = picture.positions.length / 3
  const capped = cap === null ? 0 : cap.rim.length + 1
  const extra = capped + openings.length
  const positions = lengthened(picture.positions, extra * 3)
  const normals = lengthened(picture.normals, extra * 3)
  const tints = skinTints(head)
  const hair = lengthened(tints.hair, extra * 4)
  const tone = lengthened(tints.tone, extra * 4)
  if (cap !== null) {
    cap.rim.forEach((vertex, i) => positions.set(vertexAt(picture.positions, vertex), (own + i) * 3))
    positions.set(cap.middle, (own + cap.rim.length) * 3)
    for (let v = own; v < own + capped; v++) {
      normals.set(cap.normal, v * 3)
      tone.set(CUT, v * 4)
    }
  }
  openings.forEach((opening, i) => {
    const v = own + capped + i
    positions.set(meanOf(picture.positions, opening), v * 3)
    normals.set(normalize(meanOf(picture.normals, opening)), v * 3)
    tone.set(LINING, v * 4)
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setAttribute('aHair', new BufferAttribute(hair, 4, true))
  geometry.setAttribute('aTone', new BufferAttribute(tone, 4, true))
  geometry.setIndex(new BufferAttribute(index, 1))
  geometry.computeBoundingSphere()
  return {
    geometry,
    showLinings(shown) {
      // Nostrils and mouth lead into their linings or, without those, are closed flat.
      geometry.setDrawRange(shown ? ends : 0, shown ? Infinity : seen)
    },
    knowLayers() {
      if (geometry.hasAttribute('aLayers')) return
      const { depths, smas, held } = skinLayers(head)
      const count = positions.length / 3
      geometry.setAttribute('aLayers', new BufferAttribute(lengthened(depths, count * 4 - depths.length), 4))
      const sheet = new Uint8Array(count * 2)
      for (let v = 0; v < smas.length; v++) sheet.set([smas[v]!, held[v]!], v * 2)
      geometry.setAttribute('aSmas', new BufferAttribute(sheet, 2, true))
    },
  }
}

/** What all heads of a template share: found once, while a morph slider asks for head after head. */
interface SkinTopology {
  /** Vertices of the picture round the open end of the neck, in order; null where nothing is open. */
  readonly rim: readonly number[] | null
  /** Vertices round nostrils and mouth. */
  readonly openings: readonly (readonly number[])[]
  /** Flat ends of openings first, then outer skin and neck end, linings last. */
  readonly index: Uint32Array
  /** How much of `index` are ends of openings. */
  readonly ends: number
  /** How much of `index` is no lining. */
  readonly seen: number
}

const topologies = new WeakMap<Uint32Array, SkinTopology>()

function topologyOf(head: Head): SkinTopology {
  const { picture } = head
  const { triangles } = picture
  const known = topologies.get(triangles)
  if (known !== undefined) return known
  const rim = neckRim(picture)
  const own = picture.positions.length / 3
  const end = rim === null ? [] : endTriangles(rim.length, own)
  const openings = smallOpenings(head)
  const first = own + (rim === null ? 0 : rim.length + 1)
  const ends = openings.flatMap((opening, i) => closingTriangles(opening, first + i))
  const { outer, linings } = parted(triangles, head.positions.length / 3)
  const made = {
    rim,
    openings,
    index: new Uint32Array([...ends, ...outer, ...end, ...linings]),
    ends: ends.length,
    seen: ends.length + outer.length + end.length,
  }
  topologies.set(triangles, made)
  return made
}

/** An eye closes its own opening: nearer to its middle than this, mm. */
const EYE_REACH_MM = 22

/** The openings of the outer skin but for eyes and neck. */
function smallOpenings({ positions, triangles, picture }: Head): readonly (readonly number[])[] {
  const beforeEye = (at: Vec3): boolean =>
    picture.eyes.some(({ centre }) => distance(centre, at) < EYE_REACH_MM)
  const rims = openRims(triangles)
  const heights = rims.map((rim) => meanOf(positions, rim)[1])
  const neck = Math.min(...heights)
  return rims.filter((rim, i) => heights[i]! > neck && !beforeEye(meanOf(positions, rim)))
}

/** Against the direction of the rim's own triangles, as `endTriangles`, on the rim itself. */
const closingTriangles = (rim: readonly number[], middle: number): number[] =>
  rim.flatMap((vertex, i) => [rim[(i + 1) % rim.length]!, vertex, middle])

/** Triangles of the outer skin, and those with a corner beyond it. */
function parted(triangles: Uint32Array, outerCount: number): { outer: number[]; linings: number[] } {
  const outer: number[] = []
  const linings: number[] = []
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!]
    const list = a < outerCount && b < outerCount && c < outerCount ? outer : linings
    list.push(a, b, c)
  }
  return { outer, linings }
}

/** Against the direction of the rim's own triangles: the end faces away from the head. */
const endTriangles = (count: number, first: number): number[] =>
  Array.from({ length: count }, (_, i) => [first + ((i + 1) % count), first + i, first + count]).flat()

function lengthened<T extends Float32Array | Uint8Array>(array: T, by: number): T {
  const longer =
    array instanceof Float32Array ? new Float32Array(array.length + by) : new Uint8Array(array.length + by)
  longer.set(array)
  return longer as T
}
