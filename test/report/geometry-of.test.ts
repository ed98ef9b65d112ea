import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/geometry/vec3.ts'
import { parsePlan } from '../../src/plan/codec.ts'
import { geometryOf } from '../../src/report/geometry-of.ts'
import type { DumpGland, DumpTube } from '../../src/report/geometry-types.ts'
import { assessedReally } from './support.ts'

const read = parsePlan(readFileSync(new URL('../plans/jawline.threadline.json', import.meta.url)))
if (!read.ok) throw new Error(read.error.message)
const { head, structures, assessment } = assessedReally(read.value)
const dump = geometryOf(head, structures, assessment)

describe('geometryOf', () => {
  it('has the skin that depth is measured to, in plain arrays', () => {
    expect(dump).toMatchObject({ format: 'threadline-geometry', version: 1 })
    expect(dump.skin.positions).toEqual([...head.positions])
    expect(dump.skin.triangles).toEqual([...head.triangles])
  })

  it('has every landmark, both sides of the paired ones', () => {
    expect(Object.keys(dump.landmarks)).toEqual([...head.landmarkIds])
    expect(dump.landmarks['tragion']).toEqual({
      left: head.landmark('tragion', 'left'),
      right: head.landmark('tragion', 'right'),
    })
    expect(dump.landmarks['pronasale']).toEqual(head.landmark('pronasale'))
  })

  it('has the very path that was judged', () => {
    const [thread] = dump.threads
    expect(thread).toMatchObject({ id: 't1', radiusMm: 1.067 / 2 })
    const judged = assessment.check.threads[0]!.passes[0]!.samples
    expect(thread?.passes[0]?.samples.map(({ at }) => at)).toEqual(judged.map(({ at }) => at))
    expect(thread?.passes[0]?.samples[0]).toMatchObject({ sMm: 0, plane: 'subcutis' })
    for (const { at, depthMm } of thread!.passes[0]!.samples) {
      expect(depthMm).toBeCloseTo(head.closestPoint(at)!.distanceMm, 6)
    }
  })

  it('has the layers at every thread sample and landmark of which the model knows them', () => {
    const given = (at: readonly number[]) =>
      dump.layers.find((entry) => distance(entry.at, at as never) < 1e-9)
    for (const { at } of dump.threads[0]!.passes[0]!.samples) expect(given(at)).toBeDefined()
    expect(given(head.landmark('cheilion', 'right'))).toBeDefined()
    expect(given(head.landmark('vertex'))).toBeUndefined()
    for (const entry of dump.layers) {
      expect(entry.smasTopMm).toBeCloseTo(entry.epidermisMm + entry.dermisMm + entry.fatMm, 6)
      expect(entry.smasBottomMm).toBeGreaterThanOrEqual(entry.smasTopMm)
    }
  })

  it('has the ligaments and the zones of the SMAS, both sides, on the skin', () => {
    for (const side of ['left', 'right']) {
      expect(dump.ligaments.filter((one) => one.side === side)).toHaveLength(6)
      expect(dump.smasZones.filter((one) => one.side === side).map(({ id }) => id)).toEqual([
        'smas-fixed',
        'smas-mobile',
      ])
    }
    for (const { line, halfWidthMm, acrossSdMm } of dump.ligaments) {
      expect(Math.min(halfWidthMm, acrossSdMm)).toBeGreaterThan(0)
      for (const at of line) expect(head.closestPoint(at)!.distanceMm).toBeLessThan(1e-3)
    }
    for (const { outline } of dump.smasZones) expect(outline.length).toBeGreaterThan(40)
  })

  it('has every structure: tubes with one entry per point, glands as closed meshes', () => {
    expect(dump.structures.map(({ id, side }) => [id, side])).toEqual(
      structures.map(({ id, side }) => [id, side]),
    )
    const tubes = dump.structures.filter((structure): structure is DumpTube => structure.kind !== 'gland')
    expect(tubes.length).toBeGreaterThan(40)
    for (const path of tubes.flatMap((tube) => tube.paths)) {
      const { length } = path.points
      const arrays = [path.radiiMm, path.layers, path.acrossSdMm, path.depthSdMm, path.evidence]
      expect(arrays.map((array) => array.length)).toEqual(arrays.map(() => length))
    }
    for (const tube of tubes) expect(tube.paths.some((path) => path.variant === 'nominal')).toBe(true)
    for (const { mesh } of dump.structures.filter(
      (structure): structure is DumpGland => structure.kind === 'gland',
    )) {
      expect(Array.isArray(mesh.positions) && Array.isArray(mesh.triangles)).toBe(true)
      expect(Math.max(...mesh.triangles)).toBeLessThan(mesh.positions.length / 3)
    }
  })

  it('is plain JSON: every number survives unrounded', () => {
    expect(JSON.parse(JSON.stringify(dump))).toEqual(dump)
  })
})
