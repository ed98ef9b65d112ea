import { SAME_LIFT_MM, type Reason } from './judge.ts'
import type { Part } from './room.ts'

/** Words of the complications rooms; the stories stand in their data. */
export const ROOM_TEXTS = {
  title: 'Complications',
  intro:
    'A published complication is told. Draw the thread that would cause it, then one for the same lift that would not. The planner’s checker judges both. Your own plan is laid aside meanwhile.',
  wait: 'The anatomy is being loaded.',
  done: 'Done',
  leave: 'Leave room',
  story: 'The case',
  source: 'Source',
  part: { cause: 'Step 1 of 2: cause it', spare: 'Step 2 of 2: avoid it' } satisfies Record<Part, string>,
  ask: {
    cause: 'Draw a thread that would cause this',
    spare: 'Draw the same lift so that it would not',
  } satisfies Record<Part, string>,
  hint: {
    cause: 'Choose a plane, press Draw thread, mark entry and end. Either side of the face counts.',
    spare: `Entry and end within ${SAME_LIFT_MM} mm of those of the case, no caution or danger where it was hurt, no danger elsewhere.`,
  } satisfies Record<Part, string>,
  depth: 'The depth at each end can be typed beside it.',
  several: 'The thread that is selected is judged; with none selected, the last one drawn.',
  judge: 'Judge this thread',
  nothing: 'Nothing is drawn yet.',
  ready: 'Drawn, and not judged yet.',
  example: 'Show an example',
  exampleStep: 'Show example',
  clear: 'Clear',
  clearStep: 'Clear threads',
  next: 'On to the thread that avoids it',
  finish: 'See both side by side',
  reasons: {
    causes: 'In the model this thread would cause it.',
    'only-near': 'Close, but a caution only: in the model it would not be hurt for certain enough.',
    misses: 'In the model this thread meets nothing of what was hurt.',
    spares: 'The same lift, and no conflict of this kind found in the model.',
    'still-near': 'It still comes too near to what was hurt.',
    'other-danger': 'What was hurt is spared, but the thread runs into another danger.',
    'not-assessed': 'Part of this thread cannot be assessed in the model: it does not count as avoided.',
    'other-lift': `This is another lift: entry or end lies more than ${SAME_LIFT_MM} mm from those of the case.`,
    'no-thread': 'No path could be laid for this thread.',
  } satisfies Record<Reason, string>,
  why: 'Why',
  both: 'Both threads',
  bothNote: 'Number 1 would cause it, number 2 would not. Colour and dash show the verdict of each stretch.',
  threads: { cause: 'Would cause it', spare: 'Would not' } satisfies Record<Part, string>,
  again: 'Do it again',
  others: 'To the other rooms',
  caution:
    'Where a source gives no depth or line, the line is our reading. The model shows how it can come about, not how it did.',
} as const
