import { describe, expect, it } from 'vitest'
import {
  findingsTable,
  materialsOf,
  materialsTable,
  threadsTable,
  type Table,
} from '../../../src/report/tables/index.ts'
import { finding, report, reportThread } from '../support.ts'

const cell = ({ columns, rows }: Table, row: number, column: string) => rows[row]![columns.indexOf(column)]

const told = report({
  threads: [
    reportThread({
      severity: 'danger',
      findings: [finding(), finding({ severity: 'caution' })],
      accepted: 'seen',
    }),
    reportThread({ id: 't2', depthMm: null, region: null, product: 'pdo-mono-29' }),
    reportThread({ id: 't3' }),
  ],
  findings: [finding({ code: 'asymmetric', severity: 'clear', structure: null })],
  notAssessed: [{ thread: 't3', fromMm: 1, toMm: 4, reason: 'no layer data here', structure: null }],
})

describe('the table of threads', () => {
  it('has a row for each, with depth, verdict and the reason for an accepted danger', () => {
    const table = threadsTable(told)
    expect(table.rows).toHaveLength(3)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    expect(cell(table, 0, 'depth_mean_mm')).toBe(4.4)
    expect([cell(table, 0, 'dangers'), cell(table, 0, 'cautions')]).toEqual([1, 1])
    expect(cell(table, 0, 'accepted_reason')).toBe('seen')
    expect(cell(table, 1, 'depth_min_mm')).toBeNull()
  })
})

describe("a clinic's own product", () => {
  it('stands under the name of its definition in threads and materials', () => {
    const own = report({ threads: [reportThread({ product: 'own-blue', productName: 'Blue cog' })] })
    expect(cell(threadsTable(own), 0, 'product')).toBe('Blue cog (own product)')
    expect(materialsOf(own)[0]).toMatchObject({ product: 'own-blue', name: 'Blue cog (own product)' })
  })
})

describe('what was done', () => {
  it('stands beside each thread, with the lots of its product', () => {
    const table = threadsTable(told, {
      threads: [{ thread: 't1', used: 'changed', depthMm: 4, note: 'shallower' }],
      lots: [{ product: 'pdo-cog-19-100', lot: 'A1', expiry: '2027-04' }],
      events: [{ what: 'swelling', thread: 't1' }],
    })
    const of = (row: number) =>
      ['done', 'depth_reached_mm', 'done_note', 'lots', 'expiry', 'events'].map((column) =>
        cell(table, row, column),
      )
    expect(of(0)).toEqual(['changed', 4, 'shallower', 'A1', '2027-04', 'swelling'])
    expect(of(1)).toEqual([null, null, null, null, null, null])
    expect(of(2)).toEqual([null, null, null, 'A1', '2027-04', null])
  })
})

describe('the table of findings', () => {
  it('has those of threads, of the plan, and what was not assessed', () => {
    const table = findingsTable(told)
    expect(table.rows.map((_, row) => [cell(table, row, 'thread'), cell(table, row, 'code')])).toEqual([
      [1, 'crosses-structure'],
      [1, 'crosses-structure'],
      [null, 'asymmetric'],
      [3, 'not-assessed'],
    ])
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    expect(cell(table, 3, 'message')).toBe('no layer data here')
  })
})

describe('the bill of materials', () => {
  it('counts threads, spares and the packs that hold both', () => {
    const [cog, mono] = materialsOf(told, { 'pdo-cog-19-100': { perPack: 4, spares: 3, pricePerThread: 20 } })
    expect(cog).toMatchObject({ product: 'pdo-cog-19-100', threads: 2, spares: 3, packs: 2, cost: 40 })
    expect(mono).toMatchObject({ threads: 1, spares: 0, packs: 1, cost: null })
  })

  it('names the currency only where there is a price', () => {
    const lines = materialsOf(told, { 'pdo-cog-19-100': { pricePerThread: 20 } })
    const table = materialsTable(lines, 'EUR')
    expect(table.rows.map((_, row) => cell(table, row, 'currency'))).toEqual(['EUR', null])
  })
})
