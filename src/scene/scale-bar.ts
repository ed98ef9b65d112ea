/** Lengths that a scale bar may have, mm. */
const LENGTHS_MM = [1, 2, 5, 10, 20, 50, 100] as const
/** A bar takes no more than this share of a picture's width. */
const MOST_SHARE = 0.25

export interface ScaleBar {
  readonly mm: number
  readonly px: number
}

/** The longest round length that fits a picture. @param mmPerPx of the picture, everywhere the same */
export function scaleBar(mmPerPx: number, widthPx: number): ScaleBar {
  const fits = LENGTHS_MM.filter((mm) => mm / mmPerPx <= widthPx * MOST_SHARE)
  const mm = fits.at(-1) ?? LENGTHS_MM[0]
  return { mm, px: mm / mmPerPx }
}
