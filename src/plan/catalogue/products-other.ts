import type { Figure, Product } from './types.ts'

/** Read in the source named. */
const read = <T>(value: T, source: string): Figure<T> => ({ value, verified: true, source })
/** Planning default. */
const usual = <T>(value: T, source?: string): Figure<T> =>
  source === undefined ? { value, verified: false } : { value, verified: false, source }

const CONE_PROCEDURE = 'silhouette-soft.com/the-procedure'
const PMFA = 'PMFA Journal, how I do it: neck'
const BARBED_LOWER_FACE = 'Dermatol Ther 2021, doi 10.1007/s13555-021-00569-x'
const GAUGE_CHART = 'Wikipedia needle gauge chart copy (freebooknotes.com/wiki/Needle_gauge)'
const K163676 = read('Cleared for holding up the midface for a time.', 'FDA 510(k) K163676')

/** The cones of the smaller suture are the ones that were measured; the same are taken for its larger sisters. */
const CONE = { diameterMm: 1, lengthMm: 2.5 }

/** Threads of other materials. */
export const OTHER_PRODUCTS: readonly Product[] = [
  {
    id: 'plla-cone-8',
    name: 'PLLA suture, 8 cones',
    material: 'PLLA',
    composition: 'PLLA 82 %, PLGA 18 %',
    form: 'cones',
    design: 'four cones each way',
    tip: usual('unknown'),
    usp: read('3-0', PMFA),
    threadDiameterMm: usual(0.22),
    cone: read(CONE, 'bodylanguage.net, Lift and rejuvenate'),
    threadLengthMm: read(300, 'aestheticsjournal.com 2014'),
    minEntryToExitMm: read(60, CONE_PROCEDURE),
    plane: read('subcutaneous', 'aestheticsjournal.com 2014; FDA 510(k) K163676'),
    regulatory: K163676,
    selectable: true,
  },
  {
    id: 'plla-cone-12',
    name: 'PLLA suture, 12 cones',
    material: 'PLLA',
    composition: 'PLLA and PLGA',
    form: 'cones',
    design: 'six cones each way',
    tip: usual('unknown'),
    usp: read('3-0', PMFA),
    cone: usual(CONE, 'taken from the suture with 8 cones'),
    minEntryToExitMm: read(90, CONE_PROCEDURE),
    regulatory: K163676,
    selectable: true,
  },
  {
    id: 'plla-cone-16',
    name: 'PLLA suture, 16 cones',
    material: 'PLLA',
    composition: 'PLLA and PLGA',
    form: 'cones',
    design: 'eight cones each way',
    tip: usual('unknown'),
    usp: read('3-0', PMFA),
    cone: usual(CONE, 'taken from the suture with 8 cones'),
    minEntryToExitMm: read(110, CONE_PROCEDURE),
    regulatory: K163676,
    selectable: true,
  },
  {
    id: 'plcl-short',
    name: 'P(LA/CL) barbed, two needles, 12 cm',
    material: 'PLCL',
    form: 'barbed',
    design: 'barbed, smooth at both ends and in the middle, a needle at each end',
    tip: read('cutting', BARBED_LOWER_FACE),
    usp: usual('2-0'),
    outerDiameterMm: read(
      [0.85, 1.28],
      'Fundaro 2026, pull-out test ex vivo; the thinner needle held better',
    ),
    needleLengthMm: read(100, BARBED_LOWER_FACE),
    threadLengthMm: read(120, BARBED_LOWER_FACE),
    selectable: true,
  },
  {
    id: 'plcl-long',
    name: 'P(LA/CL) barbed, two needles, 23 cm',
    material: 'PLCL',
    form: 'barbed',
    design: 'barbed, smooth at both ends and in the middle, a needle at each end',
    tip: read('cutting', BARBED_LOWER_FACE),
    usp: usual('2-0'),
    outerDiameterMm: usual([0.85, 1.28], 'taken from the 12 cm thread'),
    needleLengthMm: read(100, BARBED_LOWER_FACE),
    threadLengthMm: read(230, `${BARBED_LOWER_FACE}; lifted slightly more than 12 cm`),
    selectable: true,
  },
  {
    id: 'pcl-cog',
    name: 'PCL cog',
    material: 'PCL',
    form: 'barbed',
    design: 'barbs facing both ways',
    tip: usual('unknown'),
    usp: usual('2-0 to 0'),
    gauge: usual([18, 19]),
    outerDiameterMm: read([1.067, 1.27], GAUGE_CHART),
    needleLengthMm: usual([60, 100]),
    selectable: true,
  },
  {
    id: 'pp-permanent',
    name: 'Polypropylene, permanent',
    material: 'PP',
    form: 'barbed',
    design: 'barbs or cones',
    tip: usual('unknown'),
    plane: usual('historic'),
    selectable: false,
    warning: read(
      'Permanent threads: paresthesia 11.7 % against 3.1 % and extrusion 7.6 % against 1.6 % with absorbable ones. Listed as a warning, not offered.',
      'Niu 2021, Aesthetic Plast Surg 45:2148, meta-analysis',
    ),
  },
]
