import { parsePlan } from '../../src/plan/codec.ts'
import type { PlanDocument } from '../../src/plan/document.ts'

const PLANES = ['subcutis', 'smas', 'subcutis', 'sub-smas'] as const

/**
 * A full face: threads from ear and temple to jowl, mouth corner, cheek and neck, as many on each side. Beyond forty
 * they come to lie between each other, a little aside, as no face would have them.
 */
export function manyThreads(preset: string, count: number): PlanDocument {
  const perSide = count / 2
  const threads = (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: perSide }, (_, k) => {
      const row = perSide <= 20 ? k : (k * 20) / perSide
      const aside = Math.floor(row) % 4
      return {
        id: `${side}-${k}`,
        product: 'pdo-cog-21',
        plane: PLANES[k % PLANES.length],
        points: [
          { landmark: 'tragus', side, mm: { anterior: 10 + aside * 5, superior: 34 - row * 3 } },
          { landmark: 'cheilion', side, mm: { lateral: 12 + aside * 3, superior: 18 - row * 2 } },
        ],
      }
    }),
  )
  const plan = parsePlan(
    JSON.stringify({
      format: 'threadline-plan',
      version: 1,
      name: `${count} threads`,
      head: { template: 'face-1', preset },
      threads,
    }),
  )
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}
