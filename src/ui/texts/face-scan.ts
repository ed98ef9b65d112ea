import type { ScanNote } from '../../head/scan/read/clean-scan.ts'
import type { ScanUnit } from '../../head/scan/read/units.ts'

const SIDES = { left: "patient's left", right: "patient's right" } as const

/** What a landmark is called, and how it is found. */
const POINTS: Readonly<Record<string, { readonly name: string; readonly where: string }>> = {
  exocanthion: { name: 'Outer corner of the eye', where: 'Where upper and lower lid meet, on the outside.' },
  endocanthion: { name: 'Inner corner of the eye', where: 'Where the lids meet beside the nose.' },
  pronasale: { name: 'Tip of the nose', where: 'Its foremost point, in the midline.' },
  gnathion: { name: 'Lower end of the chin', where: 'The lowest point of the chin in the midline.' },
  cheilion: { name: 'Corner of the mouth', where: 'Where the red of both lips ends.' },
  subnasale: { name: 'Under the nose', where: 'Where the columella meets the upper lip, in the midline.' },
  tragion: { name: 'Ear, upper notch', where: 'The notch just above the tragus, in front of the ear canal.' },
}

const thousands = (count: number): string =>
  count >= 10_000 ? `${Math.round(count / 1000)},000` : String(count)

const NOTES: Readonly<Record<ScanNote['code'], (count: number) => string>> = {
  'not-a-number': (count) => `${count} corners without a position were left out.`,
  'small-parts': (count) => `${count} small loose ${count === 1 ? 'part was' : 'parts were'} left out.`,
  simplified: (count) => `It has ${thousands(count)} triangles and was reduced.`,
  'turned-round': () =>
    'Its surface faced inwards and was turned round. If it is a mirror image, left and right are exchanged: compare a mole or the parting of the hair with the patient.',
}

/** Words of the import of a scan. Loaded with it. */
export const FACE_SCAN_TEXTS = {
  intro:
    'Bring a 3D scan of this face onto the head: skin, landmarks, layers and anatomy follow it. The scan stays on this device.',
  choose: 'Choose a scan',
  accept: '.obj,.ply,.stl,.glb',
  drop: 'or drop it here. OBJ, PLY, STL or GLB; any unit, any orientation.',
  prepare:
    'Best: hair tied back, eyes shut, mouth shut, face and ears in view. Choose the head model nearest in age and fullness first; the fit cannot see skin that slides along itself.',
  reading: (name: string) => `Reading ${name} …`,
  cancel: 'Cancel',
  refused: (name: string) => (name === '' ? 'Not taken.' : `${name} was not taken.`),
  headStays: 'The head is as before.',
  read: (name: string, triangles: number) => `${name}: ${thousands(triangles)} triangles.`,
  note: ({ code, count }: ScanNote) => NOTES[code](count),
  unit: 'Unit of the scan',
  units: { mm: 'Millimetres', cm: 'Centimetres', m: 'Metres', inch: 'Inches' } satisfies Record<
    ScanUnit,
    string
  >,
  unitAsk: 'No unit fits a head. Choose the right one.',
  noUnit: 'Choose …',
  longest: (mm: number) => `Its longest edge is then ${Math.round(mm)} mm. A face with neck is about 250 mm.`,
  unitOdd: 'That is no size of a head.',
  next: 'Next: landmarks',
  back: 'Back',
  viewName:
    'Scan. Drag to turn, scroll or pinch to zoom, drag with the right button or two fingers to move. Click places the landmark. Arrow keys turn, brackets roll, plus and minus zoom, Enter places the landmark at the cross.',
  resultName: 'The fitted head, coloured by its distance from the scan. Drag to turn.',
  turnHint:
    'Drag turns, near the rim it rolls. Right drag or two fingers move, scroll or pinch zooms. A placed point can be dragged.',
  marks: 'Landmarks',
  placeNow: (name: string, proposed: boolean) => `${proposed ? 'Check' : 'Place'}: ${name}`,
  point: (id: string, side: 'left' | 'right' | null) =>
    side === null ? POINTS[id]!.name : `${POINTS[id]!.name}, ${SIDES[side]}`,
  where: (id: string) => POINTS[id]!.where,
  states: { placed: 'placed', proposed: 'proposed', hidden: 'not on the scan', open: 'to place' },
  hide: 'Not on the scan',
  confirm: 'It is right',
  confirmAll: 'All proposals are right',
  proposing: 'Looking for the others …',
  proposed: 'Proposed points are orange. Look at each, drag it where it belongs.',
  allPlaced: 'All landmarks are placed.',
  fewest: (count: number) => `At least ${count} landmarks are needed.`,
  fit: 'Fit the head',
  fitting: 'Fitting the head to the scan …',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  sides:
    'Left and right are as you place them: a mirrored scan looks like any other face. Compare it with the patient.',
  result: 'Fit',
  size: 'Size beside the head model',
  sizeOdd: (percent: string) =>
    `The face is ${percent} as large as the head model. Check that the scan is in its true size before you take it: every distance follows it.`,
  median: 'Distance from the scan, median',
  p95: '95 % of the face within',
  coverage: 'Face covered, patient’s right / left',
  mm: (value: number) => `${value.toFixed(1)} mm`,
  cover: (right: number, left: number) => `${Math.round(right * 100)} % / ${Math.round(left * 100)} %`,
  poor: 'The fit is worse than 1 mm (median) or 3 mm (95 %). Check the landmarks before you take it.',
  uncovered: 'Part of the face has no data: the hatched skin is the template’s guess.',
  legend: 'Distance between fitted skin and scan',
  noData: 'No data: template guess',
  skinOnly: 'Only skin is fitted. Nerves, vessels and layers follow it; they are not measured.',
  keep: 'Keep the face with the plan file',
  keepNote: 'A face identifies a person. Without this, the shape stays on this device only.',
  take: 'Use this face',
  again: 'Change landmarks',
  discard: 'Discard',
  now: 'This plan has a scanned face',
  nowMissing:
    'The face of this plan is neither in the file nor on this device. The head shown, and every verdict, is generic.',
  remove: 'Back to the generic face',
  replace: 'Import another scan',
  notKept: 'This device keeps no faces: the shape goes with the plan.',
  kept: (count: number) =>
    count === 1 ? 'This device keeps one scanned face.' : `This device keeps ${count} scanned faces.`,
  deleteAsk: 'Delete from this device',
  deleteMeans:
    'Plans that name a deleted face, and do not carry it in their file, are then shown and judged on the generic head. This cannot be undone. The open plan keeps its face until the planner is closed.',
  deleteKept: 'Delete for good',
  leaveKept: 'Leave them',
  deleteRefused: 'The browser did not delete them. Delete the data of this site in its settings.',
  takeStep: 'Use scanned face',
  removeStep: 'Remove scanned face',
  keepStep: 'Keep face with plan',
  leaveStep: 'Leave face out of plan',
} as const
