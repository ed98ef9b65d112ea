import { useEffect, useRef } from 'react'

/** Where typed characters are text, not shortcuts. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)))

/** Do something on a printed character; dead while text is typed and with Ctrl, Alt or Cmd. Dialogs keep their keys to themselves. */
export function useKey(character: string, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== character || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isText(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [character])
}
