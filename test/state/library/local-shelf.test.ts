import { beforeEach, describe, expect, it } from 'vitest'
import { localShelf } from '../../../src/state/library/local-shelf.ts'
import type { ShelfEntry } from '../../../src/state/library/shelf.ts'

const entry = (id: string): ShelfEntry => ({
  id,
  name: `Plan ${id}`,
  threads: 2,
  preset: 'female-45',
  editedAtMs: 1,
  picture: null,
  deletedAtMs: null,
  stamp: 's',
})

beforeEach(() => localStorage.clear())

describe('the library in the small storage', () => {
  it('lists all other plans beside an entry that was spoilt, and leaves the text of that one', async () => {
    const shelf = localShelf()
    await shelf.put(entry('a'), 'text of a')
    await shelf.put(entry('b'), 'text of b')
    localStorage.setItem('threadline.shelf.entry.a', '{"id":"a","na')
    expect((await shelf.list()).map(({ id }) => id)).toEqual(['b'])
    expect(await shelf.text('a')).toBe('text of a')
  })
})
