import type { Place } from './approaches.ts'
import type { Chart } from './chart.ts'
import { drawErrors, type Draw } from './draws.ts'
import { columnsOf, glandContact } from './gland-contact.ts'
import { depthBounds } from './layers-between.ts'
import type { Part } from './parts.ts'
import { acrossAt, type Spreads } from './spread.ts'
import type { Station } from './stations.ts'
import { tubeContact } from './tube-contact.ts'

const DRAWS = 512
const SEED = 1

/**
 * Share of seeded draws in which the displaced thread and the displaced structure touch, on a chart round the place.
 * The structure moves as a whole; an intact SMAS holds it on its side, the thread it holds not.
 */
export function contactOf(
  samples: readonly Station[],
  radiusMm: number,
  part: Part,
  place: Place,
  spreads: Spreads,
  chart: Chart,
): number {
  const held = holdOf(part, place)
  const draws = drawErrors(DRAWS, SEED, spreads, acrossAt(chart, place.near, part)).map((draw): Draw => ({
    ...draw,
    structureRiseMm: held(draw.structureRiseMm),
  }))
  const thread = samples.map(chart.place)
  const body = part.hung().map(chart.place)
  return 'mesh' in part.structure
    ? glandContact(thread, radiusMm, columnsOf(body, part.structure.mesh.triangles), draws)
    : tubeContact(thread, radiusMm, body, part.path!.radiiMm, draws)
}

/** The rise of a structure ends where its wall meets the intact SMAS; where it has none, nothing ends it. */
function holdOf(part: Part, { station, near }: Place): (riseMm: number) => number {
  const { depthMm } = part.hangs(near)
  const radiusMm = part.path === null ? 0 : part.path.radiiMm[near.index]!
  const [least, most] = depthBounds(depthMm, radiusMm, station.stack, part.floorAt(near.index))
  return (riseMm) => Math.min(depthMm - least, Math.max(depthMm - most, riseMm))
}
