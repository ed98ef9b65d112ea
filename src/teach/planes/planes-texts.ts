import type { LessonPlane } from '../four-planes.ts'

/** Words of the lesson of one line in four planes. */
export const PLANES_TEXTS = {
  title: 'Same line, four planes',
  intro: 'One line on the skin, judged in four layers. Only the depth differs.',
  open: 'Compare in four planes',
  line: 'Line',
  examples: {
    cheek: 'Example: from the ear to the corner of the mouth',
    jowl: 'Example: from the ear to the jowl',
  },
  none: 'No conflict found in the model.',
  others: (count: number) => (count === 1 ? '1 further finding' : `${count} further findings`),
  depth: (range: string) => `${range} deep`,
  strip: (plane: string) => `Depth strip, ${plane}`,
  noPath: 'No path could be laid here: not assessed.',
  noData: 'No layers known here',
  noLine: 'This line lies outside this head.',
  scale: (mm: number) =>
    `All four strips reach ${mm} mm down. From above: skin, fat, SMAS, deep tissue. The line is the thread, coloured and dashed by its verdict.`,
  lessons: {
    dermis: 'Here the skin itself is the obstacle: barbs dimple, and threads show or work their way out.',
    subcutis: 'Here the SMAS lies between the thread and most nerves and vessels of the cheek.',
    smas: 'Here the grip is firm, and the room for an error of depth is small.',
    'sub-smas': 'Here nothing lies between: nerve, duct and artery share the thread’s own layer.',
  } satisfies Record<LessonPlane, string>,
} as const
