import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCENE_TEXTS } from '../../../src/scene/scene-texts.ts'
import { CHECKLIST_TEXTS } from '../../../src/ui/texts/checklist.ts'
import { PRESENT_CLINIC_TEXTS } from '../../../src/ui/texts/present-clinic.ts'
import { filesUnder } from '../../support/repository.ts'

/** Words between tags or in an attribute that is read out, written into a component. */
function writtenIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*/g, '')
  const between = [...code.matchAll(/>\s*([A-Z][a-z]+[^<>{}=;()]*)(?:<\/|\{)/g)]
  const read = [...code.matchAll(/\b(?:aria-label|title|label|placeholder|alt)="([^"]*[A-Za-z]{3}[^"]*)"/g)]
  return [...between, ...read].map(([, words]) => words!.trim())
}

/** Every text of a table; those that are made of parts, with a letter for each part. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return texts((value as (...parts: string[]) => unknown)('x', 'x', 'x'))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('the words of the app', () => {
  it('stand in tables, not in components', () => {
    const components = filesUnder('src').filter((file) => file.endsWith('.tsx'))
    expect(components.length).toBeGreaterThan(100)
    const found = components.flatMap((file) =>
      writtenIn(readFileSync(file, 'utf8')).map((words) => `${file}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it('are found where a component holds them', () => {
    expect(writtenIn('<p>Try again</p> <p>Head {n}</p> <a title="Find it" />')).toEqual([
      'Try again',
      'Head',
      'Find it',
    ])
    expect(writtenIn('const a = (b: Promise<void>) => Math.max(1) // <p>Not me</p>')).toEqual([])
  })

  it('of view, check-list and clinic are whole, and call nothing safe or approved', () => {
    const all = texts([SCENE_TEXTS, CHECKLIST_TEXTS, PRESENT_CLINIC_TEXTS])
    expect(all.length).toBeGreaterThan(70)
    expect(all.filter((text) => text.trim() === '')).toEqual([])
    expect(all.filter((text) => /\bsafe|approv/i.test(text))).toEqual([])
  })
})
