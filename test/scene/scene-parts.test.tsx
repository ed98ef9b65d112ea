import { act, create } from '@react-three/test-renderer'
import type { Mesh } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { Eyes } from '../../src/scene/eyes.tsx'
import { Skin } from '../../src/scene/skin.tsx'
import { Structures } from '../../src/scene/structures.tsx'
import { ThreadSet } from '../../src/scene/thread-set.ts'
import { Threads } from '../../src/scene/threads.tsx'
import { keepAssessment } from '../../src/state/assessment.ts'
import { cancelGesture } from '../../src/state/drag-point.ts'
import { hoverSkin, placePoint, startDrawing } from '../../src/state/draw-thread.ts'
import { undo } from '../../src/state/plan-store.ts'
import { setSystem, setView } from '../../src/state/view-store.ts'
import { beforeEar, besideMouth, lowCheek, readyStage, stageHead } from '../state/support/stage.ts'

type Rendered = Awaited<ReturnType<typeof create>>

function mesh(rendered: Rendered, name: string): Mesh {
  const found = rendered.scene.findAll((node) => node.instance.name === name)[0]
  if (found === undefined) throw new Error(`there is no mesh named ${name}`)
  return found.instance as Mesh
}
const corners = (drawn: Mesh): number => drawn.geometry.drawRange.count

describe('the scene', () => {
  const { head, structures } = stageHead()
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

  it('keeps all structures below the budget of triangles', async () => {
    const rendered = await create(<Structures structures={structures} />)
    const triangles = ['nerve', 'artery', 'vein', 'duct', 'gland'].map(
      (kind) => mesh(rendered, `structures-${kind}`).geometry.index!.count / 3,
    )
    expect(triangles.every((count) => count > 0)).toBe(true)
    expect(triangles.reduce((a, b) => a + b)).toBeLessThan(120_000)
    await rendered.unmount()
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
