const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  shift: 'Shift',
  alt: 'Alt',
}

/** Whether this keyboard has a Command key where others have Ctrl. */
export const isMac = (platform: string): boolean => /mac|iphone|ipad/i.test(platform)

/** A shortcut as printed on keys: `mod+z` is `Ctrl+Z`, or `⌘Z` on a Mac. */
export function keyWords(shortcut: string, mac = isMac(navigator.platform)): string {
  const parts = shortcut.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl'
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
  return mac ? parts.join(parts[0] === '⌘' ? '' : '+') : parts.join('+')
}
