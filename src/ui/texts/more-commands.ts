/** Names of the commands that only the palette offers, each with other words that it is found by. */
export const MORE_COMMANDS_TEXTS = {
  report: { label: 'Report', words: 'print pdf sheet' },
  catalogue: { label: 'Catalogue of threads', words: 'products needles gauge' },
  placement: { label: 'Placement of the structures', words: 'anatomy table nerves vessels' },
  sources: { label: 'Sources and rules', words: 'limits references evidence' },
} as const
