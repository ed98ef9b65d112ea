import { BufferAttribute, BufferGeometry } from 'three'
import { vertexAt } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { capOf, neckRim } from './neck-cap.ts'
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

export function skinGeometry(head: Head): SkinGeometry {
  const { picture } = head
  const { rim, seen, index } = topologyOf(picture.triangles, picture, head.positions.length / 3)
  const cap = rim === null ? null : capOf(picture, rim)
  const own = picture.positions.length / 3
  const extra = cap === null ? 0 : cap.rim.length + 1
  const positions = lengthened(picture.positions, extra * 3)
  const normals = lengthened(picture.normals, extra * 3)
  const tints = skinTints(head)
  const hair = lengthened(tints.hair, extra * 4)
  const tone = lengthened(tints.tone, extra * 4)
  if (cap !== null) {
    cap.rim.forEach((vertex, i) => positions.set(vertexAt(picture.positions, vertex), (own + i) * 3))
    positions.set(cap.middle, (own + cap.rim.length) * 3)
    for (let v = own; v < own + extra; v++) {
      normals.set(cap.normal, v * 3)
      tone.set(CUT, v * 4)
    }
  }
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
      geometry.setDrawRange(0, shown ? Infinity : seen)
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
  /** Outer skin and neck end first, linings last. */
  readonly index: Uint32Array
  /** How much of `index` is no lining. */
  readonly seen: number
}

const topologies = new WeakMap<Uint32Array, SkinTopology>()

function topologyOf(triangles: Uint32Array, picture: Head['picture'], outerCount: number): SkinTopology {
  const known = topologies.get(triangles)
  if (known !== undefined) return known
  const rim = neckRim(picture)
  const end = rim === null ? [] : endTriangles(rim.length, picture.positions.length / 3)
  const { outer, linings } = parted(triangles, outerCount)
  const made = {
    rim,
    index: new Uint32Array([...outer, ...end, ...linings]),
    seen: outer.length + end.length,
  }
  topologies.set(triangles, made)
  return made
}

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
