import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/geometry/check-types.ts'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { reportOf } from '../../src/report/report-of.ts'
import { planWith, thread } from '../plan/support/plans.ts'
import { finding, report as emptyReport, threadResult } from './support.ts'

const check: CheckResult = {
  severity: 'danger',
  threads: [threadResult(), threadResult({ id: 't2', region: null, depthMm: null, findings: [] })],
  findings: [finding({ code: 'asymmetric', severity: 'caution', value: null, limit: null, structure: null })],
  notAssessed: [{ thread: 't1', fromMm: 0, toMm: 4.54321, reason: 'no layer data here', structure: null }],
  count: { ...emptyReport().count, totalLengthMm: 169.80099 },
}
const doc = planWith(thread('t1', { name: 'Lowest', plane: 'smas', accepted: 'ultrasound' }), thread('t2'))
const report = reportOf(doc, { check, threads: [], settings: DEFAULT_CHECK_SETTINGS })

describe('reportOf', () => {
  it('has every field of the report format', () => {
    expect(Object.keys(report)).toEqual([
      'format',
      'version',
      'plan',
      'head',
      'count',
      'severity',
      'threads',
      'findings',
      'notAssessed',
      'cautions',
      'restsOn',
      'grounds',
      'coverage',
    ])
    expect(report).toMatchObject({ format: 'threadline-report', version: 1, plan: 'Test', head: 'female-45' })
    expect(Object.keys(report.threads[0]!)).toEqual(
      expect.arrayContaining([
        'id',
        'side',
        'region',
        'lengthMm',
        'assessedMm',
        'depthMm',
        'severity',
        'findings',
      ]),
    )
    for (const field of [
      'code severity structure side variant fromMm toMm atMm value unit limit worstClearanceMm acrossSdMm',
      'depthSdMm contactProbability basis evidence message source layer otherThread',
    ].flatMap((line) => line.split(' '))) {
      expect(report.threads[0]?.findings[0]).toHaveProperty(field)
      expect(report.findings[0]).toHaveProperty(field)
    }
  })

  it('rounds to three decimals, probabilities to four, and keeps null', () => {
    expect(report.threads[0]?.findings[0]).toMatchObject({
      fromMm: 61,
      value: -0.412,
      contactProbability: 0.6234,
      at: [1.235, 2, 0],
      witness: null,
    })
    expect(report.threads[0]).toMatchObject({ lengthMm: 84.9, depthMm: { min: 3.1, mean: 4.412, max: 5.2 } })
    expect(report.threads[1]).toMatchObject({ depthMm: null, region: null })
    expect(report.count.totalLengthMm).toBe(169.801)
    expect(report.notAssessed).toEqual([
      { thread: 't1', fromMm: 0, toMm: 4.543, reason: 'no layer data here', structure: null },
    ])
  })

  it('carries name, product, plane and accepted reason of each thread, which change no verdict', () => {
    expect(report.threads[0]).toMatchObject({
      name: 'Lowest',
      plane: 'smas',
      accepted: 'ultrasound',
      severity: 'danger',
    })
    expect(report.threads[1]).toMatchObject({ name: null, accepted: null, product: 'pdo-cog-19-100' })
  })

  it('counts what structures nearby rest on, and says what was covered', () => {
    const one = { nearby: 1, measured: 1, bounded: 0, estimate: 0 }
    expect(report.threads.map(({ restsOn }) => restsOn)).toEqual([
      one,
      { nearby: 0, measured: 0, bounded: 0, estimate: 0 },
    ])
    expect(report.restsOn).toEqual(one)
    expect(report.coverage).toMatchObject({ lengthMm: 169.801, assessedMm: 160 })
    expect(report.coverage.sentences.join(' ')).toContain('Not assessed: thread 1, 0 to 4.5 mm')
  })

  it('keeps every finding with its thread, shared or not', () => {
    const near = finding({ severity: 'caution' })
    const threads = ['t1', 't2'].map((id) => threadResult({ id, findings: [near] }))
    const told = reportOf(doc, {
      check: { ...check, threads },
      threads: [],
      settings: DEFAULT_CHECK_SETTINGS,
    })
    expect(told.threads.map(({ findings }) => findings.length)).toEqual([1, 1])
    expect(told.cautions).toEqual([
      {
        side: 'left',
        about: 'Facial artery',
        action: 'Palpate or Doppler the course and mark it.',
        codes: ['crosses-structure'],
        structures: ['facial-artery'],
        threads: ['t1', 't2'],
      },
    ])
  })

  it('is plain JSON: nothing is lost on the way to a file', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})
