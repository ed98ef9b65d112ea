import type { Answer, CheckItemId, ItemBasis } from '../checklist/checklist-items.ts'

/** Words of the candidate check-list, for the doctor. It names what to discuss and decides nothing. */
export const CHECKLIST_TEXTS = {
  title: 'Candidate check-list',
  intro:
    'What to go through before threads are planned. It names what to discuss; the decision stays with doctor and patient. Answers stay in this tab until it is closed and are saved nowhere.',
  answers: { open: 'Not asked', no: 'No', yes: 'Yes' } satisfies Record<Answer, string>,
  indications: 'Speaks for threads',
  contraindications: 'Speaks against, or to be settled first',
  discuss: (n: number) => (n === 1 ? 'Discuss 1 point' : `Discuss ${n} points`),
  nothing: 'No point is marked to discuss.',
  left: (n: number) =>
    n === 0 ? 'Every point was asked.' : n === 1 ? '1 point was not asked.' : `${n} points were not asked.`,
  clear: 'Clear answers',
  basis: {
    'trial-exclusion': 'trial exclusion',
    listed: 'listed',
    results: 'from results',
    'planning-default': 'planning default',
  } satisfies Record<ItemBasis, string>,
  items: {
    laxity: 'Mild to moderate laxity, with skin of fair thickness and elasticity',
    age: 'Under 51 (kept the result longer with mild to moderate laxity)',
    expectation: 'Wants a small change and knows that it fades',
    pregnancy: 'Pregnancy or lactation',
    infection: 'Infection or skin disease in the field',
    scars: 'Keloid or hypertrophic scars',
    bleeding: 'Coagulation disorder, anticoagulant, NSAID or steroid',
    autoimmune: 'Autoimmune or connective tissue disease',
    thyroid: 'Autoimmune thyroid disease (no data to rely on)',
    allergy: 'Allergy to the thread or to the anaesthetic',
    cancer: 'Oncological disease',
    mind: 'Mental illness',
    smoking: 'Smoking',
    'toxin-laser': 'Toxin or laser in the field within 6 months',
    filler: 'Filler in the field within 12 months',
    skin: 'Thin, inelastic, sun-damaged or heavily wrinkled skin',
    severe: 'Severe laxity of jawline or neck (shortens the result)',
  } satisfies Record<CheckItemId, string>,
} as const
