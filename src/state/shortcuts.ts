import { allCommands, isKeptBack, type Command } from './command-registry.ts'
// For what it registers.
import './commands.ts'

/** Whether a key press is one of a command's shortcuts. Letters count by what they print, or by place on other alphabets. */
export function matches(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1)!
  const mod = event.ctrlKey || event.metaKey
  if (mod !== parts.includes('mod') || event.altKey) return false
  const pressed = keyOf(event)
  if (key.length > 1) return pressed === key
  // Where digits and signs are printed on a key depends on the keyboard: only letters tell Shift apart.
  const lettered = key.toUpperCase() !== key
  return pressed.toLowerCase() === key && (!lettered || event.shiftKey === parts.includes('shift'))
}

/** The Latin letter of a key, by what it prints or, on a keyboard of another alphabet, by its place. */
function keyOf(event: KeyboardEvent): string {
  const latin = event.key.length > 1 || event.key.charCodeAt(0) < 128
  if (latin) return event.key
  return event.code.startsWith('Key') ? event.code.slice(3) : event.key
}

/** Letters are dead while text is typed; so are all shortcuts in fields that use the key themselves. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'range', 'button', 'file'].includes(target.type)
  )
}

/** Enter belongs to the button, list or dialog that has the focus. */
const hasOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a, input, [role="dialog"], [role="menu"], [role="listbox"]') !== null

/** The enabled command that a key press means; null when it means none. */
export function commandFor(event: KeyboardEvent): Command | null {
  for (const command of allCommands()) {
    if (isKeptBack(command)) continue
    if (!command.keys.some((shortcut) => matches(event, shortcut)) || !command.enabled()) continue
    if (isTyping(event.target) && !(event.ctrlKey || event.metaKey)) return null
    if (event.key === 'Enter' && hasOwnEnter(event.target)) return null
    return command
  }
  return null
}

/** All our dialogs are modal: what is behind one takes no keys, wherever the focus went by a click. */
const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** Listen for shortcuts on the whole page. Undo in a text field stays the field's own. */
export function startShortcuts(): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
    const command = commandFor(event)
    if (command === null) return
    if (isTyping(event.target) && (command.id === 'undo' || command.id === 'redo')) return
    event.preventDefault()
    command.run()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
