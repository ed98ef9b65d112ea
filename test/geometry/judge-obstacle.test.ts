import { describe, expect, it } from 'vitest'
import { readyStructures } from '../../src/geometry/approach.ts'
import { SEVERITIES, type Severity } from '../../src/geometry/check-types.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import {
  candidatesOf,
  isWorse,
  worstOfCandidates,
  type Candidate,
  type Judged,
} from '../../src/geometry/judge-obstacle.ts'
import { rank } from '../../src/geometry/severity.ts'
import { runThread } from '../../src/geometry/thread-run.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { slabHead } from '../support/heads.ts'
import { seededRandom } from '../support/random.ts'
import { tube } from '../support/structures.ts'
import { thread } from '../support/threads.ts'

const head = slabHead()
const run: readonly Vec3[] = [
  [40, 0, 0],
  [140, 0, 0],
]

/** What a thread meets on several wavy courses of one nerve or vessel, in one list. */
function candidatesFor(seed: number): Candidate[] {
  const random = seededRandom(seed)
  const own = runThread(thread(head, run, { plane: random.pick(['subcutis', 'smas', 'sub-smas']) }), head)
  const kind = random.pick(['nerve', 'artery', 'vein'] as const)
  return Array.from({ length: 5 }, (_, k) => {
    const [beside, below] = [random.between(-10, 10), random.between(3, 14)]
    const structure = tube(head, {
      course: Array.from({ length: 6 }, (_unused, i): Vec3 => [
        30 + 24 * i,
        beside + random.between(-4, 4),
        -below + random.between(-2, 2),
      ]),
      kind,
      acrossSdMm: random.between(0.5, 5),
      depthSdMm: random.between(0.3, 2),
    })
    const [checked] = readyStructures([structure], head)
    const obstacle = { ...checked!.obstacles[0]!, variant: `course ${k}` }
    return own.passes.flatMap((pass) =>
      candidatesOf({
        thread: own,
        pass,
        curve: { samples: pass.path.samples, stacks: pass.stacks, line: pass.line },
        checked: checked!,
        obstacle,
        settings: DEFAULT_CHECK_SETTINGS,
      }),
    )
  }).flat()
}

/** Every candidate judged for itself, and the first of the worst taken. */
const oneByOne = (candidates: readonly Candidate[], least: Severity): Judged | null =>
  candidates
    .flatMap((candidate) => worstOfCandidates([candidate], 'clear') ?? [])
    .filter(({ verdict }) => rank(verdict.severity) >= rank(least))
    .reduce<Judged | null>((worst, next) => (worst && !isWorse(next, worst) ? worst : next), null)

const told = (judged: Judged | null) =>
  judged && {
    verdict: judged.verdict,
    probability: judged.probability,
    variant: judged.obstacle.variant,
    at: judged.near.at,
    leastMm: judged.leastMm,
    run: judged.run.map(({ segment }) => segment),
  }

describe('the worst of many places', () => {
  const sets = Array.from({ length: 60 }, (_, k) => candidatesFor(4100 + k))

  it.each(['clear', 'caution'] as const)('is what judging each for itself finds, from %s on', (least) => {
    for (const candidates of sets) {
      expect(told(worstOfCandidates(candidates, least))).toEqual(told(oneByOne(candidates, least)))
    }
  })

  it('is of every severity in these sets, and at times nothing', () => {
    const found = sets.map((candidates) => worstOfCandidates(candidates, 'clear')?.verdict.severity ?? null)
    for (const severity of SEVERITIES.filter((s) => s !== 'not-assessed')) expect(found).toContain(severity)
    expect(sets.map((candidates) => worstOfCandidates(candidates, 'caution'))).toContain(null)
  })

  it('is the first of equals', () => {
    for (const candidates of sets.filter(({ length }) => length > 0)) {
      const twice = [...candidates, ...candidates.map((candidate) => ({ ...candidate, leastMm: -99 }))]
      expect(told(worstOfCandidates(twice, 'clear'))).toEqual(told(worstOfCandidates(candidates, 'clear')))
    }
  })
})
