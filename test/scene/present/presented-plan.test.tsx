import { act, create } from '@react-three/test-renderer'
import type { Mesh } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { nothingBesideSkin } from '../../../src/scene/context/shown-context.ts'
import { Skin } from '../../../src/scene/skin.tsx'
import { Structures } from '../../../src/scene/structures.tsx'
import { ThreadBuffers } from '../../../src/scene/thread-buffers.ts'
import { writeThreads } from '../../../src/scene/thread-mesh.ts'
import { visibleStructures } from '../../../src/scene/visible-structures.ts'
import type { Pull } from '../../../src/state/present/pull.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { readyStage, stageHead } from '../../state/support/stage.ts'
import { straightSamples, threadResult } from '../support/threads.ts'

/** Vertices of arrows of pull, by where they stand and where their tips point. */
function arrowsOf(pull: Pull | undefined, lengthMm = 90) {
  const buffers = new ThreadBuffers()
  const result = threadResult([straightSamples(lengthMm)], [])
  writeThreads(buffers, [
    { index: 0, result: { ...result, lengthMm }, radiusMm: 0.5, ...(pull && { pulls: [pull] }) },
  ])
  const { position, aOffset, aShape } = buffers.geometry.attributes
  const bare = Array.from({ length: buffers.vertexCount }, (_, v) => v).filter((v) => aShape!.getZ(v) < 0)
  return bare
    .filter((v) => position!.getX(v) > 5)
    .map((v) => ({ atMm: position!.getX(v), offset: aOffset!.getX(v) }))
}

describe('threads shown to a patient', () => {
  it('carry arrows the way they pull, in place of the head at their end', () => {
    const forwards = arrowsOf('to-end')
    const backwards = arrowsOf('to-start')
    expect(new Set(forwards.map(({ atMm }) => atMm)).size).toBe(2)
    expect(forwards.some(({ atMm }) => atMm === 90)).toBe(false)
    // The base of an arrow lies behind its tip.
    expect(Math.min(...forwards.map(({ offset }) => offset))).toBeLessThan(-2)
    expect(Math.max(...backwards.map(({ offset }) => offset))).toBeGreaterThan(2)
  })

  it('carry none where they do not pull, and one however short they are', () => {
    expect(arrowsOf('none')).toEqual([])
    expect(new Set(arrowsOf('to-end', 12).map(({ atMm }) => atMm)).size).toBe(1)
  })

  it('of a doctor keep the head at their end', () => {
    expect(new Set(arrowsOf(undefined).map(({ atMm }) => atMm))).toEqual(new Set([90]))
  })
})

describe('anatomy in Present mode', () => {
  const { head, structures } = stageHead()
  beforeEach(() => void readyStage())

  const shown = (rendered: Awaited<ReturnType<typeof create>>, name: string): boolean =>
    (rendered.scene.findAll((node) => node.instance.name === name)[0]!.instance as Mesh).visible

  it('is the nerves alone, and those only when the doctor opens them', async () => {
    setView({ mode: 'present', skinOpacity: 0.2, isolatedStructure: 'facial-artery/left' })
    const rendered = await create(
      <>
        <Skin head={head} />
        <Structures structures={structures} />
      </>,
    )
    expect(shown(rendered, 'structures-nerve')).toBe(false)
    expect(shown(rendered, 'skin-depth')).toBe(false)
    await act(async () => setView({ nervesOpen: true }))
    expect(shown(rendered, 'structures-nerve')).toBe(true)
    expect(shown(rendered, 'skin-depth')).toBe(true)
    for (const kind of ['artery', 'vein', 'gland', 'duct'])
      expect(shown(rendered, `structures-${kind}`), kind).toBe(false)
    await rendered.unmount()
  })

  it('has no names, zones or margins, and is not pointed at', () => {
    setView({ mode: 'present', nervesOpen: true, dangerZones: 'all' })
    expect(nothingBesideSkin(viewStore.getState())).toBe(true)
    expect(visibleStructures(structures, viewStore.getState())).toEqual([])
  })
})
