import { CONTEXT_KINDS } from '../anatomy/context-types.ts'
import { PLANES, type Plane } from '../geometry/planes.ts'
import { readKept, writeKept } from './device-storage.ts'
import type { SystemView, ViewState } from './view-store.ts'

const KEY = 'threadline.view.1'

/** The part of the view that outlasts a visit, each with what it may be: anything else is left out. */
const LASTING = {
  skinOpacity: isFraction,
  systems: isSystems,
  dangerZones: (value: unknown) => value === 'off' || value === 'selected' || value === 'all',
  names: isBoolean,
  context: (value: unknown) => isRecord(value) && CONTEXT_KINDS.every((kind) => isBoolean(value[kind])),
  unassessed: isBoolean,
  theme: (value: unknown) => value === 'light' || value === 'dark' || value === 'system',
  ortho: isBoolean,
  product: (value: unknown) => typeof value === 'string',
  plane: (value: unknown) => PLANES.includes(value as Plane),
} as const satisfies Partial<Record<keyof ViewState, (value: unknown) => boolean>>

type LastingKey = keyof typeof LASTING
const KEYS = Object.keys(LASTING) as LastingKey[]

/** The view kept from the last visit; what is missing or cannot be read any more is left out. */
export function keptView(): Partial<ViewState> {
  const text = readKept(KEY)
  const kept = text === null ? null : parseJson(text)
  if (!isRecord(kept)) return {}
  const good = KEYS.filter((key) => LASTING[key](kept[key]))
  return Object.fromEntries(good.map((key) => [key, kept[key]]))
}

/** Keep the lasting part when it changed. */
export function keepView(state: ViewState, before: ViewState): void {
  if (KEYS.every((key) => state[key] === before[key])) return
  writeKept(KEY, JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, state[key]]))))
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isSystems(value: unknown): boolean {
  const isSystem = (one: unknown): one is SystemView =>
    isRecord(one) && typeof one.visible === 'boolean' && isFraction(one.opacity)
  return isRecord(value) && ['nerves', 'arteries', 'veins', 'glands'].every((id) => isSystem(value[id]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
