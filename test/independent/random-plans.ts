import type { V3 } from './dump-types.ts'
import { pick, seeded, within } from './seeded.ts'

/** A plan file (CONTRACT "Plan file") as far as these tests write one. */
export interface PlanFile {
  format: 'threadline-plan'
  version: 1
  name: string
  head: { template: 'face-1'; preset: string; morphs: Record<string, number> }
  settings: { operatorLateralMm: number; operatorDepthMm: number; layers: 'thin' | 'average' }
  threads: PlanFileThread[]
}

export interface PlanFileThread {
  id: string
  product: string
  plane: string
  points?: PlanFilePoint[]
  passes?: PlanFilePoint[][]
  entry?: { technique: 'perpendicular' } | { technique: 'ramp'; angleDeg: number }
  endExits?: boolean
}

export type PlanFilePoint =
  | { landmark: string; side?: string; mm?: Record<string, number>; plane?: string; depthMm?: number }
  | { tri: number; bary: number[]; plane?: string; depthMm?: number }

export interface Mesh {
  readonly positions: ArrayLike<number>
  readonly triangles: ArrayLike<number>
}

const PLANES = ['dermis', 'subcutis', 'smas', 'sub-smas', 'deep-temporal-fascia', 'supraperiosteal']
/** Lifting planes come up most, as they do in practice. */
const USUAL_PLANES = ['subcutis', 'subcutis', 'smas', 'smas', 'sub-smas', ...PLANES]
/** Fine and thick, smooth and barbed; tips blunt, sharp, cutting and unknown. */
const PRODUCTS = [
  'pdo-mono-fine',
  'pdo-screw',
  'pdo-cog-23',
  'pdo-cog-21',
  'pdo-cog-19-100',
  'pdo-cog-360-18',
  'pdo-dual-needle',
  'plla-cone-8',
  'plcl-short',
]
/** Vectors by landmarks, entry first; each gets its own offsets. */
const VECTORS: readonly (readonly [string, string])[] = [
  ['tragion', 'cheilion'],
  ['tragion', 'jowl-point'],
  ['otobasion-inferius', 'mid-mandibular-border'],
  ['frontotemporale', 'alare'],
  ['frontotemporale', 'brow-lateral'],
  ['otobasion-superius', 'malar-eminence'],
  ['mastoid-tip', 'antegonial-notch'],
  ['gonion', 'mandibular-border-below-cheilion'],
  ['zygion', 'jowl-point'],
  ['brow-peak', 'frontotemporale'],
]

/** A plan without threads: it stands for its head. */
export const emptyPlan = (head: PlanFile['head'], layers: 'thin' | 'average' = 'average'): PlanFile => ({
  format: 'threadline-plan',
  version: 1,
  name: 'No threads',
  head,
  settings: { operatorLateralMm: 2, operatorDepthMm: 1, layers },
  threads: [],
})

/** A seeded plan: one thread, at times two, on the head whose skin is given. */
export function randomPlan(
  seed: number,
  head: PlanFile['head'],
  layers: 'thin' | 'average',
  skin: Mesh,
): PlanFile {
  const random = seeded(seed)
  const count = random() < 0.15 ? 2 : 1
  const threads = Array.from({ length: count }, (_, i) => randomThread(random, `t${i + 1}`, skin))
  const naive = random() < 0.15
  const settings = { operatorLateralMm: naive ? 4.6 : 2, operatorDepthMm: naive ? 1.5 : 1, layers }
  return { ...emptyPlan(head, layers), name: `Random ${seed}`, settings, threads }
}

function randomThread(random: () => number, id: string, skin: Mesh): PlanFileThread {
  const plane = pick(random, USUAL_PLANES)
  const thread = { id, product: pick(random, PRODUCTS), plane }
  const run = random() < 0.45 ? landmarkRun(random) : surfaceRun(random, skin)
  if (random() < 0.2) run.at(-1)!.plane = pick(random, PLANES)
  else if (random() < 0.25) run.at(-1)!.depthMm = within(random, 0.8, 9)
  const entry: PlanFileThread['entry'] =
    random() < 0.8 ? { technique: 'perpendicular' } : { technique: 'ramp', angleDeg: within(random, 20, 60) }
  const shape = random() < 0.12 ? { passes: [run, loopBack(random, run, skin)] } : { points: run }
  return { ...thread, ...shape, entry, endExits: random() < 0.2 }
}

function landmarkRun(random: () => number): PlanFilePoint[] {
  const side = pick(random, ['left', 'right'])
  return pick(random, VECTORS).map((landmark) => ({
    landmark,
    side,
    mm: pick(random, [
      { superior: within(random, -8, 8) },
      { anterior: within(random, 0, 7) },
      { superior: within(random, -6, 6), anterior: within(random, 0, 8) },
    ]) as Record<string, number>,
  }))
}

/** Two or three points on the skin of one side, 25 to 90 mm from first to last. */
function surfaceRun(random: () => number, skin: Mesh): PlanFilePoint[] {
  for (;;) {
    const entry = Math.floor((random() * skin.triangles.length) / 3)
    const from = middleOf(skin, entry)
    if (!onTheFace(from)) continue
    const towards: V3 = [within(random, -0.4, 0.4), within(random, -1, 0.6), within(random, -0.3, 1)]
    const size = within(random, 25, 90) / Math.hypot(...towards)
    const end = nearestTriangle(skin, from.map((c, i) => c + towards[i]! * size) as V3, from)
    if (end === entry) continue
    const middle = nearestTriangle(skin, middleOf(skin, end).map((c, i) => (c + from[i]!) / 2) as V3, from)
    const via = random() < 0.25 && middle !== entry && middle !== end ? [middle] : []
    return [entry, ...via, end].map((tri) => ({ tri, bary: weights(random) }))
  }
}

/** A second pass from where the first ended, back to near its entry. */
function loopBack(random: () => number, run: readonly PlanFilePoint[], skin: Mesh): PlanFilePoint[] {
  const first = run[0]!
  const start = run.at(-1)!
  if (!('tri' in first)) return [start, { ...first, mm: { superior: within(random, -14, 14), anterior: 4 } }]
  const entry = middleOf(skin, first.tri)
  const shifted: V3 = [entry[0], entry[1] + within(random, 8, 14), entry[2] + within(random, -8, 8)]
  return [start, { tri: nearestTriangle(skin, shifted, entry), bary: weights(random) }]
}

function weights(random: () => number): number[] {
  const [a, b] = [within(random, 0.1, 0.45), within(random, 0.1, 0.45)]
  return [a, b, 1 - a - b]
}

const onTheFace = ([x, y, z]: V3): boolean => Math.abs(x) > 10 && y > -105 && y < 70 && z > -25

export function middleOf({ positions, triangles }: Mesh, triangle: number): V3 {
  const corner = (k: number, axis: number): number => positions[3 * triangles[3 * triangle + k]! + axis]!
  return [0, 1, 2].map((axis) => (corner(0, axis) + corner(1, axis) + corner(2, axis)) / 3) as V3
}

/** The triangle on the same side of the face whose middle lies nearest. */
export function nearestTriangle(skin: Mesh, place: V3, sideOf: V3): number {
  let best = { triangle: 0, away: Infinity }
  for (let t = 0; t < skin.triangles.length / 3; t++) {
    const middle = middleOf(skin, t)
    if (middle[0] * sideOf[0] <= 0 || Math.abs(middle[0]) < 6) continue
    const away = Math.hypot(middle[0] - place[0], middle[1] - place[1], middle[2] - place[2])
    if (away < best.away) best = { triangle: t, away }
  }
  return best.triangle
}
