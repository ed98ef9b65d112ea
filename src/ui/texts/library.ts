/** Words of the library, of sharing, and of two tabs on one plan. */
export const LIBRARY_TEXTS = {
  title: 'Library',
  intro: 'Plans on this device. Changes are kept as you make them.',
  search: 'Find a plan',
  none: 'No plan fits.',
  empty: 'No plan yet. The first thread you draw begins one.',
  waiting: 'Reading the library …',
  newPlan: 'New plan',
  open: (name: string) => `Open “${name}”`,
  isOpen: 'Open now',
  threads: (n: number) => (n === 1 ? '1 thread' : `${n} threads`),
  changed: (time: string) => `changed ${time}`,
  rename: (name: string) => `Rename “${name}”`,
  nameOf: 'Name of the plan',
  duplicate: (name: string) => `Duplicate “${name}”`,
  remove: (name: string) => `Delete “${name}”`,
  file: (name: string) => `Save “${name}” as a file`,
  removed: (name: string) => `Deleted “${name}”.`,
  undo: 'Undo',
  deleted: (n: number) => `Recently deleted (${n})`,
  deletedHint: 'Deleted plans stay here for 30 days.',
  restore: (name: string) => `Restore “${name}”`,
  restoreShort: 'Restore',
} as const

export const SHARE_TEXTS = {
  title: 'Share plan',
  intro:
    'The link holds the whole plan behind #, which is sent to no server. Whoever opens it gets a copy; later changes do not follow.',
  link: 'Link',
  making: 'Making the link …',
  words: 'Take along what was typed',
  wordsHint:
    'Names of the plan, of threads and own products, and reasons for accepted dangers. Leave it off if any could name the patient.',
  copy: 'Copy link',
  copied: 'Copied.',
  notCopied: 'This browser did not copy it. The link is selected: copy it by hand.',
  send: 'Send …',
  file: 'Save as a file',
  length: (characters: string) => `${characters} characters.`,
  long: 'Some mail and chat programs cut links this long. Save the plan as a file instead.',
} as const

export const TABS_TEXTS = {
  twin: 'This plan is open in another tab too. Work on it in one of them, or on a copy here.',
  twinCopy: 'Work on a copy',
  twinStay: 'Stay',
  parted: 'Another tab has changed this plan. Nothing was overwritten: what you see is yours.',
  keepMine: 'Keep mine as a copy',
  takeTheirs: 'Take theirs',
} as const
