interface Size {
  readonly width: number
  readonly height: number
}
interface Box extends Size {
  readonly left: number
  readonly top: number
}

const GAP_PX = 6
const EDGE_PX = 4

/** Where a tooltip stands: under its button, above it where there is no room, never over the edge of the page, px. */
export function tipPlace(of: Box, tip: Size, page: Size): { readonly left: number; readonly top: number } {
  const under = of.top + of.height + GAP_PX
  const fits = under + tip.height + EDGE_PX <= page.height
  const middle = of.left + of.width / 2 - tip.width / 2
  const last = page.width - tip.width - EDGE_PX
  return {
    left: Math.max(EDGE_PX, Math.min(middle, last)),
    top: fits ? under : Math.max(EDGE_PX, of.top - GAP_PX - tip.height),
  }
}
