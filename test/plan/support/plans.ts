import type { PlanDocument, PlanThread } from '../../../src/plan/document.ts'
import { emptyPlan } from '../../../src/plan/document.ts'

/** A plan as it stands in a file: two threads, every optional field used once. */
export const fullFile = () => ({
  format: 'threadline-plan',
  version: 1,
  name: 'Jawline, first session',
  head: { template: 'face-1', preset: 'female-45', morphs: { jowl: 0.3 } },
  settings: {
    operatorLateralMm: 2,
    operatorDepthMm: 1,
    layers: 'average',
    marginsMm: { 'facial-artery': 3 },
  },
  threads: [
    {
      id: 't1',
      name: 'Lowest',
      product: 'pdo-cog-19-100',
      plane: 'smas',
      points: [
        { landmark: 'tragion', side: 'left', mm: { anterior: 10, superior: 15 } },
        { tri: 1234, bary: [0.2, 0.3, 0.5], plane: 'subcutis', depthMm: 4 },
      ] as Record<string, unknown>[],
      entry: { technique: 'ramp', angleDeg: 30 } as Record<string, unknown>,
      endExits: true,
      entryId: 'hole',
      anchor: 'fascia',
      accepted: 'seen on ultrasound',
      locked: true,
    } as Record<string, unknown>,
    {
      id: 't2',
      product: 'pdo-mono-std',
      plane: 'dermis',
      passes: [
        [
          { tri: 0, bary: [1, 0, 0] },
          { tri: 7, bary: [0, 1, 0] },
        ],
        [
          { tri: 7, bary: [0, 1, 0] },
          { tri: 9, bary: [0, 0, 1] },
        ],
      ],
    } as Record<string, unknown>,
  ],
})

export const fileText = (file: unknown): string => JSON.stringify(file)

export const thread = (id: string, changes: Partial<PlanThread> = {}): PlanThread => ({
  id,
  product: 'pdo-cog-19-100',
  plane: 'subcutis',
  passes: [
    [
      { tri: 10, bary: [1, 0, 0] },
      { landmark: 'cheilion', side: 'left', mm: { lateral: 12 } },
    ],
  ],
  entry: { technique: 'perpendicular' },
  endExits: false,
  anchor: 'none',
  ...changes,
})

export const planWith = (...threads: readonly PlanThread[]): PlanDocument => ({
  ...emptyPlan('Test'),
  threads,
})
