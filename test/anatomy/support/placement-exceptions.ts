import type { PlacementRow } from '../../../src/anatomy/index.ts'

/** Why a placed value may leave what was published, and the words of the placement table that say so. */
const WHY = {
  /** The distance was laid along the skin: straight across, it is less. */
  tape: 'lateral distance taken along the skin',
  /** The place lies under the ear: the skin beside it stands in. */
  auricle: 'the auricle',
  /** It hangs on its parent, or counts as one place with a waypoint beside it: the two were published apart. */
  joint: 'one place with its neighbour or its parent',
  /** Waypoints of different studies that no smooth course could hold both. */
  course: 'smooth course between the layers',
  /** The order of the layers is a fact: depths give way. */
  layers: 'layer order',
  curve: 'the skin curves round it',
  body: 'nearest point of a smooth body',
} as const
export type Why = keyof typeof WHY

/** By how much a waypoint leaves its published place or depth range on the worst head, at most, and why. */
export interface Exception {
  readonly positionMm?: number
  readonly depthMm?: number
  readonly why: readonly Why[]
}

/** Positions up to this far off need no exception, mm: four times what the screen rounds to. */
export const FREE_POSITION_MM = 2
const FREE_DEPTH_MM = 0.05

/** Every waypoint that leaves its published value on some preset or morph extreme. Nothing else may. */
export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'angular-artery 0': { positionMm: 3.5, why: ['joint'] },
  'angular-artery 2': { positionMm: 2.5, why: ['course'] },
  'auriculotemporal-nerve 1': { positionMm: 3, why: ['auricle', 'course', 'layers'] },
  'auriculotemporal-nerve 2': { positionMm: 4.5, why: ['auricle'] },
  'auriculotemporal-nerve 3': { depthMm: 0.5, why: ['layers'] },
  'facial-nerve-cervical 2': { depthMm: 0.5, why: ['layers'] },
  'facial-nerve-marginal-mandibular 5': { depthMm: 1, why: ['course', 'layers'] },
  'facial-nerve-marginal-mandibular 6': { depthMm: 1, why: ['course', 'layers'] },
  'facial-nerve-temporal 3': { positionMm: 12.5, why: ['tape'] },
  'facial-nerve-temporal 8': { positionMm: 5.5, why: ['auricle', 'layers'] },
  'facial-nerve-trunk 0': { depthMm: 5.5, why: ['curve'] },
  'facial-nerve-zuker-point 1': { depthMm: 0.5, why: ['layers'] },
  'facial-nerve-zygomatic 2': { depthMm: 1.5, why: ['layers'] },
  'facial-nerve-zygomatic 3': { positionMm: 9.5, why: ['tape'] },
  'facial-vein 3': { positionMm: 11.5, why: ['tape'] },
  'great-auricular-nerve 4': { positionMm: 6.5, why: ['auricle', 'layers'] },
  'inferior-labial-artery 0': { positionMm: 9, why: ['joint'] },
  'infraorbital-nerve 0': { depthMm: 1, why: ['layers'] },
  'lateral-nasal-artery 0': { positionMm: 2.5, why: ['joint'] },
  'lesser-occipital-nerve 2': { depthMm: 0.5, why: ['layers'] },
  'parotid-gland 0': { positionMm: 3.5, depthMm: 0.5, why: ['body'] },
  'parotid-gland 1': { positionMm: 3, why: ['layers', 'body'] },
  'parotid-gland 2': { positionMm: 2.5, why: ['layers', 'body'] },
  'parotid-gland 3': { positionMm: 2.5, depthMm: 3.5, why: ['body'] },
  'parotid-gland 4': { positionMm: 8.5, why: ['auricle', 'body'] },
  'sentinel-vein 0': { positionMm: 9.5, why: ['tape', 'layers'] },
  'sentinel-vein 1': { positionMm: 16.5, why: ['tape', 'joint'] },
  'submandibular-gland 0': { positionMm: 5.5, depthMm: 7, why: ['body'] },
  'submandibular-gland 1': { depthMm: 12.5, why: ['body'] },
  'submandibular-gland 2': { positionMm: 2.5, depthMm: 4.5, why: ['body'] },
  'submandibular-gland 3': { depthMm: 1.5, why: ['body'] },
  'submandibular-gland 4': { positionMm: 6, depthMm: 6, why: ['body'] },
  'submental-artery 3': { depthMm: 0.5, why: ['layers'] },
  'superficial-temporal-artery-frontal 0': { positionMm: 3.5, why: ['course'] },
  'superficial-temporal-artery-frontal 3': { positionMm: 7, why: ['tape', 'layers'] },
  'superficial-temporal-artery-parietal 0': { positionMm: 2.5, why: ['joint'] },
  'superficial-temporal-artery-parietal 2': { positionMm: 3, why: ['joint'] },
  'superficial-temporal-artery-parietal 3': { positionMm: 4, why: ['auricle', 'joint'] },
  'superficial-temporal-artery-trunk 4': { depthMm: 0.5, why: ['layers'] },
  'supraorbital-artery 1': { depthMm: 1, why: ['layers'] },
  'supraorbital-artery 2': { depthMm: 0.5, why: ['layers'] },
  'supraorbital-nerve-deep 0': { depthMm: 0.5, why: ['joint', 'layers'] },
  'supraorbital-nerve-deep 1': { depthMm: 0.5, why: ['joint', 'layers'] },
  'supraorbital-nerve-deep 3': { depthMm: 0.5, why: ['layers'] },
  'supraorbital-nerve-superficial 0': { depthMm: 0.5, why: ['layers'] },
  'supraorbital-nerve-superficial 2': { depthMm: 0.5, why: ['layers'] },
  'supratrochlear-artery 2': { depthMm: 0.5, why: ['layers'] },
  'transverse-facial-artery 0': { positionMm: 4, why: ['joint'] },
  'transverse-facial-artery 1': { depthMm: 1, why: ['course', 'layers'] },
  'transverse-facial-artery 2': { depthMm: 0.5, why: ['layers'] },
  'zygomatico-orbital-artery 0': { positionMm: 5.5, why: ['joint', 'layers'] },
  'zygomaticofacial-nerve 0': { depthMm: 0.5, why: ['layers'] },
  'zygomaticotemporal-nerve 0': { depthMm: 4.5, why: ['layers'] },
  'zygomaticotemporal-nerve 1': { positionMm: 6, why: ['tape'] },
  'zygomaticotemporal-nerve 2': { positionMm: 16, why: ['tape'] },
}

/** What is wrong with a row, in words; null where it keeps to its figures or to its exception. */
export function faultOf(row: PlacementRow): string | null {
  const [positionMm, depthMm] = excess(row)
  if (positionMm === 0 && depthMm === 0) return null
  const name = `${row.structure} ${row.waypoint}`
  const off = `${positionMm.toFixed(1)} mm off its place, ${depthMm.toFixed(1)} mm out of its depth range`
  const exception = EXCEPTIONS[name]
  if (!exception) return `${name}: ${off}, and not listed (${row.reason || 'no reason'})`
  if (positionMm > (exception.positionMm ?? FREE_POSITION_MM) || depthMm > (exception.depthMm ?? 0))
    return `${name}: ${off}, more than listed`
  const told = exception.why.some((why) => row.reason.includes(WHY[why]))
  return told ? null : `${name}: ${off}, for another reason than listed: ${row.reason || 'none'}`
}

/** Whether a row needs an exception. */
export const needsException = (row: PlacementRow): boolean => excess(row).some((mm) => mm > 0)

/** How far a row leaves its published place and its published depth range, mm; 0 within what is free. */
function excess({ publishedRangeMm, placedDepthMm, positionResidualMm }: PlacementRow): [number, number] {
  const [least, most] = publishedRangeMm
  const out = Math.max(least - placedDepthMm, placedDepthMm - most)
  return [positionResidualMm > FREE_POSITION_MM ? positionResidualMm : 0, out > FREE_DEPTH_MM ? out : 0]
}
