/** Font of the strip's labels: as strip.module.css sets it. */
const FONT = '600 11px'
/** About the width of a character where nothing can be measured, px: on the wide side. */
const CHARACTER_PX = 7

let context: CanvasRenderingContext2D | null | undefined

/** How wide a label is drawn, px. */
export function textWidth(text: string): number {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d')
    if (context !== null) context.font = `${FONT} ${getComputedStyle(document.body).fontFamily}`
  }
  return context?.measureText(text).width ?? text.length * CHARACTER_PX
}
