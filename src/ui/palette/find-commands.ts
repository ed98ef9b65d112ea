import type { Command } from '../../state/command-registry.ts'

/** How well a word begins what was typed: name first, then its other words, then anywhere in the name. */
const WORD_OF_NAME = 3
const OTHER_WORD = 2
const INSIDE_NAME = 1

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}/]+/gu) ?? []

/**
 * The commands that fit what was typed, the best first and those that can run now before the others. Every typed
 * word has to fit. Ties keep the order given; nothing typed fits all.
 */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  const typed = words(query)
  return commands
    .map((command) => ({ command, fit: fitOf(command, typed), ready: command.enabled() }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => Number(b.ready) - Number(a.ready) || b.fit - a.fit)
    .map(({ command }) => command)
}

function fitOf(command: Command, typed: readonly string[]): number {
  const fits = typed.map((word) => fitOfWord(command, word))
  if (fits.includes(0)) return 0
  const whole = command.label.toLowerCase().startsWith(typed.join(' '))
  return 1 + fits.reduce((sum, fit) => sum + fit, 0) + (whole ? WORD_OF_NAME : 0)
}

function fitOfWord({ label, words: others = '', detail }: Command, typed: string): number {
  if (words(label).some((word) => word.startsWith(typed))) return WORD_OF_NAME
  if (words(`${others} ${detail?.() ?? ''}`).some((word) => word.startsWith(typed))) return OTHER_WORD
  return label.toLowerCase().includes(typed) ? INSIDE_NAME : 0
}
