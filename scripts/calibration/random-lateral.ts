import { PRESETS } from '../../src/head/index.ts'
import { headSpecOf, resolvePlan } from '../../src/plan/index.ts'
import { burdenOf } from './burden.ts'
import { judgePlan, parsedPlan, placeOf } from './judge-plan.ts'

/** Same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const within = (random: Random, [low, high]: readonly [number, number]): number =>
  Math.round((low + random() * (high - low)) * 10) / 10
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** Where lateral lifts start and end, with the scatter of a hand (mm). Planning defaults, no published figures. */
const ENTRIES = [
  { landmark: 'tragion', anterior: [18, 34], superior: [22, 40] },
  { landmark: 'tragus', anterior: [10, 20], superior: [-16, 8] },
  { landmark: 'otobasion-inferius', anterior: [5, 12], superior: [-8, 4] },
  { landmark: 'zygion', anterior: [4, 18], superior: [-4, 16] },
] as const
const ENDS = [
  { landmark: 'alare', lateral: [14, 22], superior: [-18, 2] },
  { landmark: 'cheilion', lateral: [11, 22], superior: [-14, 10] },
  { landmark: 'jowl-point', lateral: [0, 8], superior: [6, 20] },
] as const
const PRODUCTS = ['pdo-cog-21', 'pdo-cog-23', 'pdo-cog-19-100', 'pdo-cog-360-18'] as const
/** Two thirds in the fat, one third on the SMAS. */
const PLANES = ['subcutis', 'subcutis', 'smas'] as const

/** A plan as a doctor might draw one: two to four threads, the same on both sides, above the SMAS. */
function randomLateralPlan(seed: number): string {
  const random = seeded(seed)
  const product = pick(random, PRODUCTS)
  const plane = pick(random, PLANES)
  const count = 2 + Math.floor(random() * 3)
  const runs = Array.from({ length: count }, () => {
    const from = pick(random, ENTRIES)
    const to = pick(random, ENDS)
    return [
      {
        landmark: from.landmark,
        mm: { anterior: within(random, from.anterior), superior: within(random, from.superior) },
      },
      {
        landmark: to.landmark,
        mm: { lateral: within(random, to.lateral), superior: within(random, to.superior) },
      },
    ]
  })
  const threads = (['left', 'right'] as const).flatMap((side) =>
    runs.map((points, i) => ({
      id: `${side}-${i + 1}`,
      product,
      plane,
      points: points.map(({ landmark, mm }) => ({ landmark, side, mm })),
    })),
  )
  const head = { template: 'face-1', preset: pick(random, PRESETS).id }
  return JSON.stringify({ format: 'threadline-plan', version: 1, name: `Lateral ${seed}`, head, threads })
}

export interface ThreadShares {
  readonly plans: number
  readonly threads: number
  readonly danger: number
  readonly caution: number
  readonly clear: number
  /** Cautions that a reader finds on a side, mean, as on screen. */
  readonly cautionsASide: number
}

/**
 * How the threads of plausible lateral plans are coloured, as shares of all threads. Cautions about length and
 * spacing are left out: they tell of the random hand, not of the anatomy.
 */
export function sharesOfRandomLateral(count: number): ThreadShares {
  const colours: string[] = []
  const cautions: number[] = []
  let plans = 0
  for (let seed = 1; plans < count; seed++) {
    const doc = parsedPlan(randomLateralPlan(seed))
    // a point may miss the skin of this head
    if (!resolvePlan(placeOf(headSpecOf(doc)).head, doc).ok) continue
    plans++
    const report = judgePlan(doc)
    cautions.push(...burdenOf(report).map((side) => side.cautions.filter((c) => !OF_THE_HAND.has(c)).length))
    for (const { findings } of report.threads) {
      const told = findings.filter(({ code }) => !OF_THE_HAND.has(code)).map((f) => f.severity)
      colours.push(told.includes('danger') ? 'danger' : told.includes('caution') ? 'caution' : 'clear')
    }
  }
  const share = (colour: string): number => colours.filter((c) => c === colour).length / colours.length
  return {
    plans,
    threads: colours.length,
    danger: share('danger'),
    caution: share('caution'),
    clear: share('clear'),
    cautionsASide: cautions.reduce((sum, n) => sum + n, 0) / cautions.length,
  }
}

const OF_THE_HAND: ReadonlySet<string> = new Set(['spacing', 'threads-cross', 'wrong-length'])
