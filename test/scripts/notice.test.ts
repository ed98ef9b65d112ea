import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { noticeOf, runtimePackages } from '../../scripts/lib/notice.mjs'

const packages = runtimePackages('.')

describe('the licence notice', () => {
  it('is that of the packages in the lock file: run `npm run notice` after a change', () => {
    expect(readFileSync('public/NOTICES.txt', 'utf8') === noticeOf(packages)).toBe(true)
  })

  it('names every package that the planner asks for itself, with its version and licence text', () => {
    const asked = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies)
    for (const name of asked) expect(packages.find((one) => one.name === name)?.version, name).toMatch(/^\d/)
    expect(packages.filter(({ text }) => text.length > 200).length).toBeGreaterThan(0.8 * packages.length)
  })

  it('holds only licences that let the planner be passed on', () => {
    const licences = new Set(packages.map(({ license }) => license))
    expect([...licences].filter((one) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(one))).toEqual(
      [],
    )
  })

  it('says so where a package brings no text', () => {
    const text = noticeOf([{ name: 'a', version: '1.0.0', license: 'MIT', text: '' }])
    expect(text).toMatch(/a 1\.0\.0\nLicence: MIT\n\nThe package brings no licence text/)
  })
})
