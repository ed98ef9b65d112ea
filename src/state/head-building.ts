import { buildHead, loadHeadAsset, type HeadSpec } from '../head/index.ts'
import { setMorph, type PlanDocument } from '../plan/index.ts'
import { assessmentSteps } from './assessment.ts'
import type { CompleteHead, HeadMaker } from './complete-head.ts'
import { inSlices } from './fix/in-slices.ts'
import { firstPicture } from './first-picture.ts'
import { headStore } from './head-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { findFace, specOfPlan } from './scan/face-shapes.ts'
import { say } from './view-store.ts'

/** Structures and verdicts follow the skin once a slider has been still this long. */
const STILL_MS = 120

/**
 * Keeps the head store in step with the plan: fetches the template, shows the plan's skin, then fetches the atlas and
 * completes the head, and builds again whenever preset, morphs or layers change. The old head stays until the new one
 * is complete.
 * @param assetUrl of the head asset, same origin
 */
export async function keepHead(assetUrl: string): Promise<void> {
  try {
    const [asset] = await Promise.all([loadHeadAsset(assetUrl), findFace(planStore.getState().doc)])
    const spec = specOfPlan(planStore.getState().doc)
    const fitter = spec.fit === undefined ? null : (await import('../head/fit/index.ts')).fitHead
    const skin = buildHead(asset, spec, fitter)
    headStore.setState({ status: 'ready', error: null, head: skin })
    // The atlas is more to load than the face, which does not wait for it.
    await firstPicture()
    const { headMaker } = await import('./complete-head.ts')
    maker = headMaker(asset, skin)
  } catch (error) {
    headStore.setState({ status: 'failed', error: sentence(error) })
    return
  }
  showHead(specOfPlan(planStore.getState().doc))
  planStore.subscribe(({ doc }, before) => {
    const { individual } = doc
    if (individual?.face !== before.doc.individual?.face) void showFoundFace(doc)
    if (
      doc.head !== before.doc.head ||
      individual !== before.doc.individual ||
      doc.settings.layers !== before.doc.settings.layers
    )
      showHead(specOfPlan(doc))
  })
}

/** A face that the plan only names comes from this device, a moment later. */
async function showFoundFace(doc: PlanDocument): Promise<void> {
  if ((await findFace(doc)) && planStore.getState().doc.individual?.face === doc.individual?.face)
    showHead(specOfPlan(planStore.getState().doc))
}

let maker: HeadMaker | null = null

/** What makes heads; null until the template is here. */
export const headMakerNow = (): HeadMaker | null => maker

let wanted: HeadSpec | null = null
let framePending = false
let still: ReturnType<typeof setTimeout> | null = null

/** Show a morph while its slider moves. The plan is untouched until `commitMorph`. */
export function previewMorph(id: string, weight: number): void {
  wanted = specOfPlan(setMorph(planStore.getState().doc, id, weight))
  if (framePending) return
  framePending = true
  requestAnimationFrame(showSkin)
}

/** The slider was let go: one undoable step. */
export function commitMorph(id: string, weight: number, label: string): void {
  const edit = (doc: PlanDocument): PlanDocument => setMorph(doc, id, weight)
  const { doc } = planStore.getState()
  // Back where it began: nothing to record, but the preview has to go.
  if (edit(doc) === doc) showHead(specOfPlan(doc))
  else dispatch(label, edit)
}

let settling: AbortController | null = null

/** Nothing more is to come of a slider that moved. */
function forget(): void {
  if (still !== null) clearTimeout(still)
  still = null
  settling?.abort()
  settling = null
}

function showHead(spec: HeadSpec): void {
  forget()
  wanted = null
  if (maker === null) return
  try {
    headStore.setState({ status: 'ready', error: null, ...completed(maker, spec) })
  } catch (error) {
    refuse(sentence(error))
  }
}

const completed = (from: HeadMaker, spec: HeadSpec) =>
  partsOf(from.complete(spec, planStore.getState().doc.individual))

const partsOf = ({ head, structures, context, ground, soundings }: CompleteHead) => ({
  head,
  structures,
  context,
  ground,
  soundings,
})

function showSkin(): void {
  framePending = false
  const spec = wanted
  if (spec === null || maker === null) return
  try {
    headStore.setState({ head: maker.skin(spec), ground: null })
  } catch (error) {
    wanted = null
    return refuse(sentence(error))
  }
  forget()
  still = setTimeout(() => void settle(spec), STILL_MS)
}

/**
 * Structures and verdicts for a slider that rests under the pointer: in slices, so that it can go on at any time. When it
 * is let go, all is there already.
 */
async function settle(spec: HeadSpec): Promise<void> {
  if (maker === null) return
  const { signal } = (settling = new AbortController())
  try {
    const made = await inSlices(settleSteps(maker, spec), signal)
    headStore.setState({ status: 'ready', error: null, ...made })
  } catch (error) {
    refuse(sentence(error))
  }
}

function* settleSteps(from: HeadMaker, spec: HeadSpec): Generator<void, ReturnType<typeof completed>> {
  const { doc } = planStore.getState()
  const made = yield* from.completeSteps(spec, doc.individual)
  yield* assessmentSteps(doc, made.head, made.ground)
  return partsOf(made)
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function refuse(text: string): void {
  if (headStore.getState().head === null) headStore.setState({ status: 'failed', error: text })
  else say('error', text)
}
