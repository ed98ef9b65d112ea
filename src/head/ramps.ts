/** 0 at or before `from`, 1 at or after `to`, smooth between; `from` may be the larger. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** Linear interpolation in a table of [key, value] with rising keys; constant beyond its ends. */
export function lerpTable(table: readonly (readonly [number, number])[], key: number): number {
  const after = table.findIndex(([at]) => at > key)
  if (after === 0) return table[0]![1]
  if (after < 0) return table.at(-1)![1]
  const [[fromKey, from], [toKey, to]] = [table[after - 1]!, table[after]!]
  return from + ((to - from) * (key - fromKey)) / (toKey - fromKey)
}
