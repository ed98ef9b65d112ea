import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, type MeshBasicMaterial } from 'three'
import type { Structure } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { drawnPeel, useView, type Clip } from '../../state/view-store.ts'
import { clipPlane } from '../clip.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { useSame } from '../use-same.ts'
import { drawnOf } from '../visible-structures.ts'
import { sectionMaterials } from './section-material.ts'
import type { SectionMesh } from './section-mesh.ts'
import { sectionOf } from './section-of.ts'

interface Props {
  readonly head: Head
  /** As drawn. */
  readonly structures: readonly Structure[]
  readonly clip: Clip
}

/** The face of a cut: skin, fat, SMAS, the tubes and glands it goes through, all else in one tone. */
export function CutFace({ head, structures, clip }: Props) {
  const invalidate = useThree((state) => state.invalidate)
  const opacity = useView((state) => state.skinOpacity)
  const peel = useView(drawnPeel)
  const systems = useView((state) => state.systems)
  const isolatedStructure = useView((state) => state.isolatedStructure)
  const seen = useSame(drawnOf(structures, { systems, isolatedStructure }))
  const section = useMemo(() => sectionOf(head, peel, seen, clipPlane(head, clip)), [head, peel, seen, clip])
  const materials = useMemo(() => sectionMaterials(), [])
  useEffect(() => () => materials.dispose(), [materials])
  useLayoutEffect(() => {
    materials.setOpacity(opacity)
    invalidate()
  }, [materials, opacity, invalidate])
  const parts = [
    ['head-fan', section.head.fan, materials.headFan],
    ['head', section.head.cover, materials.headFace],
    ['gland-fan', section.glands.fan, materials.glandFan],
    ['glands', section.glands.cover, materials.glandFace],
    ['bodies', section.bodies, materials.bodies],
  ] as const
  return parts.map(([name, mesh, material], i) => (
    <Part
      key={name}
      name={`section-${name}`}
      mesh={mesh}
      material={material}
      order={DRAW_ORDER.section + 0.01 * i}
    />
  ))
}

interface PartProps {
  readonly name: string
  readonly mesh: SectionMesh
  readonly material: MeshBasicMaterial
  readonly order: number
}

function Part({ name, mesh, material, order }: PartProps) {
  const geometry = useMemo(() => {
    const made = new BufferGeometry()
    made.setAttribute('position', new BufferAttribute(mesh.positions, 3))
    made.setAttribute('color', new BufferAttribute(mesh.colors, 3))
    return made
  }, [mesh])
  useEffect(() => () => geometry.dispose(), [geometry])
  return (
    <mesh
      name={name}
      geometry={geometry}
      material={material}
      visible={mesh.positions.length > 0}
      renderOrder={order}
      frustumCulled={false}
      raycast={notPicked}
    />
  )
}
