import type { ScreenPoint } from '../screen.ts'

/** Where the name of a sounding stands beside its cross. */
export const LABEL_SIDES = ['right', 'left', 'below'] as const
export type LabelSide = (typeof LABEL_SIDES)[number]

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Half of a cross, and of the height of a name, CSS px. */
const CROSS_PX = 8
const HALF_LINE_PX = 7
const CHARACTER_PX = 7.5
const BELOW_PX = 16

/**
 * For each name the first side on which it lies over no cross and over no name before it; `right` where none is free.
 * @param places of the crosses, each with its name
 */
export function labelSides(
  places: readonly (Pick<ScreenPoint, 'x' | 'y'> & { readonly name: string })[],
): readonly LabelSide[] {
  const crosses = places.map(({ x, y }) => boxOf(x - CROSS_PX, y - CROSS_PX, 2 * CROSS_PX, 2 * CROSS_PX))
  const names: Box[] = []
  return places.map(({ x, y, name }, own) => {
    const taken = [...crosses.filter((_, i) => i !== own), ...names]
    const widthPx = name.length * CHARACTER_PX
    const at: Readonly<Record<LabelSide, Box>> = {
      right: boxOf(x + CROSS_PX, y - HALF_LINE_PX, widthPx, 2 * HALF_LINE_PX),
      left: boxOf(x - CROSS_PX - widthPx, y - HALF_LINE_PX, widthPx, 2 * HALF_LINE_PX),
      below: boxOf(x + CROSS_PX, y + BELOW_PX - HALF_LINE_PX, widthPx, 2 * HALF_LINE_PX),
    }
    const side = LABEL_SIDES.find((one) => !taken.some((box) => overlap(box, at[one]))) ?? 'right'
    names.push(at[side])
    return side
  })
}

const boxOf = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
