import type { CheckGround } from '../../geometry/check-plan.ts'
import type { CheckSettings } from '../../geometry/check-types.ts'
import type { Plane } from '../../geometry/planes.ts'
import { productLimits } from '../../plan/catalogue/index.ts'
import { findProduct } from '../../plan/catalogue/own-product.ts'
import { checkSettingsOf, findThread } from '../../plan/index.ts'
import { mapGroundSteps, type MapGround } from '../../plan/skin-map/map-ground.ts'
import { skinMapSteps } from '../../plan/skin-map/skin-map.ts'
import { inSlices } from '../fix/in-slices.ts'
import { marginError } from '../assessment.ts'
import { headStore } from '../head-store.ts'
import { planStore } from '../plan-store.ts'
import { threadTitle } from '../thread-actions.ts'
import { viewStore } from '../view-store.ts'
import { skinMapStore, type PaintedMap } from './skin-map-store.ts'

/** What a map is made for: the selected thread's product and plane, else those of the next thread. */
interface Wanted {
  readonly productId: string
  readonly plane: Plane
  readonly threadTitle: string | null
  readonly settings: CheckSettings
}

/** What every map of a head shares: made once, as long as the head is there. */
const grounds = new WeakMap<CheckGround, MapGround>()

/**
 * Keep the painted face in step with product, plane, margins, operator and head. Reckoned while the page is idle, in
 * slices of a few milliseconds, so that no pointer waits: a worker would have to build head and anatomy once more.
 * @returns what stops it and takes the paint off
 */
export function keepSkinMap(): () => void {
  let running: AbortController | null = null
  let shown = ''
  let shownGround: CheckGround | null = null
  const follow = (): void => {
    const { ground } = headStore.getState()
    const wanted = wantedNow()
    const key = JSON.stringify(wanted)
    if (ground === shownGround && key === shown) return
    running?.abort()
    // With a margin that protects nothing no place could be called open.
    const held = ground !== null && marginError(planStore.getState().doc, ground) !== null
    const sameHead = ground === shownGround && !held
    shownGround = ground
    shown = key
    skinMapStore.setState(sameHead ? { fresh: false } : { fresh: false, painted: null })
    if (ground === null || held) return
    const { signal } = (running = new AbortController())
    void paint(ground, wanted, signal)
  }
  follow()
  const stops = [
    planStore.subscribe(follow),
    headStore.subscribe(follow),
    viewStore.subscribe((now, before) => {
      if (
        now.product !== before.product ||
        now.plane !== before.plane ||
        now.selectedThread !== before.selectedThread
      )
        follow()
    }),
  ]
  return () => {
    running?.abort()
    stops.forEach((stop) => stop())
    skinMapStore.setState({ painted: null, fresh: false })
  }
}

function wantedNow(): Wanted {
  const { doc } = planStore.getState()
  const { product, plane, selectedThread } = viewStore.getState()
  const settings = checkSettingsOf(doc)
  const thread = selectedThread === null ? null : findThread(doc, selectedThread)
  return thread === null
    ? { productId: product, plane, threadTitle: null, settings }
    : {
        productId: thread.product,
        plane: thread.plane,
        threadTitle: threadTitle(doc.threads.indexOf(thread)),
        settings,
      }
}

async function paint(ground: CheckGround, wanted: Wanted, signal: AbortSignal): Promise<void> {
  const { products } = planStore.getState().doc
  const product = findProduct(wanted.productId, products)
  if (product === null) return
  let workMs = 0
  const timed = <T>(steps: Generator<void, T>): Generator<void, T> =>
    timedSteps(steps, (ms) => (workMs += ms))
  let mapGround = grounds.get(ground)
  if (mapGround === undefined) {
    mapGround = await inSlices(mapGroundSteps(ground), signal)
    grounds.set(ground, mapGround)
  }
  const what = { product: productLimits(product), plane: wanted.plane }
  const map = await inSlices(timed(skinMapSteps(mapGround, what, wanted.settings)), signal)
  if (signal.aborted) return
  const painted: PaintedMap = {
    map,
    plane: wanted.plane,
    productName: product.name,
    threadTitle: wanted.threadTitle,
    workMs,
  }
  skinMapStore.setState({ painted, fresh: true })
}

/** The same steps, with the time spent in them told. */
function* timedSteps<T>(steps: Generator<void, T>, tell: (ms: number) => void): Generator<void, T> {
  for (;;) {
    const fromMs = performance.now()
    const step = steps.next()
    tell(performance.now() - fromMs)
    if (step.done) return step.value
    yield
  }
}
