import type { Protocol } from '../types.ts'
import { read, usual } from '../figures.ts'
import {
  BERTOSSI_2019,
  CONE_MAKER,
  LORENC_2018,
  LORENC_VECTOR_2018,
  MYUNG_2020,
  SUH_2015,
} from './sources.ts'

const UNAL_2019 = 'Unal M et al. 2019, J Dermatolog Treat, doi 10.1080/09546634.2019.1640347 (38 patients)'
const CONES_2014 = 'aestheticsjournal.com 2014'

/** Designs for cheek and nasolabial fold. */
export const MIDFACE_PROTOCOLS: readonly Protocol[] = [
  {
    id: 'midface-pdo',
    name: 'Midface, floating PDO barbed',
    area: 'midface',
    indication: 'Sunken malar fat, nasolabial groove',
    direction: 'Up and outward, across the nasolabial fold',
    plane: 'subcutis',
    threads: [
      {
        name: 'high',
        passes: [
          [
            { landmark: 'zygion', mm: { anterior: 16, superior: 16 } },
            { landmark: 'alare', mm: { superior: -4, lateral: 18 } },
          ],
        ],
      },
      {
        name: 'low',
        passes: [
          [
            { landmark: 'zygion', mm: { anterior: 12, superior: 0 } },
            { landmark: 'alare', mm: { superior: -17, lateral: 20 } },
          ],
        ],
      },
    ],
    products: ['pdo-cog-23'],
    usual: { min: 2, max: 3, counts: 'threads a side', verified: true, source: BERTOSSI_2019 },
    laidIn: usual('Superficial fat above the SMAS'),
    entry: usual('Above the cheekbone arch, lateral to the outer eye corner'),
    end: usual('5 to 10 mm lateral to the nasolabial fold, never across it'),
    spacingMm: usual([10, 15]),
    angleDeg: usual([45, 60]),
    lengthMm: read(90, UNAL_2019),
    sources: [BERTOSSI_2019, UNAL_2019],
  },
  {
    id: 'nasolabial-five',
    name: 'Nasolabial fold, five cogs',
    area: 'midface',
    indication: 'Lax skin lateral to the nasolabial fold',
    direction: 'Five lines to the fold, from above and outside',
    plane: 'subcutis',
    threads: [0, 1, 2, 3, 4].map((n) => ({
      name: String(n + 1),
      passes: [
        [
          { landmark: 'tragus', mm: { anterior: 16 + 1.5 * n, superior: 10 - 11 * n } },
          { landmark: 'alare', mm: { superior: 4 - 10 * n, lateral: 16 + 1.5 * n } },
        ],
      ],
    })),
    products: ['pdo-cog-21'],
    usual: { min: 5, max: 5, counts: 'threads a side', verified: true, source: SUH_2015 },
    laidIn: usual('Superficial fat'),
    entry: usual('Lateral cheek, in front of the ear'),
    end: usual('Lateral to the nasolabial fold'),
    spacingMm: usual(10),
    lengthMm: usual([90, 100]),
    outcome: read('87 % were satisfied.', SUH_2015),
    sources: [SUH_2015],
  },
  {
    id: 'mini-midface-anchor',
    name: 'Small midface lift, anchored at the orbital rim',
    area: 'midface',
    indication: 'Flattened malar highlight, deep nasolabial fold',
    direction: 'A fan forward and down from the lateral orbital rim; the pull is up and outward',
    plane: 'sub-smas',
    threads: [10, 1, -8].map((superior, i) => ({
      name: ['high', 'middle', 'low'][i]!,
      passes: [
        [
          {
            landmark: 'lateral-orbital-rim',
            mm: { superior: -4, lateral: 3 },
            plane: 'supraperiosteal' as const,
          },
          { landmark: 'alare', mm: { superior, lateral: 14 + i } },
        ],
      ],
      hole: 'rim',
      anchor: 'periosteum' as const,
    })),
    products: ['pdo-cog-18'],
    usual: { min: 3, max: 3, counts: 'threads a side', verified: true, source: MYUNG_2020 },
    laidIn: read('Deep medial fat and inner layer of the SMAS: deeper than is usual', MYUNG_2020),
    entry: read('A stab over the lateral orbital rim, anchored in its periosteum', MYUNG_2020),
    end: read('Deep medial cheek fat, blind', MYUNG_2020),
    spacingMm: usual(10),
    lengthMm: usual(60),
    outcome: read(
      'Blinded score 4.5 of 5 at 1 month, 3.1 at 1 year; satisfaction 4.7, then 2.8; no major complication.',
      MYUNG_2020,
    ),
    sources: [MYUNG_2020],
  },
  {
    id: 'cone-midface',
    name: 'Midface, PLLA cones in a straight line',
    area: 'midface',
    indication: 'Sagging midface',
    direction: 'A straight line across the fold or plane to be raised',
    plane: 'subcutis',
    threads: [
      {
        name: 'high',
        passes: [
          [
            { landmark: 'zygion', mm: { anterior: 20, superior: 1 } },
            { landmark: 'alare', mm: { superior: -12, lateral: 14 } },
          ],
          [
            { landmark: 'zygion', mm: { anterior: 20, superior: 1 } },
            { landmark: 'tragion', mm: { anterior: 24, superior: 64 } },
          ],
        ],
        endExits: true,
      },
      {
        name: 'low',
        passes: [
          [
            { landmark: 'tragus', mm: { anterior: 24, superior: -14 } },
            { landmark: 'cheilion', mm: { superior: 4, lateral: 18 } },
          ],
          [
            { landmark: 'tragus', mm: { anterior: 24, superior: -14 } },
            { landmark: 'tragion', mm: { anterior: 12, superior: 50 } },
          ],
        ],
        endExits: true,
      },
    ],
    products: ['plla-cone-8'],
    usual: {
      min: 2,
      max: 4,
      counts: 'sutures a side: 2 or 3 when mild, 3 or 4 when marked, 4 or more for several areas',
      verified: true,
      source: LORENC_2018,
    },
    laidIn: read('Superficial fat of the cheek', `FDA 510(k) K163676; ${CONES_2014}`),
    entry: read('In the middle of the line; each limb runs to an exit of its own', CONES_2014),
    end: read('At least 60 mm from the entry with 8 cones, 90 with 12, 110 with 16', CONE_MAKER),
    spacingMm: usual([10, 15]),
    lengthMm: read(60, `${CONE_MAKER}, least length of a limb`),
    outcome: read(
      'Raised by 1.5 mm or more in 30 % at week 8 (20 patients); benefit for 12 months or more in a study.',
      'Nestor 2019, JCAD 12(3):18; J Drugs Dermatol 2018',
    ),
    preparation: read(
      '0.5 ml lidocaine 1 % with adrenaline 1:200 000 at each entry and exit only, 15 minutes before.',
      CONE_MAKER,
    ),
    sources: [LORENC_2018, LORENC_VECTOR_2018, CONE_MAKER],
  },
]
