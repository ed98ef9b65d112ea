import type { Protocol } from '../types.ts'
import { read, usual } from '../figures.ts'
import { CHOI_2020, KANG_2020, YI_2026, YI_OH_2024 } from './sources.ts'

const YARAK_2017 = 'Yarak 2017, ISSN 2155-9554, 8(5) (6 patients)'

/** Designs that lift the whole side of the face from the temple. */
export const LATERAL_PROTOCOLS: readonly Protocol[] = [
  {
    id: 'lateral-single-entry',
    name: 'Lateral face, three threads from one hole',
    area: 'lateral-face',
    indication: 'Sagging of lateral cheek, jowl and beside the mouth',
    direction: 'A narrow fan from the temple to the mouth; the pull is up and outward',
    plane: 'subcutis',
    threads: [
      { name: 'upper', end: { lateral: 12, superior: 11 } },
      { name: 'middle', end: { lateral: 11, superior: 0 } },
      { name: 'lower', end: { lateral: 14, superior: -10 } },
    ].map(({ name, end }) => ({
      name,
      passes: [
        [
          { landmark: 'tragion', mm: { anterior: 26, superior: 34 } },
          { landmark: 'cheilion', mm: end },
        ],
      ],
      hole: 'temple',
    })),
    products: ['pdo-cog-360-18', 'pdo-cog-19-100'],
    usual: { min: 3, max: 3, counts: 'threads a side, one hole', verified: true, source: YI_2026 },
    laidIn: read('Above the SMAS', YI_2026),
    entry: read('One hole in the temple', YI_2026),
    end: read('10 mm lateral to the mouth corner, the next ones 10 mm further to either side', YI_2026),
    spacingMm: read(10, `${YI_2026}, between ends`),
    lengthMm: usual([100, 160]),
    outcome: read('No damage to nerve, vessel or muscle by micro-CT and ultrasound in 8 cadavers.', YI_2026),
    note: 'On most heads the way is longer than a 100 mm cannula: the longer one comes first.',
    sources: [YI_2026],
  },
  {
    id: 'lateral-temporal-anchor',
    name: 'Lateral face, anchored in the temple',
    area: 'lateral-face',
    indication: 'Moderate laxity of the lateral face',
    direction: 'A loop from the temple, its two limbs to cheek and jowl',
    plane: 'subcutis',
    threads: [
      {
        name: 'loop',
        passes: [
          [
            {
              landmark: 'tragion',
              mm: { anterior: 24, superior: 74 },
              plane: 'deep-temporal-fascia',
            },
            { landmark: 'tragion', mm: { anterior: 26, superior: 62 } },
            { landmark: 'cheilion', mm: { superior: 6, lateral: 28 } },
          ],
          [
            {
              landmark: 'tragion',
              mm: { anterior: 24, superior: 74 },
              plane: 'deep-temporal-fascia',
            },
            { landmark: 'tragion', mm: { anterior: 22, superior: 62 } },
            { landmark: 'cheilion', mm: { superior: -16, lateral: 28 } },
          ],
        ],
        anchor: 'fascia',
      },
    ],
    products: ['pdo-anchor-long'],
    usual: { min: 1, max: 2, counts: 'long threads a side, two limbs each', verified: false },
    laidIn: read(
      'Anchor in the deep temporal fascia, run in the deep superficial fat',
      `${YI_OH_2024}; ${CHOI_2020}`,
    ),
    entry: read(
      'Between the temporal lines, 10 to 30 mm in front of the vertical through the tragus',
      YI_OH_2024,
    ),
    end: read('Two exits on each half of the face', YARAK_2017),
    spacingMm: usual(10),
    lengthMm: usual(430, 'suggested by the product name; not confirmed'),
    hazard: read(
      'Temple artery: its parietal branch lies a mean of 13 mm behind (23 behind to 5.5 in front), its frontal branch 44 mm in front (32 to 59); the datum is probably the vertical through the tragus.',
      YI_OH_2024,
    ),
    outcome: read(
      'Bruise 1.7 %, infection 0.4 %, extrusion 1.1 %, dimple 1.5 %, no nerve injury (179 patients).',
      CHOI_2020,
    ),
    sources: [YI_OH_2024, CHOI_2020, YARAK_2017],
  },
  {
    id: 'floating-mixed',
    name: 'Floating mixed layers against a wide midface',
    area: 'lateral-face',
    indication: 'Laxity with a wide midface',
    direction: 'Vertical first, then oblique, so that nothing gathers over the cheekbone',
    plane: 'subcutis',
    threads: [
      {
        name: 'high temple 1',
        passes: [
          [
            { landmark: 'tragion', mm: { anterior: 30, superior: 62 } },
            { landmark: 'zygion', mm: { anterior: 18, superior: -20 } },
          ],
        ],
      },
      {
        name: 'high temple 2',
        passes: [
          [
            { landmark: 'tragion', mm: { anterior: 18, superior: 60 } },
            { landmark: 'zygion', mm: { anterior: 6, superior: -22 } },
          ],
        ],
      },
      {
        name: 'cheek 1',
        passes: [
          [
            { landmark: 'zygion', mm: { anterior: 30, superior: 8 } },
            { landmark: 'cheilion', mm: { superior: 14, lateral: 18 } },
          ],
        ],
      },
      {
        name: 'cheek 2',
        passes: [
          [
            { landmark: 'zygion', mm: { anterior: 30, superior: -6 } },
            { landmark: 'cheilion', mm: { superior: -2, lateral: 20 } },
          ],
        ],
      },
    ],
    products: ['pdo-cog-19-90'],
    usual: {
      min: 4,
      max: 4,
      counts: 'threads a side: two single layers and one dual layer, count inferred',
      verified: false,
    },
    laidIn: read(
      'Two single layers (temple, and high temple along the superior temporal line), then a dual layer in the zygomatic cheek',
      KANG_2020,
    ),
    entry: read('Temple and high temple along the superior temporal line', KANG_2020),
    end: usual('Cheek'),
    spacingMm: usual(10),
    lengthMm: read([90, 115], KANG_2020),
    outcome: read('Face width 4.7 to 17.9 mm less (mean 11.3) at 6 months in 3 patients.', KANG_2020),
    sources: [KANG_2020],
  },
]
