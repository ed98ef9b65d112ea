import type { Severity } from './dump-types.ts'
import { worse } from './severity.ts'
import type { Station } from './stations.ts'

/**
 * How the depth rules are read. Depths may be a little off. A layer thinner than the cannula is one advice, which may
 * stand for the cautions there. Between two points of different planes the thread is on its way from one to the other:
 * it may be held to the plane that the dump states, or to the mildest of the pass. Where the report says that depth was
 * not assessed, only dermis and skin may count.
 */
export interface DepthReading {
  depthMm: number
  thinSilences: boolean
  planes: 'stated' | 'mildest-of-pass'
  gapsSilence: boolean
}

export const DEPTH_CODES = ['breaks-skin', 'too-shallow', 'too-deep', 'thin-here'] as const
export type DepthCode = (typeof DEPTH_CODES)[number]
export type DepthVerdicts = ReadonlyMap<DepthCode, Severity>

/** Beside its holes a thread may touch the skin from outside by this much (planning default). */
const ENTRY_SPARED_MM = 0.15
const SHALLOW_MOST_MM = 1
const SHALLOW_SHARE_OF_FAT = 0.25

/** Planes whose far side DESIGN.md gives; the others end on fascia or bone. */
const FAT_PLANES = ['subcutis', 'smas']
export const hasFarSide = (plane: string): boolean => plane === 'dermis' || FAT_PLANES.includes(plane)

/**
 * The worst of each depth code over the samples that are no transit.
 * @param isGap whether the report says that depth was not assessed at a length along the thread
 */
export function depthVerdicts(
  samples: readonly Station[],
  radiusMm: number,
  reading: DepthReading,
  isGap: (sMm: number) => boolean,
): DepthVerdicts {
  const judged = samples.filter(({ transit }) => !transit)
  // On its way in and out a thread is excused from its plane, not from staying under the skin; nor may it never arrive.
  const comesOut = samples.some(
    ({ transit, depthMm }) => transit && depthMm + reading.depthMm < -ENTRY_SPARED_MM,
  )
  const planes = [...new Set(judged.map(({ plane }) => plane))]
  const worst = new Map<DepthCode, Severity>()
  if (comesOut) worst.set('breaks-skin', 'danger')
  if (judged.length === 0) worst.set('too-shallow', 'caution')
  for (const sample of judged) {
    const held = reading.planes === 'stated' ? [sample.plane] : planes
    const isQuiet = reading.gapsSilence && isGap(sample.sMm)
    const byPlane = held.map((plane) => verdictsAt(sample, plane, radiusMm, reading, isQuiet))
    for (const [code, severity] of byPlane[0]!) {
      const mildest = byPlane.reduce<Severity | null>((least, found) => {
        const here = found.get(code) ?? null
        return least === null || here === null ? null : worse(least, here) ? here : least
      }, severity)
      const known = worst.get(code)
      if (mildest !== null && (known === undefined || worse(mildest, known))) worst.set(code, mildest)
    }
  }
  return worst
}

function verdictsAt(
  { depthMm, stack }: Station,
  plane: string,
  radiusMm: number,
  reading: DepthReading,
  isQuiet: boolean,
): Map<DepthCode, Severity> {
  const depth = depthMm + reading.depthMm
  const found = new Map<DepthCode, Severity>()
  if (depth < radiusMm) return found.set('breaks-skin', 'danger')
  if (stack === null) return found
  const skin = stack.epidermisMm + stack.dermisMm
  if (plane !== 'dermis' && depth < skin) found.set('too-shallow', 'danger')
  if (isQuiet) return found
  const isThin = FAT_PLANES.includes(plane) && stack.fatMm < 2 * radiusMm
  if (isThin) found.set('thin-here', 'caution')
  const saysCautions = !(isThin && reading.thinSilences)
  const shallow = skin + Math.min(SHALLOW_MOST_MM, SHALLOW_SHARE_OF_FAT * stack.fatMm)
  const isOverSmas = plane === 'sub-smas' && stack.smas === 'present' && depth < stack.smasBottomMm
  const isShallow = plane !== 'dermis' && (depth < shallow || isOverSmas)
  if (isShallow && saysCautions && !found.has('too-shallow')) found.set('too-shallow', 'caution')
  const far = plane === 'dermis' ? skin : FAT_PLANES.includes(plane) ? stack.smasTopMm : Infinity
  if (depth > far && depth > stack.smasBottomMm) found.set('too-deep', 'danger')
  else if (depth > far && saysCautions) found.set('too-deep', 'caution')
  return found
}
