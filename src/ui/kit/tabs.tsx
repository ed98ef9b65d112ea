import { useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface TabChoice<T extends string> {
  readonly value: T
  /** Accessible name, where the content holds more than words. */
  readonly name: string
  readonly content?: ReactNode
}

interface Props<T extends string> {
  readonly label: string
  readonly tabs: readonly TabChoice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly className?: string | undefined
  readonly tabClassName?: string | undefined
  /** Id of the panel that the tabs switch, where it is one. */
  readonly panelId?: string
}

/** A row of tabs: one stop for the Tab key, arrows move inside, the one with the focus is chosen. */
export function TabRow<T extends string>({
  label,
  tabs,
  value,
  onChange,
  className,
  tabClassName,
  panelId,
}: Props<T>) {
  const row = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = tabs.findIndex((tab) => tab.value === value)
    const next = stepped(event.key, now, tabs.length)
    const tab = next === null ? undefined : tabs[next]
    if (next === null || tab === undefined) return
    event.preventDefault()
    onChange(tab.value)
    const buttons = row.current?.querySelectorAll<HTMLElement>('[role="tab"]')
    buttons?.[next]?.focus()
  }
  return (
    <div ref={row} role="tablist" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-label={tab.content === undefined ? undefined : tab.name}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? panelId : undefined}
          tabIndex={tab.value === value ? 0 : -1}
          className={tabClassName}
          onClick={() => onChange(tab.value)}
        >
          {tab.content ?? tab.name}
        </button>
      ))}
    </div>
  )
}

/** The tab that a key moves to, going round; null for other keys. */
function stepped(key: string, now: number, count: number): number | null {
  if (key === 'ArrowRight') return (now + 1) % count
  if (key === 'ArrowLeft') return (now - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
