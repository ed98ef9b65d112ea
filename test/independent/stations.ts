import { between, minus, norm, toCone, unit } from './brute-distance.ts'
import type { BruteSkin } from './brute-skin.ts'
import type { Dump, DumpLayer, DumpPath, DumpSample, V3 } from './dump-types.ts'

/** A place on a thread; between two samples everything changes evenly. */
export interface Station {
  at: V3
  sMm: number
  /** Measured here, by brute force. */
  depthMm: number
  /** What the dump says. */
  statedMm: number
  /** The closest skin is the rim of an opening, of which no side is inside. */
  onRim: boolean
  /** Along the thread. */
  course: V3
  /** Outward: mean direction of the skin, and straight to its closest point. */
  normal: V3
  up: V3
  stack: DumpLayer | null
  transit: boolean
  plane: string
}

/** Layers of the dump by the place they are given for. */
export function layersByPlace(dump: Dump): (at: V3) => DumpLayer | null {
  const known = new Map(dump.layers.map((layer) => [layer.at.join(), layer]))
  return (at) => known.get(at.join()) ?? null
}

/** The samples as stations, normals measured on the skin. */
export function sampleStations(
  samples: readonly DumpSample[],
  skin: BruteSkin,
  layersAt: (at: V3) => DumpLayer | null,
): Station[] {
  return samples.map((sample, i) => {
    const [before, after] = [samples[Math.max(0, i - 1)]!, samples[Math.min(samples.length - 1, i + 1)]!]
    const { depthMm, normal, up, onRim } = skin(sample.at)
    const statedMm = sample.depthMm
    return {
      ...sample,
      // On a rim either sign may stand: the dump's is taken.
      depthMm: onRim ? Math.abs(depthMm) * Math.sign(statedMm) : depthMm,
      statedMm,
      course: unit(minus(after.at, before.at)),
      normal,
      up,
      onRim,
      stack: layersAt(sample.at),
    }
  })
}

/** Stations at most `stepMm` apart on the straight lines between samples; direction and layers of the nearer sample. */
export function walk(samples: readonly Station[], stepMm: number): Station[] {
  const out: Station[] = []
  for (let i = 1; i < samples.length; i++) {
    const [a, b] = [samples[i - 1]!, samples[i]!]
    const pieces = Math.max(1, Math.ceil(norm(minus(b.at, a.at)) / stepMm))
    for (let k = i === 1 ? 0 : 1; k <= pieces; k++) out.push(stationBetween(a, b, k / pieces))
  }
  return out
}

export function stationBetween(a: Station, b: Station, t: number): Station {
  const even = (from: number, to: number): number => from + (to - from) * t
  const place = { at: between(a.at, b.at, t), sMm: even(a.sMm, b.sMm), depthMm: even(a.depthMm, b.depthMm) }
  return { ...(t < 0.5 ? a : b), ...place }
}

/** Where a structure's wall is nearest to a point. `awayMm` is negative inside. */
export interface Nearest {
  awayMm: number
  witness: V3
  /** Course point next to the witness; 0 for a gland. */
  index: number
}

export function nearestOfTube(p: V3, path: DumpPath): Nearest {
  let best = Infinity
  let segment = 0
  let part = 0
  for (let j = 1; j < path.points.length; j++) {
    const { away, t } = toCone(
      p,
      path.points[j - 1]!,
      path.points[j]!,
      path.radiiMm[j - 1]!,
      path.radiiMm[j]!,
    )
    if (away < best) [best, segment, part] = [away, j, t]
  }
  const witness = between(path.points[segment - 1]!, path.points[segment]!, part)
  return { awayMm: best, witness, index: part < 0.5 ? segment - 1 : segment }
}

/** Inside and outside are told by counting walls, not by the way the nearest one faces: a body may be folded. */
export function nearestOfGland(p: V3, wall: BruteSkin, isInside: (p: V3) => boolean): Nearest {
  const { depthMm, foot } = wall(p)
  const away = Math.abs(depthMm)
  return { awayMm: isInside(p) ? -away : away, witness: foot, index: 0 }
}
