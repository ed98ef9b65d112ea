import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import type { Structure, StructureKind } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { anatomyCovered, useView, viewStore } from '../../state/view-store.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { useSame } from '../use-same.ts'
import { envelopeMaterial, ghostMaterial } from './envelope-material.ts'
import { envelopeMesh, type EnvelopeMesh } from './envelope-mesh.ts'
import { meantStructures } from './meant-structures.ts'

/** Glands lie under their nerves and vessels: larger kinds first. */
const KINDS: readonly StructureKind[] = ['gland', 'duct', 'vein', 'artery', 'nerve']

interface Props {
  readonly head: Head
  readonly structures: readonly Structure[]
}

/**
 * Margin and uncertainty round structures, as soft shells; under opaque skin they are seen on it, like light from
 * within. Each is built when it is first asked for; which are shown commits nothing.
 */
export const Envelopes = ({ head, structures }: Props) =>
  KINDS.map((kind) => <KindShells key={kind} kind={kind} head={head} structures={structures} />)

function followBoth(listener: () => void): () => void {
  const stops = [viewStore.subscribe(listener), assessmentStore.subscribe(listener)]
  return () => stops.forEach((stop) => stop())
}

interface KindProps extends Props {
  readonly kind: StructureKind
}

function KindShells({ kind, head, structures }: KindProps) {
  const invalidate = useThree((state) => state.invalidate)
  const own = useSame(structures.filter((structure) => structure.kind === kind))
  const covered = useView(anatomyCovered)
  const geometry = useMemo(() => new BufferGeometry(), [])
  const materials = useMemo(() => ({ inside: envelopeMaterial(kind), onSkin: ghostMaterial(kind) }), [kind])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials])
  useEffect(() => {
    let shown: string | null = null
    const show = (): void => {
      const meant = meantStructures(own, viewStore.getState(), assessmentStore.getState())
      const now = meant.join()
      if (now === shown) return
      shown = now
      fill(
        geometry,
        envelopeMesh(
          meant.map((i) => own[i]!),
          head,
        ),
      )
      invalidate()
    }
    show()
    return followBoth(show)
  }, [own, head, geometry, invalidate])
  const order = covered ? DRAW_ORDER.ghosts : DRAW_ORDER.envelopes
  return (
    <mesh
      name={`envelopes-${kind}`}
      geometry={geometry}
      material={covered ? materials.onSkin : materials.inside}
      renderOrder={order + 0.01 * KINDS.indexOf(kind)}
      frustumCulled={false}
      raycast={notPicked}
    />
  )
}

/** Show these shells in place of what was there. */
export function fill(geometry: BufferGeometry, mesh: EnvelopeMesh): void {
  // What the graphics card holds of the last shells is given back first.
  geometry.dispose()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('aShell', new BufferAttribute(mesh.shell, 1))
  geometry.setAttribute('aSkinwards', new BufferAttribute(mesh.skinwards, 3))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
}
