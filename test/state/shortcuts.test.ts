import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renamePlan } from '../../src/plan/index.ts'
import { startDrawing } from '../../src/state/draw-thread.ts'
import { gestureNow } from '../../src/state/gesture-store.ts'
import { dispatch, planStore } from '../../src/state/plan-store.ts'
import { commandFor, startShortcuts } from '../../src/state/shortcuts.ts'
import { setView } from '../../src/state/view-store.ts'
import { readyStage } from './support/stage.ts'

function press(
  key: string,
  more: KeyboardEventInit = {},
  target: HTMLElement = document.body,
): string | null {
  let found: string | null = null
  const listen = (event: KeyboardEvent): void => {
    found = commandFor(event)?.id ?? null
  }
  target.addEventListener('keydown', listen)
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  target.removeEventListener('keydown', listen)
  return found
}

function field<K extends 'input' | 'textarea' | 'button'>(name: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  document.body.append(element)
  return element
}

describe('shortcuts', () => {
  beforeEach(() => {
    readyStage()
  })
  afterEach(() => document.body.replaceChildren())

  it.each([
    ['a', 'view-anterior'],
    ['p', 'view-posterior'],
    ['l', 'view-patient-s-left'],
    ['r', 'view-patient-s-right'],
    ['s', 'view-superior'],
    ['i', 'view-inferior'],
    ['3', 'view-left-oblique'],
    ['4', 'view-right-oblique'],
    ['o', 'ortho'],
    ['d', 'draw'],
  ])('%s means %s', (key, id) => expect(press(key)).toBe(id))

  it('tells letters from their shifted selves', () => {
    expect(press('L', { shiftKey: true })).toBe('view-left-oblique')
    expect(press('A', { shiftKey: true })).toBeNull()
  })

  it('goes by the place of a key on other alphabets', () => {
    expect(press('ф', { code: 'KeyA' })).toBe('view-anterior')
  })

  it('are dead while text is typed', () => {
    expect(press('a', {}, field('input'))).toBeNull()
    expect(press('d', {}, field('textarea'))).toBeNull()
    expect(press('a', {}, Object.assign(field('input'), { type: 'range' }))).toBe('view-anterior')
  })

  it('undo with Ctrl or Cmd, and leave undo in a text field to the field', () => {
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('z', { metaKey: true })).toBe('undo')
    const stop = startShortcuts()
    field('input').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
    expect(planStore.getState().doc.name).toBe('Other')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
    expect(planStore.getState().doc.name).not.toBe('Other')
    stop()
  })

  it('do nothing behind a dialog, wherever the focus is', () => {
    const stop = startShortcuts()
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    const d = () => new KeyboardEvent('keydown', { key: 'd', bubbles: true })
    document.body.dispatchEvent(d())
    expect(gestureNow().kind).toBe('idle')
    dialog.close()
    document.body.dispatchEvent(d())
    expect(gestureNow().kind).toBe('drawing')
    stop()
  })

  it('do nothing while a word is put together', () => {
    const stop = startShortcuts()
    const d = new KeyboardEvent('keydown', { key: 'd', bubbles: true, isComposing: true })
    document.body.dispatchEvent(d)
    stop()
    expect(gestureNow().kind).toBe('idle')
  })

  it('do nothing that is not possible now', () => {
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('Delete')).toBeNull()
  })

  it('leave the plan alone while a patient looks on', () => {
    dispatch('Rename plan', (doc) => renamePlan(doc, 'Other'))
    setView({ mode: 'present' })
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('d')).toBeNull()
    expect(press('a')).toBe('view-anterior')
    setView({ mode: 'plan' })
    expect(press('z', { ctrlKey: true })).toBe('undo')
  })

  it('leave Enter to the button that has the focus', () => {
    startDrawing()
    expect(press('Enter', {}, field('button'))).toBeNull()
    expect(press('Enter')).toBe('finish')
  })

  it('drop the pen with Escape, from anywhere', () => {
    startDrawing()
    const stop = startShortcuts()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    stop()
    expect(gestureNow().kind).toBe('idle')
  })
})
