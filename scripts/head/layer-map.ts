/**
 * Pictures of what the layer and zone models say, painted on heads, to be looked at:
 * `npx tsx scripts/head/layer-map.ts female-45 male-60`, into .cache/head/.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REGION_IDS, skinThicknessMm } from '../../src/geometry/skin.ts'
import type { LayerStack, SkinZones, SurfacePoint } from '../../src/geometry/skin.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { buildHead, PRESETS } from '../../src/head/index.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { encodePng } from './png.ts'
import { render } from './raster.ts'

const output = join(dirname(fileURLToPath(import.meta.url)), '../../.cache/head')
const NO_DATA: Vec3 = [205, 205, 210]
const UNKNOWN: Vec3 = [95, 95, 100]
const FRAME = { centre: [0, -15, 20] as Vec3, spanMm: 240, widthPx: 420, heightPx: 480 }
const VIEWS = [
  { azimuthDeg: 0, elevationDeg: 0 },
  { azimuthDeg: 50, elevationDeg: 5 },
  { azimuthDeg: 90, elevationDeg: 0 },
  { azimuthDeg: 30, elevationDeg: -50 },
  { azimuthDeg: 140, elevationDeg: 5 },
]

type Paint = (layers: LayerStack | null, zones: SkinZones) => Vec3

/** Blue for the least, through green, to red for the greatest. */
function ramp(value: number | null, least: number, greatest: number): Vec3 {
  if (value === null) return UNKNOWN
  const hue = 4 * (1 - Math.min(1, Math.max(0, (value - least) / (greatest - least))))
  const part = (shift: number): number => {
    const place = (shift + hue) % 6
    return 245 * (1 - Math.max(0, Math.min(place, 4 - place, 1)))
  }
  return [part(5), part(3), part(1)]
}

const SMAS_COLOURS = { present: [110, 190, 110], attenuated: [240, 200, 80], absent: [220, 90, 80] } as const

/** Neighbouring regions far apart in hue, every second one darker. */
function regionColour(region: SkinZones['region']): Vec3 {
  if (!region) return NO_DATA
  const index = REGION_IDS.indexOf(region)
  const [r, g, b] = ramp((index * 11) % REGION_IDS.length, 0, REGION_IDS.length - 1)
  const light = index % 2 === 0 ? 1 : 0.7
  return [r * light, g * light, b * light]
}

function zonePaint({ region, hair, insideOrbitalRim, auricle }: SkinZones): Vec3 {
  const [r, g, b] = auricle ? UNKNOWN : regionColour(region)
  const light = (hair ? 0.6 : 1) * (insideOrbitalRim ? 0.75 : 1)
  return [r * light, g * light, b * light]
}

const MAPS: Readonly<Record<string, Paint>> = {
  smas: (layers) => (layers ? ramp(layers.smasTopMm, 0.8, 7.2) : NO_DATA),
  skin: (layers) => (layers ? ramp(skinThicknessMm(layers), 0.6, 2) : NO_DATA),
  presence: (layers) => (layers ? SMAS_COLOURS[layers.smas] : NO_DATA),
  fascia: (layers) => (layers ? ramp(layers.deepFasciaMm, 4, 9) : NO_DATA),
  bone: (layers) => (layers ? ramp(layers.boneMm, 3, 19) : NO_DATA),
  zones: (_layers, zones) => zonePaint(zones),
}

/** Pictures of the same size, left to right. */
function beside(pictures: readonly Uint8Array[]): Buffer {
  const row = FRAME.widthPx * 3
  const all = new Uint8Array(row * pictures.length * FRAME.heightPx)
  for (const [column, rgb] of pictures.entries())
    for (let y = 0; y < FRAME.heightPx; y++)
      all.set(rgb.subarray(y * row, (y + 1) * row), (y * pictures.length + column) * row)
  return encodePng(FRAME.widthPx * pictures.length, FRAME.heightPx, all)
}

const asset = loadHeadAssetFromDisk()
const asked = process.argv.slice(2)
mkdirSync(output, { recursive: true })
for (const { id } of PRESETS.filter((preset) => asked.length === 0 || asked.includes(preset.id))) {
  const head = buildHead(asset, { preset: id })
  const { positions, triangles, smoothNormals } = head
  const pointOf: SurfacePoint[] = []
  for (const [corner, vertex] of triangles.entries()) {
    const at = corner % 3
    pointOf[vertex] ??= {
      tri: (corner - at) / 3,
      bary: [at === 0 ? 1 : 0, at === 1 ? 1 : 0, at === 2 ? 1 : 0],
    }
  }
  for (const [name, paint] of Object.entries(MAPS)) {
    const colours = pointOf.map((point) => paint(head.layersAt(point), head.zonesAt(point)))
    const mesh = {
      positions,
      triangles,
      normals: smoothNormals,
      colour: (vertex: number) => colours[vertex]!,
    }
    const file = join(output, `${id}-${name}.png`)
    writeFileSync(file, beside(VIEWS.map((view) => render([mesh], { ...view, ...FRAME }).rgb)))
    process.stdout.write(`${file}\n`)
  }
}
