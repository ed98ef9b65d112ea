import { mmWords } from '../../report/index.ts'
import type { PairDifference } from '../../plan/index.ts'
import { DRAWING_TEXTS } from '../texts/drawing.ts'

const T = DRAWING_TEXTS.symmetry

/** Partners that differ by less are mirror images as far as the model can tell: it knows no better than 0.5 mm. */
const EQUAL_MM = 0.25
const EQUAL_DEG = 0.5

export const isMirrorImage = ({ entryMm, endMm, pullDeg }: PairDifference): boolean =>
  Math.max(entryMm, endMm) < EQUAL_MM && pullDeg < EQUAL_DEG

/** `entry 0 mm, end 3.5 mm, pull 4°`. */
export function differenceWords(pair: PairDifference): string {
  if (isMirrorImage(pair)) return T.equal
  return T.difference(mm(pair.entryMm), mm(pair.endMm), Math.round(pair.pullDeg))
}

/** `2 pairs, up to 3.5 mm and 4° apart`. */
export function pairsWords(pairs: readonly PairDifference[]): string {
  const worstMm = Math.max(0, ...pairs.flatMap(({ entryMm, endMm }) => [entryMm, endMm]))
  const worstDeg = Math.max(0, ...pairs.map(({ pullDeg }) => pullDeg))
  const apart = pairs.every(isMirrorImage) ? T.equal : T.upTo(mm(worstMm), Math.round(worstDeg))
  return `${T.pairs(pairs.length)}, ${apart}`
}

const mm = (value: number): string => mmWords(value).replace(' mm', '')
