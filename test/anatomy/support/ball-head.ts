import type { LayerStack, SkinZones, SurfacePoint } from '../../../src/geometry/skin.ts'
import { mirrorX, normalize, vertexAt, type Vec3 } from '../../../src/geometry/vec3.ts'
import { skinQueries } from '../../../src/head/skin-queries.ts'
import type { Head } from '../../../src/head/types.ts'

export const BALL_RADIUS_MM = 80

/** Fat to 4 mm, SMAS 4 to 5, fascia at 7, bone at 15. */
export const BALL_LAYERS: LayerStack = {
  epidermisMm: 0.1,
  dermisMm: 1.4,
  fatMm: 2.5,
  smasTopMm: 4,
  smasBottomMm: 5,
  smas: 'present',
  deepFasciaMm: 7,
  boneMm: 15,
}

export interface BallOptions {
  readonly landmarks?: Readonly<Record<string, Vec3>>
  /** Left-hand landmarks given; the right ones are their mirror images. */
  readonly paired?: Readonly<Record<string, Vec3>>
  readonly layers?: (at: Vec3) => LayerStack | null
  /** Where skin counts as auricle. */
  readonly auricle?: (at: Vec3) => boolean
}

const RINGS = 48
const AROUND = 96

/** A ball of 80 mm with landmarks of the test's choice: every answer can be worked out by hand. */
export function ballHead(options: BallOptions = {}): Head {
  const { positions, triangles } = ball()
  const queries = skinQueries(positions, triangles)
  const mid = options.landmarks ?? {}
  const paired = options.paired ?? {}
  const at = (p: SurfacePoint): Vec3 => {
    const out: [number, number, number] = [0, 0, 0]
    for (let k = 0; k < 3; k++) {
      const v = vertexAt(positions, triangles[p.tri * 3 + k]!)
      for (let c = 0; c < 3; c++) out[c]! += p.bary[k]! * v[c]!
    }
    return out
  }
  const zones = (p: SurfacePoint): SkinZones => ({
    region: 'cheek',
    hair: false,
    insideOrbitalRim: false,
    lips: false,
    auricle: options.auricle?.(at(p)) ?? false,
  })
  return {
    template: 'face-1',
    fitted: null,
    preset: 'ball',
    sex: 'female',
    layerSetting: 'average',
    morphs: {},
    picture: undefined as never,
    positions,
    triangles,
    neighbours: neighboursOf(triangles),
    smoothNormals: positions.map((x) => x / BALL_RADIUS_MM),
    landmarkIds: [...Object.keys(mid), ...Object.keys(paired)],
    isPaired: (id) => id in paired,
    landmark: (id, side) => {
      const place = mid[id] ?? paired[id]
      if (!place) throw new Error(`no landmark ${id}`)
      return side === 'right' ? mirrorX(place) : place
    },
    ...queries,
    positionOf: at,
    normalOf: (p) => normalize(at(p)),
    mirrorPoint: (p) => p,
    layersAt: (p) => (zones(p).auricle ? null : options.layers ? options.layers(at(p)) : BALL_LAYERS),
    smasSdMmAt: () => null,
    zonesAt: zones,
  }
}

function ball(): { positions: Float64Array; triangles: Uint32Array } {
  const positions: number[] = []
  for (let r = 0; r <= RINGS; r++) {
    for (let k = 0; k < AROUND; k++) {
      const polar = (Math.PI * r) / RINGS
      const turn = (2 * Math.PI * k) / AROUND
      positions.push(
        BALL_RADIUS_MM * Math.sin(polar) * Math.sin(turn),
        BALL_RADIUS_MM * Math.cos(polar),
        BALL_RADIUS_MM * Math.sin(polar) * Math.cos(turn),
      )
    }
  }
  const triangles: number[] = []
  const index = (r: number, k: number) => r * AROUND + (k % AROUND)
  for (let r = 0; r < RINGS; r++) {
    for (let k = 0; k < AROUND; k++) {
      const [a, b, c, d] = [index(r, k), index(r + 1, k), index(r + 1, k + 1), index(r, k + 1)]
      if (r < RINGS - 1) triangles.push(a, b, c)
      if (r > 0) triangles.push(a, c, d)
    }
  }
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) }
}

function neighboursOf(triangles: Uint32Array): Int32Array {
  const byEdge = new Map<string, number>()
  const edge = (t: number, k: number) => `${triangles[t * 3 + k]!} ${triangles[t * 3 + ((k + 1) % 3)]!}`
  const back = (t: number, k: number) => `${triangles[t * 3 + ((k + 1) % 3)]!} ${triangles[t * 3 + k]!}`
  const count = triangles.length / 3
  for (let t = 0; t < count; t++) for (let k = 0; k < 3; k++) byEdge.set(edge(t, k), t)
  return Int32Array.from({ length: count * 3 }, (_, i) => byEdge.get(back(Math.floor(i / 3), i % 3)) ?? -1)
}
