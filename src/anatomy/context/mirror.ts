import { mirrorX } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { ContextLine, PlacedContext } from '../context-types.ts'
import { once } from './once.ts'

/** The same anatomy on the other side of a symmetric head. */
export function mirrorContext(head: Head, one: PlacedContext): PlacedContext {
  const cover = once(() => one.cover && mirrorCover(head, one.cover))
  // Named one by one: a spread would ask for the cover, which is worked out when it is first wanted.
  return {
    id: one.id,
    name: one.name,
    kind: one.kind,
    layer: one.layer,
    explains: one.explains,
    source: one.source,
    verified: one.verified,
    side: one.side === 'left' ? 'right' : 'left',
    lines: one.lines.map((line): ContextLine => ({ ...line, points: line.points.map(mirrorX) })),
    get cover() {
      return cover()
    },
    ligament: one.ligament && { ...one.ligament, onSkin: one.ligament.onSkin.map(mirrorX) },
    labelAt: mirrorX(one.labelAt),
  }
}

function mirrorCover(head: Head, cover: Float32Array): Float32Array {
  const twins = twinsOf(head)
  const out = new Float32Array(cover.length)
  for (let i = 0; i < out.length; i++) out[i] = cover[twins[i]!]!
  return out
}

const known = new WeakMap<Uint32Array, Uint32Array>()

/** The vertex across the midline for each outer vertex; one table for all heads of a template. */
function twinsOf(head: Head): Uint32Array {
  const { triangles } = head
  const found = known.get(triangles)
  if (found) return found
  const twins = Uint32Array.from({ length: head.positions.length / 3 }, (_, i) => i)
  for (let tri = 0; tri < triangles.length / 3; tri++) {
    for (let corner = 0; corner < 3; corner++) {
      const bary = [0, 1, 2].map((k) => (k === corner ? 1 : 0)) as [number, number, number]
      const twin = head.mirrorPoint({ tri, bary })
      twins[triangles[tri * 3 + corner]!] = triangles[twin.tri * 3 + twin.bary.indexOf(1)]!
    }
  }
  known.set(triangles, twins)
  return twins
}
