/** What a clinic reads about the patient's view: what keeps a plan back, what may be shown, translations. English. */
export const PRESENT_CLINIC_TEXTS = {
  gate: {
    title: 'Not ready to be shown',
    waiting: 'The plan is being checked. It opens as soon as that is done.',
    unchecked: (why: string) => `This plan cannot be checked on this head, so it is not shown. ${why}`,
    left: (n: number) => (n === 1 ? 'One thread is left to review.' : `${n} threads are left to review.`),
    how: 'A patient sees a plan once every finding of the highest grade is planned away or accepted with a typed reason.',
    why: {
      danger: 'still to be reviewed',
      'no-path': 'no path on this head: move or delete it',
    },
    side: { left: 'patient’s left', right: 'patient’s right', midline: 'midline' },
    review: (title: string) => `Review ${title.toLowerCase()}`,
    veil: 'The plan is still being checked.',
  },
  options: {
    open: 'For the clinic',
    title: 'What this patient is shown',
    nerves: 'Show the nerves under the skin',
    cost: 'Show a cost',
    costOf: 'Cost, as it should be read',
    costExample: 'such as 1,200 € for both sides',
    costFromList: (sum: string) => `Take ${sum} from the price list`,
    costKept: 'Kept until the page is closed, in no file and no link.',
    link: 'Link for the patient',
    linkIntro:
      'Opens this plan in Present mode on any device. It holds where the threads lie and which products they are; no findings, names, reasons or cost.',
    copy: 'Copy link',
    copied: 'Copied.',
    notCopied: 'Not copied: select the link and copy it.',
    making: 'Making the link …',
  },
  languages: {
    label: 'Language',
    title: 'Translations',
    intro:
      'A translation is offered to patients after a clinician who reads the language has reviewed it. The tick holds for these words on this device; changed words need a new review.',
    names: { vi: 'Vietnamese (Tiếng Việt)', ko: 'Korean (한국어)' },
    read: (name: string) => `Read ${name} beside English`,
    reviewed: (name: string) => `A clinician has reviewed ${name}`,
    english: 'English',
  },
  linked: {
    open: 'Clinic: open in the planner',
  },
} as const
