import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../src/geometry/check-types.ts'
import { ThreadBuffers } from '../../src/scene/thread-buffers.ts'
import { writeThreads } from '../../src/scene/thread-mesh.ts'
import { drawnSamples, sampleSeverities } from '../../src/scene/thread-stretches.ts'
import { worstMarks } from '../../src/scene/worst-marks.ts'
import { finding, straightSamples, threadResult } from './support/threads.ts'

const CAUTION = SEVERITIES.indexOf('caution')
const DANGER = SEVERITIES.indexOf('danger')

describe('the severity of each stretch', () => {
  it('is the worst finding there, and clear where there is none', () => {
    const result = threadResult([straightSamples(30)], [finding('caution', 5, 20), finding('danger', 10, 12)])
    const severities = sampleSeverities(result, 0)
    expect(severities[2]).toBe(0)
    expect(severities[7]).toBe(CAUTION)
    expect(severities[11]).toBe(DANGER)
    expect(severities[25]).toBe(0)
  })

  it('shows a finding that lies between two samples', () => {
    const result = threadResult([straightSamples(30)], [finding('danger', 10.4, 10.4)])
    expect(sampleSeverities(result, 0)[10]).toBe(DANGER)
  })

  it('belongs to the pass of its finding', () => {
    const result = threadResult(
      [straightSamples(10), straightSamples(10, [0, 9, 0])],
      [finding('danger', 2, 8, { pass: 1 })],
    )
    expect(Math.max(...sampleSeverities(result, 0))).toBe(0)
    expect(sampleSeverities(result, 1)[5]).toBe(DANGER)
  })

  it('keeps both ends of every stretch among the samples drawn', () => {
    const result = threadResult([straightSamples(60)], [finding('danger', 33, 35)])
    const drawn = drawnSamples(result.passes[0]!, sampleSeverities(result, 0))
    expect(drawn.length).toBeLessThan(40)
    expect(drawn).toEqual(expect.arrayContaining([0, 32, 33, 35, 36, 60]))
  })
})

describe('the mesh of threads', () => {
  const draw = (count: number): ThreadBuffers => {
    const buffers = new ThreadBuffers()
    const threads = Array.from({ length: count }, (_, index) => ({
      index,
      result: threadResult(
        [straightSamples(80, [0, index * 5, 0])],
        [finding('danger', 30, 40)],
        `t${index}`,
      ),
      radiusMm: 0.5,
    }))
    writeThreads(buffers, threads)
    return buffers
  }

  it('is one for all threads, each with its number', () => {
    const buffers = draw(3)
    const numbers = buffers.geometry.getAttribute('aThread').array.slice(0, buffers.vertexCount)
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2]))
  })

  it('keeps a plan of forty threads, drawn twice, far below the budget of triangles', () => {
    expect(draw(40).triangleCount * 2).toBeLessThan(60_000)
  })

  it('draws nothing for no thread, without new memory', () => {
    const buffers = draw(2)
    const { array } = buffers.geometry.getAttribute('position')
    writeThreads(buffers, [])
    expect(buffers.geometry.drawRange.count).toBe(0)
    expect(buffers.geometry.getAttribute('position').array).toBe(array)
  })

  it('carries distance and severity along the tube, none on bead and arrow', () => {
    const buffers = draw(1)
    const shape = buffers.geometry.getAttribute('aShape')
    const rows = Array.from({ length: buffers.vertexCount }, (_, v) => ({
      s: shape.getZ(v),
      severity: shape.getW(v),
    }))
    const inside = rows.filter(({ s }) => s > 30 && s < 40)
    expect(inside.length).toBeGreaterThan(0)
    for (const { severity } of inside) expect(severity).toBe(DANGER)
    expect(rows.filter(({ s }) => s < 0).length).toBeGreaterThan(8)
    expect(Math.max(...rows.map(({ s }) => s))).toBe(80)
  })
})

describe('marks of the worst places', () => {
  it('come worst first, one per place, none for what is clear', () => {
    const result = threadResult(
      [straightSamples(60)],
      [
        finding('clear', 50, 52),
        finding('caution', 10, 12),
        finding('danger', 30, 32),
        finding('caution', 31, 33),
      ],
    )
    expect(worstMarks(result).map(({ severity, at }) => [severity, at[0]])).toEqual([
      ['danger', 31],
      ['caution', 11],
    ])
  })
})
