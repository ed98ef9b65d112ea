import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One page of a printed sheet, read and drawn. */
export interface PdfPage {
  readonly widthPt: number
  readonly heightPt: number
  readonly text: string
  /** Share of the page that is not white, 0..1. */
  readonly ink: number
  /** How far from the edges of the page the first ink stands, pt: left, top, right, bottom; null on a blank page. */
  readonly marginsPt: readonly [number, number, number, number] | null
  readonly png: Buffer
}

/** Darker than this on some channel is ink, of 255. */
const WHITE_FROM = 250

/** The pages of a PDF, each drawn at one pixel a point. */
export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    // The canvas of Node has what pdf.js draws with, under its own type.
    await page.render({
      canvas: null,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      background: 'white',
    }).promise
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    const { data } = context.getImageData(0, 0, width, height)
    pages.push({
      widthPt: width,
      heightPt: height,
      text,
      ...inkOf(data, width, height),
      png: canvas.toBuffer('image/png'),
    })
    page.cleanup()
  }
  await loading.destroy()
  return pages
}

function inkOf(data: Uint8ClampedArray, width: number, height: number): Pick<PdfPage, 'ink' | 'marginsPt'> {
  let [count, left, top, right, bottom] = [0, width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (Math.min(data[at]!, data[at + 1]!, data[at + 2]!) >= WHITE_FROM) continue
      count++
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  const ink = count / (width * height)
  return { ink, marginsPt: count === 0 ? null : [left, top, width - 1 - right, height - 1 - bottom] }
}
