import type { PlanPoint } from '../plan/document.ts'
import { resolvePoint } from '../plan/resolve.ts'
import { serializePlan } from '../plan/serialize.ts'
import type { PlanReport } from '../report/index.ts'
import { assessmentStore } from './assessment.ts'
import { commitCount } from './commit-count.ts'
import { currentReport } from './current-report.ts'
import { headStore } from './head-store.ts'
import { planStore } from './plan-store.ts'
import { sceneProbe, type SceneStats } from './scene-probe.ts'
import { checkedOnPage } from './work/known-verdicts.ts'

/** What `window.threadline` offers with `?probe` in the address. Read-only. */
export interface ThreadlineProbe {
  /** Settles when a head has been drawn and the checker has judged; fails when there will be no head. */
  readonly ready: Promise<void>
  /** A plan point to CSS px of the page; `visible` false when the skin hides it. */
  screenPointOf(point: PlanPoint): { readonly x: number; readonly y: number; readonly visible: boolean }
  /** The plan, as in a plan file. */
  plan(): unknown
  /** The report, as the headless checker prints it; null before `ready`. */
  report(): PlanReport | null
  /**
   * Cost of the last frame, and, since load, React commits and threads that were checked on the page: those that the
   * worker checks are not among them.
   */
  stats(): Omit<SceneStats, 'drawn'> & { readonly commits: number; readonly checkedOnPage: number }
}

declare global {
  interface Window {
    threadline?: ThreadlineProbe
  }
}

const NOT_DRAWN: SceneStats = {
  drawn: false,
  drawCalls: 0,
  triangles: 0,
  geometries: 0,
  textures: 0,
  programs: 0,
}

export function offerProbe(): void {
  window.threadline = {
    ready: whenReady(),
    screenPointOf(point) {
      const { head } = headStore.getState()
      const scene = sceneProbe()
      if (head === null || scene === null) return { x: 0, y: 0, visible: false }
      const placed = resolvePoint(head, point)
      if (!placed.ok) throw new Error(`screenPointOf: ${placed.error.message}`)
      return scene.screenPointOf(head.positionOf(placed.value))
    },
    plan: () => JSON.parse(serializePlan(planStore.getState().doc)) as unknown,
    report: () => currentReport(assessmentStore.getState()),
    stats() {
      const { drawn: _drawn, ...cost } = sceneProbe()?.stats() ?? NOT_DRAWN
      return { ...cost, commits: commitCount(), checkedOnPage: checkedOnPage() }
    },
  }
}

/** Looked at once a frame: the last thing to come may be the head, the verdict, or the first picture. */
async function whenReady(): Promise<void> {
  for (;;) {
    const { status, error } = headStore.getState()
    if (status === 'failed') throw new Error(error ?? 'no head')
    if (sceneProbe()?.stats().drawn === true && assessmentStore.getState().doc !== null) return
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
