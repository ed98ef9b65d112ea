import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allCommands, type Command } from '../../../src/state/command-registry.ts'
import { gestureNow } from '../../../src/state/gesture-store.ts'
import { startShortcuts } from '../../../src/state/shortcuts.ts'
import { setView, viewStore } from '../../../src/state/view-store.ts'
import { Planner } from '../../../src/ui/index.ts'
import { findCommands } from '../../../src/ui/palette/find-commands.ts'
import { uiStore } from '../../../src/ui/ui-store.ts'
import { change, cheekThread, judgedPlan } from '../support/plan.ts'
import { named, press, show, type } from '../support/screen.tsx'

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  label,
  group: 'view',
  keys: [],
  enabled: () => true,
  run: () => undefined,
  ...more,
})
const found = (commands: readonly Command[], query: string): string[] =>
  findCommands(commands, query).map(({ label }) => label)

describe('finding a command', () => {
  const commands = [
    command('Patient’s left', { words: 'side' }),
    command('Left oblique', { words: 'three quarter 3/4' }),
    command('Delete thread', { enabled: () => false }),
    command('Draw thread'),
    command('Undo', { detail: () => 'Mirror thread' }),
  ]

  it('goes by the beginnings of words, the name first', () => {
    expect(found(commands, 'left')).toEqual(['Left oblique', 'Patient’s left'])
    expect(found(commands, 'LEFT OB')).toEqual(['Left oblique'])
    expect(found(commands, 'quarter')).toEqual(['Left oblique'])
    expect(found(commands, '3/4')).toEqual(['Left oblique'])
  })

  it('puts what cannot be done now last', () => {
    expect(found(commands, 'thread')).toEqual(['Draw thread', 'Undo', 'Delete thread'])
  })

  it('knows what undo would take back', () => {
    expect(found(commands, 'mirror')).toEqual(['Undo'])
  })

  it('finds within a word too, and nothing by a word that fits nothing', () => {
    expect(found(commands, 'lique')).toEqual(['Left oblique'])
    expect(found(commands, 'left xyz')).toEqual([])
  })

  it('shows everything while nothing is typed', () => {
    expect(found(commands, '  ')).toHaveLength(commands.length)
  })
})

describe('the palette', () => {
  let stop = (): void => undefined
  let stopShortcuts = (): void => undefined
  beforeEach(async () => {
    stop = judgedPlan(cheekThread('t1', 'smas'))
    stopShortcuts = startShortcuts()
    await show(<Planner viewport={<div />} />)
    await press(document.body, 'k', { ctrlKey: true })
    await act(async () => void (await import('../../../src/ui/shell/dialogs.tsx')))
  })
  afterEach(() => {
    stop()
    stopShortcuts()
  })

  const field = () => named<HTMLInputElement>(document, 'field', 'Find a command')
  const options = () => [...document.querySelectorAll('[role="option"]')]

  it('opens by Ctrl+K and offers every command but those of a gesture', () => {
    expect(document.activeElement).toBe(field())
    expect(options()).toHaveLength(allCommands().length - 3)
  })

  it('is left by typing a part of a name and Enter', async () => {
    await type(field(), 'super')
    await press(field(), 'Enter')
    expect(document.querySelector('dialog')).toBeNull()
    expect(viewStore.getState().viewCommand?.name).toBe('Superior')
  })

  it('is walked through by arrows, round both ends', async () => {
    await type(field(), 'oblique')
    const chosen = () => document.querySelector('dialog [aria-selected="true"]')?.textContent
    expect(chosen()).toContain('Left oblique')
    await press(field(), 'ArrowDown')
    expect(chosen()).toContain('Right oblique')
    expect(field().getAttribute('aria-activedescendant')).toBe(
      document.querySelector('dialog [aria-selected="true"]')?.id,
    )
    await press(field(), 'ArrowDown')
    expect(chosen()).toContain('Left oblique')
    await press(field(), 'ArrowUp')
    expect(chosen()).toContain('Right oblique')
  })

  it('lets no letter through to the planner', async () => {
    await press(field(), 'd')
    expect(gestureNow().kind).toBe('idle')
  })

  it('does not run what cannot be done now, and says so', async () => {
    await type(field(), 'redo')
    expect(options()[0]?.getAttribute('aria-disabled')).toBe('true')
    expect(options()[0]?.textContent).toContain('not possible now')
    await press(field(), 'Enter')
    expect(uiStore.getState().dialog).toBe('palette')
  })

  it('offers a patient who looks on nothing that changes the plan', async () => {
    await change(() => setView({ mode: 'present' }))
    await type(field(), 'undo')
    expect(options()).toHaveLength(0)
    await type(field(), 'superior')
    expect(options()).toHaveLength(1)
  })

  it('opens other dialogs in its place', async () => {
    await type(field(), 'sources')
    await press(field(), 'Enter')
    expect(uiStore.getState().dialog).toBe('sources')
  })

  it('names the step that undo takes back, and says when nothing fits', async () => {
    await type(field(), 'undo')
    expect(options()[0]?.textContent).toContain('Undo: draw thread')
    await type(field(), 'qqq')
    expect(document.querySelector('dialog')?.textContent).toContain('No command fits')
  })
})
