/** Words of the command palette. */
export const PALETTE_TEXTS = {
  title: 'Commands',
  search: 'Find a command',
  list: 'Commands that fit',
  none: 'No command fits. Esc goes back.',
  notNow: 'not possible now',
} as const
