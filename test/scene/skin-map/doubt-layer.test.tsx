import { act, create } from '@react-three/test-renderer'
import type { Mesh } from 'three'
import { describe, expect, it } from 'vitest'
import { alteredAt } from '../../../src/geometry/altered.ts'
import { alteredRegions } from '../../../src/plan/altered-regions.ts'
import type { HistoryFlag } from '../../../src/plan/individual.ts'
import { DoubtLayer } from '../../../src/scene/skin-map/doubt-layer.tsx'
import { doubtMesh } from '../../../src/scene/skin-map/doubt-mesh.ts'
import { setDoubt } from '../../../src/state/individual/doubt-store.ts'
import { realHead } from '../../plan/support/real-head.ts'

const head = realHead()
const facelift: readonly HistoryFlag[] = [{ region: 'cheek', side: 'left', kind: 'facelift' }]

describe('hatched skin', () => {
  it('covers every place that the checker calls altered, and no other', () => {
    const mesh = doubtMesh(head, facelift, null)
    const hatched = new Set<string>()
    for (let t = 0; t < mesh.triangles.length; t += 3)
      hatched.add([...mesh.triangles.subarray(t, t + 3)].join())
    const regions = alteredRegions(facelift)
    let seen = 0
    for (let tri = 0; tri < head.triangles.length / 3; tri++) {
      const corners = [...head.triangles.subarray(tri * 3, tri * 3 + 3)]
      const told = (
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ] as const
      ).map((bary) => {
        const at = { tri, bary }
        return alteredAt(regions, head.zonesAt(at).region, head.positionOf(at)[0]) !== null
      })
      if (told.every(Boolean)) {
        seen++
        expect(hatched.has(corners.join())).toBe(true)
        expect(corners.every((v) => mesh.altered[v] === 1)).toBe(true)
      }
      if (!told.some(Boolean)) expect(hatched.has(corners.join())).toBe(false)
    }
    expect(seen).toBeGreaterThan(50)
  })

  it('covers what the scan has not seen', () => {
    const all = new Uint8Array(head.picture.positions.length / 3).fill(1)
    const [a, b, c] = head.triangles
    for (const v of [a!, b!, c!]) all[v] = 0
    const mesh = doubtMesh(head, [], all)
    expect(mesh.unseen.reduce((sum, one) => sum + one, 0)).toBe(3)
    expect(mesh.triangles.length).toBeGreaterThan(3)
    expect(mesh.altered.includes(1)).toBe(false)
  })

  it('is drawn, and hidden when both kinds are', async () => {
    const rendered = await create(<DoubtLayer head={head} history={facelift} seen={null} />)
    const drawn = (): boolean =>
      (rendered.scene.findAll(({ instance }) => instance.name === 'doubt')[0]!.instance as Mesh).visible
    expect(drawn()).toBe(true)
    await act(async () => {
      setDoubt('altered', false)
      setDoubt('unseen', false)
    })
    expect(drawn()).toBe(false)
    await act(async () => setDoubt('altered', true))
    expect(drawn()).toBe(true)
    await rendered.unmount()
  })
})
