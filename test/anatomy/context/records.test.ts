import { describe, expect, it } from 'vitest'
import { AnatomyDataError, SOURCES } from '../../../src/anatomy/records.ts'
import contextSources from '../../../src/anatomy/data/context-sources.json' with { type: 'json' }
import { contextSchema } from '../../../src/anatomy/context/record-schema.ts'
import {
  checkContext,
  CONTEXT,
  CONTEXT_FILES,
  CONTEXT_SOURCES,
  contextSourceLine,
} from '../../../src/anatomy/context/records.ts'
import { sourceSchema } from '../../../src/anatomy/record-schema.ts'
import { ANATOMY } from '../../../src/anatomy/index.ts'

const files = Object.entries(CONTEXT_FILES)

describe('the records of muscles, bones, ligaments and zones', () => {
  it('are there for everything that is to be named', () => {
    const ids = CONTEXT.map(({ kind, record }) => `${kind} ${record.id}`)
    const muscles =
      'frontalis corrugator-supercilii orbicularis-oculi temporalis zygomaticus-major zygomaticus-minor ' +
      'levator-labii-superioris orbicularis-oris depressor-anguli-oris mentalis masseter platysma sternocleidomastoid'
    for (const id of muscles.split(' ')) expect(ids).toContain(`muscle ${id}`)
    for (const id of ['mandible', 'zygomatic-arch', 'orbital-rim-bone', 'temporal-lines', 'mastoid'])
      expect(ids).toContain(`bone ${id}`)
    for (const n of [1, 2, 3, 4, 5, 6, 7]) expect(ids).toContain(`danger-zone seckel-${n}`)
  })

  it.each(files)('have the shape of their file: %s', (_file, { records }) => {
    for (const record of records) expect(contextSchema.safeParse(record).error?.issues ?? []).toEqual([])
  })

  it('give every ligament a width and a spread, every muscle a layer, and nothing else either', () => {
    for (const { kind, record } of CONTEXT) {
      expect([record.id, record.ligament !== undefined]).toEqual([record.id, kind === 'ligament'])
      expect([record.id, record.layer !== undefined]).toEqual([record.id, kind === 'muscle'])
    }
  })

  it('never take the id of a structure', () => {
    const taken = new Set(ANATOMY.map(({ id }) => id))
    expect(CONTEXT.filter(({ record }) => taken.has(record.id))).toEqual([])
  })

  it('cite verified sources only where they say verified, and planning default where not', () => {
    for (const { record } of CONTEXT) {
      const line = contextSourceLine(record)
      if (!record.position.verified) expect(line).toBe('planning default')
      else {
        expect(line).not.toMatch(/planning default/)
        for (const key of record.position.sources)
          expect([key, CONTEXT_SOURCES[key]!.verified]).toEqual([key, true])
      }
    }
  })

  it('use every source of their own list, which repeats none of the other', () => {
    const used = new Set(CONTEXT.flatMap(({ record }) => record.position.sources))
    for (const [key, source] of Object.entries(contextSources)) {
      expect(sourceSchema.safeParse(source).error?.issues ?? []).toEqual([])
      expect([key, used.has(key), key in SOURCES]).toEqual([key, true, false])
    }
  })
})

describe('a faulty list of records', () => {
  const first = { file: 'muscles.json', ...CONTEXT[0]! }

  it('is refused where an id comes twice, with file and id', () => {
    expect(() => checkContext([first, first], CONTEXT_SOURCES)).toThrow(AnatomyDataError)
    expect(() => checkContext([first, first], CONTEXT_SOURCES)).toThrow(
      /muscles\.json: frontalis: expected an id/,
    )
  })

  it('is refused where a source is unknown, with its key', () => {
    expect(() => checkContext([first], {})).toThrow(/frontalis: expected a known source, got "costin-2015"/)
  })
})
