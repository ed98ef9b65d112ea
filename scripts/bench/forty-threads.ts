import type { PlanDocument } from '../../src/plan/document.ts'
import { parsePlan } from '../../src/plan/codec.ts'

const PLANES = ['subcutis', 'smas', 'subcutis', 'sub-smas'] as const

/** A full face: 20 threads a side from ear and temple to jowl, mouth corner, cheek and neck. */
export function fortyThreads(preset: string): PlanDocument {
  const threads = (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: 20 }, (_, k) => ({
      id: `${side}-${k}`,
      product: 'pdo-cog-21',
      plane: PLANES[k % PLANES.length],
      points: [
        { landmark: 'tragus', side, mm: { anterior: 10 + (k % 4) * 5, superior: 34 - k * 3 } },
        { landmark: 'cheilion', side, mm: { lateral: 12 + (k % 4) * 3, superior: 18 - k * 2 } },
      ],
    })),
  )
  const plan = parsePlan(
    JSON.stringify({
      format: 'threadline-plan',
      version: 1,
      name: 'Forty threads',
      head: { template: 'face-1', preset },
      threads,
    }),
  )
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}
