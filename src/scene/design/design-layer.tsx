import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import type { PlacedContext } from '../../anatomy/context-types.ts'
import type { Head } from '../../head/types.ts'
import { useDesign } from '../../state/design/design-store.ts'
import { fillMaterial } from '../context/context-material.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { designDrawing } from './design-ink.ts'
import { DesignTags } from './design-tags.ts'
import type { InkMesh } from './skin-ink.ts'

interface Props {
  readonly head: Head
  readonly context: readonly PlacedContext[]
  readonly overlay: HTMLElement
}

/** Arrows of pull, the map of its spread, or where it holds, drawn on the skin. */
export function DesignLayer({ head, context, overlay }: Props) {
  const layer = useDesign((state) => state.layer)
  const design = useDesign((state) => state.design)
  const invalidate = useThree((state) => state.invalidate)
  const size = useThree((state) => state.size)
  const drawing = useMemo(
    () => (layer === null || design === null ? null : designDrawing(layer, design, head, context)),
    [layer, design, head, context],
  )
  const material = useMemo(() => fillMaterial(), [])
  useEffect(() => () => material.dispose(), [material])
  const paint = useMemo(() => inkGeometry(drawing?.paint ?? null), [drawing])
  const marks = useMemo(() => inkGeometry(drawing?.marks ?? null), [drawing])
  useEffect(() => () => paint.dispose(), [paint])
  useEffect(() => () => marks.dispose(), [marks])
  const tags = useRef<DesignTags | null>(null)
  useEffect(() => {
    const made = new DesignTags(overlay)
    tags.current = made
    return () => {
      made.dispose()
      tags.current = null
    }
  }, [overlay])
  useFrame(({ camera }) => tags.current?.update(drawing?.tags ?? [], head, camera, size.width, size.height))
  useEffect(() => {
    if (drawing !== null) invalidate()
    return () => invalidate()
  }, [invalidate, drawing])
  const meshes = [
    { name: 'design-paint', geometry: paint, order: DRAW_ORDER.zones + 0.1 },
    { name: 'design-marks', geometry: marks, order: DRAW_ORDER.zones + 0.2 },
  ]
  return meshes.map(({ name, geometry, order }) => (
    <mesh
      key={name}
      name={name}
      geometry={geometry}
      material={material}
      visible={(geometry.index?.count ?? 0) > 0}
      renderOrder={order}
      frustumCulled={false}
      raycast={notPicked}
    />
  ))
}

function inkGeometry(mesh: InkMesh | null): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh?.positions ?? new Float32Array(0), 3))
  geometry.setAttribute('aColor', new BufferAttribute(mesh?.colors ?? new Float32Array(0), 4))
  geometry.setIndex(new BufferAttribute(mesh?.triangles ?? new Uint32Array(0), 1))
  return geometry
}
