import { z } from 'zod'
import { PLANES } from '../geometry/planes.ts'
import { readKept, writeKept } from './device-storage.ts'
import type { ViewState } from './view-store.ts'

const KEY = 'threadline.view.1'
const fraction = z.number().min(0).max(1)
const system = z.object({ visible: z.boolean(), opacity: fraction })

const keptSchema = z.object({
  skinOpacity: fraction,
  systems: z.object({ nerves: system, arteries: system, veins: system, glands: system }),
  theme: z.enum(['light', 'dark', 'system']),
  ortho: z.boolean(),
  product: z.string(),
  plane: z.enum(PLANES),
})
type Kept = z.infer<typeof keptSchema>

const lasting = (state: ViewState): Kept => ({
  skinOpacity: state.skinOpacity,
  systems: state.systems,
  theme: state.theme,
  ortho: state.ortho,
  product: state.product,
  plane: state.plane,
})

/** The view kept from the last visit; empty when there is none or it cannot be read any more. */
export function keptView(): Partial<ViewState> {
  const text = readKept(KEY)
  if (text === null) return {}
  const parsed = keptSchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : {}
}

/** Keep the lasting part when it changed. */
export function keepView(state: ViewState, before: ViewState): void {
  const now = lasting(state)
  const then = lasting(before)
  const changed = (Object.keys(now) as (keyof Kept)[]).some((key) => now[key] !== then[key])
  if (changed) writeKept(KEY, JSON.stringify(now))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
