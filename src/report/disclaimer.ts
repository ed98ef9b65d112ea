import { counted, listWords } from './plain-words.ts'
import type { ReportGrounds } from './report-types.ts'

/** How much of what a plan rests on is this patient's own. */
export interface KnownOfPatient {
  /** The head was fitted to a scan, and to so many distances. */
  readonly scan: boolean
  readonly measurements: number
  /** Points of ultrasound or Doppler that could be used. */
  readonly soundings: number
}

/** What the head was fitted to: `a scan of the face and 6 measurements`; null where to nothing. */
export function fittedToWords({
  scan,
  measurements,
}: Pick<KnownOfPatient, 'scan' | 'measurements'>): string | null {
  const parts = [
    ...(scan ? ['a scan of the face'] : []),
    ...(measurements > 0 ? [counted(measurements, 'measurement')] : []),
  ]
  return parts.length === 0 ? null : listWords(parts)
}

/** Always in sight beside a verdict: what the plan rests on, and what it is not for. */
export function disclaimer({ scan, measurements, soundings }: KnownOfPatient): string {
  const fittedTo = fittedToWords({ scan, measurements })
  const own = [
    ...(fittedTo === null ? [] : [`, fitted to ${fittedTo}`]),
    ...(soundings > 0 ? [`, with ${counted(soundings, 'point')} measured in this patient`] : []),
  ]
  return `Planning aid on a generic anatomy${own.join('')}. Not for diagnosis or navigation.`
}

/** The same for a report. */
export const reportDisclaimer = ({
  grounds: { scan, measurements, layerSoundings, courseSoundings },
}: {
  readonly grounds: ReportGrounds
}): string => disclaimer({ scan, measurements, soundings: layerSoundings + courseSoundings })
