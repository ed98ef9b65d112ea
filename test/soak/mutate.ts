import { seededRandom, type Random } from '../support/random.ts'

/** Values that readers trip over; what JSON cannot hold is left to the mutations of the text. */
const ODD: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x'.repeat(5000),
  '\u0000',
  '\u202Eright to left',
  '=HYPERLINK("x")',
  '<script>',
  '__proto__',
  'constructor',
  0,
  -0,
  -1,
  0.1,
  1e-320,
  1e308,
  -1e308,
  2 ** 53,
  1.5,
  [],
  {},
  [[]],
  [null],
  { __proto__: null, a: 1 },
]
/** A copy: it may be spoilt further. */
const odd = (random: Random): unknown => structuredClone(random.pick(ODD))

const ODD_TEXTS = [
  'NaN',
  'Infinity',
  '1e999',
  '-',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  '\\u0000',
  '\uD800',
  '\uFEFF',
  '//',
]
const ODD_KEYS = ['__proto__', 'constructor', 'toString', '', 'extra', 'length', '0']

type Holder = Record<string, unknown> | unknown[]

/**
 * One of endlessly many spoilt copies of a file's text; the same for the same seed. Two in three change the JSON and
 * keep it JSON, so that most get past the first look.
 */
export function mutated(text: string, seed: number): string {
  const random = seededRandom(seed)
  if (random.next() < 1 / 3) return mutatedText(text, random)
  const json: unknown = JSON.parse(text)
  const rounds = 1 + Math.floor(random.next() ** 3 * 4)
  for (let k = 0; k < rounds; k++) changeJson(json, random)
  return JSON.stringify(json)
}

/** As `mutated`, of a text that is no JSON, such as a link. */
export function mutatedText(text: string, random: Random): string {
  let result = text
  const rounds = 1 + Math.floor(random.next() * 3)
  for (let k = 0; k < rounds; k++) {
    const at = Math.floor(random.next() * (result.length + 1))
    const length = 1 + Math.floor(random.next() ** 4 * 200)
    const [before, span, after] = [
      result.slice(0, at),
      result.slice(at, at + length),
      result.slice(at + length),
    ]
    result = random.pick([
      () => before + after,
      () => before,
      () => before + span + span + after,
      () => before + random.pick(ODD_TEXTS) + after,
      () => before + String.fromCharCode(Math.floor(random.next() * 65536)) + result.slice(at + 1),
      () => after + before,
    ])()
  }
  return result
}

function changeJson(json: unknown, random: Random): void {
  const holders = holdersIn(json)
  if (holders.length === 0) return
  const holder = random.pick(holders)
  if (Array.isArray(holder)) changeArray(holder, holders, random)
  else changeObject(holder, holders, random)
}

function changeArray(array: unknown[], holders: readonly Holder[], random: Random): void {
  const at = Math.floor(random.next() * (array.length + 1))
  random.pick([
    () => array.splice(at, 1),
    () => array.splice(at, 0, odd(random)),
    () => array.splice(at, 1, odd(random)),
    () => array.splice(at, 0, structuredClone(array[at] ?? null)),
    () => array.splice(at, 1, structuredClone(random.pick(holders))),
    () => array.push(array.shift()),
    () => array.splice(0, array.length),
  ])()
}

function changeObject(object: Record<string, unknown>, holders: readonly Holder[], random: Random): void {
  const keys = Object.keys(object)
  if (keys.length === 0) return
  const key = random.pick(keys)
  const value = object[key]
  const put = (name: string, next: unknown): void => {
    Object.defineProperty(object, name, { value: next, enumerable: true, configurable: true, writable: true })
  }
  random.pick([
    () => delete object[key],
    () => put(key, odd(random)),
    () => put(key, typeof value === 'number' ? nearNumber(value, random) : odd(random)),
    () => put(key, typeof value === 'object' ? [value] : String(value)),
    () => put(random.pick(ODD_KEYS), value),
    () => put(random.pick(keys), value),
    () => put(key, structuredClone(random.pick(holders))),
  ])()
}

const nearNumber = (value: number, random: Random): number =>
  random.pick([-value, value + 1, value * 1000, value / 3, value + random.between(-1, 1), Math.round(value)])

/** Every object and list of a JSON value, itself included. */
function holdersIn(json: unknown): Holder[] {
  if (typeof json !== 'object' || json === null) return []
  const holder = json as Holder
  return [holder, ...Object.values(holder).flatMap(holdersIn)]
}
