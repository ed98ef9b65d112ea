import { beforeEach, describe, expect, it } from 'vitest'
import { serializePlan } from '../../../src/plan/serialize.ts'
import { protocolById } from '../../../src/plan/protocols/index.ts'
import { renamePlan } from '../../../src/plan/index.ts'
import { dispatch, planStore, redo, undo } from '../../../src/state/plan-store.ts'
import { placePreview, previewProtocol, type ProtocolPreview } from '../../../src/state/protocols/preview.ts'
import { viewStore } from '../../../src/state/view-store.ts'
import { readyStage, stageHead } from '../support/stage.ts'

const jaw = protocolById('jawline-pdo')!
const preview = async (id = 'jawline-pdo', product = 'pdo-cog-21'): Promise<ProtocolPreview> => {
  const { head, ground } = stageHead()
  const { doc } = planStore.getState()
  const made = await previewProtocol(
    protocolById(id)!,
    { sides: ['left', 'right'], product },
    { doc, head, ground },
    new AbortController().signal,
  )
  if (made === 'given up' || 'error' in made) throw new Error('no preview')
  return made
}
/** The first test waits for the head to be built, ms. */
const HEAD_MS = 60_000

beforeEach(() => {
  readyStage()
}, HEAD_MS)

describe('a design that is looked at', () => {
  it('leaves the plan alone until it is placed', async () => {
    const before = planStore.getState().doc
    const made = await preview()
    expect(made.threads).toHaveLength(6)
    expect(made.verdict.refusal).toBeNull()
    expect(planStore.getState().doc).toBe(before)
  })

  it('goes into the plan as one step with its name, which undo takes back and redo brings again, byte for byte', async () => {
    const before = serializePlan(planStore.getState().doc)
    const made = await preview()
    expect(placePreview(made, jaw.name)).toBe(true)
    const after = serializePlan(planStore.getState().doc)
    expect(planStore.getState().undoLabel).toBe('Place protocol: Jaw line, floating PDO barbed')
    expect(planStore.getState().doc.threads).toHaveLength(6)
    expect(viewStore.getState().selectedThread).toBe(made.threads[0]!.id)
    undo()
    expect(serializePlan(planStore.getState().doc)).toBe(before)
    redo()
    expect(serializePlan(planStore.getState().doc)).toBe(after)
  })

  it('is not placed into a plan that has changed since', async () => {
    const made = await preview()
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Another'))
    expect(placePreview(made, jaw.name)).toBe(false)
    expect(planStore.getState().doc.threads).toHaveLength(0)
  })

  it('is not placed when it does not fit the head', async () => {
    const made = await preview('mini-midface-anchor', 'pdo-cog-18')
    expect(made.verdict.refusal).toMatch(/No small change clears the danger/)
    expect(placePreview(made, 'Small midface lift')).toBe(false)
    expect(planStore.getState().doc.threads).toHaveLength(0)
  })

  it('is given up when another one is asked for', async () => {
    const { head, ground } = stageHead()
    const { doc } = planStore.getState()
    const stop = new AbortController()
    const made = previewProtocol(
      jaw,
      { sides: ['left'], product: 'pdo-cog-21' },
      { doc, head, ground },
      stop.signal,
    )
    stop.abort()
    expect(await made).toBe('given up')
  })
})
