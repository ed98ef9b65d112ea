import type { Head } from '../../head/types.ts'
import type { CourseSounding, LayerSounding } from '../../plan/index.ts'
import { structureName } from '../../report/index.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { placeWords } from './place-words.ts'

const T = PATIENT_TEXTS.ultrasound

/** `Cheek, patient's left: SMAS depth 6 mm ± 0.3 mm`. */
export function layerWords(one: LayerSounding, head: Head | null): string {
  const depths = (['skinMm', 'smasMm', 'boneMm'] as const).flatMap((key) =>
    one[key] === undefined ? [] : [`${T.depths[key]} ${T.exactMm(one[key])}`],
  )
  return `${placeWords(one.at, head)}: ${depths.join(', ')}${errorWords(one)}`
}

/** `Facial artery, patient's left, 6 mm deep (cheilion, patient's left, 16 mm outward)`. */
export function courseWords(one: CourseSounding, head: Head | null): string {
  const depth = one.depthMm === undefined ? T.courseOnly : T.deep(T.exactMm(one.depthMm))
  const side = T.sides[one.side].toLowerCase()
  return `${structureName(one.structure)}, ${side}, ${depth} (${placeWords(one.at, head)})${errorWords(one)}`
}

/** The device's error, where it is not the usual one. */
const errorWords = ({ sdMm }: LayerSounding | CourseSounding): string =>
  sdMm === undefined ? '' : ` ± ${T.exactMm(sdMm)}`
