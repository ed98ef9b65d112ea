import * as fc from 'fast-check'
import { PLANES } from '../../../src/geometry/planes.ts'
import { MORPHS, PRESETS } from '../../../src/head/presets.ts'
import { SELECTABLE_PRODUCTS } from '../../../src/plan/catalogue/index.ts'
import { ANCHORS, type PlanDocument, type PlanPoint, type PlanThread } from '../../../src/plan/document.ts'

/** Minus zero is left out: JSON writes it as zero. */
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0)
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }))

const withoutMinusZero = (json: string): unknown => JSON.parse(JSON.stringify(JSON.parse(json)))

const place = fc
  .tuple(optional('plane', fc.constantFrom(...PLANES)), optional('depthMm', between(0.1, 20)))
  .map(([plane, depth]) => ({ ...plane, ...depth }))

const weights = fc
  .tuple(between(0, 1), between(0, 1))
  .map(([a, b]): [number, number, number] =>
    a + b <= 1 ? [a, b, Math.max(0, 1 - a - b)] : [1 - a, 1 - b, Math.max(0, a + b - 1)],
  )

const skinPoint = fc
  .tuple(fc.nat(60_000), weights, place)
  .map(([tri, bary, rest]): PlanPoint => ({ tri, bary, ...rest }))

const offset = fc
  .tuple(
    optional('anterior', between(-40, 40)),
    optional('superior', between(-40, 40)),
    optional('lateral', between(-40, 40)),
  )
  .map(([a, b, c]) => ({ ...a, ...b, ...c }))

const landmarkPoint = fc
  .tuple(
    fc.constantFrom('tragion', 'cheilion', 'menton'),
    optional('side', fc.constantFrom('left' as const, 'right' as const)),
    optional('mm', offset),
    place,
  )
  .map(([landmark, side, mm, rest]): PlanPoint => ({ landmark, ...side, ...mm, ...rest }))

const points = fc.array(fc.oneof(skinPoint, landmarkPoint), { minLength: 2, maxLength: 5 })
const note = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')

const entry = fc.oneof(
  fc.constant({ technique: 'perpendicular' as const }),
  between(1, 90).map((angleDeg) => ({ technique: 'ramp' as const, angleDeg })),
)

const optionalThreadFields = fc
  .tuple(
    optional('name', note),
    optional('entryId', note),
    optional('accepted', note),
    optional('locked', fc.constant(true)),
    optional('extra', fc.record({ futureField: fc.json().map(withoutMinusZero) })),
  )
  .map((parts) => Object.assign({}, ...parts) as Partial<PlanThread>)

const thread = (id: string): fc.Arbitrary<PlanThread> =>
  fc
    .tuple(
      fc.constantFrom(...SELECTABLE_PRODUCTS.map((product) => product.id)),
      fc.constantFrom(...PLANES),
      fc.array(points, { minLength: 1, maxLength: 3 }),
      entry,
      fc.boolean(),
      fc.constantFrom(...ANCHORS),
      optionalThreadFields,
      fc.boolean(),
    )
    .map(([product, plane, passes, entered, endExits, anchor, rest, listsPasses]): PlanThread => ({
      id,
      product,
      plane,
      passes,
      entry: entered,
      endExits,
      anchor,
      ...rest,
      ...(listsPasses && passes.length === 1 ? { listsPasses } : {}),
    }))

const head = fc
  .tuple(
    fc.constantFrom(...PRESETS.map((preset) => preset.id)),
    fc.dictionary(fc.constantFrom(...MORPHS.map((morph) => morph.id)), between(0, 1)),
  )
  .map(([preset, morphs]) => ({ template: 'face-1', preset, morphs: { ...morphs } }))

const settings = fc
  .tuple(between(0, 10), between(0, 10), fc.constantFrom('thin' as const, 'average' as const))
  .map(([operatorLateralMm, operatorDepthMm, layers]) => ({ operatorLateralMm, operatorDepthMm, layers }))

/** Any plan that a file can hold. */
export const arbitraryPlan: fc.Arbitrary<PlanDocument> = fc
  .tuple(
    note.map((text) => text.trim()),
    head,
    settings,
    fc.nat(4),
  )
  .chain(([name, planHead, planSettings, count]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, i) => thread(`t${i + 1}`)))
      .map((threads): PlanDocument => ({
        format: 'threadline-plan',
        version: 1,
        name,
        head: planHead,
        settings: planSettings,
        threads,
      })),
  )
