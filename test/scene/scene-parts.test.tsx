import { useThree } from '@react-three/fiber'
import { act, create } from '@react-three/test-renderer'
import { useEffect } from 'react'
import type { Mesh, MeshStandardMaterial } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { Context } from '../../src/scene/context/context.tsx'
import { Cut } from '../../src/scene/cut.tsx'
import { CutFace } from '../../src/scene/section/cut-face.tsx'
import { DRAW_ORDER } from '../../src/scene/draw-order.ts'
import { Envelopes } from '../../src/scene/envelopes/envelopes.tsx'
import { Eyes } from '../../src/scene/eyes.tsx'
import { Skin } from '../../src/scene/skin.tsx'
import { Structures } from '../../src/scene/structures.tsx'
import { ThreadSet } from '../../src/scene/thread-set.ts'
import { Threads } from '../../src/scene/threads.tsx'
import { keepAssessment } from '../../src/state/assessment.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { hoverSkin, placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { undo } from '../../src/state/plan-store.ts'
import { drawnStructures } from '../../src/state/shown-variants.ts'
import { setSystem, setView, useView, viewStore } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, readyStage, stageHead } from '../state/support/stage.ts'

type Rendered = Awaited<ReturnType<typeof create>>

function mesh(rendered: Rendered, name: string): Mesh {
  const found = rendered.scene.findAll((node) => node.instance.name === name)[0]
  if (found === undefined) throw new Error(`there is no mesh named ${name}`)
  return found.instance as Mesh
}
const CUT = { axis: 'sagittal', at: 0.7, flipped: false } as const

const corners = (drawn: Mesh): number => drawn.geometry.drawRange.count

describe('the scene', () => {
  const { head, structures: placed, context } = stageHead()
  const structures = drawnStructures(placed, {})
  beforeEach(() => {
    readyStage()
  })

  it('draws the skin in one pass when it is opaque, in two when it is seen through, not at all at 0', async () => {
    const rendered = await create(<Skin head={head} />)
    const passes = (): boolean[] => ['skin-depth', 'skin'].map((name) => mesh(rendered, name).visible)
    expect(passes()).toEqual([false, true])
    await act(async () => setView({ skinOpacity: 0.5 }))
    expect(passes()).toEqual([true, true])
    expect(mesh(rendered, 'skin-depth').renderOrder).toBeLessThan(mesh(rendered, 'skin').renderOrder)
    await act(async () => setView({ skinOpacity: 0 }))
    expect(passes()).toEqual([false, false])
    await rendered.unmount()
  })

  it('draws the skin whole and uncut over a photo, and peel and cut come back with the leaving of it', async () => {
    setView({ peel: 'smas', clip: CUT })
    let planes = -1
    function Planes() {
      const gl = useThree((state) => state.gl)
      useEffect(() => {
        planes = gl.clippingPlanes.length
      })
      useView((state) => state.photoMix)
      return null
    }
    const rendered = await create(
      <>
        <Cut head={head} />
        <Skin head={head} />
        <Planes />
      </>,
    )
    const opened = (): readonly [number, boolean] => [planes, mesh(rendered, 'skin-inside').visible]
    expect(opened()).toEqual([1, true])
    await act(async () => setView({ photoMix: 1 }))
    expect(opened()).toEqual([0, false])
    await act(async () => setView({ photoMix: null }))
    expect(opened()).toEqual([1, true])
    await rendered.unmount()
  })

  it('shows each system when the skin is seen through, and hides it by its eye', async () => {
    const rendered = await create(<Structures structures={structures} />)
    const nerves = mesh(rendered, 'structures-nerve')
    expect(nerves.visible).toBe(false)
    await act(async () => setView({ skinOpacity: 0.4 }))
    expect(nerves.visible).toBe(true)
    await act(async () => setSystem('nerves', { visible: false }))
    expect(nerves.visible).toBe(false)
    expect(mesh(rendered, 'structures-artery').visible).toBe(true)
    await rendered.unmount()
  })

  it('draws the course chosen, and the others dashed beside it while they are compared', async () => {
    setView({ skinOpacity: 0.4 })
    const rendered = await create(<Structures structures={structures} />)
    const arteries = (): number => mesh(rendered, 'structures-artery').geometry.index!.count
    const nerves = mesh(rendered, 'structures-nerve').geometry
    const usual = arteries()
    const chosen = drawnStructures(placed, { 'facial-artery/left': 'ends-at-lip' })
    await rendered.update(<Structures structures={chosen} />)
    expect(arteries()).not.toBe(usual)
    expect(mesh(rendered, 'structures-nerve').geometry).toBe(nerves)
    await act(async () => {
      setView({ comparedStructure: 'facial-artery/left' })
      await import('../../src/scene/variants/faded-courses.tsx')
    })
    expect(mesh(rendered, 'faded-courses').geometry.index!.count).toBeGreaterThan(1000)
    await act(async () => setView({ skinOpacity: 1 }))
    expect(() => mesh(rendered, 'faded-courses')).toThrow('there is no mesh')
    await rendered.unmount()
  })

  it('draws ducts with the glands, and no anatomy while the plan is presented', async () => {
    setView({ skinOpacity: 0.4 })
    const rendered = await create(<Structures structures={structures} />)
    await act(async () => setSystem('glands', { visible: false }))
    expect(mesh(rendered, 'structures-duct').visible).toBe(false)
    expect(mesh(rendered, 'structures-gland').visible).toBe(false)
    await act(async () => setView({ mode: 'present' }))
    expect(mesh(rendered, 'structures-artery').visible).toBe(false)
    await rendered.unmount()
  })

  it('keeps everything shown at once within 60 draw calls and 300,000 triangles', async () => {
    setView({
      skinOpacity: 0.3,
      dangerZones: 'all',
      clip: CUT,
      comparedStructure: 'facial-artery/left',
      context: { muscle: true, bone: true, ligament: true, 'smas-zone': true, 'danger-zone': true },
    })
    const set = new ThreadSet()
    const rendered = await create(
      <>
        <Structures structures={structures} />
        <Envelopes head={head} structures={structures} />
        <Context head={head} context={context} />
        <CutFace head={head} structures={structures} clip={CUT} />
        <Threads set={set} />
        <Eyes head={head} />
        <Skin head={head} />
      </>,
    )
    const drawn = rendered.scene
      .findAll(({ instance }) => instance.visible && instance.type === 'Mesh')
      .map(({ instance }) => instance as Mesh)
    const triangles = drawn.map(({ geometry }) => {
      const all = (geometry.index ?? geometry.attributes.position)?.count ?? 0
      return Math.min(all, geometry.drawRange.count) / 3
    })
    expect(drawn.length).toBeGreaterThan(25)
    expect(drawn.length).toBeLessThanOrEqual(60)
    expect(triangles.reduce((a, b) => a + b)).toBeLessThan(300_000)
    await rendered.unmount()
    set.dispose()
  })

  it('shows danger zones inside seen-through skin, and on opaque skin', async () => {
    setView({ skinOpacity: 0.4, hoveredStructure: 'facial-artery/left' })
    const rendered = await create(<Envelopes head={head} structures={structures} />)
    const zones = (): Mesh => mesh(rendered, 'envelopes-artery')
    expect(zones().geometry.index!.count).toBeGreaterThan(300)
    const [inside, before] = [zones().material, zones().renderOrder]
    await act(async () => setView({ skinOpacity: 1 }))
    expect(zones().geometry.index!.count).toBeGreaterThan(300)
    expect(zones().material).not.toBe(inside)
    expect(zones().renderOrder).toBeGreaterThan(DRAW_ORDER.skin)
    expect(before).toBeLessThan(DRAW_ORDER.skin)
    await act(async () => setView({ hoveredStructure: null }))
    expect(zones().geometry.index!.count).toBe(0)
    await rendered.unmount()
  })

  it('fades all others while one structure is shown alone, and draws that one whole', async () => {
    setView({ skinOpacity: 0.4 })
    const rendered = await create(<Structures structures={structures} />)
    await act(async () => setView({ isolatedStructure: 'facial-artery/left' }))
    const others = mesh(rendered, 'structures-artery').material as MeshStandardMaterial
    expect(others.transparent).toBe(true)
    expect(others.opacity).toBeLessThan(0.3)
    const alone = mesh(rendered, 'alone-artery')
    expect(alone.visible).toBe(true)
    expect(corners(alone)).toBeGreaterThan(100)
    await act(async () => setView({ isolatedStructure: null }))
    expect(others.transparent).toBe(false)
    expect(alone.visible).toBe(false)
    await rendered.unmount()
  })

  it('frees what it built when it goes', async () => {
    setView({
      skinOpacity: 0.4,
      dangerZones: 'all',
      context: { ...viewStore.getState().context, muscle: true },
    })
    const rendered = await create(
      <>
        <Structures structures={structures} />
        <Envelopes head={head} structures={structures} />
        <Context head={head} context={context} />
      </>,
    )
    const names = ['structures-nerve', 'alone-nerve', 'envelopes-vein', 'lines-muscle', 'fill-muscle']
    const freed = new Set<string>()
    for (const name of names)
      mesh(rendered, name).geometry.addEventListener('dispose', () => void freed.add(name))
    await rendered.unmount()
    expect([...freed].toSorted()).toEqual(names.toSorted())
  })

  it('has a tube for each thread, gone with undo', async () => {
    const stop = keepAssessment()
    const set = new ThreadSet()
    const rendered = await create(<Threads set={set} />)
    const threads = mesh(rendered, 'threads')
    expect(corners(threads)).toBe(0)
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(besideMouth(), false)
    const one = corners(threads)
    expect(one).toBeGreaterThan(0)
    startDrawing()
    placePoint(beforeEar(), false)
    placePoint(lowCheek(), false)
    expect(corners(threads)).toBeGreaterThan(one)
    undo()
    expect(corners(threads)).toBe(one)
    stop()
    await rendered.unmount()
    set.dispose()
  })

  it('shows the thread while it is drawn, without React, and takes it away when it is cancelled', async () => {
    const set = new ThreadSet()
    const rendered = await create(<Threads set={set} />)
    const live = mesh(rendered, 'live')
    startDrawing()
    placePoint(beforeEar(), false)
    hoverSkin(besideMouth())
    expect(corners(live)).toBeGreaterThan(0)
    expect(corners(mesh(rendered, 'track'))).toBeGreaterThan(0)
    cancelGesture()
    expect(corners(live)).toBe(0)
    await rendered.unmount()
    set.dispose()
  })

  it('has two eyes that fade with the skin', async () => {
    const rendered = await create(<Eyes head={head} />)
    const eyes = rendered.scene.findAll((node) => node.instance.name === 'eye')
    expect(eyes).toHaveLength(2)
    await act(async () => setView({ skinOpacity: 0 }))
    expect(eyes.every(({ instance }) => instance.visible === false)).toBe(true)
    await rendered.unmount()
  })
})
