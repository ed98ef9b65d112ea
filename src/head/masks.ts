import { lerpTable, smoothstep } from './ramps.ts'
import type { HeadAsset } from './asset.ts'
import type { HeadTemplate } from './template.ts'
import type { HeadPicture } from './types.ts'

type Masks = HeadPicture['masks']

/** Height of the hairline over the azimuth (0 straight ahead, 180 behind), mm in the frame of the asset. */
const HAIRLINE: readonly (readonly [number, number])[] = [
  [0, 78],
  [20, 77],
  [35, 70],
  [45, 62],
  [55, 50],
  [62, 34],
  [70, 8],
  [78, -4],
  [86, -8],
  [92, 14],
  [105, 10],
  [112, -12],
  [125, -36],
  [145, -50],
  [180, -56],
]
/** Upper and lower end of the beard area over the azimuth. */
const BEARD_TOP: readonly (readonly [number, number])[] = [
  [0, -33],
  [8, -31],
  [14, -40],
  [25, -48],
  [45, -42],
  [65, -24],
  [76, -2],
  [84, -2],
]
const BEARD_END_AZIMUTH = 80
const BEARD_BOTTOM_MM = -112
/** Middle line of the left brow seen from the front, x and y. */
const BROW: readonly (readonly [number, number])[] = [
  [10, 24.5],
  [20, 27],
  [30, 28.5],
  [38, 29.5],
  [46, 27.5],
  [54, 22.5],
]
/** Vertical line that azimuths are taken about, mm in front of the origin of the asset. */
const AXIS_Z = 30

/** Where lips, brows, hair, beard, lids and auricle are, per vertex of the picture; drawn on the reference head. */
export function drawMasks(asset: HeadAsset, template: HeadTemplate, reference: Float64Array): Masks {
  const part = (id: string): Float32Array => {
    const cage = new Float64Array(asset.midCount + asset.sideCount)
    for (const vertex of asset.parts.get(id) ?? []) cage[vertex] = 1
    return Float32Array.from(template.refineScalar(cage))
  }
  const auricle = part('auricle')
  const lips = part('lips')
  const paint = (at: (x: number, y: number, azimuth: number) => number): Float32Array => {
    const out = new Float32Array(template.vertexCount)
    for (let vertex = 0; vertex < template.outerVertexCount; vertex++) {
      const [x, y, z] = [
        Math.abs(reference[vertex * 3]!),
        reference[vertex * 3 + 1]!,
        reference[vertex * 3 + 2]!,
      ]
      const azimuth = (Math.atan2(x, z - AXIS_Z) * 180) / Math.PI
      out[vertex] = at(x, y, azimuth) * (1 - Math.max(auricle[vertex]!, lips[vertex]!))
    }
    return out
  }
  return {
    lips,
    lids: part('lids'),
    auricle,
    scalp: paint((_x, y, azimuth) => smoothstep(-5, 5, y - lerpTable(HAIRLINE, azimuth))),
    beard: paint(
      (_x, y, azimuth) =>
        smoothstep(-5, 5, lerpTable(BEARD_TOP, azimuth) - y) *
        smoothstep(-8, 8, y - BEARD_BOTTOM_MM) *
        smoothstep(-6, 6, BEARD_END_AZIMUTH - azimuth),
    ),
    brows: paint((x, y, azimuth) => {
      if (x < BROW[0]![0] - 4 || x > BROW.at(-1)![0] + 3 || azimuth > 60) return 0
      const half = 2 + 2 * smoothstep(BROW.at(-1)![0] + 2, 30, x)
      const tail = smoothstep(BROW.at(-1)![0] + 2, BROW.at(-1)![0] - 3, x)
      return tail * smoothstep(half + 2, half - 2, Math.abs(y - lerpTable(BROW, x))) * smoothstep(6, 13, x)
    }),
  }
}
