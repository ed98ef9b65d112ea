import { useFrame, useThree } from '@react-three/fiber'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useCorridor } from '../state/corridor-store.ts'
import { useDesign } from '../state/design/design-store.ts'
import { ghostFix, useFix } from '../state/fix/fix-store.ts'
import { useHead } from '../state/head-store.ts'
import { historyOf, unseenOf } from '../state/individual/doubt-store.ts'
import { usePlan } from '../state/plan-store.ts'
import { drawnStructures } from '../state/shown-variants.ts'
import { useSkinMap } from '../state/skin-map/skin-map-store.ts'
import { drawnClip, drawnPeel, useView, viewStore } from '../state/view-store.ts'
import { nothingBesideSkin, zonesAsked } from './context/shown-context.ts'
import { Cut } from './cut.tsx'
import { Eyes } from './eyes.tsx'
import { SceneDriver } from './scene-driver.ts'
import { Skin } from './skin.tsx'
import { Structures } from './structures.tsx'
import { Studio } from './studio.tsx'
import { ThreadSet } from './thread-set.ts'
import { Threads } from './threads.tsx'

// Not needed for the first picture of the head.
const Context = lazy(async () => ({ default: (await import('./context/context.tsx')).Context }))
const CutFace = lazy(async () => ({ default: (await import('./section/cut-face.tsx')).CutFace }))
const Envelopes = lazy(async () => ({ default: (await import('./envelopes/envelopes.tsx')).Envelopes }))
const DesignLayer = lazy(async () => ({ default: (await import('./design/design-layer.tsx')).DesignLayer }))
const SkinMapLayer = lazy(async () => ({
  default: (await import('./skin-map/skin-map-layer.tsx')).SkinMapLayer,
}))
const DoubtLayer = lazy(async () => ({
  default: (await import('./skin-map/doubt-layer.tsx')).DoubtLayer,
}))
const CorridorLayer = lazy(async () => ({
  default: (await import('./corridor/corridor-layer.tsx')).CorridorLayer,
}))
const FixGhost = lazy(async () => ({ default: (await import('./fix/fix-ghost.tsx')).FixGhost }))

/** Everything inside the canvas. `view` is the element that takes pointer and keys, `overlay` the one with names. */
export function HeadScene({ view, overlay }: { readonly view: HTMLElement; readonly overlay: HTMLElement }) {
  const set = useMemo(() => new ThreadSet(), [])
  useEffect(() => () => set.dispose(), [set])
  const head = useHead((state) => state.head)
  const placed = useHead((state) => state.structures)
  const variants = useView((state) => state.shownVariants)
  const structures = drawnStructures(placed, variants)
  const covered = useView(nothingBesideSkin)
  const zones = useOnceAsked()
  const context = useHead((state) => state.context)
  const ground = useHead((state) => state.ground)
  const fix = useFix(ghostFix)
  const corridor = useCorridor()
  const mapped = useSkinMap((state) => state.on)
  const design = useDesign((state) => state.layer !== null)
  const planning = useView((state) => state.mode === 'plan')
  const bare = useView((state) => drawnPeel(state) === 'skin')
  const history = usePlan(({ doc }) => historyOf(doc))
  const seen = unseenOf(head)
  const clip = useView(drawnClip)
  return (
    <>
      <Driver view={view} overlay={overlay} set={set} />
      <Studio />
      {head !== null && <Cut head={head} />}
      <Structures structures={structures} />
      {head !== null && ground !== null && !covered && (
        <Suspense fallback={null}>
          <Context head={head} context={context} />
        </Suspense>
      )}
      {head !== null && ground !== null && zones && (
        <Suspense fallback={null}>
          <Envelopes head={head} structures={structures} />
        </Suspense>
      )}
      {head !== null && clip !== null && (
        <Suspense fallback={null}>
          <CutFace head={head} structures={structures} clip={clip} />
        </Suspense>
      )}
      <Threads set={set} />
      {fix !== null && (
        <Suspense fallback={null}>
          <FixGhost set={set} fix={fix} />
        </Suspense>
      )}
      {head !== null && design && planning && (
        <Suspense fallback={null}>
          <DesignLayer head={head} context={context} overlay={overlay} />
        </Suspense>
      )}
      {head !== null && corridor !== null && (
        <Suspense fallback={null}>
          <CorridorLayer head={head} corridor={corridor} />
        </Suspense>
      )}
      {head !== null && <Eyes head={head} />}
      {head !== null && <Skin head={head} />}
      {head !== null && ground !== null && planning && bare && (history.length > 0 || seen !== null) && (
        <Suspense fallback={null}>
          <DoubtLayer head={head} history={history} seen={seen} />
        </Suspense>
      )}
      {mapped && (
        <Suspense fallback={null}>
          <SkinMapLayer />
        </Suspense>
      )}
    </>
  )
}

/** From the first time on that danger zones are asked for: what is pointed at later commits nothing. */
function useOnceAsked(): boolean {
  const [asked, ask] = useState(() => zonesAsked(viewStore.getState()))
  useEffect(
    () =>
      viewStore.subscribe((view) => {
        if (zonesAsked(view)) ask(true)
      }),
    [],
  )
  return asked
}

interface DriverProps {
  readonly view: HTMLElement
  readonly overlay: HTMLElement
  readonly set: ThreadSet
}

/** Joins camera, pointer and overlay to the frame loop; first in the tree, so that its frame comes first. */
function Driver({ view, overlay, set }: DriverProps) {
  const getState = useThree((state) => state.get)
  const size = useThree((state) => state.size)
  const head = useHead((state) => state.head)
  // Made in the first effect below; the others, later in the same commit, find it there.
  const driver = useRef<SceneDriver | null>(null)

  useEffect(() => {
    const made = new SceneDriver({ view, overlay, set, store: getState })
    driver.current = made
    made.follow(viewStore.getState(), null)
    const stop = viewStore.subscribe((now, before) => made.follow(now, before))
    return () => {
      stop()
      made.dispose()
      driver.current = null
    }
  }, [view, overlay, set, getState])
  useEffect(() => driver.current?.resize(size.width, size.height), [size.width, size.height])
  useEffect(() => {
    if (head !== null) driver.current?.showHead(head)
  }, [head])
  useFrame(() => driver.current?.frame(performance.now()))
  return null
}
