import type { GlandMesh, Structure, StructurePath } from '../geometry/anatomy-types.ts'
import { mirrorX } from '../geometry/vec3.ts'
import type { PlacementRow } from './table.ts'

/** The same structure on the other side of a symmetric head. */
export function mirrorStructure(structure: Structure): Structure {
  const side = structure.side === 'left' ? 'right' : 'left'
  return structure.kind === 'gland'
    ? { ...structure, side, mesh: mirrorMesh(structure.mesh) }
    : { ...structure, side, paths: structure.paths.map(mirrorPath) }
}

const mirrorPath = (path: StructurePath): StructurePath => ({
  ...path,
  points: path.points.map(mirrorX),
  normals: path.normals.map(mirrorX),
})

/** Mirrored corners run the other way round: two of each triangle are swapped so that it still faces outward. */
function mirrorMesh(mesh: GlandMesh): GlandMesh {
  const positions = mesh.positions.map((value, i) => (i % 3 === 0 ? -value : value))
  const triangles = mesh.triangles.slice()
  for (let t = 0; t < triangles.length; t += 3) {
    triangles[t + 1] = mesh.triangles[t + 2]!
    triangles[t + 2] = mesh.triangles[t + 1]!
  }
  return { positions, triangles }
}

/** A placement row's components are measured away from the midline: they hold on the other side as they are. */
export const mirrorRow = (row: PlacementRow): PlacementRow => ({
  ...row,
  drawnAt: mirrorX(row.drawnAt),
  side: row.side === 'left' ? 'right' : 'left',
})
