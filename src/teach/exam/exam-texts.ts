import { countWords, mmWords } from '../../report/index.ts'
import type { CaseSides } from './exam-case.ts'
import type { CaseFault } from './grade.ts'
import type { LineId, RubricLimits } from './rubric.ts'

const degWords = (deg: number): string => `${Math.round(deg)}°`
const andMore = (more: number): string => (more === 0 ? '' : `; ${countWords(more, 'more danger')}`)

/** Why points were taken off, a sentence each. */
export const EXAM_FAULTS = {
  danger: (message: string, more: number) => `Danger: ${message}${andMore(more)}.`,
  otherPlane: (plane: string) => `Laid in another plane than asked for: ${plane}.`,
  depth: (message: string) => `${message}.`,
  notAssessed: (mm: number) => `${mmWords(mm)} of it cannot be assessed, as the reference can.`,
  direction: (off: number, limit: number) =>
    `Runs ${degWords(off)} off the nearest reference vector; up to ${degWords(limit)} is within the rubric.`,
  spacing: (is: number, wanted: number, clash: string | null) =>
    clash === null
      ? `Neighbours ${mmWords(is)} apart on average; ${mmWords(wanted)} in the reference.`
      : `${clash}.`,
  symmetry: (mm: number, deg: number) =>
    `Left and right differ by up to ${mmWords(mm)} and ${degWords(deg)} from mirror images.`,
  tooMany: (count: number, asked: number) => `Thread ${count} of ${asked} asked for.`,
  otherProduct: (name: string) => `Another product than asked for: ${name}.`,
  late: (minute: number) => `Minute ${minute} over the time limit.`,
} as const

/** Names of the lines of the rubric. */
export const LINE_NAMES: Readonly<Record<LineId, string>> = {
  safety: 'Safety',
  depth: 'Depth kept',
  direction: 'Vector direction',
  spacing: 'Spacing',
  symmetry: 'Symmetry',
  count: 'Count',
  time: 'Time',
}

/** What each line takes points off for. */
export const LINE_WORDS: Readonly<Record<LineId, (limits: RubricLimits) => string>> = {
  safety: () => 'each thread with a danger, wherever it lies',
  depth: ({ unassessedMm }) =>
    `each thread that leaves its plane, or of which ${mmWords(unassessedMm)} more cannot be assessed than of the reference; a thread with a danger has paid already`,
  direction: ({ directionDeg }) =>
    `each thread more than ${degWords(directionDeg)} off the nearest reference vector of its region, entry to end`,
  spacing: ({ spacingMm }) =>
    `each pair of neighbours more than ${mmWords(spacingMm)} closer or wider than in the reference, or that cross`,
  symmetry: ({ symmetryMm, symmetryDeg }) =>
    `each pair of sides more than ${mmWords(symmetryMm)} or ${degWords(symmetryDeg)} from mirror images`,
  count: () => 'each thread more than asked for, or of another product',
  time: () => 'each minute begun after the time limit',
}

const SIDES: Readonly<Record<CaseSides, string>> = {
  left: 'patient’s left',
  right: 'patient’s right',
  both: 'both sides together',
  either: 'one side, of your choice',
}

/** Minutes and seconds, `2:05`. */
export const clockWords = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

const pointWords = (points: number): string => String(Math.round(points * 10) / 10)
const FAULTS: Readonly<Record<CaseFault['kind'], string>> = {
  unplaced: 'Its reference plan finds no place on this head.',
  danger: 'Its reference plan has a danger.',
  sides: 'Its reference plan lies on other sides than the case asks for.',
  'no-path': 'A thread of its reference plan has no path on this head.',
}

/** Words of the exam. */
export const EXAM_TEXTS = {
  title: 'Blind exam',
  intro:
    'Plan a case with the anatomy hidden and the checker silent. Handing in shows every finding, the expert’s corridor and the score. Your own plan is laid aside meanwhile.',
  wait: 'The anatomy is being loaded.',
  cases: 'Cases',
  own: 'Own cases',
  trainer: 'For trainers',
  load: 'Load a case',
  make: 'Make a case of my plan',
  overview: 'Class overview',
  save: (title: string) => `Save the case ${title} as a file`,
  saveWord: 'Save file',
  remove: (title: string) => `Remove the case ${title}`,
  removeWord: 'Remove',
  refused: (why: string) => `This case cannot be sat. ${why}`,
  fault: (fault: CaseFault) =>
    'message' in fault && fault.message !== ''
      ? `${FAULTS[fault.kind]} ${fault.message}`
      : FAULTS[fault.kind],
  facts: {
    head: 'Head',
    product: 'Product',
    plane: 'Plane',
    anyPlane: 'of your choice',
    threads: 'Threads',
    sides: 'Sides',
    time: 'Time',
    noLimit: 'no limit',
    minutes: (minutes: number) => countWords(minutes, 'minute'),
  },
  sides: SIDES,
  short: (threads: number, sides: CaseSides, minutes: number | undefined) =>
    `${countWords(threads, 'thread')}, ${SIDES[sides]}${minutes === undefined ? '' : `, ${countWords(minutes, 'minute')}`}`,
  brief: 'Step 1 of 3: read the case',
  rubric: 'How it is scored',
  rubricShare:
    'Each thread asked for earns its equal share of every line: one that is missing, or on average farther than the corridor from every course of the reference, earns nothing.',
  corridor: (mm: number) => `Corridor: ${mmWords(mm)} to either side of a reference course, on the skin.`,
  pass: (percent: number) => `Passed from ${percent} % on, and never with a danger.`,
  defaults: 'Points and limits are planning defaults.',
  line: 'Line',
  points: 'Points',
  costs: 'Each fault',
  takes: (points: number) => `−${pointWords(points)}`,
  begin: 'Begin',
  headComing: 'The head of this case is being made. The clock starts when it is there.',
  back: 'Back to the cases',
  sit: 'Step 2 of 3: draw',
  sitting: 'Anatomy, names, depths and verdicts are hidden until you hand in.',
  drawn: (drawn: number, asked: number) => `${drawn} of ${countWords(asked, 'thread')} drawn`,
  nothing: 'Nothing is drawn yet. Press Draw thread, mark entry and end.',
  list: 'Threads drawn',
  clock: 'Time since the start',
  limit: (clock: string) => `of ${clock}`,
  over: 'Over the limit',
  handIn: 'Hand in',
  handInSure: (drawn: number, asked: number) =>
    `${drawn} of ${countWords(asked, 'thread')} drawn. Hand in now?`,
  yesHandIn: 'Yes, hand in',
  no: 'no',
  yes: 'yes',
  goOn: 'Go on drawing',
  leave: 'Leave exam',
  leaveSure: 'Leave? What is drawn here is lost, and nothing is scored.',
  yesLeave: 'Yes, leave',
  stay: 'Stay',
  told: 'Step 3 of 3: the answer',
  result: (points: number, of: number, percent: number) =>
    `${pointWords(points)} of ${of} points, ${Math.round(percent)} %`,
  passed: 'Passed',
  notPassed: 'Not passed',
  danger: 'A danger is never passed.',
  noFault: 'Nothing taken off',
  missing: (missing: number, asked: number) =>
    `${missing} of ${countWords(asked, 'thread')} missing or outside the corridor: each takes its share of every line.`,
  outside: (titles: readonly string[]) => `In no corridor: ${titles.join(', ')}.`,
  counts: (answered: number, asked: number) => `counts for ${answered} of ${countWords(asked, 'thread')}`,
  lines: 'Score by line',
  lineScore: (name: string, points: number, of: number) => `${name}: ${pointWords(points)} of ${of}`,
  threadWords: (titles: readonly string[]) => titles.join(' and '),
  show: 'Show',
  showFault: (words: string) => `Show where: ${words}`,
  findings: 'Findings of each thread',
  threadVerdict: (title: string, word: string) => `${title}: ${word}`,
  worst: (title: string) => `Worst point of ${title}`,
  select: (title: string) => `Select ${title}`,
  noFinding: 'No conflict found in the model.',
  planFindings: 'The plan as a whole',
  expert: 'Expert corridor',
  showExpert: 'Show the expert’s courses and corridor',
  skin: 'Skin',
  about: 'The case is about',
  source: 'Reference plan',
  replay: 'Replay of the drawing',
  play: 'Play',
  pause: 'Pause',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  stepWords: (label: string | null, clock: string) => `${clock}: ${label ?? 'Start'}`,
  again: 'Sit it again',
  export: 'Keep the result',
  exportNote: 'Type a code, not a name: no names leave this device.',
  code: 'Learner code',
  codeWrong: 'A code has up to 24 letters, digits, dots or dashes, and no blanks.',
  json: 'Save JSON',
  csv: 'Save CSV',
  left: 'The exam was left. Nothing was scored.',
  columns: {
    head: ['Code', 'Case', 'Percent', 'Passed'],
    tail: ['Points', 'Of', 'Threads in corridor', 'Threads asked', 'Seconds', 'Reasons'],
  },
  kept: {
    added: (title: string) => `“${title}” is kept on this device.`,
    notRead: (file: string, why: string) => `${file} was not read. ${why}`,
    notKept: 'This device keeps no cases. Keep the file.',
    keptUnreadable:
      'A case kept on this device could not be read. It was put aside on the device; load its file again.',
  },
  class: {
    note: 'Open result files of a class together. They are read here and go nowhere.',
    open: 'Open results',
    empty: 'No results opened yet.',
    opened: (count: number) => `${countWords(count, 'result')} opened.`,
    table: 'Results of the class',
    mean: 'Mean',
    passed: (passed: number, of: number) => `${passed} of ${of}`,
    csv: 'Save table as CSV',
    clear: 'Close all',
    back: 'Back to the exam',
    of: (points: number, of: number) => `${pointWords(points)} / ${of}`,
    percent: (percent: number) => `${pointWords(percent)} %`,
    none: '–',
  },
  author: {
    title: 'A case of my plan',
    note: (threads: number) =>
      `The open plan, with ${countWords(threads, 'thread')}, becomes the reference. Its name, reasons and what was done stay out.`,
    noThreads: 'The open plan has no threads yet. Draw the reference in Plan first.',
    name: 'Title',
    indication: 'Indication, in plain words',
    sides: 'Sides',
    minutes: 'Time limit',
    minutesUnit: 'min',
    noLimit: 'none',
    make: 'Make the case and save its file',
    made: (title: string) => `“${title}” was made, is kept on this device, and was saved as a file.`,
    missing: 'Title and indication are needed.',
    judging: 'The plan is still being checked. Make the case once its verdict is there.',
    refused: (why: string) => `No case was made. ${why}`,
  },
} as const
