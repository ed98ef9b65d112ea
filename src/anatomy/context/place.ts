import type { Side } from '../../geometry/anatomy-types.ts'
import type { SkinHit } from '../../geometry/skin.ts'
import { add, scale, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import type { ContextLine, PlacedContext } from '../context-types.ts'
import { sidedHead, type SidedHead } from '../sided.ts'
import { isSymmetric } from '../symmetry.ts'
import { coverOf } from './cover.ts'
import { knotOnSkin } from './knots.ts'
import { mirrorContext } from './mirror.ts'
import { once } from './once.ts'
import type { ContextAnchor, ContextRecord } from './record-types.ts'
import { CONTEXT, contextSourceLine, type KindedRecord } from './records.ts'
import { sinkLine } from './sink-line.ts'
import { bandRound, circleRound, onSkin, through } from './skin-line.ts'

/**
 * Puts muscles, bony edges, ligaments and zones on a head, both sides. Deterministic. On a symmetric head the right side
 * is the mirror image of the left; on a scan each side follows its own skin.
 * @throws AnatomyDataError where a record finds no skin on this head
 */
export function placeContext(head: Head): readonly PlacedContext[] {
  const midline = CONTEXT.filter(({ record }) => record.midline).map((one) => placeOne(head, one, 'left'))
  const left = placeSide(head, 'left')
  const right = isSymmetric(head) ? left.map((one) => mirrorContext(head, one)) : placeSide(head, 'right')
  return [...midline, ...left, ...right]
}

const placeSide = (head: Head, side: Side): PlacedContext[] =>
  CONTEXT.filter(({ record }) => !record.midline).map((one) => placeOne(head, one, side))

/** A line on the skin before it is sunk. */
interface SkinLine {
  readonly hits: readonly SkinHit[]
  readonly closed: boolean
}

function placeOne(head: Head, { kind, record }: KindedRecord, side: Side): PlacedContext {
  const sided = sidedHead(head, side)
  const skinLines = linesOnSkin(sided, record)
  const lines = skinLines.map(({ hits, closed }): ContextLine => ({
    points: sinkLine(sided, hits, closed, record),
    closed,
  }))
  const outlines = skinLines.filter(({ closed }) => closed).map(({ hits }) => hits.map(({ at }) => at))
  const covers = outlines.length > 0 && kind !== 'bone'
  const cover = once(() => (covers ? coverOf(sided, outlines) : null))
  return {
    id: record.id,
    name: record.name,
    kind,
    side: record.midline ? 'midline' : side,
    layer: record.layer ?? null,
    lines,
    get cover() {
      return cover()
    },
    ligament: record.ligament ? { ...record.ligament, onSkin: skinLines[0]!.hits.map(({ at }) => at) } : null,
    labelAt: labelPlace(head, skinLines[0]!),
    explains: record.explains,
    source: contextSourceLine(record),
    verified: record.position.verified,
  }
}

/** The skin over the middle of an outline, or the middle of a line. */
function labelPlace(head: Head, { hits, closed }: SkinLine): Vec3 {
  if (!closed) return hits[Math.floor(hits.length / 2)]!.at
  const middle = scale(hits.map(({ at }) => at).reduce(add), 1 / hits.length)
  return head.closestPoint(middle)!.at
}

function linesOnSkin(sided: SidedHead, record: ContextRecord): SkinLine[] {
  const { shape } = record
  const knots = (anchors: readonly ContextAnchor[]): Vec3[] => knotsOf(sided, record, anchors)
  const line = (points: readonly Vec3[], closed: boolean): SkinLine => ({
    hits: onSkin(sided, points, closed),
    closed,
  })
  if ('circle' in shape) {
    return [line(circleRound(sided, knots([shape.circle])[0]!, shape.radiusMm), true)]
  }
  if ('strip' in shape) {
    const square = shape.straight ?? false
    const middle = onSkin(sided, through(knots(shape.strip), false, square))
    return [line(bandRound(sided, middle, shape.halfWidthMm, square), true)]
  }
  const straight = shape.straight ?? false
  if ('lines' in shape) return shape.lines.map((one) => line(through(knots(one), false, straight), false))
  const rings = [shape.outline, ...(shape.opening ? [shape.opening] : [])]
  return rings.map((ring) => line(through(knots(ring), true, straight), true))
}

/** Knots on the skin; across the midline those of the other side follow, from below up. */
function knotsOf(sided: SidedHead, record: ContextRecord, anchors: readonly ContextAnchor[]): Vec3[] {
  const of = (one: SidedHead): Vec3[] =>
    anchors.map((anchor, i) => knotOnSkin(one, anchor, `${record.id}, point ${i}`))
  if (!record.midline) return of(sided)
  const other = of(sidedHead(sided.head, sided.side === 'left' ? 'right' : 'left'))
  return [...of(sided), ...other.slice(1, -1).toReversed()]
}
