/** Names of the commands that only the palette offers, each with other words that it is found by. */
export const MORE_COMMANDS_TEXTS = {
  newPlan: { label: 'New plan', words: 'empty begin' },
  report: { label: 'Report', words: 'print pdf sheet' },
  catalogue: { label: 'Catalogue of threads', words: 'products needles gauge' },
  placement: { label: 'Placement of the structures', words: 'anatomy table nerves vessels' },
  checklist: {
    label: 'Candidate check-list',
    words: 'indications contraindications candidate patient discuss',
  },
  sources: { label: 'Sources and rules', words: 'limits references evidence' },
  names: { label: 'Names on or off', words: 'labels structures' },
  mode: (name: string) => `Mode: ${name}`,
  theme: (name: string) => `Colours: ${name}`,
  themes: { light: 'light', dark: 'dark', system: 'of the system' },
  themeWords: 'theme appearance',
} as const
