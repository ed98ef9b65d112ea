import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
  SRGBColorSpace,
  Color,
} from 'three'
import type { Vec3 } from '../../geometry/vec3.ts'
import type { ScanPicker } from '../../head/scan/scan-surface.ts'
import type { ScanMesh } from '../../head/scan/scan-types.ts'
import { residualColour } from '../../state/scan/residual-colours.ts'
import { useScan, type ScanState } from '../../state/scan/scan-store.ts'
import { plaster, residualPaint } from './scan-materials.ts'
import { listenToScan } from './scan-pointer.ts'
import { ScanTurn } from './scan-turn.ts'

/** Size of a landmark, as a share of what the view shows. */
const MARK_SHARE = 0.022
const MARK_COLOURS = { placed: '#0b6a86', proposed: '#c26a10', current: '#b3263a' } as const

interface Props {
  readonly view: HTMLElement
  readonly mesh: ScanMesh
  readonly picker: ScanPicker | null
}

/** Everything inside the canvas of a scan. */
export function ScanScene({ view, mesh, picker }: Props) {
  const set = useThree((state) => state.set)
  const size = useThree((state) => state.size)
  const invalidate = useThree((state) => state.invalidate)
  const fit = useScan((state) => state.fit)
  const template = useScan((state) => state.template)
  const turn = useMemo(() => new ScanTurn(), [])
  const group = useMemo(() => new Group(), [])
  const pins = useMemo(() => new Pins(), [])
  const pick = useRef(picker)

  const surface = useMemo(() => {
    const made = fit !== null && template !== null ? fittedSurface(template, fit) : scanSurfaceOf(mesh)
    return { ...made, object: new Mesh(made.geometry, made.material) }
  }, [fit, template, mesh])

  useLayoutEffect(() => {
    set({ camera: turn.camera })
    group.add(pins.group)
    return () => pins.dispose()
  }, [set, turn, group, pins])
  useLayoutEffect(() => {
    turn.showWhole(surface.positions, surface.triangles)
    group.add(surface.object)
    turn.apply(group)
    invalidate()
    return () => {
      group.remove(surface.object)
      surface.geometry.dispose()
      surface.material.dispose()
    }
  }, [surface, turn, group, invalidate])
  useLayoutEffect(() => {
    turn.resize(size.width, size.height)
    turn.apply(group)
    invalidate()
  }, [turn, group, size, invalidate])
  useEffect(() => {
    pick.current = picker
  }, [picker])
  useEffect(
    () =>
      listenToScan(
        view,
        turn,
        () => pick.current,
        (dragged) => {
          turn.apply(group)
          pins.scaleTo(turn.shownMm)
          pins.drag(dragged)
          invalidate()
        },
      ),
    [view, turn, group, pins, invalidate],
  )
  const marks = useScan((state) => state.marks)
  const current = useScan((state) => state.current)
  useLayoutEffect(() => {
    pins.show(fit === null ? marks : new Map(), current)
    pins.scaleTo(turn.shownMm)
    invalidate()
  }, [pins, turn, marks, current, fit, invalidate])

  return (
    <>
      <hemisphereLight args={['#f6f8fb', '#8d8178', 1.2]} />
      <directionalLight intensity={1.6} position={[-300, 350, 600]} />
      <directionalLight intensity={0.5} position={[500, 0, 300]} />
      <primitive object={group} />
    </>
  )
}

interface Surface {
  readonly geometry: BufferGeometry
  readonly material: ReturnType<typeof plaster>
  readonly positions: Float32Array
  readonly triangles: Uint32Array
}

function scanSurfaceOf({ positions, triangles }: ScanMesh): Surface {
  return { geometry: geometryOf(positions, triangles), material: plaster(), positions, triangles }
}

function fittedSurface(
  template: NonNullable<ScanState['template']>,
  fit: NonNullable<ScanState['fit']>,
): Surface {
  const count = template.outerCount
  const positions = Float32Array.from(
    { length: count * 3 },
    (_, i) => template.positions[i]! + fit.displacement[i]!,
  )
  const colours = new Float32Array(count * 3)
  const mix = new Color()
  for (let v = 0; v < count; v++) {
    const mm = fit.seen[v] === 1 ? fit.residualsMm[v]! : NaN
    mix.setRGB(...residualColour(mm), SRGBColorSpace).toArray(colours, v * 3)
  }
  const geometry = geometryOf(positions, template.triangles)
  geometry.setAttribute('color', new BufferAttribute(colours, 3))
  geometry.setAttribute('aSeen', new BufferAttribute(Float32Array.from(fit.seen.subarray(0, count)), 1))
  return { geometry, material: residualPaint(), positions, triangles: template.triangles }
}

function geometryOf(positions: Float32Array, triangles: Uint32Array): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  geometry.computeVertexNormals()
  return geometry
}

/** The landmarks as small balls; the current one in a colour of its own, and where a drag has it. */
class Pins {
  readonly group = new Group()
  private readonly ball = new SphereGeometry(MARK_SHARE, 16, 12)
  private readonly materials = {
    placed: new MeshBasicMaterial({ color: MARK_COLOURS.placed }),
    proposed: new MeshBasicMaterial({ color: MARK_COLOURS.proposed }),
    current: new MeshBasicMaterial({ color: MARK_COLOURS.current }),
  }
  private current: Mesh | null = null

  show(marks: ScanState['marks'], current: string | null): void {
    this.group.clear()
    this.current = null
    for (const [key, { at, proposed }] of marks) {
      const look = key === current ? 'current' : proposed ? 'proposed' : 'placed'
      const pin = new Mesh(this.ball, this.materials[look])
      pin.position.set(...at)
      this.group.add(pin)
      if (key === current) this.current = pin
    }
  }

  /** The same on the screen at every zoom. */
  scaleTo(mm: number): void {
    for (const pin of this.group.children) pin.scale.setScalar(mm)
  }

  drag(at: Vec3 | null): void {
    if (at !== null) this.current?.position.set(...at)
  }

  dispose(): void {
    this.ball.dispose()
    for (const material of Object.values(this.materials)) material.dispose()
  }
}
