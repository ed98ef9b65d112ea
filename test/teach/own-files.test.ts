import { beforeEach, describe, expect, it } from 'vitest'
import { planError } from '../../src/plan/plan-error.ts'
import { viewStore } from '../../src/state/view-store.ts'
import { ownFiles } from '../../src/teach/own-files.ts'

interface Item {
  readonly id: string
  readonly title: string
}
const kind = () =>
  ownFiles<Item>({
    key: 'test.items',
    unreadableKey: 'test.items.unreadable',
    read: (file) => {
      const text = typeof file === 'string' ? file : new TextDecoder().decode(file)
      const [id, title] = text.split(':')
      return title === undefined
        ? { ok: false, error: planError('invalid', [], 'odd', 'id:title') }
        : { ok: true, value: { id: id!, title } }
    },
    write: ({ id, title }) => `${id}:${title}`,
    texts: {
      added: (title) => `${title} added`,
      notRead: (file, why) => `${file}: ${why}`,
      notKept: 'not kept',
      keptUnreadable: 'unreadable',
    },
  })
const file = (text: string): File => new File([text], 'x.json')

describe('a trainer’s own files', () => {
  beforeEach(() => localStorage.clear())

  it('are kept on the device, one for each id', async () => {
    const files = kind()
    expect(await files.load(file('a:One'))).toEqual({ ok: true, message: 'One added' })
    files.add({ id: 'a', title: 'Again' })
    files.add({ id: 'b', title: 'Two' })
    expect(
      kind()
        .store.getState()
        .items.map(({ title }) => title),
    ).toEqual(['Again', 'Two'])
    files.remove('a')
    expect(
      kind()
        .store.getState()
        .items.map(({ id }) => id),
    ).toEqual(['b'])
  })

  it('of two tabs all stay, and one that was taken off in the other does not come back', () => {
    const [here, there] = [kind(), kind()]
    here.add({ id: 'a', title: 'One' })
    there.add({ id: 'b', title: 'Two' })
    here.add({ id: 'c', title: 'Three' })
    const ids = () => here.store.getState().items.map(({ id }) => id)
    expect(ids()).toEqual(['a', 'b', 'c'])
    there.remove('b')
    here.remove('c')
    expect(ids()).toEqual(['a'])
  })

  it('stay as they were when a file cannot be read', async () => {
    const files = kind()
    files.add({ id: 'a', title: 'One' })
    expect(await files.load(file('odd'))).toEqual({
      ok: false,
      message: 'x.json: The file is odd; expected id:title.',
    })
    expect(files.store.getState().items).toHaveLength(1)
  })

  it('are put aside, not overwritten, when they no longer read back', () => {
    localStorage.setItem('test.items', '["a:One","odd"]')
    expect(kind().store.getState().items).toEqual([{ id: 'a', title: 'One' }])
    expect(localStorage.getItem('test.items.unreadable')).toBe('["a:One","odd"]')
    expect(viewStore.getState().notice?.text).toBe('unreadable')
  })
})
