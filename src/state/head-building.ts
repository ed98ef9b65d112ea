import { buildHead, loadHeadAsset, type HeadSpec } from '../head/index.ts'
import { setMorph, type PlanDocument } from '../plan/index.ts'
import { tellFound } from './assessment.ts'
import type { CompleteHead, HeadMaker } from './complete-head.ts'
import { firstPicture } from './first-picture.ts'
import { headStore } from './head-store.ts'
import { dispatch, planStore } from './plan-store.ts'
import { findFace, specOfPlan } from './scan/face-shapes.ts'
import { say } from './view-store.ts'
import { headWork, setHeadWork } from './work/work-slot.ts'

/** Structures and verdicts follow the skin once a slider has been still this long. */
const STILL_MS = 120

/**
 * Keeps the head store in step with the plan: fetches the template, shows the plan's skin, then fetches the atlas and
 * completes the head, and builds again whenever preset, morphs or layers change. The old head stays until the new one
 * is complete and judged.
 * @param assetUrl of the head asset, same origin
 */
export async function keepHead(assetUrl: string): Promise<void> {
  watchPlan()
  try {
    const [asset] = await Promise.all([loadHeadAsset(assetUrl), findFace(planStore.getState().doc)])
    const spec = specOfPlan(planStore.getState().doc)
    const fitter = spec.fit === undefined ? null : (await import('../head/fit/index.ts')).fitHead
    const skin = buildHead(asset, spec, fitter)
    headStore.setState({ status: 'ready', error: null, head: skin })
    // The atlas is more to load than the face, which does not wait for it.
    await firstPicture()
    const [{ headMaker, isSameSpec, areSameSoundings }, { HeadWork }] = await Promise.all([
      import('./complete-head.ts'),
      import('./work/head-work.ts'),
    ])
    maker = headMaker(asset, skin)
    isSameHead = (a, b) => isSameSpec(a.spec, b.spec) && areSameSoundings(a.doc.individual, b.doc.individual)
    setHeadWork(new HeadWork(maker))
  } catch (error) {
    headStore.setState({ status: 'failed', error: sentence(error) })
    return
  }
  showHead(specOfPlan(planStore.getState().doc))
  await headSettled()
}

let stopWatching = (): void => undefined

function watchPlan(): void {
  stopWatching()
  stopWatching = planStore.subscribe(({ doc }, before) => {
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

/** A head that is worked out, for a plan. */
interface Coming {
  readonly spec: HeadSpec
  readonly doc: PlanDocument
}

let isSameHead: (a: Coming, b: Coming) => boolean = () => false
let coming: (Coming & { readonly stop: AbortController; readonly done: Promise<void> }) | null = null

/** Whether the head of the plan is not the one that is shown, but on its way. */
export const isHeadComing = (): boolean => coming !== null

/** Resolves when no head is on its way any more. */
export async function headSettled(): Promise<void> {
  if (coming === null) return
  await Promise.race([coming.done, aborted(coming.stop.signal)])
  // Another may have taken its place.
  return headSettled()
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

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

/** Nothing more is to come of a slider that moved. */
function forget(): void {
  if (still !== null) clearTimeout(still)
  still = null
  wanted = null
}

function giveUp(): void {
  coming?.stop.abort()
  coming = null
}

/** Show the head of a spec: now where it is known, else the old one until it is complete. */
function showHead(spec: HeadSpec): void {
  forget()
  if (maker === null) return
  const known = maker.known(spec, planStore.getState().doc.individual)
  if (known !== null) {
    giveUp()
    showComplete(known)
  } else complete(spec)
}

function showSkin(): void {
  framePending = false
  const spec = wanted
  if (spec === null || maker === null) return
  try {
    headStore.setState({ head: maker.skin(spec), ground: null })
  } catch (error) {
    forget()
    return refuse(sentence(error))
  }
  forget()
  giveUp()
  // When the slider is let go, all is there already, or on its way.
  still = setTimeout(() => complete(spec), STILL_MS)
}

/** Structures and verdicts of a head, worked out away from the page. What is on its way already goes on. */
function complete(spec: HeadSpec): void {
  const { doc } = planStore.getState()
  const work = headWork()
  if (work === null || (coming !== null && isSameHead(coming, { spec, doc }))) return
  giveUp()
  const stop = new AbortController()
  const { signal } = stop
  headStore.setState({ leaving: true, error: null })
  const done = work
    .complete({ spec, doc, soundings: doc.individual ?? {} }, signal, tellFound(doc, signal))
    .then(
      (made) => {
        if (signal.aborted) return
        coming = null
        showComplete(made)
      },
      (error: unknown) => {
        if (signal.aborted) return
        coming = null
        refuse(sentence(error))
      },
    )
  coming = { spec, doc, stop, done }
}

const showComplete = ({ head, structures, context, ground, soundings }: CompleteHead): void =>
  headStore.setState({
    status: 'ready',
    error: null,
    leaving: false,
    head,
    structures,
    context,
    ground,
    soundings,
  })

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A head that cannot be: the last one stays to be looked at, and nothing is judged on it. */
function refuse(text: string): void {
  if (headStore.getState().head === null) return headStore.setState({ status: 'failed', error: text })
  headStore.setState({ leaving: true, error: text })
  say('error', text)
}
