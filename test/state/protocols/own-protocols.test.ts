import { beforeEach, describe, expect, it } from 'vitest'
import { addThread, mirroredThread } from '../../../src/plan/index.ts'
import { writeProtocolsFile } from '../../../src/plan/protocols/own-file.ts'
import { dispatch } from '../../../src/state/plan-store.ts'
import {
  importProtocols,
  ownProtocolStore,
  removeProtocol,
  saveProtocol,
} from '../../../src/state/protocols/own-protocols.ts'
import { cheekThread } from '../../ui/support/plan.ts'
import { readyStage } from '../support/stage.ts'

const protocols = () => ownProtocolStore.getState().protocols

/** The first test waits for the head to be built, ms. */
const HEAD_MS = 60_000

beforeEach(() => {
  const { head } = readyStage()
  ownProtocolStore.setState({ protocols: [] })
  const left = cheekThread('a', 'subcutis')
  dispatch('Draw thread', (doc) => addThread(addThread(doc, left), mirroredThread(left, head, 'b')))
}, HEAD_MS)

describe('own protocols', () => {
  it('are saved from the threads that were chosen, and kept on the device', () => {
    expect(saveProtocol(['a', 'b'], { name: 'Our cheek', code: 'CH-1' })).toBeNull()
    expect(protocols()).toMatchObject([{ id: 'own-1', name: 'Our cheek', code: 'CH-1', threads: [{}] }])
    expect(localStorage.getItem('threadline.protocols.1')).toBe(writeProtocolsFile(protocols()))
  })

  it('say why there is nothing to save', () => {
    expect(saveProtocol([], { name: 'Empty' })).toMatch(/expected at least one thread/)
    expect(protocols()).toEqual([])
  })

  it('come from a file under ids that are free; a bad file changes nothing', async () => {
    saveProtocol(['a'], { name: 'Our cheek' })
    const text = writeProtocolsFile(protocols())
    expect(await importProtocols(new File([text], 'theirs.json'))).toMatchObject({ ok: true })
    expect(protocols().map(({ id }) => id)).toEqual(['own-1', 'own-2'])
    const bad = await importProtocols(new File([text.slice(0, 80)], 'theirs.json'))
    expect(bad).toMatchObject({ ok: false })
    expect(bad.message).toMatch(/^theirs.json was not read/)
    expect(protocols()).toHaveLength(2)
    removeProtocol('own-1')
    expect(protocols().map(({ id }) => id)).toEqual(['own-2'])
  })
})
