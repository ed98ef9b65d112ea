import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Head } from '../../head/types.ts'
import type { HistoryFlag } from '../../plan/individual.ts'
import { useDoubts } from '../../state/individual/doubt-store.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { doubtGeometry } from './doubt-geometry.ts'
import { doubtMaterial } from './doubt-material.ts'
import { doubtMesh } from './doubt-mesh.ts'

interface Props {
  readonly head: Head
  readonly history: readonly HistoryFlag[]
  /** Per vertex of the head's picture; null where the scan saw all of it, or there is none. */
  readonly seen: Uint8Array | null
}

/** Altered regions and skin that the scan did not cover, hatched on the head. */
export function DoubtLayer({ head, history, seen }: Props) {
  const invalidate = useThree((state) => state.invalidate)
  const altered = useDoubts((state) => state.altered)
  const unseen = useDoubts((state) => state.unseen)
  const geometry = useMemo(() => doubtGeometry(doubtMesh(head, history, seen)), [head, history, seen])
  const paint = useMemo(() => doubtMaterial(), [])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => paint.material.dispose(), [paint])
  useLayoutEffect(() => {
    paint.show(altered, unseen)
    invalidate()
  }, [paint, altered, unseen, invalidate])
  useLayoutEffect(() => () => invalidate(), [invalidate])
  return (
    <mesh
      name="doubt"
      geometry={geometry}
      material={paint.material}
      visible={altered || unseen}
      renderOrder={DRAW_ORDER.zones - 0.05}
      frustumCulled={false}
      raycast={notPicked}
    />
  )
}
