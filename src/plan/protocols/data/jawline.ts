import type { Protocol } from '../types.ts'
import { read, usual } from '../figures.ts'
import { BERTOSSI_2019, PLCL_2021, SUH_2015 } from './sources.ts'

const GUIDA_2018 = 'Guida S et al. 2018, J Cosmet Laser Ther (20 patients)'

/** Designs for jowl, jaw line and marionette line. */
export const JAWLINE_PROTOCOLS: readonly Protocol[] = [
  {
    id: 'jawline-pdo',
    name: 'Jaw line, floating PDO barbed',
    area: 'jawline',
    indication: 'Mild to moderate jowl, blunted jaw border',
    direction:
      'Up and back from the jowl to the fixed zone in front of the ear, steeper for each higher thread',
    plane: 'subcutis',
    threads: [
      {
        name: 'low',
        passes: [
          [
            { landmark: 'otobasion-inferius', mm: { anterior: 8, superior: -10 } },
            { landmark: 'jowl-point', mm: { superior: 5, lateral: 6 } },
          ],
        ],
      },
      {
        name: 'middle',
        passes: [
          [
            { landmark: 'tragus', mm: { anterior: 12, superior: -18 } },
            { landmark: 'jowl-point', mm: { superior: 21, lateral: 6 } },
          ],
        ],
      },
      {
        name: 'high',
        passes: [
          [
            { landmark: 'tragus', mm: { anterior: 14, superior: -4 } },
            { landmark: 'cheilion', mm: { superior: -5, lateral: 20 } },
          ],
        ],
      },
    ],
    products: ['pdo-cog-21', 'pdo-cog-19-100'],
    usual: { min: 2, max: 4, counts: 'threads a side', verified: true, source: BERTOSSI_2019 },
    laidIn: usual('Middle to deep superficial fat, above SMAS and platysma'),
    entry: usual('5 to 10 mm in front of lobe and tragus, over fixed SMAS'),
    end: usual(
      'Jowl, at least 10 mm lateral to mouth corner and marionette line',
      'the 10 mm beside the mouth corner were read in Yi 2026',
    ),
    spacingMm: usual([10, 15]),
    angleDeg: usual([15, 45]),
    lengthMm: usual([90, 120]),
    outcome: read('Better at 1 month, clearly less at 6, none left at 12.', BERTOSSI_2019),
    sources: [BERTOSSI_2019],
  },
  {
    id: 'marionette-twin',
    name: 'Marionette line, twin threads',
    area: 'jawline',
    indication: 'Marionette line, labiomandibular fold',
    direction: 'Along the line: support, no lift',
    plane: 'subcutis',
    threads: [4, 9].map((lateral, i) => ({
      name: i === 0 ? 'medial' : 'lateral',
      passes: [
        [
          { landmark: 'mandibular-border-below-cheilion', mm: { superior: 12, lateral } },
          { landmark: 'cheilion', mm: { superior: -12, lateral: lateral - 1 } },
        ],
      ],
    })),
    products: ['pdo-twin'],
    usual: { min: 2, max: 2, counts: 'threads a side', verified: true, source: SUH_2015 },
    laidIn: usual('Just under the dermis to the superficial fat'),
    entry: usual('Lower end of the line, at least 10 mm above the jaw border'),
    end: usual('Below the mouth corner, blind'),
    spacingMm: usual(5),
    lengthMm: usual([38, 60]),
    note: 'The run between jaw border and mouth corner is shorter than the needle: the rest of the thread is cut.',
    sources: [SUH_2015],
  },
  {
    id: 'mandibular-plla',
    name: 'Jaw contour, PLLA traction',
    area: 'jawline',
    indication: 'Mild to moderate laxity of the jaw line, in the study under 51 years',
    direction: 'Along the jaw border, up and back',
    plane: 'subcutis',
    threads: [
      {
        name: 'low',
        passes: [
          [
            { landmark: 'otobasion-inferius', mm: { anterior: 8, superior: -8 } },
            { landmark: 'jowl-point', mm: { superior: 11, lateral: 7 } },
          ],
        ],
      },
      {
        name: 'high',
        passes: [
          [
            { landmark: 'tragus', mm: { anterior: 14, superior: -12 } },
            { landmark: 'jowl-point', mm: { superior: 24, lateral: 7 } },
          ],
        ],
      },
    ],
    products: ['plla-cone-8'],
    usual: { min: 2, max: 2, counts: 'threads a side', verified: true, source: GUIDA_2018 },
    laidIn: usual('Superficial fat'),
    entry: usual('In front of the ear and below the lobe'),
    end: usual('In front of the jowl'),
    spacingMm: usual(10),
    lengthMm: usual(60),
    outcome: read(
      'Swelling or an uneven contour in 80 %, altered feeling for 2 to 4 weeks in 10 %.',
      GUIDA_2018,
    ),
    note: 'The study used a PLLA traction thread; the cone suture is the nearest product of the catalogue.',
    sources: [GUIDA_2018],
  },
  {
    id: 'lower-face-plcl',
    name: 'Lower face, P(LA/CL) with two needles',
    area: 'jawline',
    indication: 'Mild to moderate laxity of the lower face',
    direction: 'Up and back to the front of the ear',
    plane: 'subcutis',
    threads: [
      {
        name: 'high',
        passes: [
          [
            { landmark: 'tragus', mm: { anterior: 12, superior: -4 } },
            { landmark: 'cheilion', mm: { superior: -6, lateral: 22 } },
          ],
        ],
        endExits: true,
      },
      {
        name: 'low',
        passes: [
          [
            { landmark: 'otobasion-inferius', mm: { anterior: 8, superior: 0 } },
            { landmark: 'jowl-point', mm: { superior: 14, lateral: 6 } },
          ],
        ],
        endExits: true,
      },
    ],
    products: ['plcl-short', 'plcl-long'],
    usual: { min: 2, max: 3, counts: 'threads a side', verified: false },
    laidIn: usual('Superficial fat'),
    entry: usual('In front of the ear'),
    end: read(
      'J stitch: back into the exit hole, turned 20 to 30 degrees off the thread, 20 mm on, and out.',
      PLCL_2021,
    ),
    spacingMm: usual(10),
    lengthMm: read([120, 230], PLCL_2021),
    outcome: read(
      'Gain at the jaw line kept for a mean of 8.16 months (8 patients, PLA/PCL).',
      'Diaspro 2021, J Cutan Aesthet Surg',
    ),
    note: 'Each limb is drawn to its exit; the J stitch beyond it is not modelled.',
    sources: [PLCL_2021, 'Diaspro 2021, J Cutan Aesthet Surg'],
  },
]
