/** Fields that hold what the program itself has chosen from, never what was typed. */
const FIXED = new Set([
  'format',
  'template',
  'preset',
  'layers',
  'plane',
  'technique',
  'anchor',
  'landmark',
  'side',
])

/** Every text of a plan that somebody may have typed, wherever it stands in it. */
export function typedWords(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return FIXED.has(key) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => typedWords(part, Array.isArray(value) ? key : name))
}
