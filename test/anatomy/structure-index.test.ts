import { describe, expect, it } from 'vitest'
import { ANATOMY } from '../../src/anatomy/records.ts'
import { structureEntry, STRUCTURE_INDEX } from '../../src/anatomy/structure-index.ts'

describe('the index of structures', () => {
  it('names every record, in their order, by the same name and kind', () => {
    expect(STRUCTURE_INDEX).toEqual(ANATOMY.map(({ id, name, kind }) => ({ id, name, kind })))
  })

  it('knows no other', () => {
    expect(structureEntry('facial-artery')?.kind).toBe('artery')
    expect(structureEntry('moon')).toBeUndefined()
  })
})
