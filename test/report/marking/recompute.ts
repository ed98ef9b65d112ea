import type { Side } from '../../../src/geometry/anatomy-types.ts'
import { add, addScaled, distance, dot, scale, sub, type Vec3 } from '../../../src/geometry/vec3.ts'
import type { Head } from '../../../src/head/types.ts'
import { lineFrame, type Way } from '../../../src/report/marking/locate.ts'
import { lineName, LINES, PALPABLE, palpableAt } from '../../../src/report/marking/palpable.ts'

// What a reader of the sheet does with a caliper and a tape, from the printed words alone.

const byName = (name: string): string => PALPABLE.find((landmark) => landmark.name === name)!.id

const WAY = '(above|below|in front of|behind|outside|inside)'

/** Where two arcs of a caliper meet on the skin, on the stated side of the line between their landmarks. */
export function pointOfCaliperWords(head: Head, words: string, side: Side): Vec3 | null {
  const read = new RegExp(
    `^([\\d.]+) mm from the (.+) and ([\\d.]+) mm from the (.+), ${WAY} the line between them$`,
  ).exec(words)
  if (!read) throw new Error(`cannot read "${words}"`)
  const [, a, nameA, b, nameB, way] = read
  const [atA, atB] = [nameA!, nameB!].map((name) => palpableAt(head, byName(name), side)) as [Vec3, Vec3]
  const { along, up, out, lengthMm } = lineFrame(head, atA, atB)
  const reach = (Number(a) ** 2 - Number(b) ** 2 + lengthMm ** 2) / (2 * lengthMm)
  const radius = Math.sqrt(Math.max(0, Number(a) ** 2 - reach ** 2))
  const centre = addScaled(atA, along, reach)
  const sign = agrees(up, way as Way, side) ? 1 : -1
  const place = (turn: number): Vec3 =>
    add(centre, add(scale(out, radius * Math.cos(turn)), scale(up, sign * radius * Math.sin(turn))))
  // from straight out to straight in: where the arc goes through the ear and then the skin, the skin is meant
  let before = heightOver(head, place(0))
  for (let k = 1; k <= STEPS; k++) {
    const turn = (k * Math.PI) / STEPS
    const now = heightOver(head, place(turn))
    if (before > 0 && now <= 0) {
      const share = before / (before - now)
      const through = place(turn - ((1 - share) * Math.PI) / STEPS)
      if (!head.zonesAt(head.closestPoint(through)!.point).auricle) return through
    }
    before = now
  }
  return null
}

const STEPS = 360

/** Height over the skin, mm; negative under it. */
function heightOver(head: Head, at: Vec3): number {
  const near = head.closestPoint(at)!
  const skin = head.positionOf(near.point)
  const off = sub(at, skin)
  return dot(off, head.normalOf(near.point)) < 0 ? -distance(at, skin) : distance(at, skin)
}

/** Where a tape over the line, and one across it, lead. */
export function pointOfLineWords(head: Head, words: string, side: Side): Vec3 | null {
  const read = new RegExp(
    `^-?\\d+ % along the line (.+) \\((-?[\\d.]+) mm\\), (?:on it|([\\d.]+) mm \\(\\d+ % of it\\) ${WAY} it)$`,
  ).exec(words)
  if (!read) throw new Error(`cannot read "${words}"`)
  const [, name, along, off, way] = read
  const line = LINES.find((one) => lineName(one) === name)!
  const frame = lineFrame(head, palpableAt(head, line.from, side), palpableAt(head, line.to, side))
  const sign = way === undefined || agrees(frame.up, way as Way, side) ? 1 : -1
  const foot = addScaled(frame.from, frame.along, Number(along))
  const over = addScaled(foot, frame.up, sign * Number(off ?? 0))
  const hit = head.castToSkin(over, frame.out)
  return hit === null ? null : head.positionOf(hit.point)
}

function agrees(up: Vec3, way: Way, side: Side): boolean {
  const outward = side === 'right' ? -up[0] : up[0]
  switch (way) {
    case 'above':
      return up[1] > 0
    case 'below':
      return up[1] < 0
    case 'in front of':
      return up[2] > 0
    case 'behind':
      return up[2] < 0
    case 'outside':
      return outward > 0
    case 'inside':
      return outward < 0
  }
}
