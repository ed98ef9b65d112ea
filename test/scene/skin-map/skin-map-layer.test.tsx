import { act, create } from '@react-three/test-renderer'
import type { Mesh } from 'three'
import { afterEach, describe, expect, it } from 'vitest'
import type { SkinMap } from '../../../src/plan/skin-map/skin-map.ts'
import { SkinMapLayer } from '../../../src/scene/skin-map/skin-map-layer.tsx'
import { skinMapStore, type PaintedMap } from '../../../src/state/skin-map/skin-map-store.ts'
import { setView } from '../../../src/state/view-store.ts'
import { bareStage } from '../../state/support/stage.ts'

const mesh = {
  points: [],
  positions: Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0]),
  triangles: Uint32Array.from([0, 1, 2]),
}
const paintedWith = (...levels: number[]): PaintedMap => ({
  map: {
    ground: { mesh },
    levels: Uint8Array.from(levels),
    notAssessed: new Uint8Array(3),
  } as unknown as SkinMap,
  plane: 'subcutis',
  productName: 'Some thread',
  threadTitle: null,
  workMs: 0,
})

afterEach(() => skinMapStore.setState(skinMapStore.getInitialState(), true))

describe('the painted face', () => {
  it('carries the level of each point as a number, and takes the next map in its place', async () => {
    bareStage()
    skinMapStore.setState({ on: true, painted: paintedWith(0, 1, 2), fresh: true })
    const rendered = await create(<SkinMapLayer />)
    const paint = (): Mesh[] =>
      rendered.scene
        .findAll(({ instance }) => instance.name === 'skin-map')
        .map(({ instance }) => instance as Mesh)
    const levels = (): number[] => {
      const { normalized, array } = paint()[0]!.geometry.getAttribute('aLevel')
      expect(normalized).toBe(false)
      return [...array]
    }
    expect(levels()).toEqual([0, 1, 2])
    await act(async () => skinMapStore.setState({ painted: paintedWith(2, 2, 2) }))
    expect(levels()).toEqual([2, 2, 2])
    await act(async () => setView({ photoMix: 0.5 }))
    expect(paint()).toEqual([])
    await act(async () => setView({ photoMix: null }))
    expect(paint()).toHaveLength(1)
    await act(async () => setView({ peel: 'fat' }))
    expect(paint()).toEqual([])
    await act(async () => setView({ peel: 'skin', mode: 'present' }))
    expect(paint()).toEqual([])
    await rendered.unmount()
  })
})
