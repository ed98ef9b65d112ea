import { describe, expect, it } from 'vitest'
import { nestingDepth } from '../../../src/plan/format/nesting.ts'

describe('nestingDepth', () => {
  it('counts brackets inside brackets', () => {
    expect(nestingDepth('1')).toBe(0)
    expect(nestingDepth('[{"a": [1]}, [2]]')).toBe(3)
  })

  it('does not count brackets inside texts', () => {
    expect(nestingDepth('["[[[[", "\\"[[[", "\\\\"]')).toBe(1)
  })

  it('counts in a broken text too', () => {
    expect(nestingDepth('[[[ oops')).toBe(3)
  })
})
