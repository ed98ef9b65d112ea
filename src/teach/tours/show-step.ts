import { structureRecord } from '../../anatomy/index.ts'
import { CONTEXT_KINDS, type ContextKind } from '../../anatomy/context-types.ts'
import type { Side } from '../../geometry/anatomy-types.ts'
import { contextKey } from '../../state/context-key.ts'
import { headStore } from '../../state/head-store.ts'
import { structureKey } from '../../state/structure-key.ts'
import {
  goTo,
  lookFrom,
  setView,
  SYSTEM_IDS,
  systemOf,
  type SystemId,
  type SystemView,
} from '../../state/view-store.ts'
import { flyTo } from '../../ui/structures/structure-frame.ts'
import type { LessonView } from '../view-memory.ts'
import { zoneRecord } from './known-things.ts'
import type { TourStep } from './tour.ts'

/** The part of the view that a step sets. */
type StepView = Omit<LessonView, 'markedPoint' | 'quiz' | 'shownVariants' | 'comparedStructure'>

/** What a step shows. Pure. */
export function stepView({ peel, skinOpacity, structures, zones }: TourStep, side: Side): StepView {
  const systems = new Set<SystemId>(
    structures.flatMap((id) => {
      const record = structureRecord(id)
      return record === undefined ? [] : [systemOf(record.kind)]
    }),
  )
  const drawn = new Set<ContextKind>(zones.flatMap((id) => zoneRecord(id)?.kind ?? []))
  // Of what lies in pairs, the side that the tour is about.
  const lit = zones.flatMap((id) => [contextKey({ id, side }), contextKey({ id, side: 'midline' })])
  const first = structures[0]
  const only = structures.length === 1 && first !== undefined ? structureKey({ id: first, side }) : null
  return {
    peel,
    skinOpacity,
    clip: null,
    systems: Object.fromEntries(
      SYSTEM_IDS.map((id): [SystemId, SystemView] => [id, { visible: systems.has(id), opacity: 1 }]),
    ) as Record<SystemId, SystemView>,
    context: Object.fromEntries(CONTEXT_KINDS.map((kind) => [kind, drawn.has(kind)])) as Record<
      ContextKind,
      boolean
    >,
    litContext: lit,
    isolatedStructure: only,
    openStructure: only,
    dangerZones: 'selected',
    names: true,
  }
}

/** Set the view of a step, and move the camera to what it is about. */
export function showStep(step: TourStep, side: Side): void {
  setView(stepView(step, side))
  if (step.at !== undefined) flyToThing(step.at, side)
  else if (step.look !== undefined) lookFrom(step.look)
}

/** Room that a zone is seen in, mm: most are 15 to 30 mm wide. */
const ZONE_RADIUS_MM = 45

/** Fly to a structure, or to the skin over a muscle, edge, ligament or zone. */
export function flyToThing(id: string, side: Side): void {
  if (structureRecord(id) !== undefined) return flyTo(structureKey({ id, side }), 0)
  const { head, context } = headStore.getState()
  const placed = context.filter((one) => one.id === id)
  const zone = placed.find((one) => one.side === side) ?? placed[0]
  const hit = zone === undefined ? null : (head?.closestPoint(zone.labelAt) ?? null)
  if (zone === undefined || head === null || hit === null) return
  goTo(zone.labelAt, { radiusMm: ZONE_RADIUS_MM, outward: head.normalOf(hit.point), coveredPx: 0 })
}
