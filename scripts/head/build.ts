/** Builds public/models/face-1.bin from the MakeHuman source: `npx tsx scripts/head/build.ts`. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cropHead, type Cage } from './crop.ts'
import { pack, type PackedArray } from './pack.ts'
import {
  AGE_MORPH_YEARS,
  macroWeights,
  PRESET_RECIPES,
  SHARED_MORPHS,
  type TargetWeights,
} from './recipes.ts'
import { loadSource, type Source } from './source.ts'

/** Coordinates are stored in hundredths of a millimetre from this point of the source's frame, mm. */
const STEP_MM = 0.01
const ORIGIN_MM = [0, 665, 30] as const

const output = join(dirname(fileURLToPath(import.meta.url)), '../../public/models/face-1.bin')

function build(): void {
  const source = loadSource()
  const cage = cropHead(source)
  const arrays = new Map<string, PackedArray>()
  arrays.set('quads', Uint16Array.from(cage.quads.flat()))
  for (const [part, vertices] of Object.entries(cage.parts))
    arrays.set(`part:${part}`, Uint16Array.from(vertices))
  const morphs: string[] = []
  for (const recipe of PRESET_RECIPES) {
    const positions = symmetric(source, cage, macroWeights(recipe), true)
    arrays.set(`preset:${recipe.id}`, quantise(positions))
    const older = symmetric(source, cage, macroWeights(recipe, recipe.ageYears + AGE_MORPH_YEARS), true)
    morphs.push(`age:${recipe.id}`)
    addMorph(
      arrays,
      `morph:age:${recipe.id}`,
      older.map((value, i) => value - positions[i]!),
    )
  }
  for (const [id, weights] of Object.entries(SHARED_MORPHS)) {
    addMorph(arrays, `morph:${id}`, symmetric(source, cage, weights, false))
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

/** Half-cage positions (or displacements) for these weights, mm, averaged with their mirror image. */
function symmetric(source: Source, cage: Cage, weights: TargetWeights, withBase: boolean): Float64Array {
  const whole = new Float64Array(source.vertexCount * 3)
  if (withBase) whole.set(source.positionsMm.map((value, i) => value - ORIGIN_MM[i % 3]!))
  for (const [name, weight] of Object.entries(weights)) {
    const target = source.targetMm(name)
    for (let i = 0; i < whole.length; i++) whole[i]! += target[i]! * weight
  }
  const half = new Float64Array(cage.sourceOf.length * 3)
  for (const [index, vertex] of cage.sourceOf.entries()) {
    const twin = cage.mirrorOf[index]!
    half[index * 3] = index < cage.midCount ? 0 : (whole[vertex * 3]! - whole[twin * 3]!) / 2
    for (const axis of [1, 2])
      half[index * 3 + axis] = (whole[vertex * 3 + axis]! + whole[twin * 3 + axis]!) / 2
  }
  return half
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
