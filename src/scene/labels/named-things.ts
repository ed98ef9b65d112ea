import type { ContextKind, PlacedContext } from '../../anatomy/context-types.ts'
import { NOMINAL } from '../../anatomy/pick-variant.ts'
import type { Structure, StructureKind, TubeStructure } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import { structureKey, type StructureKey } from '../../state/structure-key.ts'
import { PEELS, type Peel } from '../../state/view-store.ts'
import { otherCourses } from '../variants/other-courses.ts'
import { anchorsOf, type AnchorPoint } from './label-anchors.ts'

/** What may carry a name beside the head. */
export interface NamedThing {
  /** The same for both sides: one of them is named. */
  readonly id: string
  readonly name: string
  readonly kind: StructureKind | ContextKind
  /** Of a structure; null for context. */
  readonly key: StructureKey | null
  readonly structure: Structure | null
  /** Null for a structure. */
  readonly item: PlacedContext | null
  readonly anchors: readonly AnchorPoint[]
  readonly priority: number
  /** Seen as well from either side, the side that comes first in the list is named. */
  readonly staysFirst: boolean
}

/**
 * All that a head has names for. Done once per head and choice of courses: it asks the skin for each place.
 * @param structures as drawn
 * @param compared the structure whose other courses are drawn faded: they are named too
 */
export function namedThings(
  head: Head,
  structures: readonly Structure[],
  context: readonly PlacedContext[],
  compared: ComparedStructure | null,
): readonly NamedThing[] {
  const things: readonly Omit<NamedThing, 'staysFirst'>[] = [
    ...structures.map((structure) => ({
      id: structure.id,
      name: shortName(structure.name) + variantMark(structure),
      kind: structure.kind,
      key: structureKey(structure),
      structure,
      item: null,
      anchors: anchorsOf(structure, head),
      priority: priorityOf(structure),
    })),
    ...(compared === null ? [] : otherThings(head, structures, compared)),
    ...context.map((item) => ({
      id: item.id,
      name: shortName(item.name),
      kind: item.kind,
      key: null,
      structure: null,
      item,
      anchors: [anchorOnSkin(item, head)],
      priority: CONTEXT_PRIORITY[item.kind],
    })),
  ]
  // By the order of their ids: the same on each head, and no name jumps as the head is turned.
  const order = [...new Set(things.map(({ id }) => id))].toSorted()
  const first = new Set(order.filter((_, i) => i % 2 === 0))
  return things.map((thing) => ({ ...thing, staysFirst: first.has(thing.id) }))
}

/** A structure as placed, and the variant it is drawn in. */
export interface ComparedStructure {
  readonly tube: TubeStructure
  readonly drawn: string
}

function otherThings(
  head: Head,
  structures: readonly Structure[],
  { tube, drawn }: ComparedStructure,
): readonly Omit<NamedThing, 'staysFirst'>[] {
  const key = structureKey(tube)
  return otherCourses(tube, drawn).map(({ variant, name, prevalence, paths }) => ({
    id: `${key} ${variant}`,
    name: `Course ${name}${prevalence === null ? '' : ` (${Math.round(prevalence * 100)} %)`}`,
    kind: tube.kind,
    key,
    structure: structures.find((one) => structureKey(one) === key) ?? null,
    item: null,
    anchors: anchorsOf({ ...tube, paths }, head),
    priority: COMPARED_PRIORITY,
  }))
}
/** Above all others: they were asked for. */
const COMPARED_PRIORITY = 90

const variantMark = (structure: Structure): string =>
  structure.kind !== 'gland' && structure.paths.some(({ variant }) => variant !== NOMINAL) ? ' · variant' : ''

/** Zones are asked for to be read; muscles and bony edges only orient. */
const CONTEXT_PRIORITY: Readonly<Record<ContextKind, number>> = {
  'danger-zone': 60,
  'smas-zone': 60,
  ligament: 45,
  muscle: 28,
  bone: 12,
}

const EVERY_PEEL = Object.fromEntries(PEELS.map((peel) => [peel, true])) as Record<Peel, boolean>

function anchorOnSkin({ labelAt }: PlacedContext, head: Head): AnchorPoint {
  const hit = head.closestPoint(labelAt)
  return { at: labelAt, normal: hit === null ? [0, 0, 1] : head.normalOf(hit.point), bared: EVERY_PEEL }
}

/** What a thread must not hit comes first: nerves and arteries; the thicker and longer sooner. */
function priorityOf(structure: Structure): number {
  const byKind = { nerve: 30, artery: 30, gland: 22, duct: 26, vein: 18 }[structure.kind]
  if (structure.kind === 'gland') return byKind
  const path = structure.paths[0]
  if (path === undefined) return byKind
  return byKind + Math.min(12, 4 * Math.max(...path.radiiMm)) + Math.min(8, path.points.length / 8)
}

/** Without what stands in brackets: the leader shows the side, the list has the whole name. */
const shortName = (name: string): string => name.replaceAll(/\s*\([^)]*\)/g, '')
