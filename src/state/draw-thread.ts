import { mirroredThread, type PlanThread } from '../plan/index.ts'
import { assessTogether, type LiveResult } from './live-verdict.ts'
import { endGesture, gestureNow, setGesture, type DrawingGesture, type SkinPick } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { planStore } from './plan-store.ts'
import {
  coursesOf,
  DRAW_STEPS,
  ghostThread,
  isFreshPoint,
  POINTS_NEEDED,
  POINTS_TAKEN,
  sideOf,
  withDrawn,
  type Course,
} from './tools/drawn-threads.ts'
import { dispatchOnSides, hasSide } from './tools/symmetry.ts'
import { setTools, toolStore, type DrawTool, type ToolOptions } from './tools/tool-store.ts'
import { say, selectThread, viewStore } from './view-store.ts'

/** Take up the pen with the tool, product and plane that are chosen. */
export function startDrawing(): void {
  const { product, plane } = viewStore.getState()
  const { tool } = toolStore.getState()
  selectThread(null)
  const nothing = { points: [], cursor: null, live: null, beside: [], placed: [] }
  setGesture({ kind: 'drawing', tool, product, plane, ...nothing })
}

/** The chosen product, plane or a figure of the tool changed with the pen in hand: the ghost follows. */
export function restyleDrawing(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') return
  const { product, plane } = viewStore.getState()
  setGesture(judged(settled({ ...gesture, product, plane })))
}

/** Choose a tool. With the pen in hand the entry that is placed is kept. */
export function chooseTool(tool: DrawTool): void {
  setTools({ tool })
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing' || gesture.tool === tool) return
  setGesture(judged({ ...gesture, tool, points: gesture.points.slice(0, 1), placed: [] }))
}

/** Change a figure of the tools; what is being drawn follows. */
export function changeTools(patch: Partial<Omit<ToolOptions, 'tool'>>): void {
  setTools(patch)
  restyleDrawing()
}

/** The pointer moved over the skin (null: off it); at most once a frame. */
export function hoverSkin(cursor: SkinPick | null): void {
  const gesture = gestureNow()
  if (gesture.kind === 'drawing') setGesture(judged({ ...gesture, cursor }))
}

/**
 * A click on the skin. The last point that the tool takes completes the drawing; a fan goes on until
 * `finishDrawing`.
 * @param more true: this is a waypoint and the thread goes on until `finishDrawing`
 */
export function placePoint(pick: SkinPick, more: boolean): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing' || !isFreshPoint(gesture, pick)) return
  const points = [...gesture.points, pick]
  const goesOn = more && gesture.tool === 'thread'
  if (points.length >= POINTS_TAKEN[gesture.tool] && !goesOn) {
    setGesture({ ...gesture, points, cursor: null })
    finishDrawing()
  } else setGesture(judged(settled({ ...gesture, points, cursor: null })))
}

/** Take back the last point that was placed. */
export function takeBackPoint(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing' || gesture.points.length === 0) return
  setGesture(judged(settled({ ...gesture, points: gesture.points.slice(0, -1) })))
}

const TOO_FEW: Readonly<Record<DrawTool, string>> = {
  thread: 'A thread needs an entry and an end: click both on the skin, or press Esc to stop.',
  fan: 'A fan needs an entry and at least one end: click them on the skin, or press Esc to stop.',
  ladder: 'A ladder needs an entry and an end: click both on the skin, or press Esc to stop.',
  'u-loop': 'A U-loop needs an entry and the ends of both arms: click all three, or press Esc to stop.',
}

/** Put what is drawn into the plan, as one step; with too few points there is nothing to put, and it says so. */
export function finishDrawing(): void {
  const gesture = gestureNow()
  if (gesture.kind !== 'drawing') return
  const { tool, points } = gesture
  if (points.length < POINTS_NEEDED[tool]) return say('info', TOO_FEW[tool])
  const before = planStore.getState().doc
  endGesture()
  dispatchOnSides(DRAW_STEPS[tool], (doc) => withDrawn(doc, gesture))
  const first = planStore.getState().doc.threads[before.threads.length]
  if (first !== undefined) selectThread(first.id, lastPoint(first))
  const { count } = toolStore.getState()
  const missing = tool === 'ladder' ? count - coursesNow(gesture) : 0
  if (missing > 0)
    say('info', `${missing} of ${count} threads would leave the skin or meet the ear, and were left out.`)
}

function coursesNow({ tool, points }: DrawingGesture): number {
  const { head } = headStore.getState()
  return head === null ? 0 : coursesOf(tool, points, head).length
}

function lastPoint({ passes }: PlanThread): { pass: number; point: number } {
  const pass = passes.length - 1
  return { pass, point: passes[pass]!.length - 1 }
}

/** The gesture with the verdicts on what it would make now. */
function judged(gesture: DrawingGesture): DrawingGesture {
  const { head } = headStore.getState()
  const { tool, points, cursor, placed } = gesture
  const fresh = cursor !== null && points.length > 0 && isFreshPoint(gesture, cursor)
  const all = fresh ? [...points, cursor] : points
  if (head === null || all.length < 2) return { ...gesture, live: null, beside: [] }
  if (tool === 'fan' && !fresh) return shown(gesture, placed)
  if (tool === 'ladder' && points.length >= 2) return judgedLadder(gesture, fresh ? cursor : null)
  const courses = coursesOf(tool, all, head).slice(0, 1)
  return shown(gesture, [...judge(gesture, courses, all.at(-1)!, 0, placed), ...placed])
}

const shown = (gesture: DrawingGesture, lives: readonly LiveResult[]): DrawingGesture => ({
  ...gesture,
  live: lives[0] ?? null,
  beside: lives.slice(1),
})

/** The last ladder that was judged: the pointer only tells its side, so that most moves need no new verdict. */
let ladder: { readonly key: readonly unknown[]; readonly lives: readonly LiveResult[] } | null = null

function judgedLadder(gesture: DrawingGesture, towards: SkinPick | null): DrawingGesture {
  const { head, ground } = headStore.getState()
  const [entry, end] = gesture.points
  if (head === null || entry === undefined || end === undefined) return gesture
  const side = sideOf(entry, end, towards, head)
  const key = [
    ground,
    planStore.getState().doc,
    toolStore.getState(),
    entry,
    end,
    side,
    gesture.product,
    gesture.plane,
  ]
  // What waits for other threads, or for a head, is judged anew until it does not.
  const waits = ladder === null || ladder.lives.length === 0 || ladder.lives.some((live) => live.waits)
  if (waits || key.some((part, i) => part !== ladder?.key[i])) {
    const points = towards === null ? [entry, end] : [entry, end, towards]
    ladder = { key, lives: judge(gesture, coursesOf('ladder', points, head), end, 0, []) }
  }
  return shown(gesture, ladder?.lives ?? [])
}

/** A fan's placed threads are judged once, when they are placed. */
function settled(gesture: DrawingGesture): DrawingGesture {
  const { head } = headStore.getState()
  if (gesture.tool !== 'fan' || head === null || gesture.points.length < 2) return { ...gesture, placed: [] }
  const courses = coursesOf('fan', gesture.points, head)
  return { ...gesture, placed: judge(gesture, courses, gesture.points.at(-1)!, 1, []) }
}

/** Verdicts on courses and, with symmetric editing, on their mirror images. */
function judge(
  gesture: DrawingGesture,
  courses: readonly Course[],
  moving: SkinPick,
  firstNumber: number,
  beside: readonly LiveResult[],
): readonly LiveResult[] {
  const { head } = headStore.getState()
  if (head === null) return []
  const own = courses.map((course, k) => ghostThread(gesture, course, firstNumber + k))
  const images = toolStore.getState().symmetric
    ? own.flatMap((thread) =>
        hasSide(thread, head) ? [mirroredThread(thread, head, `${thread.id}-mirrored`)] : [],
      )
    : []
  return assessTogether([...own, ...images], moving, beside)
}
