import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry } from 'three'
import { CONTEXT_KINDS, type ContextKind, type PlacedContext } from '../../anatomy/context-types.ts'
import type { Head } from '../../head/types.ts'
import { contextKey } from '../../state/context-key.ts'
import { useView } from '../../state/view-store.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import {
  fillMaterial,
  followCamera,
  lineMaterial,
  lineUniforms,
  type LineUniforms,
} from './context-material.ts'
import { contextFills, contextLines, type FillMesh, type LineMesh } from './context-mesh.ts'
import { contextStyle } from './context-style.ts'
import { contextShown } from './shown-context.ts'

interface Props {
  readonly head: Head
  readonly context: readonly PlacedContext[]
}

/** Muscles, bony edges, ligaments and zones: each kind built when it is first shown. */
export function Context({ head, context }: Props) {
  const uniforms = useLineUniforms()
  return CONTEXT_KINDS.map((kind) => (
    <KindContext key={kind} kind={kind} head={head} context={context} uniforms={uniforms} />
  ))
}

interface KindProps extends Props {
  readonly kind: ContextKind
  readonly uniforms: LineUniforms
}

function KindContext({ kind, head, context, uniforms }: KindProps) {
  const shown = useView((state) => contextShown(kind, state))
  const lit = useView((state) => state.litContext)
  const own = useMemo(
    () => context.filter((item) => item.kind === kind && (lit?.includes(contextKey(item)) ?? true)),
    [context, kind, lit],
  )
  return shown && own.length > 0 ? <Drawn kind={kind} head={head} context={own} uniforms={uniforms} /> : null
}

function Drawn({ kind, head, context, uniforms }: KindProps) {
  const { onSkin } = contextStyle({ kind, id: '' })
  const lines = useMemo(() => contextLines(context, head), [context, head])
  const fills = useMemo(() => contextFills(context, head), [context, head])
  const order = onSkin ? DRAW_ORDER.zones : DRAW_ORDER.context
  return <Drawing name={kind} lines={lines} fills={fills} uniforms={uniforms} order={order} />
}

/** What lines need to know of the view, kept in step with it. */
export function useLineUniforms(): LineUniforms {
  const uniforms = useMemo(() => lineUniforms(), [])
  const size = useThree((state) => state.size)
  useLayoutEffect(() => {
    uniforms.uHalfView.value.set(size.width / 2, size.height / 2)
  }, [uniforms, size])
  useFrame(({ camera }) => followCamera(uniforms, camera))
  return uniforms
}

interface DrawingProps {
  readonly name: string
  readonly lines: LineMesh
  readonly fills: FillMesh
  readonly uniforms: LineUniforms
  readonly order: number
}

/** Lines and areas that nothing picks. */
export function Drawing({ name, lines, fills, uniforms, order }: DrawingProps) {
  const invalidate = useThree((state) => state.invalidate)
  const line = useMemo(() => linesGeometry(lines), [lines])
  const fill = useMemo(() => fillsGeometry(fills), [fills])
  const materials = useMemo(() => ({ line: lineMaterial(uniforms), fill: fillMaterial() }), [uniforms])
  useEffect(() => () => line.dispose(), [line])
  useEffect(() => () => fill.dispose(), [fill])
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials])
  useEffect(() => {
    invalidate()
    return () => invalidate()
  }, [invalidate])
  return (
    <>
      <mesh
        name={`fill-${name}`}
        geometry={fill}
        material={materials.fill}
        visible={(fill.index?.count ?? 0) > 0}
        renderOrder={order}
        raycast={notPicked}
      />
      <mesh
        name={`lines-${name}`}
        geometry={line}
        material={materials.line}
        renderOrder={order + 0.05}
        frustumCulled={false}
        raycast={notPicked}
      />
    </>
  )
}

function linesGeometry(mesh: LineMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('aAlong', new BufferAttribute(mesh.along, 3))
  geometry.setAttribute('aRibbon', new BufferAttribute(mesh.ribbon, 4))
  geometry.setAttribute('aColor', new BufferAttribute(mesh.colors, 3))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
  return geometry
}

function fillsGeometry(mesh: FillMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3))
  geometry.setAttribute('aColor', new BufferAttribute(mesh.colors, 4))
  geometry.setIndex(new BufferAttribute(mesh.triangles, 1))
  return geometry
}
