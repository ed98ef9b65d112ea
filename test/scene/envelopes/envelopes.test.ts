import { describe, expect, it } from 'vitest'
import { BufferGeometry } from 'three'
import { dot, sub, vertexAt } from '../../../src/geometry/vec3.ts'
import { envelopeMesh, UNDER_SKIN_MM } from '../../../src/scene/envelopes/envelope-mesh.ts'
import { glandAxes, tubeAxes } from '../../../src/scene/envelopes/envelope-size.ts'
import { fill } from '../../../src/scene/envelopes/envelopes.tsx'
import { zonesAsked } from '../../../src/scene/context/shown-context.ts'
import { meantStructures } from '../../../src/scene/envelopes/meant-structures.ts'
import { viewStore, type ViewState } from '../../../src/state/view-store.ts'
import { drawnStructures } from '../../../src/state/shown-variants.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head, structures: placed } = stageHead()
const structures = drawnStructures(placed, {})
const artery = structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
const nothing = { byThread: new Map() }
const seen = (more: Partial<ViewState>): ViewState => ({
  ...viewStore.getInitialState(),
  skinOpacity: 0.4,
  ...more,
})

describe('the size of an envelope', () => {
  it('is wall and margin inside, and 1.645 SD more outside, across and in depth each by its own', () => {
    if (artery.kind === 'gland') throw new Error('the facial artery is no gland')
    for (const path of artery.paths)
      path.points.forEach((_, i) => {
        const kept = path.radiiMm[i]! + artery.marginMm
        expect(tubeAxes('margin', artery, path, i)).toEqual({ acrossMm: kept, depthMm: kept })
        const outer = tubeAxes('uncertainty', artery, path, i)
        expect(outer.acrossMm).toBeCloseTo(kept + 1.645 * path.acrossSdMm[i]!, 9)
        expect(outer.depthMm).toBeCloseTo(kept + 1.645 * path.depthSdMm[i]!, 9)
      })
  })

  it('is counted from the wall of a gland', () => {
    const spread = { marginMm: 1, acrossSdMm: 4, depthSdMm: 2 }
    expect(glandAxes('margin', spread)).toEqual({ acrossMm: 1, depthMm: 1 })
    expect(glandAxes('uncertainty', spread).acrossMm).toBeCloseTo(7.58, 9)
  })
})

describe('the shells', () => {
  const mesh = envelopeMesh(structures, head)

  it('stay under the skin', () => {
    let outside = 0
    for (let v = 0; v < mesh.shell.length; v++) {
      const at = vertexAt(mesh.positions, v)
      const hit = head.closestPoint(at)!
      if (dot(sub(at, hit.at), head.normalOf(hit.point)) > 0.5) outside++
    }
    expect(UNDER_SKIN_MM).toBeGreaterThan(0)
    expect(outside).toBeLessThan(mesh.shell.length * 0.002)
  })

  it('leave the budget of triangles room for the rest', () => {
    expect(mesh.triangles.length / 3).toBeLessThan(66_000)
  })

  it('are drawn for the structures meant and no others', () => {
    const geometry = new BufferGeometry()
    const vein = structures.find(({ id }) => id === 'facial-vein')!
    const [one, both] = [envelopeMesh([vein], head), envelopeMesh([artery, vein], head)]
    fill(geometry, both)
    fill(geometry, one)
    expect(geometry.index!.count).toBe(one.triangles.length)
    expect(geometry.getAttribute('position').count).toBe(one.shell.length)
    expect(both.shell.length).toBeGreaterThan(one.shell.length)
    const ofVein = both.triangles.slice(-one.triangles.length)
    expect(ofVein.map((vertex) => vertex - (both.shell.length - one.shell.length))).toEqual(one.triangles)
    geometry.dispose()
  })
})

describe('which danger zones are shown', () => {
  const i = structures.indexOf(artery)
  it('is all, none, or what is pointed at', () => {
    expect(meantStructures(structures, seen({ dangerZones: 'all' }), nothing)).toHaveLength(structures.length)
    expect(meantStructures(structures, seen({ dangerZones: 'off' }), nothing)).toEqual([])
    const hovered = { hoveredStructure: 'facial-artery/left' } as const
    expect(meantStructures(structures, seen(hovered), nothing)).toEqual([i])
    const open = { openStructure: 'facial-artery/left' } as const
    expect(meantStructures(structures, seen(open), nothing)).toEqual([i])
    expect(zonesAsked(seen(open))).toBe(true)
  })

  it('is what the selected thread is in trouble with, and nothing it passes quietly', () => {
    const finding = (severity: string, side: string) => ({ structure: 'facial-artery', side, severity })
    const findings = [finding('danger', 'left'), finding('clear', 'right')]
    const byThread = new Map([['t1', { findings }]]) as never
    expect(meantStructures(structures, seen({ selectedThread: 't1' }), { byThread })).toEqual([i])
  })

  it('is the same under whole opaque skin, which shows them on it', () => {
    const all = seen({ dangerZones: 'all', skinOpacity: 1 })
    expect(meantStructures(structures, all, nothing)).toHaveLength(structures.length)
    expect(zonesAsked({ ...all, dangerZones: 'selected' })).toBe(false)
    expect(zonesAsked({ ...all, dangerZones: 'selected', selectedThread: 't1' })).toBe(true)
  })

  it('is none while the plan is presented', () => {
    expect(meantStructures(structures, seen({ dangerZones: 'all', mode: 'present' }), nothing)).toEqual([])
  })
})
