import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import { useSkinMap } from '../../state/skin-map/skin-map-store.ts'
import { photoShown, useView } from '../../state/view-store.ts'
import type { SkinMap } from '../../plan/skin-map/skin-map.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { skinMapMaterial } from './skin-map-material.ts'

/** What is not for the present choice any more is shown this faintly until the new map is there. */
const STALE_STRENGTH = 0.35

/** The painted face, on whole skin only: peeled, there is nothing to paint, and a photo shows another face. */
export function SkinMapLayer() {
  const painted = useSkinMap((state) => state.painted)
  const seen = useView((state) => state.mode === 'plan' && state.peel === 'skin' && !photoShown(state))
  return painted === null || !seen ? null : <Painted map={painted.map} />
}

function Painted({ map }: { readonly map: SkinMap }) {
  const invalidate = useThree((state) => state.invalidate)
  const fresh = useSkinMap((state) => state.fresh)
  const opacity = useView((state) => state.skinOpacity)
  const { mesh } = map.ground
  const geometry = useMemo(() => {
    const made = new BufferGeometry()
    made.setAttribute('position', new BufferAttribute(mesh.positions, 3))
    made.setIndex(new BufferAttribute(mesh.triangles, 1))
    return made
  }, [mesh])
  const paint = useMemo(() => skinMapMaterial(), [])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => paint.material.dispose(), [paint])
  useLayoutEffect(() => {
    // the numbers of the levels themselves, not shares of 255
    geometry.setAttribute('aLevel', new BufferAttribute(map.levels, 1))
    geometry.setAttribute('aGap', new BufferAttribute(map.notAssessed, 1))
    invalidate()
  }, [geometry, map, invalidate])
  useLayoutEffect(() => {
    paint.setStrength(opacity * (fresh ? 1 : STALE_STRENGTH))
    invalidate()
    return () => invalidate()
  }, [paint, opacity, fresh, invalidate])
  return (
    <mesh
      name="skin-map"
      geometry={geometry}
      material={paint.material}
      renderOrder={DRAW_ORDER.zones - 0.1}
      frustumCulled={false}
      raycast={notPicked}
    />
  )
}
