import { afterEach, describe, expect, it, vi } from 'vitest'
import { isReviewed, languageStore, setReviewed } from '../../src/state/language.ts'

afterEach(() => {
  languageStore.setState({ language: 'en', reviewed: {}, linked: null })
  localStorage.clear()
  vi.resetModules()
})

const again = async () => (await import('../../src/state/language.ts')).languageStore.getState()

describe('a translation', () => {
  it('counts as reviewed for the words that were reviewed, and for no others', () => {
    expect(isReviewed(languageStore.getState(), 'vi', 'a1')).toBe(false)
    setReviewed('vi', 'a1')
    expect(isReviewed(languageStore.getState(), 'vi', 'a1')).toBe(true)
    expect(isReviewed(languageStore.getState(), 'vi', 'a2')).toBe(false)
    expect(isReviewed(languageStore.getState(), 'ko', 'a1')).toBe(false)
    setReviewed('vi', null)
    expect(isReviewed(languageStore.getState(), 'vi', 'a1')).toBe(false)
  })

  it('that was reviewed stays so on this device; the language spoken is chosen anew', async () => {
    setReviewed('ko', 'k9')
    languageStore.setState({ language: 'ko' })
    vi.resetModules()
    expect(await again()).toEqual({ language: 'en', reviewed: { ko: 'k9' }, linked: null })
  })

  it('reviewed where a patient’s link was made is not kept here', async () => {
    languageStore.setState({ language: 'vi', linked: { id: 'vi', sum: 'a1' } })
    expect(isReviewed(languageStore.getState(), 'vi', 'a1')).toBe(true)
    vi.resetModules()
    expect((await again()).linked).toBeNull()
  })

  it('starts with none when what was kept cannot be read', async () => {
    for (const text of ['{', '[]', '7', '{"vi":3,"xx":"a"}']) {
      localStorage.setItem('threadline.translations.1', text)
      vi.resetModules()
      expect((await again()).reviewed, text).toEqual({})
    }
  })
})
