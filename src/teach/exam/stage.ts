import { CONTEXT_KINDS } from '../../anatomy/context-types.ts'
import type { ContextKind } from '../../anatomy/context-types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import { showCorridor } from '../../state/corridor-store.ts'
import { headStore } from '../../state/head-store.ts'
import { enterSandbox } from '../../state/sandbox.ts'
import { showSkinMap } from '../../state/skin-map/skin-map-store.ts'
import { setTools } from '../../state/tools/tool-store.ts'
import { lookFrom, setView, SYSTEM_IDS, type SystemId, type SystemView } from '../../state/view-store.ts'
import { blankOf, type ExamCase } from './exam-case.ts'
import { caseFault, type CaseFault, type ExamGround } from './grade.ts'
import type { Observation } from './observe.ts'
import { RUBRIC } from './rubric.ts'

const everySystem = (visible: boolean): Record<SystemId, SystemView> =>
  Object.fromEntries(SYSTEM_IDS.map((id) => [id, { visible, opacity: 1 }])) as Record<SystemId, SystemView>
const NO_CONTEXT = Object.fromEntries(CONTEXT_KINDS.map((kind) => [kind, false])) as Record<
  ContextKind,
  boolean
>

/**
 * Lay out an empty head with nothing of the anatomy to be seen, read or uncovered, and the product in the pen. Nothing
 * can be drawn on it until it is thawed: its head may be on its way.
 */
export function layOut(exam: ExamCase): void {
  enterSandbox(blankOf(exam), { silent: true, blind: true, frozen: true })
  showSkinMap(false)
  showCorridor(null)
  setTools({ tool: 'thread', anchor: 'none', symmetric: false })
  setView({ product: exam.product, plane: exam.plane ?? 'subcutis', waypoints: false })
  setView({
    quiz: true,
    names: false,
    skinOpacity: 1,
    peel: 'skin',
    clip: null,
    unassessed: false,
    systems: everySystem(false),
    context: NO_CONTEXT,
    litContext: null,
    dangerZones: 'off',
    isolatedStructure: null,
    openStructure: null,
    hoveredStructure: null,
    markedPoint: null,
  })
  lookFrom(exam.sides === 'right' ? "Patient's right" : exam.sides === 'both' ? 'Anterior' : "Patient's left")
}

/** The head of a case and what it is judged against; null while it is not there. */
export function groundNow({ preset }: ExamCase): ExamGround | null {
  const { head, ground, leaving } = headStore.getState()
  if (head === null || ground === null || leaving || head.preset !== preset) return null
  return { head, ground }
}

/** Why a case that was laid out cannot be sat; null when it can. */
export function faultNow(exam: ExamCase): CaseFault | null {
  const ground = groundNow(exam)
  return ground === null ? { kind: 'unplaced', message: '' } : caseFault(exam, ground)
}

/** Seen through skin so thin. */
const TOLD_OPACITY = 0.5

/** Show the whole anatomy, and threads with their verdicts, to be looked at. */
export function uncover(doc: PlanDocument): void {
  showPlan(doc)
  setView({
    quiz: false,
    names: true,
    skinOpacity: TOLD_OPACITY,
    systems: everySystem(true),
    dangerZones: 'selected',
  })
}

/** Put a plan on screen to be looked at: the one handed in, or a step on the way there. */
export const showPlan = (doc: PlanDocument): void => enterSandbox(doc, { silent: false, frozen: true })

/** Draw where the reference threads run, or take that away. */
export const showExpert = (seen: Observation | null): void =>
  showCorridor(
    seen === null
      ? null
      : { courses: seen.references.flatMap(({ passes }) => passes), reachMm: RUBRIC.limits.corridorMm },
  )
