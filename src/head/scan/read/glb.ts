import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { ScanError } from '../scan-types.ts'
import { soupOfObject } from './from-objects.ts'
import {
  glbOf,
  outside,
  partsOfGlb,
  unreadableGlb,
  withOneBuffer,
  type Gltf,
  type Primitive,
} from './gltf-parts.ts'
import { checkTriangleCount, noFaces, type TriangleSoup } from './soup.ts'

/** Extensions that change only how a surface looks, or how its numbers are stored in a way that is read. */
const HARMLESS =
  /^(KHR_mesh_quantization|KHR_materials_\w+|KHR_texture_\w+|EXT_texture_\w+|KHR_lights_punctual|KHR_xmp\w*)$/
const COMPRESSION = /draco|meshopt|compress/i
const DRACO = 'KHR_draco_mesh_compression'
const TRIANGLES = 4

/**
 * Reads the triangles of a binary glTF file, and nothing else of it: no picture, no other file.
 * @throws ScanError `unreadable`, `outside-files`, `unknown-extension`, `no-faces`, `too-many-triangles`
 */
export async function readGlb(file: ArrayBuffer): Promise<TriangleSoup> {
  const parts = partsOfGlb(file)
  try {
    const { gltf } = parts
    checkExtensions(gltf)
    const picture = gltf.images?.find(({ uri }) => uri !== undefined && !uri.startsWith('data:'))
    if (picture !== undefined) throw outside(picture.uri!)
    const surfaces = surfacesOf(gltf)
    if (surfaces.length === 0) throw noFaces()
    checkTriangleCount(surfaces.reduce((sum, primitive) => sum + cornersOf(gltf, primitive) / 3, 0))
    checkTree(gltf)
    const { gltf: whole, bytes } = withOneBuffer(parts)
    const { scene } = await new GLTFLoader().parseAsync(glbOf({ gltf: bare(whole), bytes }), '')
    // The types of three do not say so: a file may have no scene.
    if (!(scene as unknown)) throw unreadableGlb('it has no scene')
    return soupOfObject(scene)
  } catch (error) {
    if (error instanceof ScanError) throw error
    // What a file holds may have any shape: reading it as if it had the right one fails in many ways.
    throw unreadableGlb(error instanceof Error ? error.message : String(error))
  }
}

const surfacesOf = (gltf: Gltf): Primitive[] =>
  (gltf.meshes ?? [])
    .flatMap((mesh) => mesh.primitives ?? [])
    .filter(({ mode = TRIANGLES }) => mode >= TRIANGLES)

/** @throws ScanError `unknown-extension` */
function checkExtensions(gltf: Gltf): void {
  const needed = (gltf.extensionsRequired ?? []).filter((name) => !HARMLESS.test(name))
  // Some programs forget to say that they need it: without it there are no numbers.
  const hidden = surfacesOf(gltf).some(({ attributes, extensions }) => {
    const place = gltf.accessors?.[attributes?.['POSITION'] ?? -1]
    return extensions?.[DRACO] !== undefined && place?.bufferView === undefined
  })
  const foreign = new Set(hidden ? [...needed, DRACO] : needed)
  if (foreign.size === 0) return
  const names = [...foreign].join(', ')
  throw new ScanError(
    'unknown-extension',
    COMPRESSION.test(names)
      ? `The triangles of the file are compressed (${names}), which is not read here. Export it again with compression switched off, or as PLY or OBJ.`
      : `The file needs ${names}, which is not read here. Export it again as plain glTF 2.0, or as PLY or OBJ.`,
  )
}

/** @throws ScanError where a node lies under two others, or under itself: the loader would wait for ever */
function checkTree({ nodes = [], scenes = [] }: Gltf): void {
  const above = new Set<number>()
  for (const child of nodes.flatMap((node) => node.children ?? [])) {
    if (above.has(child)) throw unreadableGlb(`its node ${child} lies under two others`)
    above.add(child)
  }
  if (scenes.some((scene) => scene.nodes?.some((node) => above.has(node))))
    throw unreadableGlb('a node of its scene lies under another')
}

function cornersOf(gltf: Gltf, { indices, attributes }: Primitive): number {
  const accessor = indices ?? attributes?.['POSITION']
  return accessor === undefined ? 0 : (gltf.accessors?.[accessor]?.count ?? 0)
}

const UNNEEDED = ['images', 'textures', 'samplers', 'materials', 'animations', 'skins', 'cameras']
const UNNEEDED_WITHIN = ['extensions', 'extensionsUsed', 'material', 'skin', 'camera', 'targets', 'weights']

/** Only what places triangles. */
function bare(gltf: Gltf): object {
  const plain = Object.fromEntries(Object.entries(gltf).filter(([key]) => !UNNEEDED.includes(key)))
  return JSON.parse(
    JSON.stringify(plain, (key, value: unknown) => (UNNEEDED_WITHIN.includes(key) ? undefined : value)),
  ) as object
}
