import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { assessmentStore } from '../state/assessment.ts'
import { gestureStore } from '../state/gesture-store.ts'
import { sandboxStore } from '../state/sandbox-store.ts'
import { viewStore } from '../state/view-store.ts'
import { DRAW_ORDER } from './draw-order.ts'
import { notPicked } from './skin.tsx'
import type { ThreadSet } from './thread-set.ts'

/** The plan's threads and the one being drawn. Mounted once: verdicts and gestures rewrite the buffers. */
export function Threads({ set }: { readonly set: ThreadSet }) {
  const invalidate = useThree((state) => state.invalidate)

  useEffect(() => {
    const showAll = (): void => {
      set.showPlan(assessmentStore.getState())
      showGesture()
    }
    const showGesture = (): void => {
      set.showGesture(gestureStore.getState().gesture, viewStore.getState())
      invalidate()
    }
    showAll()
    const stops = [
      assessmentStore.subscribe((now, before) => {
        // What is found on the way to a verdict draws nothing.
        if (now.judging === null || now.judging.before !== before.judging?.before) showAll()
      }),
      gestureStore.subscribe(showGesture),
      sandboxStore.subscribe(showGesture),
      viewStore.subscribe((now, before) => {
        if (now.selectedThread !== before.selectedThread || now.mode !== before.mode) showGesture()
        else invalidate()
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [set, invalidate])

  const { below, through, track } = set.materials
  const passes = [
    {
      name: 'threads-below',
      geometry: set.committed.geometry,
      material: below,
      order: DRAW_ORDER.threadsBelow,
    },
    { name: 'live-below', geometry: set.live.geometry, material: below, order: DRAW_ORDER.threadsBelow },
    { name: 'track', geometry: set.track.geometry, material: track, order: DRAW_ORDER.track },
    {
      name: 'threads',
      geometry: set.committed.geometry,
      material: through,
      order: DRAW_ORDER.threadsThrough,
    },
    { name: 'live', geometry: set.live.geometry, material: through, order: DRAW_ORDER.threadsThrough },
  ]
  return passes.map(({ name, geometry, material, order }) => (
    <mesh
      key={name}
      name={name}
      geometry={geometry}
      material={material}
      renderOrder={order}
      frustumCulled={false}
      raycast={notPicked}
    />
  ))
}
