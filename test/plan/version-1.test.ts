import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '../../src/plan/codec.ts'

const FILES = ['test/plans', 'test/golden/plans'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.threadline.json'))
    .map((name) => `${folder}/${name}`),
)
const read = (file: string): string => readFileSync(file, 'utf8')

describe('files of version 1', () => {
  it('are found', () => expect(FILES.length).toBeGreaterThan(30))

  it.each(FILES)('%s opens, and opens again after it was saved', (file) => {
    const first = parsePlan(read(file))
    if (!first.ok) throw new Error(first.error.message)
    const saved = serializePlan(first.value)
    const second = parsePlan(saved)
    expect(second).toEqual(first)
    expect(second.ok && serializePlan(second.value)).toBe(saved)
  })

  it.each(FILES)('%s, cut off anywhere, is refused with the place where it ends', (file) => {
    const text = read(file).trimEnd()
    const step = Math.max(1, Math.floor(text.length / 60))
    for (let length = 1; length < text.length; length += step) {
      const cut = parsePlan(text.slice(0, length))
      if (cut.ok) throw new Error(`opened with ${length} of ${text.length} characters`)
      expect(cut.error.code, `cut to ${length}`).toBe('truncated')
      expect(cut.error.message).toMatch(/line \d+, column \d+/)
    }
  })

  it.each(FILES)(
    '%s of a newer version is refused by its version, not by what this program does not know',
    (file) => {
      const newer = { ...(JSON.parse(read(file)) as object), version: 2, threads: 'in another form' }
      const refused = parsePlan(JSON.stringify(newer))
      expect(refused.ok ? null : refused.error).toMatchObject({ code: 'newer-version', path: '$.version' })
    },
  )
})
