import type { EchoLayer } from './echo.ts'
import type { Game } from './session.ts'

/** Words of practice; names of structures and layers are those of the atlas. */
export const PRACTICE_TEXTS = {
  title: 'Practice',
  intro: 'Short rounds of questions. What you miss comes back soon, what you know later.',
  games: { find: 'Find it', name: 'Name it', strip: 'Read the strip' } satisfies Record<Game, string>,
  aims: {
    find: 'A name is shown. Point at where it runs, and say in which layer.',
    name: 'A structure is lit. Choose its name.',
    strip: 'Layers as ultrasound would show them. Name each.',
  } satisfies Record<Game, string>,
  standing: (due: number, fresh: number, of: number) =>
    [due > 0 && `${due} to repeat today`, fresh > 0 && `${fresh} new`, `${of} in all`]
      .filter(Boolean)
      .join(' · '),
  wait: 'The anatomy is being loaded.',
  kept: 'Answers are kept on this device only.',
  forget: 'Forget all answers',
  forgetSure: 'Forget what was known and missed?',
  forgetYes: 'Forget',
  forgetNo: 'Keep',
  leave: 'Leave practice',
  question: (now: number, of: number) => `Question ${now} of ${of}`,
  next: 'Next question',
  toSummary: 'See the result',
  right: 'Right.',
  missed: 'Not quite.',
  find: {
    ask: (title: string) => `Find: ${title}`,
    hint: 'Click the skin over its course, anywhere along it.',
    hintTouch: 'Tap the skin over its course, anywhere along it.',
    keys: 'By keys: press the button, move the mark with the arrow keys, set it with Space.',
    point: 'Point on the face',
    again: 'Point again',
    marked: 'Your place is marked.',
    penDown: 'The pen is down.',
    layer: 'Layer it lies in there',
    choose: 'Choose a layer',
    check: 'Check',
    over: 'You were right over it',
    off: (mm: string) => `You were ${mm} off, measured along the skin`,
    layerRight: (layer: string) => `Its layer there is right: ${layer}.`,
    layerWrong: (layer: string, named: string) => `Its layer there: ${layer}; you chose ${named}.`,
    points: (points: number) => `${points} of 100 points.`,
  },
  name: {
    ask: 'Which structure is lit?',
    choices: 'Names to choose from',
    it: (title: string) => `This is the ${title}.`,
    not: (title: string, chosen: string) => `This is the ${title}, not the ${chosen}.`,
  },
  strip: {
    ask: (place: string) => `Name the layers under the skin of the ${place}`,
    note: 'Drawn from the layers of the model, speckle added. No recording.',
    picture: (count: number, mm: string) =>
      `Drawn ultrasound picture with ${count} numbered bands, ${mm} deep`,
    band: (number: number, bright: boolean, from: string, to: string) =>
      `Band ${number}: ${bright ? 'bright' : 'dark'}, ${from} to ${to} mm`,
    choose: 'Choose',
    check: 'Check',
    layers: {
      skin: 'Skin',
      fat: 'Superficial fat',
      smas: 'SMAS',
      'deep-fat': 'Deep fat',
      'deep-fascia': 'Deep fascia',
      bone: 'Bone',
    } satisfies Record<EchoLayer, string>,
    all: (count: number) => `All ${count} layers are right.`,
    some: (right: number, count: number) => `${right} of ${count} layers are right.`,
    wrong: (number: number, layer: string) => `Band ${number} is ${layer}.`,
  },
  summary: {
    heading: (known: number, of: number) => `${known} of ${of} known`,
    list: 'What was asked',
    known: 'Known',
    missed: 'Missed',
    comes: 'What was missed is asked again first.',
    none: 'Nothing was missed.',
    again: 'Practise again',
    done: 'Done',
  },
  keptUnreadable:
    'The answers kept on this device could not be read. They were put aside, and practice starts anew.',
  notKept: 'This device keeps no answers. This round counts until you leave the page.',
} as const
