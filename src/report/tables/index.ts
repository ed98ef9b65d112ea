export { csvOf, type Cell, type Table } from './csv.ts'
export { findingsTable } from './findings-table.ts'
export { materialsOf, materialsTable, type MaterialLine, type ProductSupply } from './materials.ts'
export { threadsTable } from './threads-table.ts'
