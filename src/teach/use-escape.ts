import { useEffect, useRef } from 'react'
import { gestureNow } from '../state/gesture-store.ts'

/** Fields in which Esc takes back what was typed, or closes a list. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && ['text', 'number', 'search'].includes(target.type))

/**
 * Do something on Esc, before the planner's own meaning of the key. A thread being drawn, a field and an open dialog
 * keep theirs.
 * @param run null: the key keeps its meaning
 */
export function useEscape(run: (() => void) | null): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (
        latest.current === null ||
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        hasOwnEscape(event.target)
      )
        return
      if (gestureNow().kind !== 'idle' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current()
    }
    // On the way down: the shortcuts of the planner listen on the window as well, and came first.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
