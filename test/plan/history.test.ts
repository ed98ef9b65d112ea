import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyPlan, type PlanDocument } from '../../src/plan/document.ts'
import { newHistory, record, redo, redoLabel, undo, undoLabel, type History } from '../../src/plan/history.ts'

const named = (name: string): PlanDocument => emptyPlan(name)

type Action =
  { readonly kind: 'record'; readonly name: string } | { readonly kind: 'undo' } | { readonly kind: 'redo' }
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.string().map((name): Action => ({ kind: 'record', name })),
  fc.constant<Action>({ kind: 'undo' }),
  fc.constant<Action>({ kind: 'redo' }),
)
const act = (history: History, next: Action): History =>
  next.kind === 'record'
    ? record(history, `to ${next.name}`, named(next.name))
    : next.kind === 'undo'
      ? undo(history)
      : redo(history)
const lived = fc
  .array(action, { maxLength: 40 })
  .map((actions) => actions.reduce(act, newHistory(named('start'))))

describe('history', () => {
  it('takes a step back and brings it again', () => {
    fc.assert(
      fc.property(lived, (history) => {
        if (undoLabel(history) !== null) expect(redo(undo(history))).toEqual(history)
        if (redoLabel(history) !== null) expect(undo(redo(history))).toEqual(history)
      }),
    )
  })

  it('undoes a new step to the very document before it, by its label', () => {
    fc.assert(
      fc.property(lived, fc.string(), (history, name) => {
        const after = record(history, `to ${name}`, named(name))
        expect(undoLabel(after)).toBe(`to ${name}`)
        expect(undo(after).present).toBe(history.present)
      }),
    )
  })

  it('forgets what could be redone once a new step is taken', () => {
    fc.assert(
      fc.property(lived, (history) => {
        expect(redoLabel(record(history, 'step', named('new')))).toBeNull()
      }),
    )
  })

  it('records nothing, and keeps redo, when nothing changed', () => {
    fc.assert(
      fc.property(lived, (history) => {
        expect(record(history, 'nothing', history.present)).toBe(history)
      }),
    )
  })

  it('behaves as a list of documents with a cursor', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let documents = ['start']
        let cursor = 0
        let history = newHistory(named('start'))
        for (const next of actions) {
          history = act(history, next)
          if (next.kind === 'record') {
            documents = [...documents.slice(0, cursor + 1), next.name]
            cursor++
          } else
            cursor = Math.max(0, Math.min(documents.length - 1, cursor + (next.kind === 'undo' ? -1 : 1)))
          expect(history.present.name).toBe(named(documents[cursor]!).name)
          expect(history.past).toHaveLength(cursor)
          expect(history.future).toHaveLength(documents.length - 1 - cursor)
        }
      }),
    )
  })

  it('stays where it is at both ends', () => {
    const history = newHistory(named('only'))
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
    expect([undoLabel(history), redoLabel(history)]).toEqual([null, null])
  })

  it('names the step that redo would bring again', () => {
    const history = undo(record(newHistory(named('a')), 'Draw thread', named('b')))
    expect(redoLabel(history)).toBe('Draw thread')
    expect(redo(history).present.name).toBe('b')
  })
})
