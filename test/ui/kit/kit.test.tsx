import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../src/ui/kit/button.tsx'
import { keyWords } from '../../../src/ui/kit/key-words.ts'
import { readNumber } from '../../../src/ui/kit/number-draft.ts'
import { NumberField } from '../../../src/ui/kit/number-field.tsx'
import { SeverityMark } from '../../../src/ui/kit/severity-mark.tsx'
import { TabRow } from '../../../src/ui/kit/tabs.tsx'
import { tipPlace } from '../../../src/ui/kit/tip-place.ts'
import { SEVERITIES } from '../../../src/geometry/check-types.ts'
import { click, named, press, show, type } from '../support/screen.tsx'

describe('a button that cannot be used now', () => {
  it('does nothing, says so, and keeps the focus', async () => {
    const run = vi.fn()
    const place = await show(
      <Button unavailable onClick={run}>
        Undo
      </Button>,
    )
    const button = named<HTMLButtonElement>(place, 'button', 'Undo')
    button.focus()
    await click(button)
    expect(run).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(button)
  })
})

describe('a row of tabs', () => {
  const TABS = ['one', 'two', 'three'].map((value) => ({ value, name: value }))
  function Tabs() {
    const [value, setValue] = useState('one')
    return <TabRow label="Row" tabs={TABS} value={value} onChange={setValue} />
  }

  it('is one stop for the Tab key; arrows go round inside', async () => {
    const place = await show(<Tabs />)
    const chosen = () => place.querySelector('[aria-selected="true"]')
    const stops = () => place.querySelectorAll('[tabindex="0"]').length
    expect([chosen()?.textContent, stops()]).toEqual(['one', 1])
    await press(chosen()!, 'ArrowLeft')
    expect([chosen()?.textContent, stops()]).toEqual(['three', 1])
    expect(document.activeElement).toBe(chosen())
    await press(chosen()!, 'ArrowRight')
    expect(chosen()?.textContent).toBe('one')
    await press(chosen()!, 'End')
    expect(chosen()?.textContent).toBe('three')
  })
})

describe('a typed number', () => {
  const limits = { min: 0.1, max: 50 }

  it.each([
    ['2.5', { kind: 'number', value: 2.5 }],
    [' 3,5 ', { kind: 'number', value: 3.5 }],
    ['', { kind: 'empty' }],
    ['deep', { kind: 'fault' }],
    ['1e3', { kind: 'fault' }],
    ['0', { kind: 'fault' }],
    ['51', { kind: 'fault' }],
  ])('reads %j', (text, expected) => {
    expect(readNumber(text, limits)).toEqual(expected)
  })

  it('is taken over by Enter, refused outside its limits, and emptied to nothing', async () => {
    const commit = vi.fn()
    const place = await show(<NumberField label="Depth" value={2} unit="mm" {...limits} onCommit={commit} />)
    const field = named<HTMLInputElement>(place, 'field', 'Depth')
    await type(field, '99')
    await press(field, 'Enter')
    expect(commit).not.toHaveBeenCalled()
    expect(place.textContent).toContain('A number from 0.1 to 50 mm')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await type(field, '4')
    await press(field, 'Enter')
    expect(commit).toHaveBeenLastCalledWith(4)
    await type(field, '')
    await press(field, 'Enter')
    expect(commit).toHaveBeenLastCalledWith(null)
    await type(field, '7')
    await press(field, 'Escape')
    expect(field.value).toBe('2')
  })
})

describe('a severity', () => {
  it.each(SEVERITIES)(
    '%s has a word and an icon beside its colour, and never the word "safe"',
    async (severity) => {
      const place = await show(<SeverityMark severity={severity} />)
      expect(place.textContent?.trim().length).toBeGreaterThan(3)
      expect(place.textContent).not.toMatch(/safe/i)
      expect(place.querySelectorAll('svg')).toHaveLength(2)
    },
  )

  it('differs from the others in pattern as well', async () => {
    const dashes = []
    for (const severity of SEVERITIES) {
      const place = await show(<SeverityMark severity={severity} />)
      dashes.push(place.querySelector('line')?.getAttribute('stroke-dasharray') ?? 'solid')
    }
    expect(new Set(dashes).size).toBe(SEVERITIES.length)
  })
})

describe('a tooltip', () => {
  const tip = { width: 100, height: 20 }
  const page = { width: 400, height: 300 }

  it('stands under its button, above it near the lower edge', () => {
    expect(tipPlace({ left: 150, top: 10, width: 40, height: 30 }, tip, page)).toEqual({ left: 120, top: 46 })
    expect(tipPlace({ left: 150, top: 260, width: 40, height: 30 }, tip, page).top).toBe(234)
  })

  it('never leaves the page', () => {
    expect(tipPlace({ left: 0, top: 0, width: 20, height: 20 }, tip, page).left).toBeGreaterThanOrEqual(0)
    const { left } = tipPlace({ left: 390, top: 0, width: 10, height: 20 }, tip, page)
    expect(left + tip.width).toBeLessThanOrEqual(page.width)
  })
})

describe('a shortcut in print', () => {
  it('is written as on the keys of the machine', () => {
    expect(keyWords('mod+shift+z', false)).toBe('Ctrl+Shift+Z')
    expect(keyWords('mod+z', true)).toBe('⌘Z')
    expect(keyWords('shift+l', false)).toBe('Shift+L')
    expect(keyWords('Delete', false)).toBe('Del')
    expect(keyWords('a', false)).toBe('A')
  })
})
