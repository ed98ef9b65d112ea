import type { PhotoProblem } from '../../head/photo/align-photo.ts'
import type { HeadTurn } from '../../head/photo/photo-camera.ts'
import { PHOTO_FILE_LIMITS, type PhotoRefusal } from '../../state/photo/photo-file.ts'
import { FACE_SCAN_TEXTS } from './face-scan.ts'

/** A landmark by its key. */
const pointName = (key: string): string => {
  const [id, side] = key.split(':') as [string, 'left' | 'right' | undefined]
  return FACE_SCAN_TEXTS.point(id, side ?? null)
}

/** The same in a list of one patient's landmarks. */
const shortName = (key: string): string => {
  const [id, side] = key.split(':') as [string, string | undefined]
  const name = FACE_SCAN_TEXTS.point(id, null)
  return side === undefined ? name : `${name}, ${side}`
}

const megapixels = (pixels: number): string => `${Math.round(pixels / 1e6)} megapixels`
const mm = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} mm`

function refusal(refused: PhotoRefusal): string {
  switch (refused.code) {
    case 'not-a-picture':
      return 'It is no JPEG, PNG or WebP picture.'
    case 'damaged':
      return 'The picture is damaged: this browser cannot read it.'
    case 'unreadable':
      return 'This device could not read the file.'
    case 'too-heavy':
      return `It has ${Math.round(refused.bytes / 1e6)} MB; at most ${PHOTO_FILE_LIMITS.bytes / 1e6} MB are read.`
    case 'too-large':
      return `It has ${megapixels(refused.width * refused.height)}; at most ${megapixels(PHOTO_FILE_LIMITS.pixels)} are read.`
    case 'too-small':
      return `It has ${refused.width} × ${refused.height} px; a face cannot be marked below ${PHOTO_FILE_LIMITS.leastPx} px.`
  }
}

function problem(found: PhotoProblem, fewest: number): string {
  switch (found.code) {
    case 'too-few':
      return `${found.placed} of at least ${fewest} landmarks are placed.`
    case 'on-a-line':
      return 'These marks lie nearly on a line or in one place: they do not tell where the camera stood. Mark mouth and chin as well.'
    case 'mirrored':
      return 'Left and right have changed places: the photo is mirrored, as selfies often are, or every mark was set on the wrong side.'
    case 'too-small':
      return 'The face is too small on this photo to be marked within a few millimetres. Take one that the face fills.'
    case 'swapped':
      return `Left and right have changed places: ${FACE_SCAN_TEXTS.point(found.id, null).toLowerCase()}. Set both marks anew.`
    case 'turned':
      return `The head is turned ${Math.round(found.degrees)}° away on this photo. A photo from the front is needed.`
    case 'no-fit':
      return `The marks fit no face: they miss the model by ${mm(found.rmsMm)}. Check them, first: ${pointName(found.worst)}.`
  }
}

/** Words of the photo of this patient. Loaded with it. */
export const PHOTO_TEXTS = {
  /** Beside every picture that has the photo in it. */
  noDepth: 'A photo has no depth: places between the marks are the model’s, not this patient’s.',
  intro:
    'See the plan over a front photo of this face. Verdicts never come from a photo, and it makes no 3D of the face.',
  privacy:
    'The photo stays in the memory of this page: no plan, link, library or diagnostics holds it. Closing the page or opening another plan forgets it.',
  choose: 'Choose a photo',
  replace: 'Another photo',
  accept: 'image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp',
  drop: 'or drop it here. JPEG, PNG or WebP.',
  prepare:
    'Best: from the front at arm’s length or farther, at eye level, hair back, mouth shut, not cropped.',
  reading: (name: string) => `Reading ${name} …`,
  refused: (name: string) => `${name} was not taken.`,
  refusal,
  photoStays: 'The photo before stays.',
  padName:
    'Photo. Click places the landmark, a mark can be dragged. Scroll or pinch zooms, a drag moves the photo. Arrow keys nudge the chosen mark, or move a cross where Enter places; plus and minus zoom, Backspace takes the last change back.',
  padHint:
    'Click places, drag moves a mark or the photo, scroll or pinch zooms. Arrow keys nudge the chosen mark by 1 px, with Shift by 10.',
  marks: 'Landmarks on the photo',
  placeNow: (key: string) => `Place: ${pointName(key)}`,
  chosen: (key: string) => `Chosen: ${pointName(key)}`,
  pointName,
  shortName,
  where: FACE_SCAN_TEXTS.where,
  /** Marks set by this picture alone fit a mirrored photo as well as a true one: no check can tell. */
  sidesHint:
    'On a photo that is not mirrored the patient’s right is on the left; selfies often are mirrored. Compare a mole or the parting of the hair with the patient.',
  states: { open: 'to place', hidden: 'not on the photo' },
  off: (value: number) => mm(value),
  check: 'check it',
  hide: 'Not on the photo',
  undo: 'Take back',
  turn: 'Turn the photo',
  mirror: 'Mirror the photo',
  swap: 'Swap the sides of all marks',
  allPlaced: 'All landmarks are placed.',
  problem,
  fits: (rms: number, worst: string, worstMm: number, check: boolean) =>
    `Marks fit within ${mm(worstMm)} (mean ${mm(rms)}). Worst: ${pointName(worst)}${check ? ' — check it' : ''}.`,
  turned: ({ yaw, pitch, roll }: HeadTurn) => {
    const parts = [
      Math.abs(yaw) >= 1 &&
        `turned ${Math.abs(yaw).toFixed(0)}° to the patient’s ${yaw > 0 ? 'left' : 'right'}`,
      Math.abs(pitch) >= 1 && `${pitch > 0 ? 'raised' : 'lowered'} ${Math.abs(pitch).toFixed(0)}°`,
      Math.abs(roll) >= 1 && `tilted ${Math.abs(roll).toFixed(0)}°`,
    ].filter((part) => part !== false)
    return parts.length === 0 ? 'The head looks straight ahead.' : `The head is ${parts.join(', ')}.`
  },
  fitHint:
    'The misfit is this face against the model’s as much as the marks. Caliper distances or a scan bring them nearer.',
  mirrorHint: 'A mirrored photo fits as well: compare a mole or the parting of the hair with the patient.',
  see: 'See the plan over the photo',
  forget: 'Forget the photo',
  bar: 'Plan over the photo',
  mix: 'Photo or model',
  mixEnds: ['Photo', 'Model'] as const,
  leave: 'Leave the photo',
  edit: 'Marks',
  hidden: 'Nerves and vessels are not drawn over a photo.',
  sheet: {
    title: 'Plan over the photo',
    of: 'Front photo with numbered threads, entries and ends',
    none: 'This device cannot draw the photo on paper.',
    lines: 'Each line shows the worst finding of its thread.',
    fit: (rms: number, worst: string, worstMm: number, check: boolean) =>
      `The photo is aligned by marks that fit within ${mm(worstMm)} (mean ${mm(rms)}); worst: ${pointName(worst)}${check ? ', to be checked' : ''}.`,
  },
} as const
