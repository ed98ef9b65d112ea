import { BufferAttribute, BufferGeometry, Color, Group, Mesh, MeshStandardMaterial, Object3D } from 'three'
import { GLTFExporter } from 'three/addons/exporters/GLTFExporter.js'
import { LAYER_CODES, type Structure, type StructurePath } from '../../geometry/anatomy-types.ts'
import type { ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import type { ModelFileMaker } from '../../state/scene-exports.ts'
import { KIND_COLORS } from '../../state/structure-style.ts'
import { MeshWriter, type MergedMesh } from '../mesh-writer.ts'
import { mergeStructures } from '../structure-mesh.ts'
import { writeTube } from '../tube-mesh.ts'

/** glTF counts in metres. */
const METRES_PER_MM = 0.001
const SKIN = '#e2b8a0'
const THREAD = '#1d6f86'

/**
 * Head, structures and threads as a binary glTF 2.0 file, in metres, +y up, +z forward, each with its name and, in
 * `extras`, its id and side. The structures are those that are checked, each in its usual course.
 */
export const makeModelFile: ModelFileMaker = async (head, structures, threads) => {
  const scene = new Object3D()
  scene.name = 'Threadline'
  scene.scale.setScalar(METRES_PER_MM)
  scene.add(
    named(new Group(), 'Head', { preset: head.preset }, skinOf(head)),
    named(new Group(), 'Structures', {}, ...structures.map(structureOf)),
    named(new Group(), 'Threads', {}, ...threads.map(threadOf)),
  )
  try {
    const file = await new GLTFExporter().parseAsync(scene, { binary: true })
    if (!(file instanceof ArrayBuffer)) throw new Error('model-file: the exporter wrote no binary file')
    return file
  } finally {
    scene.traverse((part) => {
      if (part instanceof Mesh) part.geometry.dispose()
    })
  }
}

function named<T extends Object3D>(
  object: T,
  name: string,
  told: Readonly<Record<string, string>>,
  ...parts: readonly Object3D[]
): T {
  object.name = name
  Object.assign(object.userData, told)
  for (const part of parts) object.add(part)
  return object
}

function skinOf({ picture }: Head): Object3D {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(picture.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(picture.normals, 3))
  geometry.setIndex(new BufferAttribute(picture.triangles, 1))
  return named(new Mesh(geometry, materialOf(SKIN)), 'Skin', {})
}

function structureOf(structure: Structure): Object3D {
  const mesh = meshOf(
    mergeStructures([nominal(structure)], () => 0),
    KIND_COLORS[structure.kind],
  )
  const { id, side, kind } = structure
  return named(mesh, `${structure.name}, patient's ${side}`, { id, side, kind })
}

/** Of several courses the first, which is the usual one: the others lie where it does not. */
const nominal = (structure: Structure): Structure =>
  structure.kind === 'gland'
    ? structure
    : {
        ...structure,
        paths: structure.paths.filter(({ variant }) => variant === structure.paths[0]?.variant),
      }

function threadOf(
  { result, input }: { readonly result: ThreadResult; readonly input: ThreadInput },
  index: number,
): Object3D {
  const writer = new MeshWriter()
  writer.begin(0)
  for (const { samples } of result.passes)
    writeTube(
      writer,
      pathOf(
        samples.map(({ at }) => at),
        input,
      ),
    )
  const { id, product, plane } = input
  return named(meshOf(writer.done(), THREAD), `Thread ${index + 1}`, { id, product: product.id, plane })
}

/** A run of a cannula as a tube of one thickness. */
const pathOf = (
  points: StructurePath['points'],
  { product }: ThreadInput,
): Pick<StructurePath, 'points' | 'radiiMm' | 'layers'> => ({
  points,
  radiiMm: points.map(() => product.outerDiameterMm / 2),
  layers: points.map(() => LAYER_CODES[0]!),
})

function meshOf({ positions, normals, triangles }: MergedMesh, colour: string): Mesh {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  return new Mesh(geometry, materialOf(colour))
}

const materialOf = (colour: string): MeshStandardMaterial =>
  new MeshStandardMaterial({ color: new Color(colour), roughness: 0.6, metalness: 0 })
