import type { Structure } from '../../src/geometry/anatomy-types.ts'
import { checkPlan, prepareGround } from '../../src/geometry/check-plan.ts'
import {
  DEFAULT_CHECK_SETTINGS,
  type CheckResult,
  type CheckSettings,
  type Finding,
  type FindingCode,
  type PassPoint,
  type ProductLimits,
  type ThreadInput,
  type ThreadResult,
} from '../../src/geometry/check-types.ts'
import { PLANES, type Plane } from '../../src/geometry/planes.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import type { TestHead } from './mesh-head.ts'

/** A smooth thread in a blunt cannula of 1 mm that may lie anywhere and be of any length. */
export const PLAIN_PRODUCT: ProductLimits = Object.freeze({
  id: 'plain',
  name: 'Plain thread',
  outerDiameterMm: 1,
  form: 'mono',
  tip: 'blunt',
  usableLengthMm: null,
  minLengthMm: null,
  minLengthSource: null,
  planes: PLANES,
})

export const product = (other: Partial<ProductLimits>): ProductLimits => ({ ...PLAIN_PRODUCT, ...other })

/** A place near the skin, with what it overrides. */
export type Stop = Vec3 | { readonly at: Vec3; readonly plane?: Plane; readonly depthMm?: number }

export interface ThreadOptions extends Partial<Omit<ThreadInput, 'passes' | 'product'>> {
  readonly product?: Partial<ProductLimits>
}

const isPlace = (stop: Stop): stop is Vec3 => Array.isArray(stop)

function passPoint(head: TestHead, stop: Stop): PassPoint {
  if (isPlace(stop)) return { at: head.pointNear(stop) }
  const { at, ...override } = stop
  return { at: head.pointNear(at), ...override }
}

/** A thread with one pass through places near the skin. */
export const thread = (head: TestHead, stops: readonly Stop[], options: ThreadOptions = {}): ThreadInput =>
  threadOfPasses(head, [stops], options)

export function threadOfPasses(
  head: TestHead,
  passes: readonly (readonly Stop[])[],
  options: ThreadOptions = {},
): ThreadInput {
  return {
    id: 't1',
    plane: 'subcutis',
    entry: { technique: 'perpendicular' },
    endExits: false,
    entryId: null,
    anchor: 'none',
    ...options,
    product: product(options.product ?? {}),
    passes: passes.map((stops) => stops.map((stop) => passPoint(head, stop))),
  }
}

/** No error of operator or model: verdicts then rest on nominal geometry alone. */
export const NO_ERRORS: CheckSettings = Object.freeze({
  operatorLateralMm: 0,
  operatorDepthMm: 0,
  modelMm: 0,
  marginsMm: Object.freeze({}),
})

/** Check threads against structures on a head; the mouth is far away unless given. */
export function check(
  head: TestHead,
  threads: readonly ThreadInput[],
  structures: readonly Structure[] = [],
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
  cheilia: readonly Vec3[] = [],
): CheckResult {
  return checkPlan(threads, prepareGround(head, structures, cheilia), settings)
}

/** Result of a plan of one thread. */
export function checkOne(
  head: TestHead,
  only: ThreadInput,
  structures: readonly Structure[] = [],
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
  cheilia: readonly Vec3[] = [],
): ThreadResult {
  return check(head, [only], structures, settings, cheilia).threads[0]!
}

export const codesOf = (result: ThreadResult): FindingCode[] => result.findings.map((f) => f.code)

/** The finding of a code, or null. */
export const findingOf = (result: ThreadResult, code: FindingCode): Finding | null =>
  result.findings.find((f) => f.code === code) ?? null
