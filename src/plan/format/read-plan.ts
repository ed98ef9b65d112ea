import { readAsDone } from './as-done-file.ts'
import type { Entry } from '../../geometry/check-types.ts'
import {
  PLAN_DEFAULTS,
  PLAN_FORMAT,
  PLAN_VERSION,
  type PlanDocument,
  type PlanHead,
  type PlanSettings,
  type PlanThread,
} from '../document.ts'
import { defined } from './defined.ts'
import { extraFields } from './extra-fields.ts'
import { readIndividual } from './individual-file.ts'
import { readPoint } from './point-file.ts'
import { readOwnProduct } from './read-own-product.ts'
import type { RawPlan, RawThread } from './schema.ts'

const THREAD_FIELDS = [
  'id',
  'name',
  'product',
  'plane',
  'points',
  'passes',
  'entry',
  'endExits',
  'entryId',
  'anchor',
  'accepted',
  'locked',
]
const HEAD_FIELDS = ['template', 'preset', 'morphs']
const SETTINGS_FIELDS = ['operatorLateralMm', 'operatorDepthMm', 'layers', 'marginsMm']
const PLAN_FIELDS = [
  'format',
  'version',
  'name',
  'head',
  'settings',
  'products',
  'threads',
  'asDone',
  'individual',
]

function readEntry(raw: RawThread['entry']): Entry {
  if (raw?.technique === 'ramp' && raw.angleDeg !== undefined)
    return { technique: 'ramp', angleDeg: raw.angleDeg }
  return PLAN_DEFAULTS.entry
}

function readThread(raw: RawThread): PlanThread {
  const passes = raw.passes ?? [raw.points ?? []]
  return {
    id: raw.id,
    product: raw.product,
    plane: raw.plane,
    passes: passes.map((points) => points.map(readPoint)),
    entry: readEntry(raw.entry),
    endExits: raw.endExits ?? PLAN_DEFAULTS.endExits,
    anchor: raw.anchor ?? PLAN_DEFAULTS.anchor,
    ...defined({
      name: raw.name || undefined,
      entryId: raw.entryId,
      accepted: raw.accepted || undefined,
      locked: raw.locked || undefined,
      listsPasses: raw.passes?.length === 1 || undefined,
      extra: extraFields(raw, THREAD_FIELDS),
    }),
  }
}

function readHead(raw: NonNullable<RawPlan['head']>): PlanHead {
  return {
    template: raw.template ?? PLAN_DEFAULTS.head.template,
    preset: raw.preset ?? PLAN_DEFAULTS.head.preset,
    morphs: raw.morphs ?? PLAN_DEFAULTS.head.morphs,
    ...defined({ extra: extraFields(raw, HEAD_FIELDS) }),
  }
}

function readSettings(raw: NonNullable<RawPlan['settings']>): PlanSettings {
  const usual = PLAN_DEFAULTS.settings
  return {
    operatorLateralMm: raw.operatorLateralMm ?? usual.operatorLateralMm,
    operatorDepthMm: raw.operatorDepthMm ?? usual.operatorDepthMm,
    layers: raw.layers ?? usual.layers,
    ...defined({ marginsMm: raw.marginsMm, extra: extraFields(raw, SETTINGS_FIELDS) }),
  }
}

/** The document that a valid file means, defaults filled in. */
export function readPlan(raw: RawPlan): PlanDocument {
  return {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    name: raw.name?.trim() || PLAN_DEFAULTS.name,
    head: readHead(raw.head ?? {}),
    settings: readSettings(raw.settings ?? {}),
    threads: raw.threads.map(readThread),
    ...defined({
      products: raw.products?.map(readOwnProduct),
      asDone: raw.asDone && readAsDone(raw.asDone),
      individual: raw.individual && readIndividual(raw.individual),
      extra: extraFields(raw, PLAN_FIELDS),
    }),
  }
}
