import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'

const check = (plan: string, json: boolean, geometry: string | null) => ({
  kind: 'check',
  arguments: { plan, json, geometry },
})

describe('the arguments of the checker', () => {
  it('are a plan and options in any order', () => {
    expect(parseArguments(['a.json'])).toEqual(check('a.json', false, null))
    expect(parseArguments(['-', '--json'])).toEqual(check('-', true, null))
    expect(parseArguments(['--json', '--geometry', 'out.json', 'a.json'])).toEqual(
      check('a.json', true, 'out.json'),
    )
    expect(parseArguments(['a.json', '--geometry=out.json'])).toEqual(check('a.json', false, 'out.json'))
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' })
  })

  it.each([
    [[], /No plan file was given/],
    [['--json'], /No plan file was given/],
    [['a.json', '--jsn'], /no option --jsn/],
    [['a.json', '-j'], /no option -j/],
    [['a.json', 'b.json'], /One plan at a time/],
    [['a.json', '--geometry'], /needs the name of a file/],
    [['a.json', '--geometry', '--json'], /needs the name of a file/],
    [['a.json', '--geometry='], /needs the name of a file/],
  ])('are refused with the usage: %j', (argv, message) => {
    const parsed = parseArguments(argv)
    expect(parsed).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) as string })
    expect(parsed).toMatchObject({
      message: expect.stringContaining('Usage: npm run --silent check') as string,
    })
  })
})
