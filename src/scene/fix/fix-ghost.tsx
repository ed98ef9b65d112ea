import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Fix } from '../../plan/fix/fix-types.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { replaceIn } from '../shader-patch.ts'
import { notPicked } from '../skin.tsx'
import { ThreadBuffers } from '../thread-buffers.ts'
import { threadMaterials } from '../thread-material.ts'
import { writeThreads } from '../thread-mesh.ts'
import type { ThreadSet } from '../thread-set.ts'

/** Beyond the numbers of the plan's threads and of those in hand. */
const GHOST_INDEX = 200_000
/** Threads of the plan have a dark rim and dark gaps; a ghost has white ones. */
const PLAN_INK = 'vec3 ink = vec3(0.012, 0.024, 0.035);'
const GHOST_INK = 'vec3 ink = vec3(0.97);'

/** A suggested course beside the one it would replace: judged and coloured like any other, rimmed in white. */
export function FixGhost({ set, fix }: { readonly set: ThreadSet; readonly fix: Fix }) {
  const invalidate = useThree((state) => state.invalidate)
  const buffers = useMemo(() => new ThreadBuffers(), [])
  const materials = useMemo(() => {
    const made = threadMaterials({ ...set.uniforms, uSelected: { value: GHOST_INDEX } })
    for (const material of [made.below, made.through])
      material.fragmentShader = replaceIn(material.fragmentShader, PLAN_INK, GHOST_INK)
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
