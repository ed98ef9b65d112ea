/**
 * Finds the details that bring each sex and ancestry within its norms with the least change of shape, and writes
 * them to fitted.json: `npx tsx scripts/head/fit.ts [female-caucasian …]`.
 *
 * Gauss-Newton with numeric derivatives; each linear step by coordinate descent within bounds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { HeadAsset } from '../../src/head/asset.ts'
import { buildHeadBasis } from '../../src/head/build-head.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { presetOf, type Preset } from '../../src/head/presets.ts'
import type { Sex } from '../../src/head/types.ts'
import { cropHead } from './crop.ts'
import { MEASURES } from './measures.ts'
import { normsOf, zScore, type Norm } from './norms.ts'
import { PRESET_RECIPES, presetShape, REFERENCE_TARGETS, type Details, type PresetRecipe } from './recipes.ts'
import { createShaper } from './shapes.ts'
import { loadSource } from './source.ts'

const FITTED = fileURLToPath(new URL('fitted.json', import.meta.url))

/** Pairs of targets the fit may use: name, more, less; * stands for both sides. */
const PAIRS = [
  'head-scale-horiz|more|less',
  'head-scale-vert|more|less',
  'head-scale-depth|more|less',
  'head-back-scale-depth|more|less',
  'forehead-temple|out|in',
  'ear-root-in|max|min',
  '*-ear-size|big|small',
  '*-ear-width|max|min',
  '*-ear-height|max|min',
  'nose-scale-vert|incr|decr',
  'nose-scale-horiz|incr|decr',
  'nose-scale-depth|incr|decr',
  'nose-trans-vert|up|down',
  'nose-width3|max|min',
  'nose-nostril-width|max|min',
  'nose-point|up|down',
  'mouth-scale-horiz|incr|decr',
  'mouth-scale-vert|incr|decr',
  'mouth-trans|up|down',
  'mouth-upperlip-height|max|min',
  'mouth-lowerlip-height|max|min',
  '*-eye-move|out|in',
  '*-eye-size|big|small',
  '*-eye-height2|max|min',
  'chin-height|max|min',
  'chin-prominent|more|less',
  'chin-bones|out|in',
  '*-cheek-bones|out|in',
  '*-cheek-volume|inflate|deflate',
  'neck-scale-horiz|more|less',
  'neck-scale-depth|more|less',
  'measure-neckcirc|increase|decrease',
] as const
/** Pairs that change no face: width of the ear root and thickness of the neck. They may go all the way. */
const EASY_PAIRS: ReadonlySet<string> = new Set(
  PAIRS.filter((pair) => pair.startsWith('ear-root') || pair.includes('neck')),
)
/** Targets go no farther than this, weight; sizes no farther than this, share. */
const BOUND = { target: 0.7, easy: 1, stretch: 0.07 } as const
/** What a weight of 1, or a stretch of 10 % along one axis or along all, costs beside one SD off a norm. */
const PRICE = { target: 1.1, easy: 0.45, oneAxis: 40, allAxes: 4 } as const
/** Deviations up to this many SD are free of the steep cost; all deviations pay the mild one. */
const FREE_SD = 0.9
const MILD = 0.12
const STEEP = 3
const ROUNDS = 8
const DIFFERENCE = { target: 0.15, stretch: 0.01 } as const

/**
 * Aims without a verified norm of a European population: the width between the tragia, in surveys close to that over
 * the arches, and the height of the open lids. Planning defaults.
 */
const AIMS: Readonly<Record<string, Readonly<Record<Sex, { mean: number; sd: number }>>>> = {
  't-t': { female: { mean: 133, sd: 5 }, male: { mean: 143, sd: 6 } },
  'ps-pi': { female: { mean: 10.8, sd: 1.2 }, male: { mean: 10.4, sd: 1.2 } },
}

/** Unknowns: one per pair, then stretch of all axes, then of x, y, z alone. */
const COUNT = PAIRS.length + 4

const toDetails = (unknowns: readonly number[]): Details => {
  const all = unknowns[PAIRS.length]!
  const one = (axis: number): number => round(all + unknowns[PAIRS.length + 1 + axis]!, 4)
  const targets = PAIRS.map((pair, i): [string, number] => [pair, round(unknowns[i]!, 3)])
  return {
    targets: Object.fromEntries(targets.filter(([, w]) => w !== 0)),
    stretch: [one(0), one(1), one(2)],
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

const isStretch = (i: number): boolean => i >= PAIRS.length
const price = (i: number): number => {
  if (!isStretch(i)) return EASY_PAIRS.has(PAIRS[i]!) ? PRICE.easy : PRICE.target
  return (i === PAIRS.length ? PRICE.allAxes : PRICE.oneAxis) * 10
}

function boundOf(i: number): number {
  if (isStretch(i)) return BOUND.stretch
  return EASY_PAIRS.has(PAIRS[i]!) ? BOUND.easy : BOUND.target
}

type Measured = (details: Details) => number[]

/** Fits one person at all the ages there are presets of. `measured` gives all measures of the first, then of the next. */
function fit(name: string, presets: readonly Preset[], measured: Measured): Details {
  const norms = presets.flatMap((preset) =>
    MEASURES.map((measure) => pullsOf(measure.id, preset, 1 / presets.length)),
  )
  let unknowns: readonly number[] = Array.from({ length: COUNT }, () => 0)
  let here = measured(toDetails(unknowns))
  for (let pass = 0; pass < ROUNDS; pass++) {
    console.log(`${name} round ${pass}: worst ${worst(here, norms).toFixed(2)} SD`)
    const slopes = unknowns.map((_, i) => {
      // More and less are different targets: look on the side where the unknown is.
      const step = (isStretch(i) ? DIFFERENCE.stretch : DIFFERENCE.target) * (unknowns[i]! < 0 ? -1 : 1)
      const there = measured(toDetails(unknowns.with(i, unknowns[i]! + step)))
      return there.map((value, m) => (value - here[m]!) / step)
    })
    const goal = descend(unknowns, here, slopes, norms)
    const before = cost(unknowns, here, norms)
    for (const share of [1, 0.5, 0.25, 0.1]) {
      const next = unknowns.map((value, i) => value + (goal[i]! - value) * share)
      const there = measured(toDetails(next))
      if (cost(next, there, norms) >= before) continue
      unknowns = next
      here = there
      break
    }
  }
  console.log(`${name} end: worst ${worst(here, norms).toFixed(2)} SD`)
  return toDetails(unknowns)
}

/** A norm with how much it counts: those of another population only pull mildly where there is no better one. */
interface Pull extends Pick<Norm, 'mean' | 'sd'> {
  readonly weight: number
  readonly binds: boolean
}

function pullsOf(measure: string, preset: Preset, share: number): Pull[] {
  const own = normsOf(measure, preset)
  if (own.length > 0) return own.map((norm) => ({ ...norm, weight: share, binds: true }))
  const aim = AIMS[measure]?.[preset.sex]
  if (aim) return [{ ...aim, weight: 0.6 * share, binds: false }]
  return normsOf(measure, { ...preset, population: 'european' }).map((norm) => ({
    ...norm,
    weight: 0.15 * share,
    binds: false,
  }))
}

function cost(
  unknowns: readonly number[],
  values: readonly number[],
  norms: readonly (readonly Pull[])[],
): number {
  let sum = unknowns.reduce((total, value, i) => total + (price(i) * value) ** 2, 0)
  for (const [m, value] of values.entries())
    for (const norm of norms[m]!) {
      const z = zScore(value, norm)
      sum += norm.weight * (STEEP * Math.max(0, Math.abs(z) - FREE_SD) ** 2 + MILD * z * z)
    }
  return sum
}

const worst = (values: readonly number[], norms: readonly (readonly Pull[])[]): number =>
  Math.max(
    ...values.flatMap((value, m) =>
      norms[m]!.map((norm) => (norm.binds ? Math.abs(zScore(value, norm)) : 0)),
    ),
  )

/** The unknowns of least cost in the linear model round `from`, found by changing one at a time. */
function descend(
  from: readonly number[],
  here: readonly number[],
  slopes: readonly (readonly number[])[],
  norms: readonly (readonly Pull[])[],
): number[] {
  const unknowns = [...from]
  const values = [...here]
  for (let sweep = 0; sweep < 60; sweep++)
    for (let i = 0; i < COUNT; i++) {
      // Derivatives of the cost along this unknown
      let [first, second] = [2 * price(i) ** 2 * unknowns[i]!, 2 * price(i) ** 2]
      for (const [m, slope] of slopes[i]!.entries())
        for (const norm of norms[m]!) {
          const z = zScore(values[m]!, norm)
          const k = slope / norm.sd
          const beyond = Math.sign(z) * Math.max(0, Math.abs(z) - FREE_SD)
          first += 2 * norm.weight * k * (STEEP * beyond + MILD * z)
          second += 2 * norm.weight * k * k * (STEEP * (beyond === 0 ? 0 : 1) + MILD)
        }
      const bound = boundOf(i)
      const next = Math.min(bound, Math.max(-bound, unknowns[i]! - first / second))
      for (const [m, slope] of slopes[i]!.entries()) values[m]! += slope * (next - unknowns[i]!)
      unknowns[i] = next
    }
  return unknowns
}

/** Recipes of the same sex and ancestry, under the key of fitted.json. */
function byPerson(): ReadonlyMap<string, readonly PresetRecipe[]> {
  const people = new Map<string, PresetRecipe[]>()
  for (const recipe of PRESET_RECIPES) {
    const key = `${recipe.sex}-${recipe.ancestry}`
    people.set(key, [...(people.get(key) ?? []), recipe])
  }
  return people
}

function main(): void {
  const source = loadSource()
  const shaper = createShaper(source, cropHead(source), REFERENCE_TARGETS)
  const disk = loadHeadAssetFromDisk()
  const presets = new Map(disk.presets)
  const asset: HeadAsset = { ...disk, presets }
  const results = JSON.parse(readFileSync(FITTED, 'utf8')) as Record<string, Details>
  const asked = process.argv.slice(2)
  for (const [key, recipes] of byPerson()) {
    if (asked.length > 0 && !asked.includes(key)) continue
    const people = recipes.map(({ id }) => presetOf(id))
    results[key] = fit(key, people, (details) =>
      recipes.flatMap((recipe) => {
        const positions = shaper.positions(presetShape(recipe, recipe.ageYears, details))
        presets.set(
          recipe.id,
          Int16Array.from(positions, (value) => Math.round(value / disk.stepMm)),
        )
        const head = buildHeadBasis(asset, { preset: recipe.id })
        return MEASURES.map((measure) => measure.of(head))
      }),
    )
  }
  writeFileSync(FITTED, `${JSON.stringify(results, null, 2)}\n`)
}

main()
