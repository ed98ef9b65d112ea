/** Where a text stops being JSON. */
export interface JsonFault {
  /** Keys down to the value in which the fault lies. */
  readonly keys: readonly (string | number)[]
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** The text ends before its last bracket is closed. */
  readonly cutOff: boolean
  /** What stands at the fault, e.g. `NaN`; empty at the end of the text. */
  readonly found: string
}

const WHITE_SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y
const WORD = /(?:true|false|null)(?!\w)/y
const FOUND = /[+-]?\w[\w.+-]*|[^]/uy
const BEGUN_VALUE = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\d+(?:\.|(?:\.\d+)?[eE][+-]?))$/
const BEGUN_ESCAPE = /^\\(?:u[\da-fA-F]{0,3})?$/
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * End of the text that begins with the quote at `start`: the index after its closing quote; -1 for a fault
 * inside; Infinity where the JSON ends first. By hand: a pattern would run out of stack on megabytes.
 */
function endOfText(json: string, start: number): number {
  for (let i = start + 1; i < json.length; i++) {
    const character = json[i]!
    if (character === '"') return i + 1
    if (character < ' ') return -1
    if (character !== '\\') continue
    ESCAPE.lastIndex = i
    if (!ESCAPE.test(json)) return BEGUN_ESCAPE.test(json.slice(i, i + 6)) ? Infinity : -1
    i = ESCAPE.lastIndex - 1
  }
  return Infinity
}

/** Reads values until the first fault. Recursion is safe: the caller has bounded the nesting. */
class FaultFinder {
  at = 0
  cutOff = false
  readonly keys: (string | number)[] = []

  constructor(private readonly json: string) {}

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.json)
    if (found === null) return null
    this.at = pattern.lastIndex
    return found[0]
  }

  skip(): void {
    this.match(WHITE_SPACE)
  }

  take(character: string): boolean {
    this.skip()
    if (this.json[this.at] !== character) return false
    this.at++
    return true
  }

  value(): boolean {
    if (this.take('{')) return this.object()
    if (this.take('[')) return this.list()
    return this.text() !== null || (this.match(NUMBER) ?? this.match(WORD)) !== null
  }

  private text(): string | null {
    this.skip()
    if (this.json[this.at] !== '"') return null
    const end = endOfText(this.json, this.at)
    this.cutOff = end === Infinity
    if (end < 0 || this.cutOff) return null
    const text = JSON.parse(this.json.slice(this.at, end)) as string
    this.at = end
    return text
  }

  private list(): boolean {
    if (this.take(']')) return true
    for (let index = 0; ; index++) {
      this.keys.push(index)
      if (!this.value()) return false
      this.keys.pop()
      if (this.take(']')) return true
      if (!this.take(',')) return false
    }
  }

  private object(): boolean {
    if (this.take('}')) return true
    do {
      const key = this.text()
      if (key === null || !this.take(':')) return false
      this.keys.push(key)
      if (!this.value()) return false
      this.keys.pop()
      if (this.take('}')) return true
    } while (this.take(','))
    return false
  }
}

/**
 * Find the fault in a text that `JSON.parse` refused. Browsers word and place that error each in their own
 * way, and none of them names the field: hence a reader of our own, which stops at the first fault.
 * @returns the fault, or null when the text is JSON after all
 */
export function findJsonFault(json: string): JsonFault | null {
  const reader = new FaultFinder(json)
  const complete = reader.value()
  reader.skip()
  const { at, keys } = reader
  if (complete && at === json.length) return null
  const lineStart = json.lastIndexOf('\n', at - 1) + 1
  const found = reader.match(FOUND) ?? ''
  const begun = reader.at === json.length && BEGUN_VALUE.test(found)
  return {
    keys,
    line: json.slice(0, at).split('\n').length,
    column: at - lineStart + 1,
    cutOff: !complete && (reader.cutOff || at >= json.length || begun),
    found,
  }
}
