import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')

describe('the README', () => {
  it.each(['npm start', 'npm test', 'npm run --silent check', 'npm run --silent bench'])(
    'names `%s`',
    (command) => {
      expect(readme).toContain(command)
    },
  )

  it('names only npm scripts that exist', () => {
    const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })

  it('says what the planner is not for, and its licence', () => {
    expect(readme).toContain('Not for diagnosis or navigation')
    expect(readme).toContain('MIT')
  })
})
