import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import {
  allCommands,
  registerCommands,
  subscribeCommands,
  type Command,
} from '../../src/state/command-registry.ts'
import '../../src/ui/index.ts'
import '../../src/ui/shell/dialogs.tsx'

const command = (id: string, label: string): Command => ({
  id,
  label,
  group: 'help',
  keys: [],
  enabled: () => true,
  run: () => undefined,
})
const labelOf = (id: string): string | undefined => allCommands().find((one) => one.id === id)?.label

/** Keys that several commands share on purpose; which runs depends on what goes on. */
const SHARED: readonly string[] = []

describe('the commands of the whole planner', () => {
  it('have a key each that no other has', () => {
    const taken = new Map<string, string>()
    for (const { id, keys } of allCommands()) {
      for (const key of keys) {
        if (SHARED.includes(key)) continue
        expect(taken.get(key), `${key} of ${id}`).toBeUndefined()
        taken.set(key, id)
      }
    }
    expect(taken.size).toBeGreaterThan(20)
  })

  it('leave Ctrl and Cmd combinations alone that browsers keep for themselves', () => {
    const theirs = ['mod+n', 'mod+t', 'mod+w', 'mod+q', 'mod+r', 'mod+l', 'mod+shift+n', 'mod+shift+t']
    const used = allCommands().flatMap(({ keys }) => keys)
    expect(used.filter((key) => theirs.includes(key))).toEqual([])
  })

  it('have names that tell them apart', () => {
    const labels = allCommands().map(({ label }) => label)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })
})

describe('registering a command', () => {
  it('adds it, and a second one of the same id takes its place', () => {
    registerCommands([command('test-one', 'One')])
    const count = allCommands().length
    registerCommands([command('test-one', 'Another one')])
    expect(labelOf('test-one')).toBe('Another one')
    expect(allCommands()).toHaveLength(count)
  })

  it('brings the stores that say whether it can run', () => {
    const store = createStore(() => ({ on: false }))
    registerCommands([command('test-store', 'With a store')], [store])
    let told = 0
    const stop = subscribeCommands(() => told++)
    store.setState({ on: true })
    expect(told).toBe(1)
    stop()
    store.setState({ on: false })
    expect(told).toBe(1)
  })
})
