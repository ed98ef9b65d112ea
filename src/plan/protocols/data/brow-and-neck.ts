import type { Protocol } from '../types.ts'
import { read, usual } from '../figures.ts'
import { LORENC_VECTOR_2018 } from './sources.ts'

const LAM_LUK_2020 = 'Lam and Luk 2020, J Cosmet Med 4:29 (11 patients, P(LA/CL))'
const IFAAS = 'ifaas.co, eyebrow thread technique'
const PMFA = 'PMFA Journal, how I do it: neck (PLLA cones)'
const NECK_INJURY = 'J Cosmet Med 2024;8:129 (case report)'

/** Designs for brow tail and neck. */
export const BROW_AND_NECK_PROTOCOLS: readonly Protocol[] = [
  {
    id: 'brow-tail',
    name: 'Brow tail and temple',
    area: 'brow',
    indication: 'Mild to moderate descent of the lateral brow',
    direction: 'Up and outward from the brow tail to the temporal hairline',
    plane: 'subcutis',
    threads: [
      {
        name: 'tail',
        passes: [
          [
            { landmark: 'brow-lateral', mm: { anterior: -34, superior: 40 } },
            { landmark: 'brow-lateral', mm: { lateral: -2, superior: 6 } },
          ],
        ],
      },
    ],
    products: ['pdo-cog-21'],
    usual: {
      min: 1,
      max: 2,
      counts: 'threads a side',
      verified: false,
      source: `one thread a brow: ${IFAAS}`,
    },
    laidIn: usual('Superficial fat, over frontalis and temporoparietal fascia'),
    entry: usual('10 mm inside the temporal hairline, on the line from ala to outer eye corner prolonged'),
    end: usual('Brow tail, at least 5 mm above orbital rim and brow hairs, never in the lid'),
    spacingMm: usual(8),
    angleDeg: usual([30, 50]),
    lengthMm: usual([50, 60]),
    preparation: read('Botulinum toxin 2 weeks before.', IFAAS),
    outcome: read(
      'Lateral brow 2 mm or more higher at 4 to 6 months in 45 to 60 % when moderate, in 25 % when mild.',
      LAM_LUK_2020,
    ),
    sources: [IFAAS, LAM_LUK_2020],
  },
  {
    id: 'neck-submental',
    name: 'Neck and under the chin',
    area: 'neck',
    indication: 'Mild laxity, blunted angle between chin and neck',
    direction: 'A sling up and back along the line under the jaw',
    plane: 'subcutis',
    threads: [
      {
        name: 'sling',
        passes: [
          [
            { landmark: 'otobasion-inferius', mm: { anterior: 12, superior: -12 } },
            { landmark: 'gonion', mm: { anterior: 12, superior: -16 } },
            { landmark: 'menton', mm: { lateral: 8, anterior: -16 } },
          ],
        ],
        endExits: true,
      },
    ],
    products: ['plla-cone-12', 'plcl-long'],
    usual: { min: 1, max: 2, counts: 'threads a side', verified: false },
    laidIn: read('Fat over the platysma only', `${LORENC_VECTOR_2018}: neck sutures lie in the fat`),
    entry: usual(
      'Below the ear lobe, well in front of the great auricular nerve, not from behind the ear',
      NECK_INJURY,
    ),
    end: usual('5 to 10 mm short of the midline, at the angle between chin and neck'),
    spacingMm: usual(15),
    angleDeg: usual([10, 30]),
    lengthMm: usual([90, 120]),
    outcome: read('9 to 12 months after the first treatment, up to 18 after repeated ones.', PMFA),
    hazard: read(
      'Great auricular nerve and cervical branch were injured by threads from behind the ear.',
      NECK_INJURY,
    ),
    sources: [LORENC_VECTOR_2018, PMFA, NECK_INJURY],
  },
]
