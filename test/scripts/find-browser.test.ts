import { describe, expect, it } from 'vitest'
import { findBrowser, usualPlaces } from '../../scripts/browser/find.mjs'
import { hasDesktop } from '../../scripts/lib/desktop.mjs'

describe('the browser for the tests', () => {
  it('is the one that CHROME_PATH names', () => {
    const found = findBrowser({ CHROME_PATH: '/opt/my-chrome' }, () => true)
    expect(found.executablePath).toBe('/opt/my-chrome')
  })

  it('is refused when CHROME_PATH names nothing', () => {
    expect(() => findBrowser({ CHROME_PATH: '/opt/my-chrome' }, () => false)).toThrow('/opt/my-chrome')
  })

  it('is looked for in the usual places of each system', () => {
    expect(usualPlaces('linux', {})).toContain('/usr/bin/google-chrome')
    expect(usualPlaces('darwin', {})[0]).toMatch(/^\/Applications\/Google Chrome\.app\//)
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:/Program Files' })[0]).toMatch(/Files.*chrome\.exe$/)
    expect(usualPlaces('win32', {})).toEqual([])
  })
})

describe('opening a window by itself', () => {
  it('happens on a desktop', () => {
    expect(hasDesktop('darwin', {})).toBe(true)
    expect(hasDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })

  it('does not happen without a display, in CI or over a remote shell', () => {
    expect(hasDesktop('linux', {})).toBe(false)
    expect(hasDesktop('linux', { DISPLAY: ':0', CI: 'true' })).toBe(false)
    expect(hasDesktop('darwin', { SSH_CONNECTION: '10.0.0.1 22' })).toBe(false)
  })
})
