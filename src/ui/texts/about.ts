/** Words about the planner itself, and of the file that helps to find a fault in it. */
export const ABOUT_TEXTS = {
  title: 'About and diagnostics',
  planner: (version: string) => `Threadline ${version}. Everything stays on this device.`,
  offline: {
    ready: 'Kept on this device: it opens without a network.',
    'not-yet': 'Being kept on this device, to open without a network …',
    cannot: 'This browser does not keep it: it needs the network to open.',
  },
  licences: 'Licences of the packages used',
  heading: 'Diagnostics',
  intro:
    'If something went wrong, save this file and send it to whoever looks after the planner. It is all that you see here: no plan, no name, no place on a face, nothing that was typed. It is sent nowhere by itself.',
  looking: 'Looking …',
  text: 'Diagnostics as they are saved',
  save: 'Save diagnostics',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Not copied: select the text and copy it.',
  words: 'version offline error fault licence notice bug support',
} as const
