import { encodeFace, asFiled } from '../../plan/face-shape.ts'
import { setFace } from '../../plan/edits/individual.ts'
import type { ScanFit } from '../../head/scan/scan-types.ts'
import type { FittedFace } from '../../plan/individual.ts'
import { dispatch, planStore } from '../plan-store.ts'
import { say } from '../view-store.ts'
import { faceShapes, rememberShape } from './face-shapes.ts'
import { keepShape } from './face-shelf.ts'
import { discardScan, dropWhatIsStale } from './scan-session.ts'
import { scanStore } from './scan-store.ts'

/** The fit that is being taken: a second press is not a second step. */
let taking: ScanFit | null = null

/**
 * Take the fitted face: one undoable step. The shape is kept on this device; in the plan only where that is asked for.
 * @param step what undo calls it
 * @param notKept said where the device keeps nothing: the face then goes into the plan
 */
export async function acceptFit(withPlan: boolean, step: string, notKept: string): Promise<void> {
  const { fit } = scanStore.getState()
  if (fit === null || fit === taking || !dropWhatIsStale()) return
  taking = fit
  try {
    await take(fit, withPlan, step, notKept)
  } finally {
    taking = null
  }
}

async function take(fit: ScanFit, withPlan: boolean, step: string, notKept: string): Promise<void> {
  const shape = asFiled({ displacement: fit.displacement, seen: fit.seen })
  const { id, displacement, seen } = encodeFace(shape)
  const kept = await keepShape(id, shape)
  // The device took its time: the scan may have been put away, or another plan opened.
  if (scanStore.getState().fit !== fit || !dropWhatIsStale()) return
  if (!kept && !withPlan) say('info', notKept)
  rememberShape(id, shape)
  const { medianMm, p95Mm } = fit.quality
  const face: FittedFace = {
    id,
    medianMm: Math.round(medianMm * 100) / 100,
    p95Mm: Math.round(p95Mm * 100) / 100,
    ...(withPlan || !kept ? { displacement, seen } : {}),
  }
  dispatch(step, (doc) => setFace(doc, face))
  discardScan()
}

/** Put the shape into the plan, or take it out of it again; the head stays the same. */
export async function keepFaceWithPlan(inPlan: boolean, step: string): Promise<void> {
  const face = planStore.getState().doc.individual?.face
  if (face === undefined) return
  const { displacement: _shape, seen: _seen, ...bare } = face
  if (!inPlan) {
    const shape = (await import('../../plan/face-shape.ts')).faceShapeOf(face, () => null)
    if (shape === null || !(await keepShape(face.id, shape))) return
    if (planStore.getState().doc.individual?.face !== face) return
    rememberShape(face.id, shape)
    dispatch(step, (doc) => setFace(doc, bare))
    return
  }
  const shape = faceShapes.getState().known.get(face.id)
  if (shape === undefined) return
  const { displacement, seen } = encodeFace(shape)
  dispatch(step, (doc) => setFace(doc, { ...bare, displacement, seen }))
}

/** Back to the generic face. The shape stays on this device: undo brings it back. */
export const removeFace = (step: string): void => dispatch(step, (doc) => setFace(doc, null))
