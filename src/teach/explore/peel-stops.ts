import type { ViewState } from '../../state/view-store.ts'

/** How far the face is peeled, from outside in. */
export const PEEL_STOPS = ['skin', 'fat', 'smas', 'deep', 'bone'] as const
export type PeelStop = (typeof PEEL_STOPS)[number]

/** Soft tissue is a breath over the bony edges at the last stop. */
const BONE_OPACITY = 0.1
/** Below this the outline of the bone is what one sees. */
const BONE_BELOW = 0.2

type Peeled = Pick<ViewState, 'peel' | 'skinOpacity' | 'context'>

/** What the view shows at a stop; the bony edges are drawn at the last. */
export const viewAtStop = (stop: PeelStop, { context }: Pick<ViewState, 'context'>): Peeled =>
  stop === 'bone'
    ? { peel: 'deep', skinOpacity: BONE_OPACITY, context: { ...context, bone: true } }
    : { peel: stop, skinOpacity: 1, context }

/** The stop that a view stands nearest to. */
export const stopOf = ({ peel, skinOpacity }: Pick<ViewState, 'peel' | 'skinOpacity'>): PeelStop =>
  peel === 'deep' && skinOpacity < BONE_BELOW ? 'bone' : peel
