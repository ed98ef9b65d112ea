import { useThree } from '@react-three/fiber'
import { useEffect, useMemo, useState } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import type { Structure, StructureKind } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { assessmentStore } from '../../state/assessment.ts'
import { viewStore } from '../../state/view-store.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { useSame } from '../use-same.ts'
import { envelopeMaterial } from './envelope-material.ts'
import { envelopeMesh, type EnvelopeMesh } from './envelope-mesh.ts'
import { meantStructures } from './meant-structures.ts'

/** Glands lie under their nerves and vessels: larger kinds first. */
const KINDS: readonly StructureKind[] = ['gland', 'duct', 'vein', 'artery', 'nerve']

interface Props {
  readonly head: Head
  readonly structures: readonly Structure[]
}

/**
 * Margin and uncertainty round structures, as soft shells. Built when the first one is asked for; which are shown
 * changes an index and commits nothing.
 */
export function Envelopes({ head, structures }: Props) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const ask = (): void => {
      if (meantStructures(structures, viewStore.getState(), assessmentStore.getState()).length > 0)
        setWanted(true)
    }
    ask()
    return followBoth(ask)
  }, [structures])
  return wanted
    ? KINDS.map((kind) => <KindShells key={kind} kind={kind} head={head} structures={structures} />)
    : null
}

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
  const mesh = useMemo(() => envelopeMesh(own, head), [own, head])
  const geometry = useMemo(() => geometryOf(mesh), [mesh])
  const material = useMemo(() => envelopeMaterial(kind), [kind])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => material.dispose(), [material])
  useEffect(() => {
    let shown = ''
    const show = (): void => {
      const meant = meantStructures(own, viewStore.getState(), assessmentStore.getState())
      const now = meant.join()
      if (now === shown) return
      shown = now
      showOnly(geometry, mesh, meant)
      invalidate()
    }
    show()
    return followBoth(show)
  }, [own, mesh, geometry, invalidate])
  return (
    <mesh
      name={`envelopes-${kind}`}
      geometry={geometry}
      material={material}
      renderOrder={DRAW_ORDER.envelopes + 0.01 * KINDS.indexOf(kind)}
      raycast={notPicked}
    />
  )
}

function geometryOf(mesh: EnvelopeMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('aShell', new BufferAttribute(mesh.shell, 1))
  geometry.setIndex(new BufferAttribute(new Uint32Array(mesh.triangles.length), 1))
  geometry.setDrawRange(0, 0)
  return geometry
}

/** Put the triangles of some structures to the front of the index, and draw those. */
export function showOnly(geometry: BufferGeometry, mesh: EnvelopeMesh, meant: readonly number[]): void {
  const index = geometry.index!
  let count = 0
  for (const i of meant) {
    const range = mesh.ranges[i]!
    index.array.set(mesh.triangles.subarray(range.start, range.start + range.count), count)
    count += range.count
  }
  index.needsUpdate = true
  geometry.setDrawRange(0, count)
}
