/** Lines of a report are broken here, characters. */
const LINE_WIDTH = 100
const LABEL_WIDTH = 14
const INDENT = '  '

/** Text broken at blanks into lines; lines after the first begin with `hanging`. A longer word is not broken. */
export function wrapped(first: string, text: string, hanging: string): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line)
      line = hanging
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** A label in its column and a text beside it, over as many lines as it needs. */
export const row = (label: string, text: string): string[] =>
  wrapped(`${INDENT}${label.padEnd(LABEL_WIDTH)}`, text, ' '.repeat(INDENT.length + LABEL_WIDTH))

/** Numbers for sources, in order of first mention; the same source keeps its number. */
export class SourceList {
  private readonly numbers = new Map<string, number>()

  /** `[3]` for a source. */
  mark(source: string): string {
    const known = this.numbers.get(source) ?? this.numbers.size + 1
    this.numbers.set(source, known)
    return `[${known}]`
  }

  lines(): string[] {
    return [...this.numbers].flatMap(([source, number]) => {
      const label = `${`[${number}]`.padEnd(4)} `
      return wrapped(`${INDENT}${label}`, source, ' '.repeat(INDENT.length + label.length))
    })
  }
}
