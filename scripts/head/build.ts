/** Builds public/models/face-1.bin from the MakeHuman source: `npx tsx scripts/head/build.ts`. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alignBraincase } from './align.ts'
import { cropHead } from './crop.ts'
import { pack, type PackedArray } from './pack.ts'
import { AGE_MORPH_YEARS, PRESET_RECIPES, presetShape, REFERENCE_TARGETS, SHARED_MORPHS } from './recipes.ts'
import { createShaper } from './shapes.ts'
import { loadSource } from './source.ts'

/** Coordinates are stored in hundredths of a millimetre. */
const STEP_MM = 0.01

const output = join(dirname(fileURLToPath(import.meta.url)), '../../public/models/face-1.bin')

function build(): void {
  const source = loadSource()
  const cage = cropHead(source)
  const shaper = createShaper(source, cage, REFERENCE_TARGETS)
  const arrays = new Map<string, PackedArray>()
  arrays.set('quads', Uint16Array.from(cage.quads.flat()))
  for (const [part, vertices] of Object.entries(cage.parts))
    arrays.set(`part:${part}`, Uint16Array.from(vertices))
  const morphs: string[] = []
  for (const recipe of PRESET_RECIPES) {
    const positions = shaper.positions(presetShape(recipe))
    arrays.set(`preset:${recipe.id}`, quantise(positions))
    const older = alignBraincase(
      shaper.positions(presetShape(recipe, recipe.ageYears + AGE_MORPH_YEARS)),
      positions,
      (vertex) => inBraincase(positions, vertex),
    )
    morphs.push(`age:${recipe.id}`)
    addMorph(
      arrays,
      `morph:age:${recipe.id}`,
      older.map((value, i) => value - positions[i]!),
    )
  }
  for (const [id, weights] of Object.entries(SHARED_MORPHS)) {
    addMorph(arrays, `morph:${id}`, shaper.displacement(weights))
    morphs.push(id)
  }
  const header = {
    format: 'threadline-head',
    version: 1,
    template: 'face-1',
    stepMm: STEP_MM,
    midCount: cage.midCount,
    sideCount: cage.sideCount,
    outerQuads: cage.outerCount,
    liningQuads: cage.liningCount,
    eyeQuads: cage.eyeCount,
    presets: PRESET_RECIPES.map((recipe) => recipe.id),
    morphs,
    parts: Object.keys(cage.parts),
  }
  const bytes = pack(header, arrays)
  writeFileSync(output, bytes)
  console.log(`${output}: ${bytes.length} bytes`)
}

/** How far above its lowest vertices the braincase of a half cage begins, as a share of the height above the origin. */
const BRAINCASE_SHARE = 0.3

/** Whether a vertex lies above brow and ear; the origin of the asset is a little above the Frankfort horizontal. */
function inBraincase(positions: Float64Array, vertex: number): boolean {
  let top = 0
  for (let i = 1; i < positions.length; i += 3) top = Math.max(top, positions[i]!)
  return positions[vertex * 3 + 1]! > top * BRAINCASE_SHARE
}

function quantise(mm: Float64Array): Int16Array {
  return Int16Array.from(mm, (value) => {
    const steps = Math.round(value / STEP_MM)
    if (Math.abs(steps) > 32767) throw new Error(`${value} mm is too far from the origin of the asset`)
    return steps
  })
}

/** Stores a displacement as the vertices it moves and how far. */
function addMorph(arrays: Map<string, PackedArray>, name: string, mm: Float64Array): void {
  const steps = quantise(mm)
  const moved: number[] = []
  for (let vertex = 0; vertex * 3 < steps.length; vertex++)
    if (steps[vertex * 3] || steps[vertex * 3 + 1] || steps[vertex * 3 + 2]) moved.push(vertex)
  arrays.set(`${name}:at`, Uint16Array.from(moved))
  arrays.set(`${name}:by`, Int16Array.from(moved.flatMap((v) => [...steps.subarray(v * 3, v * 3 + 3)])))
}

build()
