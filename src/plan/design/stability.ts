import type { CheckContext, SmasZone } from '../../geometry/check-context.ts'
import type { PathSample, ThreadInput, ThreadResult } from '../../geometry/check-types.ts'
import type { Vec3 } from '../../geometry/vec3.ts'
import { AREA_REGIONS, LAXITY_AREAS, type Laxity, type LaxityArea, type LaxityGrade } from './laxity.ts'
import { draws } from './pull.ts'
import { carries, strengthOf, type Strength } from './strength.ts'

/** Which way the barbs or cones of a product face. */
export type Barbs = 'both-ways' | 'unknown' | 'none'

/** How one thread holds. */
export interface ThreadHold {
  readonly threadId: string
  /** Where its held end lies: the SMAS bound or gliding; null where neither is known. */
  readonly zone: SmasZone | null
  /** Stitched to fascia or periosteum. */
  readonly anchored: boolean
  /** Run under bound, gliding and other SMAS, mm. */
  readonly fixedMm: number
  readonly mobileMm: number
  readonly otherMm: number
  readonly barbs: Barbs
  /** Whether the run has the length that the product is made for; null where nothing is stated. */
  readonly length: 'fits' | 'too-short' | 'too-long' | null
  readonly strength: Strength
  readonly laxity: {
    readonly area: LaxityArea
    readonly grade: LaxityGrade
    readonly carried: boolean
  } | null
  /** The held end on the path, head frame, mm. */
  readonly at: Vec3
  /** Draws tissue, and is held in bound SMAS or by a stitch that is not in gliding SMAS. */
  readonly stable: boolean
}

/**
 * How the threads of a plan hold. Only threads that draw tissue are asked; smooth ones need no hold.
 * @param design words of the catalogue on the barbs of a product, by its id
 */
export function holdsOf(
  threads: readonly ThreadResult[],
  inputs: ReadonlyMap<string, ThreadInput>,
  context: Pick<CheckContext, 'smasZoneAt'>,
  laxity: Laxity,
  design: (productId: string) => string | null,
): readonly ThreadHold[] {
  return threads.flatMap((thread): ThreadHold[] => {
    const input = inputs.get(thread.id)
    const entry = thread.passes[0]?.samples[0]
    if (input === undefined || entry === undefined || !draws(input.product)) return []
    const zone = context.smasZoneAt(entry.skin)
    const anchored = input.anchor !== 'none'
    const strength = strengthOf(input.product)
    return [
      {
        threadId: thread.id,
        zone,
        anchored,
        ...lengthsIn(thread, context),
        barbs: barbsOf(design(input.product.id)),
        length: lengthOf(thread, input),
        strength,
        laxity: laxityAt(thread, laxity, strength),
        at: entry.at,
        stable: zone === 'fixed' || (anchored && zone !== 'mobile'),
      },
    ]
  })
}

function lengthsIn(
  { passes }: ThreadResult,
  { smasZoneAt }: Pick<CheckContext, 'smasZoneAt'>,
): Pick<ThreadHold, 'fixedMm' | 'mobileMm' | 'otherMm'> {
  const sums = { fixedMm: 0, mobileMm: 0, otherMm: 0 }
  for (const { samples } of passes)
    samples.forEach((sample: PathSample, i) => {
      const before = samples[i - 1]
      if (before === undefined || sample.transit) return
      const zone = smasZoneAt(sample.skin)
      sums[zone === 'fixed' ? 'fixedMm' : zone === 'mobile' ? 'mobileMm' : 'otherMm'] +=
        sample.sMm - before.sMm
    })
  return sums
}

/** Barbs that face both ways hold wherever both kinds lie in tissue; what the catalogue does not say is unknown. */
function barbsOf(design: string | null): Barbs {
  return design !== null && /both ways|each way|facing each other/.test(design) ? 'both-ways' : 'unknown'
}

/** By the pass that fits worst. */
function lengthOf({ passes }: ThreadResult, { product }: ThreadInput): ThreadHold['length'] {
  const { minLengthMm, usableLengthMm } = product
  if (minLengthMm === null && usableLengthMm === null) return null
  const runs = passes.flatMap(({ samples }) => samples.at(-1)?.sMm ?? [])
  if (usableLengthMm !== null && runs.some((mm) => mm > usableLengthMm)) return 'too-long'
  return minLengthMm !== null && runs.some((mm) => mm < minLengthMm) ? 'too-short' : 'fits'
}

function laxityAt({ region }: ThreadResult, laxity: Laxity, strength: Strength): ThreadHold['laxity'] {
  const area = LAXITY_AREAS.find((one) => region !== null && AREA_REGIONS[one].includes(region))
  const grade = area === undefined ? undefined : laxity[area]
  return area === undefined || grade === undefined ? null : { area, grade, carried: carries(strength, grade) }
}
