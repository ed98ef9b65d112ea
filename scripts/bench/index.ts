import { Matrix4 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import { chunkLine } from '../../src/geometry/box.ts'
import { checkThread, joinThreads } from '../../src/geometry/check-plan.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { runThread } from '../../src/geometry/thread-run.ts'
import { buildHead } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { groundOf } from '../../src/plan/assess.ts'
import { resolvePlan } from '../../src/plan/resolve.ts'
import { fortyThreads } from './forty-threads.ts'
import { compared, medianMs, type BenchResult } from './timing.ts'
import { tubeMesh } from './tube-mesh.ts'

/** How far clearances are searched in the comparison, mm: all that a caution can reach. */
const REACH_MM = 15

const asset = loadHeadAssetFromDisk()
const doc = fortyThreads('female-45')
const head = buildHead(asset, { preset: 'female-45' })
const { structures } = placeAnatomy(head)
const ground = groundOf(head, structures)
const resolved = resolvePlan(head, doc)
if (!resolved.ok) throw new Error(resolved.error.message)
const threads = resolved.value
const settings = DEFAULT_CHECK_SETTINGS

const runs = threads.map((thread) => runThread(thread, head))
const curves = runs.flatMap((run) =>
  run.passes.map((pass) => ({
    radiusMm: run.radiusMm,
    curve: { samples: pass.path.samples, stacks: pass.stacks, line: pass.line },
  })),
)
const obstacles = ground.structures.flatMap((checked) => checked.obstacles)

const clearancesMs = medianMs(() => {
  for (const { curve, radiusMm } of curves) {
    const line = chunkLine(curve.samples.map((sample) => sample.at))
    for (const obstacle of obstacles) obstacle.clearances({ ...curve, line }, radiusMm, REACH_MM)
  }
}, 15)

// the same distances the usual way: one mesh per thread and structure, bounded volumes, closest point of two meshes
const tubes = structures.flatMap((s) =>
  s.kind === 'gland' ? [] : s.paths.map((p) => tubeMesh(p.points, p.radiiMm[0]!)),
)
const trees = tubes.map((tube) => new MeshBVH(tube))
const threadMeshes = curves.map(({ curve, radiusMm }) => {
  const mesh = tubeMesh(
    curve.samples.map((s) => s.at),
    radiusMm,
  )
  mesh.boundsTree = new MeshBVH(mesh)
  return mesh
})
const still = new Matrix4()
const meshMs = medianMs(
  () => {
    for (const mesh of threadMeshes) {
      for (const tree of trees) tree.closestPointToGeometry(mesh, still, undefined, undefined, 0, REACH_MM)
    }
  },
  3,
  0,
)

const depthsMs = medianMs(() => threads.forEach((thread) => runThread(thread, head)), 9)
const planMs = medianMs(
  () =>
    joinThreads(
      threads.map((thread) => checkThread(thread, ground, settings)),
      ground,
    ),
  9,
)
const dragMs = medianMs(() => checkThread(threads[5]!, ground, settings), 40)
const headMs = medianMs(() => buildHead(asset, { preset: 'female-45', morphs: { jowl: 0.4 } }), 5)
const placeMs = medianMs(() => placeAnatomy(head), 5)

const results: BenchResult[] = [
  compared('40 threads against every structure: clearances', clearancesMs, 20, {
    name: 'three-mesh-bvh closestPointToGeometry, 8-sided tubes',
    ms: meshMs,
  }),
  compared('40 threads: paths, planes and measured depths', depthsMs, null, null),
  compared('40 threads: whole check with probabilities', planMs, 100, null),
  compared('one dragged thread with probabilities', dragMs, 5, null),
  compared('a head with a morph', headMs, null, null),
  compared('anatomy placed on a head', placeMs, null, null),
]

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ results }, null, 2)}\n`)
} else {
  for (const { name, ours, budget, ratio, peerName } of results) {
    const against = ratio === null ? '' : `, ${ratio.toFixed(0)} times faster than ${peerName}`
    process.stdout.write(
      `${ours.toFixed(1).padStart(8)} ms  ${name}${budget ? ` (budget ${budget})` : ''}${against}\n`,
    )
  }
}
