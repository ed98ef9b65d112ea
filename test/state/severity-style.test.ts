import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../src/geometry/check-types.ts'
import { SEVERITY_STYLE } from '../../src/state/severity-style.ts'

const styles = SEVERITIES.map((severity) => SEVERITY_STYLE[severity])

describe('how severity looks', () => {
  it.each(['word', 'colorLight', 'colorDark', 'colorScene', 'pattern', 'icon'] as const)(
    'is told apart by %s alone',
    (key) => expect(new Set(styles.map((style) => style[key])).size).toBe(SEVERITIES.length),
  )

  it('reads on its ground in both themes', () => {
    for (const { colorLight, colorDark } of styles) {
      expect(contrast(colorLight, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colorDark, '#1a2027')).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('never promises safety', () => {
    for (const { word } of styles) expect(word).not.toMatch(/safe|ok\b/i)
  })
})

/** Contrast as WCAG 2.2 defines it, 1 to 21. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
