import { describe, expect, it } from 'vitest'
import { findJsonFault } from '../../../src/plan/format/json-fault.ts'

describe('findJsonFault', () => {
  it('finds nothing in JSON, white space and escapes included', () => {
    for (const text of ['{}', ' [1, -2.5e+3, 0.1, true, null] \n', '{"a\\"\\u00e9": {"b": []}}', '"x"']) {
      expect(findJsonFault(text)).toBeNull()
    }
  })

  it.each([
    ['{"a": [1, NaN]}', ['a', 1], 'NaN'],
    ['{"a": [1, -Infinity]}', ['a', 1], '-Infinity'],
    ['{"a": undefined}', ['a'], 'undefined'],
    ["{'a': 1}", [], "'"],
    ['{"a": 1,}', [], '}'],
    ['{"a": 01}', ['a'], '01'],
    ['{"a": .5}', ['a'], '.'],
    ['{"a": 1} extra', [], 'extra'],
    ['{"a": 1 "b": 2}', [], '"'],
    ['{"a": "line\nbreak"}', ['a'], '"'],
    ['{"a": "\\x"}', ['a'], '"'],
    ['{a: 1}', [], 'a'],
  ])('finds the fault in %s', (text, keys, found) => {
    expect(findJsonFault(text)).toMatchObject({ keys, found, cutOff: false })
  })

  it('counts lines and columns from 1', () => {
    expect(findJsonFault('{\n  "a": 1,\n  "b": oops\n}')).toMatchObject({ line: 3, column: 8 })
    expect(findJsonFault('x')).toMatchObject({ line: 1, column: 1 })
  })

  it.each([
    '{',
    '{"a"',
    '{"a":',
    '{"a": [1, 2',
    '{"a": "tex',
    '{"a": "tex\\',
    '{"a": tru',
    '{"a": -',
    '{"a": 1.',
    '',
  ])('sees that %s was cut off', (text) => {
    expect(findJsonFault(text)).toMatchObject({ cutOff: true })
  })

  it('copes with a text of several megabytes', () => {
    expect(findJsonFault(`{"a": "${'x'.repeat(3_000_000)}`)).toMatchObject({ keys: ['a'], cutOff: true })
  })
})
