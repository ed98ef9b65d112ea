import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkAsked } from '../../../src/state/work/messages.ts'
import { SILENCE_MS, WorkLine, type WorkerLike } from '../../../src/state/work/work-line.ts'
import { headAsset } from '../support/stage.ts'

const asset = headAsset()
const asked: WorkAsked = {
  kind: 'work',
  id: 7,
  head: 7,
  spec: { preset: 'female-45' },
  soundings: {},
  place: true,
  judge: null,
}

describe('a worker that says nothing, or nothing of use', () => {
  let say: (data: unknown) => void
  const terminate = vi.fn()
  const worker: WorkerLike = {
    postMessage: () => undefined,
    terminate,
    addEventListener: (type, listener) => {
      if (type === 'message') say = (data) => listener({ data })
    },
  }
  /** What became of a question so far. */
  const outcome = (): { told: string } => {
    const seen = { told: 'waits' }
    new WorkLine(worker, asset)
      .ask(asked, () => undefined, new AbortController().signal)
      .then(
        () => (seen.told = 'done'),
        (error: Error) => (seen.told = error.name),
      )
    return seen
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    terminate.mockClear()
  })

  it('is given time to come here, and taken as gone in the end', async () => {
    const seen = outcome()
    await vi.advanceTimersByTimeAsync(7 * SILENCE_MS)
    expect(seen.told).toBe('waits')
    await vi.advanceTimersByTimeAsync(SILENCE_MS)
    expect(seen.told).toBe('WorkLost')
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('is taken as gone soon after it fell silent, not while it says that it is at it', async () => {
    const seen = outcome()
    for (let i = 0; i < 20; i++) {
      say({ kind: 'alive', id: 7 })
      await vi.advanceTimersByTimeAsync(0.9 * SILENCE_MS)
      expect(seen.told).toBe('waits')
    }
    await vi.advanceTimersByTimeAsync(1.1 * SILENCE_MS)
    expect(seen.told).toBe('WorkLost')
  })

  it.each([
    ['nothing', null],
    ['no reply', { id: 7 }],
    ['an unknown reply', { kind: 'perhaps', id: 7 }],
    [
      'an atlas without structures',
      { kind: 'placed', id: 7, placed: { structures: [], context: [{}], soundings: [] } },
    ],
    [
      'a verdict that names another thread',
      {
        kind: 'judged',
        id: 7,
        judged: {
          thread: 't1',
          input: { id: 't1' },
          checked: {
            run: { passes: [] },
            gaps: [],
            result: { id: 't2', severity: 'clear', findings: [], passes: [] },
          },
        },
      },
    ],
    [
      'a verdict on nothing',
      { kind: 'judged', id: 7, judged: { thread: 't1', input: { id: 't1' }, checked: {} } },
    ],
  ])('is not believed either when it says %s', async (_, data) => {
    const seen = outcome()
    say(data)
    await vi.advanceTimersByTimeAsync(0)
    expect(seen.told).toBe('WorkLost')
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('is not listened for when nothing is asked', async () => {
    const seen = outcome()
    say({ kind: 'done', id: 7 })
    await vi.advanceTimersByTimeAsync(20 * SILENCE_MS)
    expect(seen.told).toBe('done')
    expect(terminate).not.toHaveBeenCalled()
  })
})
