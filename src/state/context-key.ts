import type { PlacedContext } from '../anatomy/context-types.ts'

/** One muscle, edge, ligament or zone on one side, `seckel-2/left`. */
export const contextKey = ({ id, side }: Pick<PlacedContext, 'id' | 'side'>): string => `${id}/${side}`
