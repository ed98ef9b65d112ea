import { describe, expect, it } from 'vitest'
import { dot, sub, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { contextFills, contextLines } from '../../../src/scene/context/context-mesh.ts'
import { contextStyle } from '../../../src/scene/context/context-style.ts'
import { contextAt, contextShown, itemShown } from '../../../src/scene/context/shown-context.ts'
import { viewStore, type ViewState } from '../../../src/state/view-store.ts'
import { stageHead } from '../../state/support/stage.ts'

const { head, context } = stageHead()
const ofKind = (kind: string) => context.filter((item) => item.kind === kind)
const view = (more: Partial<ViewState>): ViewState => ({ ...viewStore.getInitialState(), ...more })
const heightOver = (at: Vec3): number => {
  const hit = head.closestPoint(at)!
  return dot(sub(at, hit.at), head.normalOf(hit.point))
}

describe('the drawing of context', () => {
  it('lifts zones a little off the skin, so that the two do not fight', () => {
    const { positions } = contextLines(ofKind('danger-zone'), head)
    for (let v = 0; v < positions.length / 3; v += 11) {
      const height = heightOver(vertexAt(positions, v))
      expect(height).toBeGreaterThan(0.2)
      expect(height).toBeLessThan(1.2)
    }
  })

  it('leaves bony edges at the depth they lie at', () => {
    const { positions } = contextLines(ofKind('bone'), head)
    expect(heightOver(vertexAt(positions, 0))).toBeLessThan(0)
  })

  it('crosses ligaments with short ticks and gives mobile SMAS a colour of its own', () => {
    const points = ofKind('ligament').flatMap(({ lines }) => lines.flatMap((line) => line.points))
    const { positions } = contextLines(ofKind('ligament'), head)
    expect(positions.length / 6).toBeGreaterThan(points.length)
    const color = (id: string) => contextStyle({ kind: 'smas-zone', id }).color
    expect(color('smas-fixed')).not.toBe(color('smas-mobile'))
  })

  it('stays small: all of it takes less than 48,000 triangles', () => {
    const count = contextLines(context, head).triangles.length + contextFills(context, head).triangles.length
    expect(count / 3).toBeLessThan(48_000)
  })
})

describe('what is shown of the context', () => {
  it('is bony edges under thin skin, zones on any skin, nothing while the plan is presented', () => {
    expect(contextShown('bone', view({ skinOpacity: 0.5 }))).toBe(true)
    expect(contextShown('bone', view({ skinOpacity: 0.7 }))).toBe(false)
    const zones = { ...viewStore.getInitialState().context, 'danger-zone': true }
    expect(contextShown('danger-zone', view({ context: zones }))).toBe(true)
    expect(contextShown('danger-zone', view({ context: zones, mode: 'present' }))).toBe(false)
    expect(contextShown('muscle', view({ skinOpacity: 0.5 }))).toBe(false)
  })

  it('is, where single zones are lit, those alone', () => {
    const all = { ...viewStore.getInitialState().context, 'danger-zone': true }
    const lit = context.filter((item) =>
      itemShown(item, view({ context: all, litContext: ['seckel-2/left'] })),
    )
    expect(lit.map(({ id, side }) => `${id}/${side}`)).toEqual(['seckel-2/left'])
    const zones = context.filter(({ kind }) => kind === 'danger-zone')
    expect(context.filter((item) => itemShown(item, view({ context: all })))).toEqual(
      expect.arrayContaining([...zones]),
    )
  })
})

describe('what lies under the pointer', () => {
  it('is the smallest zone there, named with what it means', () => {
    const zuker = ofKind('danger-zone').find(({ id, side }) => id === 'zuker-point' && side === 'left')!
    const hit = head.closestPoint(zuker.labelAt)!
    const found = contextAt(ofKind('danger-zone'), head, hit)!
    expect(found.id).toBe('zuker-point')
    expect(found.explains).toMatch(/\.$/)
  })

  it('is nothing on the back of the head', () => {
    const hit = head.castToSkin([0, 0, 0], [0, 0.5, -1])!
    expect(contextAt(ofKind('danger-zone'), head, hit)).toBeNull()
  })
})
