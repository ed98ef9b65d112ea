import { ANATOMY_TEXTS } from './texts/anatomy.ts'
import { EVIDENCE_TEXTS } from './texts/evidence.ts'
import { PLAN_TEXTS } from './texts/plan.ts'
import { VERDICTS_TEXTS } from './texts/verdicts.ts'
import { lower } from './texts/words.ts'

/**
 * Every word of the panels in one table, so that another language is one more table of this shape. Words that
 * other folders own (planes, severities, commands, findings, products, structures) are theirs.
 */
export const TEXTS = {
  ...PLAN_TEXTS,
  ...ANATOMY_TEXTS,
  ...VERDICTS_TEXTS,
  ...EVIDENCE_TEXTS,
  app: 'Threadline',
  close: 'Close',
  design: 'Design',
  designShow: 'Show the design',
  designHide: 'Hide the design',
  mm: 'mm',
  planningDefault: 'planning default',
  numbers: {
    between: (min: number, max: number, unit: string) => `A number from ${min} to ${max} ${unit}`,
  },
  top: {
    planName: 'Plan name',
    modes: 'Mode',
    modeNames: { plan: 'Plan', teach: 'Teach', present: 'Present' },
    undoStep: (step: string) => `Undo: ${lower(step)}`,
    redoStep: (step: string) => `Redo: ${lower(step)}`,
    open: 'Open',
    save: 'Save',
    report: 'Report',
    theme: { light: 'Light colours', dark: 'Dark colours', system: 'Colours of the system' },
    themeNext: (now: string) => `${now}. Press to change.`,
    palette: 'Find a command',
    library: 'Library',
    share: 'Share',
    undone: (step: string) => `Undone: ${lower(step)}`,
    redone: (step: string) => `Done again: ${lower(step)}`,
    help: 'Help and shortcuts',
    menu: 'More',
    savedAt: (time: string) => `Kept on this device ${time}`,
    notSavedYet: 'Changes are kept on this device',
    refused: 'This device keeps nothing. Use Save plan.',
    renameStep: 'Rename plan',
    sandbox: 'Practice drawing. Your plan is laid aside.',
  },
  skip: { name: 'Skip', view: 'Skip to the head view', panel: 'Skip to the panel' },
  sheet: {
    tabs: 'Panels',
    names: { threads: 'Threads', findings: 'Findings', depth: 'Depth', count: 'Count', tools: 'Tools' },
    hide: 'Hide panel',
    show: 'Show panel',
  },
  drop: {
    here: 'Drop the plan file to open it',
    one: 'Drop one plan file at a time.',
  },
  guard: {
    stopped: 'This part of the planner stopped. Your plan is kept, and everything else goes on.',
    again: 'Show it again',
    diagnostics: 'Diagnostics',
  },
  faceMissing: 'The scanned face of this plan is not on this device. Head and verdicts are generic.',
  notice: { dismiss: 'Dismiss', error: 'Error' },
} as const

/** The shape of the table, whatever the language. */
export type Texts = Worded<typeof TEXTS>

type Worded<T> = T extends string
  ? string
  : T extends (...parts: infer P) => string
    ? (...parts: P) => string
    : { readonly [K in keyof T]: Worded<T[K]> }
