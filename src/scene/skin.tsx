import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Mesh } from 'three'
import type { Head } from '../head/types.ts'
import { useGestureKind } from '../state/gesture-store.ts'
import { drawnClip, drawnPeel, drawnSkinOpacity, useView } from '../state/view-store.ts'
import { DRAW_ORDER } from './draw-order.ts'
import { skinGeometry } from './skin-geometry.ts'
import { skinMaterials } from './skin-material.ts'
import { skinToneOf } from './skin-tones.ts'

/** Below this the skin is not drawn at all. */
const UNSEEN_OPACITY = 0.004

/** The whole skin of a head; seen through when its opacity is below 1. */
export function Skin({ head }: { readonly head: Head }) {
  const invalidate = useThree((state) => state.invalidate)
  const opacity = useView(drawnSkinOpacity)
  const peel = useView(drawnPeel)
  const cut = useView((state) => drawnClip(state) !== null)
  // In a quiz one only points.
  const quiz = useView((state) => state.quiz)
  const drawing = useGestureKind() === 'drawing' && !quiz
  const unassessed = useView((state) => state.unassessed && state.mode !== 'present') || drawing
  const noSmas = useView((state) => state.plane === 'smas' || state.plane === 'sub-smas') && unassessed
  const { geometry, showLinings, knowLayers } = useMemo(() => skinGeometry(head), [head])
  const materials = useMemo(() => skinMaterials(), [])

  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(
    () => () => {
      materials.surface.dispose()
      materials.depth.dispose()
      materials.inside.dispose()
    },
    [materials],
  )
  // Before the frame that shows the new props, not after it.
  useLayoutEffect(() => {
    materials.setTone(skinToneOf(head.preset))
    materials.setOpacity(opacity)
    // Linings stay where they are when the skin is peeled: they would stand out of the bared layer beside mouth and
    // nose. On the face of a cut, which closes the mouth, their edges would be lines.
    showLinings(opacity >= 1 && peel === 'skin' && !cut)
    invalidate()
  }, [materials, showLinings, head.preset, opacity, peel, cut, invalidate])
  useLayoutEffect(() => {
    if (peel !== 'skin' || unassessed) {
      knowLayers()
      materials.withLayers()
    }
    materials.setPeel(peel)
    materials.setHatching({ unassessed, noSmas })
    invalidate()
  }, [materials, knowLayers, peel, unassessed, noSmas, invalidate])

  const shown = opacity > UNSEEN_OPACITY
  return (
    <>
      <mesh
        name="skin-inside"
        geometry={geometry}
        material={materials.inside}
        visible={shown && (cut || peel !== 'skin')}
        renderOrder={DRAW_ORDER.skinInside}
        raycast={notPicked}
      />
      <mesh
        name="skin-depth"
        geometry={geometry}
        material={materials.depth}
        visible={shown && opacity < 1}
        renderOrder={DRAW_ORDER.skinDepth}
        raycast={notPicked}
      />
      <mesh
        name="skin"
        geometry={geometry}
        material={materials.surface}
        visible={shown}
        // The shadow's own picture of the skin is not peeled: it would lie on what is bared.
        castShadow={peel === 'skin' && !cut}
        receiveShadow
        renderOrder={DRAW_ORDER.skin}
        raycast={notPicked}
      />
    </>
  )
}

/** Picking goes through the head's own tree, not through three's triangle loop. */
export const notPicked: Mesh['raycast'] = () => undefined
