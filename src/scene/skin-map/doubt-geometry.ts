import { BufferAttribute, BufferGeometry } from 'three'
import type { DoubtMesh } from './doubt-mesh.ts'

/** The caller disposes of it. */
export function doubtGeometry({ positions, triangles, altered, unseen }: DoubtMesh): BufferGeometry {
  const made = new BufferGeometry()
  made.setAttribute('position', new BufferAttribute(positions, 3))
  // the numbers themselves, not shares of 255
  made.setAttribute('aAltered', new BufferAttribute(altered, 1))
  made.setAttribute('aUnseen', new BufferAttribute(unseen, 1))
  made.setIndex(new BufferAttribute(triangles, 1))
  return made
}
