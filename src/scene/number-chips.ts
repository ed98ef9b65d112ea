import { SEVERITIES, type Severity } from '../geometry/check-types.ts'

/** Numbers of threads whose entries are seen in one place: one chip for all of them. */
export interface NumberChip {
  x: number
  y: number
  /** From 1, in the order of the plan. */
  readonly numbers: number[]
  severity: Severity
  selected: boolean
}

/** Entries nearer to each other than this share a chip, px. */
const ONE_PLACE_PX = 18
/** Longer lists are cut short: "1 to 6". */
const MOST_NUMBERS = 3

/** Gathers numbers into chips that do not cover each other. `begin` starts over. */
export class NumberChips {
  readonly #chips: NumberChip[] = []

  begin(): void {
    this.#chips.length = 0
  }

  add(x: number, y: number, number: number, severity: Severity, selected: boolean): void {
    const near = this.#chips.find((chip) => Math.hypot(chip.x - x, chip.y - y) < ONE_PLACE_PX)
    if (near === undefined) {
      this.#chips.push({ x, y, numbers: [number], severity, selected })
      return
    }
    near.numbers.push(number)
    near.selected ||= selected
    if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(near.severity)) near.severity = severity
  }

  get chips(): readonly NumberChip[] {
    return this.#chips
  }
}

/** What a chip says: `2`, `1, 2, 4` or `1 to 6`. */
export function chipText({ numbers }: Pick<NumberChip, 'numbers'>): string {
  if (numbers.length <= MOST_NUMBERS) return numbers.join(', ')
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const unbroken = last - first + 1 === numbers.length
  return unbroken ? `${first} to ${last}` : `${numbers.slice(0, MOST_NUMBERS).join(', ')} …`
}
