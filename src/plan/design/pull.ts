import type { PathSample, ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { SkinSurface } from '../../geometry/skin.ts'
import { normalAt, positionAt } from '../../geometry/surface.ts'
import { addScaled, distance, dot, length, normalize, scale, sub, type Vec3 } from '../../geometry/vec3.ts'

/**
 * ══ The model of pull ══ Every millimetre of a barbed or coned run draws the skin over it along the run, towards the
 * end of the pass that lies at the thread's entry, where the thread is held. Smooth threads, screws and twins draw
 * nothing. All of this is a planning default: no publication measures it.
 */
export interface PullStep {
  /** On the skin over the thread, head frame, mm. */
  readonly at: Vec3
  /** Outward unit normal of the skin there. */
  readonly normal: Vec3
  /** Where the skin is drawn to: a unit vector along it. */
  readonly pull: Vec3
  /** Length of run that this step stands for, mm. */
  readonly mm: number
}

/** One run that draws. */
export interface PullRun {
  readonly threadId: string
  readonly pass: number
  readonly steps: readonly PullStep[]
}

/** Whether a product draws tissue at all. */
export const draws = ({ form }: Pick<ThreadInput['product'], 'form'>): boolean =>
  form === 'barbed' || form === 'cones'

/** About this far apart the steps lie, mm. */
const STEP_MM = 2

export type PullSkin = Pick<
  SkinSurface,
  'positions' | 'triangles' | 'smoothNormals' | 'neighbours' | 'closestPoint' | 'layersAt' | 'zonesAt'
>

/** What a thread draws, pass by pass; none where it draws nothing or has no path. */
export function pullRuns(skin: PullSkin, thread: ThreadResult, input: ThreadInput): readonly PullRun[] {
  if (!draws(input.product)) return []
  const entry = thread.passes[0]?.samples[0]?.at
  if (entry === undefined) return []
  return thread.passes.flatMap(({ samples }, pass) => {
    const run = samples.filter(({ transit }) => !transit)
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined || run.length < 2) return []
    const towardsStart = distance(first.at, entry) <= distance(last.at, entry)
    const steps = stepsOf(skin, run, towardsStart ? -1 : 1)
    return steps.length === 0 ? [] : [{ threadId: thread.id, pass, steps }]
  })
}

function stepsOf(skin: PullSkin, run: readonly PathSample[], way: 1 | -1): PullStep[] {
  const stride = Math.max(1, Math.round(STEP_MM / (spanMm(run) / (run.length - 1))))
  const out: PullStep[] = []
  for (let i = 0; i + 1 < run.length; i += stride) {
    const [a, b] = [run[i]!, run[Math.min(run.length - 1, i + stride)]!]
    const middle = run[Math.min(run.length - 1, i + Math.floor(stride / 2))]!
    const normal = normalAt(skin, middle.skin)
    const along = sub(b.at, a.at)
    const flat = addScaled(along, normal, -dot(along, normal))
    if (length(flat) < 1e-6) continue
    out.push({
      at: positionAt(skin, middle.skin),
      normal,
      pull: scale(normalize(flat), way),
      mm: b.sMm - a.sMm,
    })
  }
  return out
}

const spanMm = (run: readonly PathSample[]): number => Math.max(1e-6, run.at(-1)!.sMm - run[0]!.sMm)
