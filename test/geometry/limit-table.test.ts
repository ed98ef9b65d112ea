import { describe, expect, it } from 'vitest'
import { DEFAULT_CHECK_SETTINGS } from '../../src/geometry/check-types.ts'
import { LIMITS_WITH_SOURCES } from '../../src/geometry/limit-table.ts'
import * as limits from '../../src/geometry/limits.ts'

const ids = LIMITS_WITH_SOURCES.map(({ id }) => id)

describe('the table of limits', () => {
  it('holds every number of limits.ts and every default spread', () => {
    const numbers = Object.entries(limits).filter(([, value]) => typeof value !== 'string')
    const spreads = Object.entries(DEFAULT_CHECK_SETTINGS).filter(([, value]) => typeof value === 'number')
    const wanted = [...numbers.map(([name]) => name), ...spreads.map(([name]) => `settings.${name}`)]
    expect(wanted.filter((name) => !ids.includes(name))).toEqual([])
  })

  it('shows a number once', () => {
    const single = ids.filter((id) => id !== 'BEND_RADIUS_MM')
    expect(new Set(single).size).toBe(single.length)
    expect(ids.length - single.length).toBe(limits.BEND_RADIUS_MM.length)
  })

  it('calls a number published only where a source is named', () => {
    for (const { source, basis } of LIMITS_WITH_SOURCES) {
      expect(source === limits.SOURCE_DEFAULT).toBe(basis === 'planning-default')
      if (basis === 'published') expect(source).toMatch(/\d{4}|PMID/)
    }
  })
})
