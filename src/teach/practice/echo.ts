import { skinThicknessMm, type LayerStack } from '../../geometry/skin.ts'

/** What can be told apart in a depth strip, from outside in. */
export const ECHO_LAYERS = ['skin', 'fat', 'smas', 'deep-fat', 'deep-fascia', 'bone'] as const
export type EchoLayer = (typeof ECHO_LAYERS)[number]

export interface EchoBand {
  readonly layer: EchoLayer
  readonly fromMm: number
  readonly toMm: number
}

/** How thick the deep fascia and the surface of the bone are drawn, mm (drawing only). */
const FASCIA_MM = 0.5
const BONE_MM = 1.2
/** Shown below the deepest layer that is known, mm. */
const BELOW_MM = 3

/**
 * The bands under one skin point, as an ultrasound picture would show them. Between the deep fascia and bone lies
 * muscle or gland, which is not asked for and has no band.
 */
export function echoBands(stack: LayerStack): readonly EchoBand[] {
  const skin = skinThicknessMm(stack)
  const bands: EchoBand[] = [
    { layer: 'skin', fromMm: 0, toMm: skin },
    { layer: 'fat', fromMm: skin, toMm: stack.smasTopMm },
  ]
  if (stack.smas !== 'absent')
    bands.push({ layer: 'smas', fromMm: stack.smasTopMm, toMm: stack.smasBottomMm })
  const fascia = stack.deepFasciaMm
  if (fascia !== null) {
    bands.push({ layer: 'deep-fat', fromMm: stack.smasBottomMm, toMm: fascia })
    bands.push({ layer: 'deep-fascia', fromMm: fascia, toMm: fascia + FASCIA_MM })
  }
  if (stack.boneMm !== null) bands.push({ layer: 'bone', fromMm: stack.boneMm, toMm: stack.boneMm + BONE_MM })
  return bands.filter(({ fromMm, toMm }) => toMm - fromMm >= THINNEST_MM)
}
/** Thinner bands cannot be pointed at, mm. */
const THINNEST_MM = 0.3

export const depthShownMm = (bands: readonly EchoBand[]): number =>
  Math.max(...bands.map(({ toMm }) => toMm)) + BELOW_MM

/** Mean grey, 0 (no echo) to 1: skin, SMAS, fascia and bone are bright, fat is dark. */
const GREY: Readonly<Record<EchoLayer, number>> = {
  skin: 0.62,
  fat: 0.16,
  smas: 0.78,
  'deep-fat': 0.2,
  'deep-fascia': 0.85,
  bone: 1,
}
/** Muscle or gland, between the bands. */
const BETWEEN_GREY = 0.34
const SHADOW_GREY = 0.03

/**
 * A picture of the bands, 0 to 1, row by row from the skin: speckle, bright septa in the fat, shadow under bone. It
 * is drawn from the layers, and is no recording.
 * @param random 0 to below 1
 */
export function echoPicture(
  bands: readonly EchoBand[],
  width: number,
  height: number,
  random: () => number,
): Float32Array {
  const grey = new Float32Array(width * height)
  const perRow = depthShownMm(bands) / height
  const bone = bands.find(({ layer }) => layer === 'bone')
  const waves = Array.from({ length: 3 }, () => ({ turn: random() * 6.28, rate: 0.01 + random() * 0.04 }))
  for (let x = 0; x < width; x++) {
    // Layers are never quite level.
    const swell = waves.reduce((sum, { turn, rate }) => sum + Math.sin(turn + x * rate), 0) * 0.06
    for (let y = 0; y < height; y++) {
      const mm = (y + 0.5) * perRow
      const band = bands.find(({ fromMm, toMm }) => mm + swell >= fromMm && mm + swell < toMm)
      const shadowed = bone !== undefined && mm + swell >= bone.toMm
      const mean = shadowed ? SHADOW_GREY : band === undefined ? BETWEEN_GREY : GREY[band.layer]
      const septum = band?.layer === 'fat' && Math.sin(mm * 4 + Math.sin(x * 0.07) * 2) > 0.93 ? 0.3 : 0
      const speckle = 0.55 + 0.9 * random()
      grey[y * width + x] = Math.min(1, (mean + septum) * speckle * Math.exp(-mm * 0.02))
    }
  }
  return grey
}

/** What is seen at the arrow, for those who do not see the picture; it does not give the answer away by name. */
export function echoWords(
  bands: readonly EchoBand[],
  index: number,
): { bright: boolean; order: number; of: number } {
  return { bright: GREY[bands[index]!.layer] > 0.5, order: index + 1, of: bands.length }
}
