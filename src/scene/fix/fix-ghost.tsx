import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Fix } from '../../plan/fix/fix-types.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { ThreadBuffers } from '../thread-buffers.ts'
import { threadMaterials } from '../thread-material.ts'
import { writeThreads } from '../thread-mesh.ts'
import type { ThreadSet } from '../thread-set.ts'

/** Beyond the numbers of the plan's threads and of those in hand. */
const GHOST_INDEX = 200_000
/** Paler than a thread of the plan. */
const GHOST_ALPHA = 0.72

/** A suggested course beside the one it would replace, judged and coloured like any other, but pale. */
export function FixGhost({ set, fix }: { readonly set: ThreadSet; readonly fix: Fix }) {
  const invalidate = useThree((state) => state.invalidate)
  const buffers = useMemo(() => new ThreadBuffers(), [])
  const materials = useMemo(() => {
    const made = threadMaterials({ ...set.uniforms, uSelected: { value: GHOST_INDEX } })
    made.through.uniforms.uAlpha = { value: GHOST_ALPHA }
    return made
  }, [set])
  useEffect(() => () => buffers.dispose(), [buffers])
  useEffect(
    () => () => {
      materials.below.dispose()
      materials.through.dispose()
      materials.track.dispose()
    },
    [materials],
  )
  useLayoutEffect(() => {
    writeThreads(buffers, [{ index: GHOST_INDEX, result: fix.result, radiusMm: fix.radiusMm }])
    invalidate()
    return () => invalidate()
  }, [buffers, fix, invalidate])

  return (
    <>
      <mesh
        name="fix-below"
        geometry={buffers.geometry}
        material={materials.below}
        renderOrder={DRAW_ORDER.threadsBelow}
        frustumCulled={false}
        raycast={notPicked}
      />
      <mesh
        name="fix"
        geometry={buffers.geometry}
        material={materials.through}
        renderOrder={DRAW_ORDER.threadsThrough}
        frustumCulled={false}
        raycast={notPicked}
      />
    </>
  )
}
