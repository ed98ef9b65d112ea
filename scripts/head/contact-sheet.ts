/**
 * Pictures of heads with every landmark named, to be looked at:
 * `npx tsx scripts/head/contact-sheet.ts female-45 male-45 [--plain] [--morph jowl=1]`, into .cache/head/.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildHeadBasis } from '../../src/head/build-head.ts'
import { loadHeadAssetFromDisk } from '../../src/head/load-node.ts'
import { PRESETS } from '../../src/head/presets.ts'
import type { HeadBasis } from '../../src/head/types.ts'
import type { Side } from '../../src/geometry/anatomy-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { BROWSER_FLAGS, findBrowser } from '../browser/find.mjs'
import { headMeshes } from './head-meshes.ts'
import { encodePng } from './png.ts'
import { render, type View } from './raster.ts'

const output = join(dirname(fileURLToPath(import.meta.url)), '../../.cache/head')

type NamedView = View & { readonly name: string; readonly about?: string }

/** Views of the whole head, and close-ups centred on a landmark of the left side. */
function viewsOf(head: HeadBasis): NamedView[] {
  const whole = (name: string, azimuthDeg: number, elevationDeg: number, centre: Vec3): NamedView => ({
    name,
    azimuthDeg,
    elevationDeg,
    centre,
    spanMm: 275,
    widthPx: 1500,
    heightPx: 1650,
  })
  const close = (
    name: string,
    id: string,
    azimuthDeg: number,
    elevationDeg: number,
    spanMm: number,
  ): NamedView => ({
    name,
    azimuthDeg,
    elevationDeg,
    centre: head.landmark(id, head.isPaired(id) ? 'left' : undefined),
    spanMm,
    widthPx: 1200,
    heightPx: 1200,
  })
  return [
    whole('front', 0, 0, [0, -15, 60]),
    whole('left', 90, 0, [0, -15, 10]),
    whole('right', -90, 0, [0, -15, 10]),
    whole('oblique', 45, 5, [0, -15, 30]),
    whole('below', 25, -50, [0, -30, 40]),
    whole('behind', 145, 0, [0, -15, 0]),
    close('ear', 'tragus', 90, 0, 75),
    close('ear-oblique', 'tragus', 55, 0, 75),
    close('eye', 'pupil', 15, 0, 70),
    close('nose', 'subnasale', 20, -25, 60),
    close('mouth', 'stomion', 15, 0, 75),
    close('jaw', 'antegonial-notch', 75, -20, 130),
  ]
}

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const plain = words.includes('--plain')
  const morphs = Object.fromEntries(
    words.flatMap((word, i) =>
      words[i - 1] === '--morph' ? [[word.split('=')[0]!, Number(word.split('=')[1])]] : [],
    ),
  )
  const only = words.flatMap((word, i) => (words[i - 1] === '--view' ? [word] : []))
  const asked = words.filter((word) => PRESETS.some((preset) => preset.id === word))
  const presets = asked.length > 0 ? asked : PRESETS.map((preset) => preset.id)
  const asset = loadHeadAssetFromDisk()
  mkdirSync(output, { recursive: true })
  const { executablePath, env } = findBrowser()
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    const page = await browser.newPage()
    for (const preset of presets) {
      const head = buildHeadBasis(asset, { preset, morphs })
      for (const view of viewsOf(head)) {
        if (only.length > 0 && !only.includes(view.name)) continue
        await page.setViewportSize({ width: view.widthPx, height: view.heightPx })
        await page.setContent(sheet(head, view, plain))
        const file = join(output, `${[preset, ...Object.keys(morphs)].join('-')}-${view.name}.png`)
        writeFileSync(file, await page.screenshot())
        console.log(file)
      }
    }
  } finally {
    await browser.close()
  }
}

/** One picture with dots and names as a page. */
function sheet(head: HeadBasis, view: NamedView, plain: boolean): string {
  const fine = { ...view, widthPx: view.widthPx * 2, heightPx: view.heightPx * 2 }
  const picture = render(headMeshes(head.picture, { tints: true, beard: head.sex === 'male' }), fine)
  const data = encodePng(picture.widthPx, picture.heightPx, picture.rgb).toString('base64')
  const marks = plain ? '' : landmarkMarks(head, (at) => picture.project(at))
  return `<body style="margin:0"><img width=${view.widthPx} height=${view.heightPx} style="position:absolute"
    src="data:image/png;base64,${data}"><svg width=${view.widthPx} height=${view.heightPx}
    viewBox="0 0 ${fine.widthPx} ${fine.heightPx}" style="position:absolute">${marks}</svg></body>`
}

function landmarkMarks(
  head: HeadBasis,
  project: (at: Vec3) => { x: number; y: number; hidden: boolean },
): string {
  const taken: { x: number; y: number }[] = []
  const sides = (id: string): (Side | undefined)[] => (head.isPaired(id) ? ['left', 'right'] : [undefined])
  return head.landmarkIds
    .flatMap((id) => sides(id).map((side) => ({ id, ...project(head.landmark(id, side)) })))
    .filter(({ hidden }) => !hidden)
    .toSorted((a, b) => a.y - b.y)
    .map(({ id, x, y }) => {
      let labelY = y
      while (taken.some((other) => Math.abs(other.y - labelY) < 22 && Math.abs(other.x - x) < 330))
        labelY += 6
      taken.push({ x, y: labelY })
      return `<circle cx=${x} cy=${y} r=6 fill="#c00"/><line x1=${x} y1=${y} x2=${x + 22} y2=${labelY} stroke="#025" stroke-width=2 />
        <text x=${x + 24} y=${labelY + 7} font-family="sans-serif" font-size=23 fill="#013" stroke="#fff" stroke-width=5 paint-order="stroke">${id}</text>`
    })
    .join('')
}

await main()
