/** Colours of a distance between the fitted skin and the scan: at so many mm, and a straight mix between. */
export const RESIDUAL_STOPS = [
  { mm: 0, colour: '#2c7d8c' },
  { mm: 1, colour: '#e6d79c' },
  { mm: 3, colour: '#b23a2a' },
] as const

/** Of skin that the scan had no data for; hatched besides. */
export const NO_DATA_COLOUR = '#9aa4ab'

type Rgb = readonly [number, number, number]

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb

/** sRGB, each 0 to 1. NaN is no data. */
export function residualColour(mm: number): Rgb {
  if (Number.isNaN(mm)) return rgbOf(NO_DATA_COLOUR)
  const next = RESIDUAL_STOPS.findIndex((stop) => stop.mm >= mm)
  if (next === 0) return rgbOf(RESIDUAL_STOPS[0].colour)
  if (next < 0) return rgbOf(RESIDUAL_STOPS.at(-1)!.colour)
  const [low, high] = [RESIDUAL_STOPS[next - 1]!, RESIDUAL_STOPS[next]!]
  const share = (mm - low.mm) / (high.mm - low.mm)
  const [a, b] = [rgbOf(low.colour), rgbOf(high.colour)]
  return [0, 1, 2].map((i) => a[i]! + (b[i]! - a[i]!) * share) as unknown as Rgb
}
