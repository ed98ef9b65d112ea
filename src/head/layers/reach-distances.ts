import type { PlacedChain } from './chains.ts'

/** Beyond this distance from the midline, mm, chains of the other side are not looked at: their twins are nearer. */
const MIDLINE_BAND_MM = 25
/** Numbers per segment: start, way to the end, 1 / squared length, reach. */
const STRIDE = 8

export interface ReachDistances<Id extends string> {
  /** In order of first appearance. */
  readonly ids: readonly Id[]
  /** Per id, mm: distance to its nearest chain less that chain's reach; negative on its strip. */
  readonly distances: Float64Array
  /** Per id: 1 where that nearest chain is an extended one. */
  readonly extended: Uint8Array
  /** Sets `distances` and `extended` for a place in the head frame, mm. */
  moveTo(x: number, y: number, z: number): void
}

/** Distances from a moving place to strips over the skin. One scratch per object: results last until the next move. */
export function createReachDistances<Id extends string>(
  chains: readonly PlacedChain<Id>[],
): ReachDistances<Id> {
  const ids = [...new Set(chains.map((chain) => chain.id))]
  const left = pack(
    chains.filter(({ side }) => side === 'left'),
    ids,
  )
  const right = pack(
    chains.filter(({ side }) => side === 'right'),
    ids,
  )
  const distances = new Float64Array(ids.length)
  const extended = new Uint8Array(ids.length)

  function lower({ numbers, owners, flags }: PackedSegments, x: number, y: number, z: number): void {
    for (let i = 0; i < owners.length; i++) {
      const at = i * STRIDE
      const dx = x - numbers[at]!
      const dy = y - numbers[at + 1]!
      const dz = z - numbers[at + 2]!
      const ux = numbers[at + 3]!
      const uy = numbers[at + 4]!
      const uz = numbers[at + 5]!
      const along = (dx * ux + dy * uy + dz * uz) * numbers[at + 6]!
      const t = along < 0 ? 0 : along > 1 ? 1 : along
      const ex = dx - t * ux
      const ey = dy - t * uy
      const ez = dz - t * uz
      const distance = Math.sqrt(ex * ex + ey * ey + ez * ez) - numbers[at + 7]!
      const owner = owners[i]!
      if (distance >= distances[owner]!) continue
      distances[owner] = distance
      extended[owner] = flags[i]!
    }
  }

  return {
    ids,
    distances,
    extended,
    moveTo(x, y, z) {
      distances.fill(Infinity)
      if (x > -MIDLINE_BAND_MM) lower(left, x, y, z)
      if (x < MIDLINE_BAND_MM) lower(right, x, y, z)
    },
  }
}

interface PackedSegments {
  readonly numbers: Float64Array
  readonly owners: Uint8Array
  readonly flags: Uint8Array
}

/** All segments of the chains in flat arrays; a chain of one point is one segment without length. */
function pack<Id extends string>(chains: readonly PlacedChain<Id>[], ids: readonly Id[]): PackedSegments {
  const numbers: number[] = []
  const owners: number[] = []
  const flags: number[] = []
  for (const { id, points, reachMm, extended } of chains) {
    const count = Math.max(1, points.length - 1)
    for (let i = 0; i < count; i++) {
      const start = points[i]!
      const end = points[i + 1] ?? start
      const way = [end[0] - start[0], end[1] - start[1], end[2] - start[2]] as const
      const squared = way[0] ** 2 + way[1] ** 2 + way[2] ** 2
      numbers.push(...start, ...way, squared > 0 ? 1 / squared : 0, reachMm)
      owners.push(ids.indexOf(id))
      flags.push(extended ? 1 : 0)
    }
  }
  return {
    numbers: Float64Array.from(numbers),
    owners: Uint8Array.from(owners),
    flags: Uint8Array.from(flags),
  }
}
