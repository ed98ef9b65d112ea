import { useFrame, useThree } from '@react-three/fiber'
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo } from 'react'
import type { Structure, StructureKind } from '../geometry/anatomy-types.ts'
import { structureKey } from '../state/structure-key.ts'
import {
  anatomyCovered,
  drawnSystem,
  systemOf,
  useView,
  viewStore,
  type ViewState,
} from '../state/view-store.ts'
import { DRAW_ORDER } from './draw-order.ts'
import { peeledToLayer } from './peel-depths.ts'
import { notPicked } from './skin.tsx'
import { geometryOf, shareOf } from './structure-geometry.ts'
import {
  depthMaterial,
  setStructureOpacity,
  structureMaterial,
  StructureHighlight,
} from './structure-material.ts'
import { mergeStructures } from './structure-mesh.ts'
import { useSame } from './use-same.ts'

const FadedCourses = lazy(async () => ({
  default: (await import('./variants/faded-courses.tsx')).FadedCourses,
}))

const KINDS: readonly StructureKind[] = ['nerve', 'artery', 'vein', 'duct', 'gland']
/** What is left of all others while one is shown alone. */
const FADED = 0.14

/** All placed structures, one mesh per kind. Hovering changes a uniform and commits nothing. */
export function Structures({ structures }: { readonly structures: readonly Structure[] }) {
  const invalidate = useThree((state) => state.invalidate)
  const highlight = useMemo(() => new StructureHighlight(), [])

  useEffect(() => {
    const indexOf = new Map(structures.map((structure, i) => [structureKey(structure) as string, i]))
    const apply = ({ hoveredStructure, isolatedStructure, peel }: ViewState): void => {
      highlight.setPeeledTo(peeledToLayer(peel))
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

  const compared = useView((state) => state.comparedStructure !== null)
  return (
    <>
      {KINDS.map((kind) => (
        <Kind key={kind} kind={kind} structures={structures} highlight={highlight} />
      ))}
      {compared && (
        <Suspense fallback={null}>
          <FadedCourses highlight={highlight} />
        </Suspense>
      )}
    </>
  )
}

interface KindProps {
  readonly kind: StructureKind
  readonly structures: readonly Structure[]
  readonly highlight: StructureHighlight
}

function Kind({ kind, structures, highlight }: KindProps) {
  const invalidate = useThree((state) => state.invalidate)
  const { visible, opacity } = useView((state) => drawnSystem(state, systemOf(kind)))
  // Under opaque skin there is nothing to see, and nothing is drawn.
  const covered = useView(anatomyCovered)
  const isolated = useView((state) => (state.mode === 'present' ? null : state.isolatedStructure))
  const own = useSame(structures.filter((structure) => structure.kind === kind))
  const numbers = useSame(own.map((structure) => structures.indexOf(structure)))
  const merged = useMemo(
    () => mergeStructures(own, (structure) => numbers[own.indexOf(structure)]!),
    [own, numbers],
  )
  const geometry = useMemo(() => geometryOf(merged), [merged])
  const one = useMemo(
    () => merged.ranges.get(structures.findIndex((structure) => structureKey(structure) === isolated)),
    [merged, structures, isolated],
  )
  const alone = useMemo(() => shareOf(geometry), [geometry])
  const materials = useMemo(
    () => ({
      all: structureMaterial(kind, highlight.uniforms),
      alone: structureMaterial(kind, highlight.uniforms, 'alone'),
      depth: depthMaterial(),
    }),
    [kind, highlight],
  )
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => alone.dispose(), [alone])
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials])
  const seen = isolated === null ? opacity : opacity * FADED
  useLayoutEffect(() => {
    setStructureOpacity(materials.all, seen)
    alone.setDrawRange(one?.start ?? 0, one?.count ?? 0)
    invalidate()
  }, [materials, seen, alone, one, invalidate])

  const shown = visible && opacity > 0.01 && !covered
  const order = DRAW_ORDER.structuresThrough + 0.1 * KINDS.indexOf(kind)
  return (
    <>
      <mesh
        name={`structures-${kind}-depth`}
        geometry={geometry}
        material={materials.depth}
        visible={shown && isolated === null && opacity < 1}
        renderOrder={order}
        raycast={notPicked}
      />
      <mesh
        name={`structures-${kind}`}
        geometry={geometry}
        material={materials.all}
        visible={shown}
        renderOrder={seen < 1 ? order + 0.05 : DRAW_ORDER.structures}
        raycast={notPicked}
      />
      <mesh
        name={`alone-${kind}`}
        geometry={alone}
        material={materials.alone}
        visible={one !== undefined && !covered}
        renderOrder={DRAW_ORDER.structures}
        raycast={notPicked}
      />
    </>
  )
}
