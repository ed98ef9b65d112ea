import type { Severity } from '../../geometry/check-types.ts'
import type { Section } from '../../report/section/index.ts'
import { sectionParts, type Part } from './section-parts.ts'

const SVG = 'http://www.w3.org/2000/svg'
let lastMask = 0

function elementsOf(document: Document, part: Part): readonly SVGElement[] {
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', part.d)
  if (part.className !== undefined) path.setAttribute('class', part.className)
  // By its object: the page allows no style in an attribute.
  if (part.style !== undefined) path.style.cssText = part.style
  if (part.width !== undefined) path.setAttribute('stroke-width', part.width.toFixed(1))
  if (part.title !== undefined) {
    const words = document.createElementNS(SVG, 'title')
    words.textContent = part.title
    path.append(words)
  }
  if (part.hollow === undefined) return [path]
  const id = `cut-mask-${++lastMask}`
  path.setAttribute('mask', `url(#${id})`)
  return [hollowMask(document, id, part.d, part.hollow), path]
}

/** Lets through everything but a shape and so many px round it. */
function hollowMask(document: Document, id: string, d: string, widePx: number): SVGMaskElement {
  const mask = document.createElementNS(SVG, 'mask')
  mask.id = id
  mask.setAttribute('maskUnits', 'userSpaceOnUse')
  const all = document.createElementNS(SVG, 'rect')
  all.setAttribute('width', '100%')
  all.setAttribute('height', '100%')
  all.setAttribute('fill', 'white')
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', d)
  shape.setAttribute('fill', 'black')
  shape.setAttribute('stroke', 'black')
  shape.setAttribute('stroke-linejoin', 'round')
  shape.setAttribute('stroke-width', widePx.toFixed(1))
  mask.append(all, shape)
  return mask
}

/**
 * Draw a section anew: plain SVG elements, without React, because it follows the pointer.
 * @param px side of the square picture
 */
export function drawSection(svg: SVGSVGElement, section: Section, px: number, severity: Severity): void {
  const parts = sectionParts(section, px, severity)
  svg.replaceChildren(...parts.flatMap((part) => elementsOf(svg.ownerDocument, part)))
}
