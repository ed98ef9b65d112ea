import type { ThreadInput } from '../../geometry/check-types.ts'
import type { LaxityGrade } from './laxity.ts'

/** What a product can carry, weakest first. */
export const STRENGTHS = ['none', 'light', 'firm', 'strong'] as const
export type Strength = (typeof STRENGTHS)[number]

/**
 * ══ Product strength ══ Planning defaults, by form and outer diameter: smooth threads, screws and twins carry nothing;
 * barbed threads of 22G and finer are light, up to 20G firm, 19G and thicker strong; cone sutures are firm.
 */
export const FIRM_FROM_MM = 0.8
export const STRONG_FROM_MM = 1

export function strengthOf({
  form,
  outerDiameterMm,
}: Pick<ThreadInput['product'], 'form' | 'outerDiameterMm'>): Strength {
  if (form === 'cones') return 'firm'
  if (form !== 'barbed') return 'none'
  if (outerDiameterMm >= STRONG_FROM_MM) return 'strong'
  return outerDiameterMm >= FIRM_FROM_MM ? 'firm' : 'light'
}

/** The least strength for a grade of laxity. Planning defaults. */
export const STRENGTH_FOR: Readonly<Record<LaxityGrade, Strength>> = {
  mild: 'light',
  moderate: 'firm',
  severe: 'strong',
}

/** Whether a product is strong enough for a grade. */
export const carries = (strength: Strength, grade: LaxityGrade): boolean =>
  STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(STRENGTH_FOR[grade])
