import { placeAnatomy, placeContext } from '../../src/anatomy/index.ts'
import type { TubeStructure } from '../../src/geometry/anatomy-types.ts'
import { checkPlan, checkThread } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { measureDepth } from '../../src/geometry/sink.ts'
import { runThread } from '../../src/geometry/thread-run.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { fitScan } from '../../src/head/scan/fit-scan.ts'
import { fitTemplateOf } from '../../src/head/scan/fit-template.ts'
import { morphModes } from '../../src/head/scan/morph-modes.ts'
import { groundOf } from '../../src/plan/assess.ts'
import { productLimits } from '../../src/plan/catalogue/index.ts'
import { findProduct } from '../../src/plan/catalogue/own-product.ts'
import { resolvePlan } from '../../src/plan/resolve.ts'
import { mapGroundSteps } from '../../src/plan/skin-map/map-ground.ts'
import { skinMapSteps } from '../../src/plan/skin-map/skin-map.ts'
import { madeScan } from './made-scan.ts'
import { manyThreads } from './many-threads.ts'
import { closestPoints, doubleLoop, meshToMesh } from './peers.ts'
import { exponentOf, growth, lineOf, medianMs, tableOf, timed, type BenchResult } from './timing.ts'

const PRESET = 'female-45'
/** How far clearances are searched in the comparison, mm: all that a caution can reach. */
const REACH_MM = 15
/** Of the scan that is fitted. */
const SCAN_VERTICES = 100_000

const asset = loadHeadAssetFromDisk()
const settings = DEFAULT_CHECK_SETTINGS
const head = buildHead(asset, { preset: PRESET })
const { structures } = placeAnatomy(head)
const ground = groundOf(head, structures)

const inputs = (count: number) => {
  const resolved = resolvePlan(head, manyThreads(PRESET, count))
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.value
}
const forty = inputs(40)
const runs = forty.map((thread) => runThread(thread, ground.skin))
const passes = runs.flatMap((run) => run.passes)
const radiusMm = runs[0]!.radiusMm

const results: BenchResult[] = [
  ...clearances(),
  ...depths(),
  ...plans(),
  ...wholeFace(),
  ...scans(),
  ...growthOfCost(),
]

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ results }, null, 2)}\n`)
else if (process.argv.includes('--table')) process.stdout.write(`${tableOf(results)}\n`)
else process.stdout.write(`${results.map(lineOf).join('\n')}\n`)

/** Distances of threads from structures alone, no probability: ours finds them for every millimetre of a thread. */
function clearances(): BenchResult[] {
  const name = '40 threads: clearances from'
  const all = (of: typeof ground.structures, usualOnly = false) => {
    const obstacles = of.flatMap((checked) => (usualOnly ? checked.obstacles.slice(0, 1) : checked.obstacles))
    return medianMs(() => {
      for (const { path, stacks, line } of passes) {
        const curve = { samples: path.samples, stacks, line }
        for (const obstacle of obstacles) obstacle.clearances(curve, radiusMm, REACH_MM)
      }
    }, 15)
  }
  const tubes = structures.filter((structure): structure is TubeStructure => structure.kind !== 'gland')
  const tubesMs = all(ground.structures.filter(({ structure }) => structure.kind !== 'gland'))
  const mesh = medianMs(meshToMesh(passes, radiusMm, tubes, REACH_MM), 1, 0)
  const loop = medianMs(doubleLoop(passes, tubes), 3, 1)
  return [
    timed(`${name} every nerve, vessel and duct with its variants`, tubesMs, null, {
      name: 'three-mesh-bvh, mesh to mesh, 8-sided tubes',
      ms: mesh,
      leastRatio: 10,
    }),
    timed(`${name} every nerve, vessel and duct with its variants (2)`, tubesMs, null, {
      name: 'a double loop over all capsules',
      ms: loop,
      leastRatio: 20,
    }),
    timed(`${name} every structure with variants, glands too`, all(ground.structures), 20),
    timed(`${name} every structure, its usual course alone`, all(ground.structures, true)),
  ]
}

function depths(): BenchResult[] {
  const samples = passes.flatMap(({ path }) => path.samples)
  const ours = medianMs(() => {
    for (const { at } of samples) measureDepth(ground.skin, at)
  }, 15)
  const peer = medianMs(
    closestPoints(
      head,
      samples.map(({ at }) => at),
    ),
    15,
  )
  return [
    timed(`depth of ${samples.length} places`, ours, null, {
      name: 'three-mesh-bvh, closest point (which tells no side)',
      ms: peer,
    }),
    timed(
      '40 threads: paths, planes and measured depths',
      medianMs(() => forty.forEach((thread) => runThread(thread, ground.skin)), 9),
    ),
  ]
}

function plans(): BenchResult[] {
  const whole = (count: number, repeats: number): number => {
    const threads = inputs(count)
    return medianMs(() => checkPlan(threads, ground, settings), repeats, 1)
  }
  return [
    timed(
      'one dragged thread: whole check with probabilities and all variants',
      medianMs(() => checkThread(forty[5]!, ground, settings), 40),
      5,
    ),
    timed('40 threads: whole check with probabilities and all variants', whole(40, 15), 100),
    timed('400 threads: whole check with probabilities and all variants', whole(400, 3), 1000),
  ]
}

function wholeFace(): BenchResult[] {
  const product = findProduct('pdo-cog-21', undefined)
  if (product === null) throw new Error('the catalogue has no pdo-cog-21')
  const what = { product: productLimits(product), plane: 'smas' as const }
  const mapGround = finished(mapGroundSteps(ground))
  let jowl = 0
  const step = (): typeof head => buildHead(asset, { preset: PRESET, morphs: { jowl: (jowl += 0.01) } })
  return [
    timed(
      'skin map of the whole face',
      medianMs(() => finished(skinMapSteps(mapGround, what, settings)), 7),
      150,
    ),
    timed(
      'skin map: what all maps of one head share',
      medianMs(() => finished(mapGroundSteps(ground)), 3, 1),
    ),
    timed('a head with a morph', medianMs(step, 7)),
    timed(
      'atlas placed on a new head',
      medianMs(() => placeAnatomy(head), 7),
    ),
    timed(
      'morph step: head, atlas and all verdicts of 40 threads',
      medianMs(() => {
        const morphed = step()
        const placed = placeAnatomy(morphed).structures
        const own = groundOf(morphed, placed, placeContext(morphed))
        checkPlan(forty, own, settings)
      }, 5),
      100,
    ),
  ]
}

/** A scan as large as a phone gives. */
function scans(): BenchResult[] {
  const template = fitTemplateOf(head, morphModes(asset, head))
  const { mesh, landmarks } = madeScan(template, SCAN_VERTICES)
  const count = (mesh.positions.length / 3).toLocaleString('en')
  return [
    timed(
      `a scan of ${count} vertices fitted, from its landmarks on`,
      medianMs(() => finished(fitScan(template, mesh, landmarks)), 3, 1),
    ),
  ]
}

/** All steps of a work at one go. */
function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function growthOfCost(): BenchResult[] {
  const sizes = [20, 40, 80, 160, 400].map((count) => inputs(count))
  const alone = sizes.map((threads) => {
    const ms = medianMs(() => threads.forEach((thread) => checkThread(thread, ground, settings)), 1, 0)
    return [threads.length, ms] as const
  })
  const together = sizes.map(
    (threads) => [threads.length, medianMs(() => checkPlan(threads, ground, settings), 1, 0)] as const,
  )
  const byStructures = [8, 4, 2, 1].map((every) => {
    const few = { ...ground, structures: ground.structures.filter((_, i) => i % every === 0) }
    return [few.structures.length, medianMs(() => checkPlan(forty, few, settings), 3, 1)] as const
  })
  const far = [1, 2, 4, 8].map((times) => {
    const many = { ...ground, structures: farStructures(times) }
    return [many.structures.length, medianMs(() => checkPlan(forty, many, settings), 3, 1)] as const
  })
  return [
    growth('growth with the number of threads, 20 to 400, each for itself', exponentOf(alone), 1.1),
    growth(
      'growth with the number of threads, 20 to 400, on one face, with what they do to each other',
      exponentOf(together),
      null,
    ),
    growth(
      'growth with the number of structures, an eighth to all, as near as they are',
      exponentOf(byStructures),
      null,
    ),
    growth(
      'growth with the number of structures, all to eight times, the rest out of reach',
      exponentOf(far),
      0.3,
    ),
  ]
}

/** The structures, and more of them where no thread runs. */
function farStructures(times: number): typeof ground.structures {
  const moved = Array.from({ length: times - 1 }, (_, k) => {
    const by = 1000 * (k + 1)
    return structures
      .filter((structure): structure is TubeStructure => structure.kind !== 'gland')
      .map((structure): TubeStructure => ({
        ...structure,
        paths: structure.paths.map((path) => ({
          ...path,
          points: path.points.map(([x, y, z]) => [x + by, y, z] as const),
        })),
      }))
  }).flat()
  return groundOf(head, [...structures, ...moved]).structures
}
