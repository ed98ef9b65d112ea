import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { HeadSpec } from '../../head/types.ts'
import { headSpecOf, type PlanDocument } from '../../plan/document.ts'
import type { FaceShape } from '../../plan/face-shape.ts'

interface FaceShapesState {
  /** Shapes read from this device, by id. */
  readonly known: ReadonlyMap<string, FaceShape>
  /** Ids that this device was asked for and does not have. */
  readonly missing: ReadonlySet<string>
}

/** The faces of patients that this device has at hand. */
export const faceShapes = createStore<FaceShapesState>()(() => ({ known: new Map(), missing: new Set() }))

/** The head of a plan with the face that it names, where this device has it. */
export const specOfPlan = (doc: PlanDocument): HeadSpec =>
  headSpecOf(doc, (id) => faceShapes.getState().known.get(id) ?? null)

export function rememberShape(id: string, shape: FaceShape): void {
  const { known, missing } = faceShapes.getState()
  faceShapes.setState({
    known: new Map(known).set(id, shape),
    missing: new Set([...missing].filter((other) => other !== id)),
  })
}

/**
 * Looks on this device for the face that a plan names but does not carry.
 * @returns whether there is a new shape to build the head with
 */
export async function findFace({ individual }: PlanDocument): Promise<boolean> {
  const face = individual?.face
  if (face === undefined || face.displacement !== undefined) return false
  const { known, missing } = faceShapes.getState()
  if (known.has(face.id) || missing.has(face.id)) return false
  const shape = await (await import('./face-shelf.ts')).shapeOnDevice(face.id)
  if (shape === null) faceShapes.setState({ missing: new Set(missing).add(face.id) })
  else rememberShape(face.id, shape)
  return shape !== null
}

/** Whether the plan names a face that is neither in it nor on this device: the head shown is the generic one. */
export const useFaceMissing = (id: string | null): boolean =>
  useStore(faceShapes, ({ missing }) => id !== null && missing.has(id))
