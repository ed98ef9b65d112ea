import type { BufferGeometry, Mesh, Object3D } from 'three'
import { Vector3 } from 'three'
import { checkTriangleCount, noFaces, type TriangleSoup } from './soup.ts'

/**
 * All triangles of the meshes under an object, where it places them.
 * @throws ScanError `no-faces`, `too-many-triangles`
 */
export function soupOfObject(root: Object3D): TriangleSoup {
  root.updateMatrixWorld(true)
  const parts: TriangleSoup[] = []
  root.traverse((object) => {
    if (!isMesh(object)) return
    const part = soupOfGeometry(object.geometry)
    const at = new Vector3()
    for (let i = 0; i < part.positions.length; i += 3)
      at.fromArray(part.positions, i).applyMatrix4(object.matrixWorld).toArray(part.positions, i)
    parts.push(object.matrixWorld.determinant() < 0 ? turnedRound(part) : part)
  })
  const joined = join(parts)
  if (joined.triangles.length === 0) throw noFaces()
  checkTriangleCount(joined.triangles.length / 3)
  return joined
}

/** A part that is placed mirrored keeps its outside. */
const turnedRound = ({ positions, triangles }: TriangleSoup): TriangleSoup => ({
  positions,
  triangles: triangles.map((_, i) => triangles[i - (i % 3) + ((3 - (i % 3)) % 3)]!),
})

/** A geometry without an index is a list of triangles. */
export function soupOfGeometry(geometry: BufferGeometry): TriangleSoup {
  const from = geometry.getAttribute('position')
  const count = from?.count ?? 0
  const positions = new Float32Array(count * 3)
  for (let v = 0; v < count; v++) positions.set([from!.getX(v), from!.getY(v), from!.getZ(v)], v * 3)
  const { index } = geometry
  const corners = index === null ? count - (count % 3) : index.count - (index.count % 3)
  return {
    positions,
    triangles: Uint32Array.from({ length: corners }, (_, i) => (index === null ? i : index.getX(i))),
  }
}

const isMesh = (object: Object3D): object is Mesh => 'isMesh' in object && object.isMesh === true

function join(parts: readonly TriangleSoup[]): TriangleSoup {
  const sum = (of: (part: TriangleSoup) => number): number =>
    parts.reduce((total, part) => total + of(part), 0)
  const positions = new Float32Array(sum((part) => part.positions.length))
  const triangles = new Uint32Array(sum((part) => part.triangles.length))
  let [vertex, corner] = [0, 0]
  for (const part of parts) {
    positions.set(part.positions, vertex * 3)
    for (const [i, own] of part.triangles.entries()) triangles[corner + i] = own + vertex
    vertex += part.positions.length / 3
    corner += part.triangles.length
  }
  return { positions, triangles }
}
