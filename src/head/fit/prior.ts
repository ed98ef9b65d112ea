import { dot, vertexAt, type Vec3 } from '../../geometry/vec3.ts'

/**
 * How faces differ from the template, as a Gaussian process: a displacement of the skin is the likelier, the more
 * of it is a change of size or what sets the presets apart, and the more smoothly the rest of it varies. All numbers
 * are planning defaults, between those that bring fits to another preset nearest and those that do so for faces
 * changed at random.
 * Reference: M. Luethi et al., Gaussian process morphable models, IEEE TPAMI 40 (2018).
 */
const SIZE_SD = 0.02
/** Change of width, height or depth alone, 1 SD as a share of 1. */
const AXIS_SD = 0.01
/** Waves of the rest: how wide they are, and 1 SD of each, mm. */
const WAVES = [
  { widthMm: 45, sdMm: 1.5 },
  { widthMm: 25, sdMm: 2 },
] as const
/** The surroundings of an eyeball keep their form: waves are this much smaller at its centre, over this width, mm. */
const ORBIT_HOLD = 0.4
const ORBIT_WIDTH_MM = 20

/** How far the presets' spread about their mean is taken for that of people, 1 SD as a share of it. */
const PRESET_SHARE = 0.4

/** A place of the skin, head frame, mm, and how each preset's own skin there differs from the presets' mean, mm. */
export interface PriorPlace {
  readonly at: Vec3
  readonly ways: readonly Vec3[]
}

/** Displacement at any place, mm. */
export type Field = (place: PriorPlace) => Vec3

export interface Prior {
  /** The displacement that forces at some places cause: least energy for what it does there. */
  field(nodes: readonly PriorPlace[], forces: readonly Vec3[]): Field
}

/** @param eyes centres of both eyeballs, head frame, mm */
export function createPrior(eyes: readonly Vec3[]): Prior {
  const freedom = (x: number, y: number, z: number): number => {
    let hold = 0
    for (const [ex, ey, ez] of eyes)
      hold += Math.exp(-((x - ex) ** 2 + (y - ey) ** 2 + (z - ez) ** 2) / (2 * ORBIT_WIDTH_MM ** 2))
    return 1 - ORBIT_HOLD * Math.min(1, hold)
  }

  function field(nodes: readonly PriorPlace[], forces: readonly Vec3[]): Field {
    const along = (way: (node: PriorPlace) => Vec3): number =>
      nodes.reduce((sum, node, i) => sum + dot(way(node), forces[i]!), 0)
    const size = SIZE_SD ** 2 * along(({ at }) => at)
    const [sx, sy, sz] = ([0, 1, 2] as const).map(
      (axis) => size + AXIS_SD ** 2 * nodes.reduce((sum, { at }, i) => sum + at[axis] * forces[i]![axis], 0),
    ) as [number, number, number]
    const count = nodes[0]?.ways.length ?? 0
    const presetSd = count > 1 ? PRESET_SHARE / Math.sqrt(count - 1) : 0
    const shares = Array.from({ length: count }, (_, k) => presetSd ** 2 * along(({ ways }) => ways[k]!))
    const free = nodes.map(({ at }) => freedom(...at))
    return ({ at: [x, y, z], ways }) => {
      let [ux, uy, uz] = [0, 0, 0]
      for (const [i, { at }] of nodes.entries()) {
        const squared = (x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2
        let weight = 0
        for (const { widthMm, sdMm } of WAVES)
          weight += sdMm * sdMm * Math.exp(-squared / (2 * widthMm * widthMm))
        weight *= free[i]!
        const force = forces[i]!
        ux += weight * force[0]
        uy += weight * force[1]
        uz += weight * force[2]
      }
      const own = freedom(x, y, z)
      let [px, py, pz] = [sx * x + own * ux, sy * y + own * uy, sz * z + own * uz]
      for (const [k, share] of shares.entries()) {
        const way = ways[k]!
        px += share * way[0]
        py += share * way[1]
        pz += share * way[2]
      }
      return [px, py, pz]
    }
  }
  return { field }
}

/**
 * A field at every vertex of a skin, flat xyz, mm.
 * @param presetWays how each preset's vertices differ from the presets' mean, flat xyz, mm
 * @param mirrorVertex where the field and the skin are mirror images of themselves: the result then is, to the bit
 */
export function fieldOnSkin(
  field: Field,
  skin: ArrayLike<number>,
  presetWays: readonly Float64Array[],
  mirrorVertex: Uint32Array | null,
): Float64Array {
  const out = new Float64Array(skin.length)
  for (let vertex = 0; vertex * 3 < skin.length; vertex++) {
    const twin = mirrorVertex ? mirrorVertex[vertex]! : -1
    if (twin >= 0 && twin < vertex) continue
    const ways = presetWays.map((way) => vertexAt(way, vertex))
    const [x, y, z] = field({ at: vertexAt(skin, vertex), ways })
    out.set([twin === vertex ? 0 : x, y, z], vertex * 3)
    if (twin > vertex) out.set([-x, y, z], twin * 3)
  }
  return out
}
