import type { ThreadInput } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import { PLAN_DEFAULTS, resolveThread, type PlanDocument, type PlanThread } from '../../plan/index.ts'
import { threadTitle } from '../../state/thread-titles.ts'
import { PLANES_TEXTS as T } from './planes-texts.ts'

/** A line that can be judged: a thread of the plan, or an example. */
export interface LessonLine {
  readonly id: string
  readonly name: string
  readonly thread: PlanThread
}

const example = (id: string, passes: PlanThread['passes']): PlanThread => ({
  id,
  product: 'pdo-cog-19-100',
  plane: 'subcutis',
  passes,
  entry: PLAN_DEFAULTS.entry,
  endExits: PLAN_DEFAULTS.endExits,
  anchor: PLAN_DEFAULTS.anchor,
})

/** Lines on the patient's left that teach something in each plane. Places are planning defaults. */
const EXAMPLES: readonly LessonLine[] = [
  {
    id: 'example-cheek',
    name: T.examples.cheek,
    thread: example('example-cheek', [
      [
        { landmark: 'tragus', side: 'left', mm: { anterior: 18, superior: 2 } },
        { landmark: 'cheilion', side: 'left', mm: { superior: 6, lateral: 22 } },
      ],
    ]),
  },
  {
    id: 'example-jowl',
    name: T.examples.jowl,
    thread: example('example-jowl', [
      [
        { landmark: 'tragus', side: 'left', mm: { anterior: 14, superior: -14 } },
        { landmark: 'cheilion', side: 'left', mm: { superior: -26, lateral: 18 } },
      ],
    ]),
  },
]

/** The threads of a plan, then the examples. */
export const lessonLines = ({ threads }: PlanDocument): readonly LessonLine[] => [
  ...threads.map((thread, index) => ({
    id: `plan ${thread.id}`,
    name: thread.name ?? threadTitle(index),
    thread,
  })),
  ...EXAMPLES,
]

/** As the checker takes it; null where it means no place on this head. */
export function lineInput(line: LessonLine, head: Head, doc: PlanDocument): ThreadInput | null {
  const input = resolveThread(head, line.thread, 0, doc.products)
  return input.ok ? input.value : null
}
