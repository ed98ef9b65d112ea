import type { ContextKind } from '../../anatomy/context-types.ts'
import type { ClipAxis, DangerZones, Peel } from '../../state/view-store.ts'

/** Words of the layers section that concern the atlas. */
export const ATLAS_TEXTS = {
  peel: 'Peel down to',
  peels: { skin: 'Skin', fat: 'Fat', smas: 'SMAS', deep: 'Deep' } satisfies Record<Peel, string>,
  skinMap: 'Skin map: paint by clearance',
  dangerZones: 'Danger zones',
  dangerZoneNames: {
    off: 'Off',
    selected: 'Selected',
    all: 'All',
  } satisfies Record<DangerZones, string>,
  dangerZonesNote:
    'Dense: the margin kept free. Pale: where the structure may lie instead (one-sided 95 % of its spread).',
  landmarks: 'Names and surroundings',
  names: 'Names of structures',
  context: {
    muscle: 'Muscles',
    bone: 'Bony edges',
    ligament: 'Retaining ligaments',
    'smas-zone': 'Fixed and mobile SMAS',
    'danger-zone': 'Named danger zones',
  } satisfies Record<ContextKind, string>,
  unassessed: 'Unassessed skin',
  unassessedNote: 'Hatched: no layer data. Cross-hatched: no SMAS, for planes that need it.',
  cut: 'Cut',
  cutPlane: 'Cutting plane',
  noCut: 'None',
  axes: { sagittal: 'Sagittal', coronal: 'Coronal', axial: 'Axial' } satisfies Record<ClipAxis, string>,
  cutPlace: 'Place of the cut',
  cutEnds: {
    sagittal: ["Patient's right", 'Left'],
    coronal: ['Back', 'Front'],
    axial: ['Below', 'Above'],
  } satisfies Record<ClipAxis, readonly [string, string]>,
  flip: 'Show the other half',
  cutNote:
    'Skin, fat and SMAS are to scale where the model knows them; a pale line is bone, where known. All else is one tone.',
} as const
