import Papa from 'papaparse'

export type Cell = string | number | null

/** Rows under named columns. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Spreadsheets take a file for UTF-8 only with this mark in front. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as a CSV file (RFC 4180) that a spreadsheet opens right: UTF-8 with its mark, quoted where needed, and no
 * typed text that a spreadsheet would run as a formula.
 */
export const csvOf = ({ columns, rows }: Table): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse([[...columns], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA })}\r\n`

/** What a spreadsheet may run: `=`, `+`, `@`, tab, return, also after blanks or quotes, and `-` before no number. */
const FORMULA = /^[\s'"\u200b-\u200f\u2060\ufeff]*(?:[=+@\uFF1D\uFF0B\uFF20]|-(?!\d+(?:\.\d+)?$))|^[\t\r\n]/u
