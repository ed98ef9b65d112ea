import { parse } from 'csv-parse/sync'
import { array, assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../src/report/tables/index.ts'

/** Read by another library than the one that wrote it. */
const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false })

describe('a table as a file', () => {
  it('is UTF-8 with its mark, rows ended as RFC 4180 says', () => {
    const text = csvOf({ columns: ['a', 'b'], rows: [['ö', 1]] })
    expect(text).toBe('\uFEFFa,b\r\nö,1\r\n')
  })

  it('keeps quotes, commas, line breaks, emoji and right-to-left text', () => {
    const cells = ['say "when"', 'one, two', 'up\nand down', '🧵 lift', 'خيط', '']
    expect(read(csvOf({ columns: ['text'], rows: cells.map((cell) => [cell]) })).slice(1)).toEqual(
      cells.map((cell) => [cell]),
    )
  })

  it.each(['=HYPERLINK("http://x","y")', '+1+1', '@SUM(A1)', '-2+3', ' =1', '\t=1', '＝1', "'=1", '\r=1'])(
    'never starts a cell with something to run: %j',
    (cell) => {
      const [, [back]] = read(csvOf({ columns: ['text'], rows: [[cell]] })) as [string[], [string]]
      expect(back).toBe(`'${cell}`)
    },
  )

  it('leaves numbers numbers, negative ones too', () => {
    expect(csvOf({ columns: ['mm'], rows: [[-0.4], [-12], [3.25], [null]] })).toBe(
      '\uFEFFmm\r\n-0.4\r\n-12\r\n3.25\r\n\r\n',
    )
  })

  it('gives back every text, but for the quote before a formula', () => {
    const row = array(string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 })
    assert(
      property(array(row), (rows) => {
        const back = read(csvOf({ columns: ['a', 'b', 'c'], rows })).slice(1)
        expect(back).toHaveLength(rows.length)
        for (const [i, given] of rows.entries()) {
          for (const [j, text] of given.entries()) expect([text, `'${text}`]).toContain(back[i]![j])
        }
      }),
    )
  })
})
