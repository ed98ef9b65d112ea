import { BufferAttribute, BufferGeometry } from 'three'
import type { MergedMesh } from './mesh-writer.ts'

/** Merged structures as the GPU takes them. The caller disposes of them. */
export function geometryOf(mesh: MergedMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('aStructure', new BufferAttribute(mesh.structure, 1))
  geometry.setAttribute('aCourse', new BufferAttribute(mesh.course, 4))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
  return geometry
}

/** A geometry on the same vertices, for a draw range of its own. */
export function shareOf(geometry: BufferGeometry): BufferGeometry {
  const part = new BufferGeometry()
  for (const name of Object.keys(geometry.attributes)) part.setAttribute(name, geometry.getAttribute(name))
  part.setIndex(geometry.index)
  return part
}
