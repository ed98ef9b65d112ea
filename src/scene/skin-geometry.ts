import { BufferAttribute, BufferGeometry } from 'three'
import { vertexAt } from '../geometry/vec3.ts'
import type { Head } from '../head/types.ts'
import { neckCap } from './neck-cap.ts'
import { skinTints } from './skin-colours.ts'

/** The skin of a head as the GPU takes it, its neck closed by a flat end. The caller disposes of it. */
export function skinGeometry(head: Head): BufferGeometry {
  const { picture } = head
  const cap = neckCap(picture)
  const own = picture.positions.length / 3
  const extra = cap === null ? 0 : cap.rim.length + 1
  const positions = lengthened(picture.positions, extra * 3)
  const normals = lengthened(picture.normals, extra * 3)
  const tints = skinTints(head)
  const hair = lengthened(tints.hair, extra * 4)
  const tone = lengthened(tints.tone, extra * 4)
  const triangles = new Uint32Array(picture.triangles.length + (cap === null ? 0 : cap.rim.length * 3))
  triangles.set(picture.triangles)
  if (cap !== null) {
    const middle = own + cap.rim.length
    cap.rim.forEach((vertex, i) => {
      positions.set(vertexAt(picture.positions, vertex), (own + i) * 3)
      const next = own + ((i + 1) % cap.rim.length)
      // Against the direction of the rim's own triangles: the end faces away from the head.
      triangles.set([next, own + i, middle], picture.triangles.length + i * 3)
    })
    positions.set(cap.middle, middle * 3)
    for (let v = own; v <= middle; v++) {
      normals.set(cap.normal, v * 3)
      tone.set(CUT, v * 4)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setAttribute('aHair', new BufferAttribute(hair, 4, true))
  geometry.setAttribute('aTone', new BufferAttribute(tone, 4, true))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  geometry.computeBoundingSphere()
  return geometry
}

/** Lids and auricle at once: the shader's mark of the neck's flat end. */
const CUT = [255, 255, 0, 0] as const

function lengthened<T extends Float32Array | Uint8Array>(array: T, by: number): T {
  const longer =
    array instanceof Float32Array ? new Float32Array(array.length + by) : new Uint8Array(array.length + by)
  longer.set(array)
  return longer as T
}
