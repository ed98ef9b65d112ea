/** `npm run soak` asks for the full size; `npm test` runs a slice of it. */
export const isFull = process.env['THREADLINE_SOAK'] === 'full'

/** How many to try. */
export const tries = (full: number, slice: number): number => (isFull ? full : slice)

/** For one test of the full size, ms. */
export const SOAK_LIMIT_MS = isFull ? 7_200_000 : 120_000
