import { describe, expect, it } from 'vitest'
import { TEXTS } from '../../src/ui/texts.ts'
import { CATALOGUE_TEXTS } from '../../src/ui/texts/catalogue.ts'
import { HELP_TEXTS } from '../../src/ui/texts/help.ts'
import { LIBRARY_TEXTS, SHARE_TEXTS, TABS_TEXTS } from '../../src/ui/texts/library.ts'
import { MORE_COMMANDS_TEXTS } from '../../src/ui/texts/more-commands.ts'
import { PAGES_TEXTS } from '../../src/ui/texts/pages.ts'
import { PALETTE_TEXTS } from '../../src/ui/texts/palette.ts'
import { PROTOCOLS_TEXTS } from '../../src/ui/texts/protocols.ts'

/** Every text of the table; those that are made of parts, with a letter for each part. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return texts((value as (...parts: string[]) => unknown)('x', 'x', 'x'))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('the words of the panels', () => {
  const all = texts([
    TEXTS,
    CATALOGUE_TEXTS,
    HELP_TEXTS,
    LIBRARY_TEXTS,
    MORE_COMMANDS_TEXTS,
    PAGES_TEXTS,
    PALETTE_TEXTS,
    PROTOCOLS_TEXTS,
    SHARE_TEXTS,
    TABS_TEXTS,
  ])

  it('never call anything safe', () => {
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter((text) => /\bsafe/i.test(text))).toEqual([])
  })

  it('are never empty', () => {
    expect(all.filter((text) => text.trim() === '')).toEqual([])
  })
})
