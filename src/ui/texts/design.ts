import type { ContourAngle, LaxityArea, LaxityGrade, Strength } from '../../plan/design/index.ts'
import type { DesignLayer } from '../../state/design/design-store.ts'

/** Words of the design panel, loaded with it. */
export const DESIGN_TEXTS = {
  advice: 'Advice on the design. It is no part of any verdict.',
  loading: 'Looking at the design…',
  none: 'No thread of the plan has barbs or cones: nothing draws.',
  questions: {
    direction: 'Direction of pull',
    spread: 'Spread of pull',
    hold: 'Hold',
  } satisfies Record<DesignLayer, string>,
  show: {
    direction: 'Arrows on the skin',
    spread: 'Map on the skin',
    hold: 'Zones on the skin',
  } satisfies Record<DesignLayer, string>,
  degrees: (deg: number) => `${Math.round(deg)}°`,
  offMost: (title: string) => `most off the usual lifting direction: ${title}`,
  offNone: 'off the usual lifting directions: all within',
  noUsual: 'No usual lifting direction is known for these regions.',
  rise: (deg: number) => `rises ${Math.round(deg)}°`,
  usual: (from: number, to: number) => `usual ${from}° to ${to}°`,
  off: (deg: number) => (deg < 0.5 ? 'within' : `${Math.round(deg)}° off`),
  contour: ({ id, way, angleDeg }: ContourAngle) => {
    const line = id === 'jaw-border' ? 'jaw border' : 'nasolabial fold'
    const away = way === 'along' ? angleDeg : 90 - angleDeg
    return `${Math.round(away)}° from ${way === 'along' ? 'along' : 'square to'} the ${line}`
  },
  directionModel:
    'Dark arrow: where the thread draws, towards its entry. Light arrow: the usual lifting direction where it differs. Degrees above the horizontal, seen on the skin. Usual ranges are planning defaults.',
  ends: (pulls: number) => pulls.toFixed(1),
  endsWhere: (region: string) => `threads’ pull ends in one place at most: ${region}`,
  endsHidden: 'Pull ends under hair only.',
  bunch: (pulls: number, where: string) =>
    `The pull of ${pulls.toFixed(1)} threads ends in one place: the skin may bunch (${where})`,
  noBunch: (from: number) => `Nowhere ${from} or more: no bunching in the model.`,
  gap: (mm: number, a: string, b: string) => `Gap of ${Math.round(mm)} mm between ${a} and ${b}`,
  noGaps: 'No gap between neighbouring threads.',
  spreadModel: (footprintMm: number) =>
    `On the map darker is more pull; a dashed ring marks a gap, a whole one bunching. Each barbed millimetre draws the skin within a Gaussian of ${footprintMm} mm: a planning default, not a measurement.`,
  held: (held: number, all: number) => `${held} of ${all}`,
  heldWords: 'threads are held in bound SMAS or by a stitch',
  zone: {
    fixed: 'held in bound SMAS',
    mobile: 'held where the SMAS glides',
    none: 'zone of the held end not known',
  },
  stitched: 'stitched',
  lengths: (fixed: number, mobile: number) =>
    `${Math.round(fixed)} mm bound, ${Math.round(mobile)} mm gliding`,
  barbs: { 'both-ways': 'barbs both ways', unknown: 'way of the barbs not stated', none: 'no barbs' },
  length: {
    fits: 'length fits',
    'too-short': 'shorter than the product needs',
    'too-long': 'longer than the product reaches',
  },
  strength: {
    none: 'carries nothing',
    light: 'light product',
    firm: 'firm product',
    strong: 'strong product',
  } satisfies Record<Strength, string>,
  light: (grade: string) => `light for ${grade} laxity`,
  zones: 'Blue: the SMAS is bound and holds. Brown: it glides and is moved.',
  holdModel: 'Strength by form and diameter, against the graded laxity: planning defaults.',
  laxity: 'Laxity at the consultation',
  areas: {
    brow: 'Brow',
    midface: 'Midface',
    jawline: 'Jaw line',
    neck: 'Neck',
  } satisfies Record<LaxityArea, string>,
  grades: { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' } satisfies Record<LaxityGrade, string>,
  notGraded: 'Not graded',
  laxityStep: (area: string) => `Grade laxity: ${area.toLowerCase()}`,
  planned: (left: number, right: number) => `planned ${left} left, ${right} right`,
  usualCount: (min: number, max: number, note: string) =>
    `usual ${min === max ? min : `${min} to ${max}`} ${note}`,
  details: 'Thread by thread',
} as const
