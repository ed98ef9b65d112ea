import type { FindingCode } from '../../geometry/check-types.ts'

/** Words of the fix that is suggested for a thread, and of its tolerance. Loaded with them. */
export const FIX_TEXTS = {
  suggest: 'Suggest a fix',
  suggestFewer: 'Suggest a way to fewer cautions',
  spoken: (what: string, title: string) => `${what}: ${title}`,
  searching: 'Looking for the smallest change …',
  stop: 'Stop',
  shown: 'Suggested, shown in the view:',
  clears: (what: string) => `Clears: ${what}.`,
  softens: (what: string) => `Danger becomes a caution: ${what}.`,
  leaves: (n: number) => (n === 1 ? 'One caution stays.' : `${n} cautions stay.`),
  leavesNone: 'No conflict found in the model after it.',
  keeps: (endMm: number, depthMm: number) =>
    `What it clears does not come back within ${endMm} mm at the end and ${depthMm} mm of depth.`,
  apply: 'Apply',
  goTo: 'Go to',
  goToSpoken: 'Go to: the suggested change',
  discard: 'Discard',
  close: 'Close',
  commands: {
    suggest: { label: 'Suggest a fix', words: 'smallest change clear danger caution' },
    apply: { label: 'Apply the suggested fix', words: 'ghost accept' },
    map: { label: 'Skin map on or off', words: 'paint clearance corridors face' },
  },
  matters: {
    'breaks-skin': 'out of the skin',
    'too-shallow': 'too shallow',
    'too-deep': 'too deep',
    'thin-here': 'thin fat',
    spacing: 'another thread near',
    'threads-cross': 'another thread crossed',
    'wrong-length': 'length',
    'product-plane': 'product and plane',
    'near-commissure': 'corner of the mouth near',
    'inside-orbital-rim': 'inside the orbital rim',
    'crosses-midline': 'midline crossed',
    'entry-in-hair': 'entry in the hair',
    'crosses-ligament': 'ligament crossed',
    'anchor-in-mobile-zone': 'anchor in a mobile zone',
  } satisfies Partial<Record<FindingCode, string>>,
} as const
