import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import type { Structure, StructureKind } from '../geometry/anatomy-types.ts'
import { structureKey } from '../state/structure-key.ts'
import { systemOf, useView, viewStore, type ViewState } from '../state/view-store.ts'
import { DRAW_ORDER } from './draw-order.ts'
import { notPicked } from './skin.tsx'
import { mergeStructures, type MergedMesh } from './structure-mesh.ts'
import { setStructureOpacity, structureMaterial, StructureHighlight } from './structure-material.ts'

const KINDS: readonly StructureKind[] = ['nerve', 'artery', 'vein', 'duct', 'gland']

/** All placed structures, one mesh per kind. Hovering changes a uniform and commits nothing. */
export function Structures({ structures }: { readonly structures: readonly Structure[] }) {
  const invalidate = useThree((state) => state.invalidate)
  const highlight = useMemo(() => new StructureHighlight(), [])

  useEffect(() => {
    const indexOf = new Map(structures.map((structure, i) => [structureKey(structure) as string, i]))
    const apply = ({ hoveredStructure, isolatedStructure }: ViewState): void => {
      const hovered = hoveredStructure === null ? -1 : (indexOf.get(hoveredStructure) ?? -1)
      const alone = isolatedStructure === null ? -1 : (indexOf.get(isolatedStructure) ?? -1)
      if (highlight.set(hovered, alone)) invalidate()
    }
    apply(viewStore.getState())
    return viewStore.subscribe(apply)
  }, [structures, highlight, invalidate])

  const gl = useThree((state) => state.gl)
  useEffect(() => {
    const read = (): void => {
      const view = gl.domElement.parentElement
      if (view === null) return
      highlight.setGround(getComputedStyle(view).backgroundColor)
      invalidate()
    }
    // The panels put the theme on the page in effects of their own: read after all of them.
    const readSoon = (): number => requestAnimationFrame(read)
    const frame = readSoon()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', readSoon)
    const stop = viewStore.subscribe((now, before) => {
      if (now.theme !== before.theme) readSoon()
    })
    return () => {
      cancelAnimationFrame(frame)
      dark.removeEventListener('change', readSoon)
      stop()
    }
  }, [gl, highlight, invalidate])

  useFrame(({ camera }) => {
    const e = camera.matrixWorld.elements
    highlight.setMiddle(e[12]! * e[8]! + e[13]! * e[9]! + e[14]! * e[10]!)
  })

  return KINDS.map((kind) => <Kind key={kind} kind={kind} structures={structures} highlight={highlight} />)
}

interface KindProps {
  readonly kind: StructureKind
  readonly structures: readonly Structure[]
  readonly highlight: StructureHighlight
}

function Kind({ kind, structures, highlight }: KindProps) {
  const invalidate = useThree((state) => state.invalidate)
  const { visible, opacity } = useView((state) => state.systems[systemOf(kind)])
  // Under opaque skin there is nothing to see, and nothing is drawn.
  const covered = useView((state) => state.skinOpacity >= 1 || state.mode === 'present')
  const geometry = useMemo(() => {
    const own = structures.filter((structure) => structure.kind === kind)
    return bufferGeometry(mergeStructures(own, (structure) => structures.indexOf(structure)))
  }, [structures, kind])
  const material = useMemo(() => structureMaterial(kind, highlight.uniforms), [kind, highlight])
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => material.dispose(), [material])
  useLayoutEffect(() => {
    setStructureOpacity(material, opacity)
    invalidate()
  }, [material, opacity, invalidate])

  return (
    <mesh
      name={`structures-${kind}`}
      geometry={geometry}
      material={material}
      visible={visible && opacity > 0.01 && !covered}
      renderOrder={DRAW_ORDER.structures}
      raycast={notPicked}
    />
  )
}

function bufferGeometry(mesh: MergedMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(mesh.normals, 3))
  geometry.setAttribute('aStructure', new BufferAttribute(mesh.structure, 1))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
  return geometry
}
