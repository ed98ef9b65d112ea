import type { Side } from '../../geometry/anatomy-types.ts'
import type { FitTemplate } from './fit-template.ts'
import { areaNormals, normalizeAll } from '../normals.ts'
import { emptyHit, type ScanSurface } from './scan-surface.ts'
import { ScanError, type ScanFit } from './scan-types.ts'
import type { Similarity } from './similarity.ts'
import { unlikenessOf } from './unlikeness.ts'

/** The scan is looked for this far from the fitted skin, mm; what is farther was not there. Planning default. */
const REACH_MM = 12
/** A vertex as far as this from the scan was not led by it, mm. */
const LED_MM = 3
/** A side of the face with less of it covered is no face, 0 to 1. Planning default. */
const LEAST_COVERAGE = 0.5
/** A fit that leaves more than this says nothing about the face, mm. Planning defaults. */
const MOST_MEDIAN_MM = 2
const MOST_P95_MM = 6

/**
 * Between the faces of any two presets lie at most 6.2 mm and 15 degrees, 8 mm and 13 degrees with all morphs and uneven
 * sides besides; a head bent onto a teapot or a ball lies beyond, however closely it clings to it. Planning defaults.
 */
const MOST_APART_MM = 10
const MOST_TURNED_DEG = 22

interface Measured {
  /** Per vertex of the outer skin, mm; NaN where the scan was not there. */
  readonly residualsMm: Float32Array
  readonly seen: Uint8Array
  /** Of the face. */
  readonly found: readonly { readonly mm: number; readonly area: number }[]
  readonly coverage: Readonly<Record<Side, number>>
}

/**
 * Refuses what is no whole face, in the middle of a fit or at its end.
 * @throws ScanError `half-face`, `not-a-face`
 */
export function checkIsFace(template: FitTemplate, skin: Float64Array, scan: ScanSurface): void {
  checkFace(template, skin, measured(template, skin, scan))
}

/**
 * The finished fit with what it is worth.
 * @throws ScanError `half-face`, `not-a-face`
 */
export function qualityOf(
  template: FitTemplate,
  skin: Float64Array,
  scan: ScanSurface,
  similarity: Similarity,
): ScanFit {
  const all = measured(template, skin, scan)
  const { residualsMm, seen, found, coverage } = all
  checkFace(template, skin, all)
  const [medianMm, p95Mm] = [shareBelow(found, 0.5), shareBelow(found, 0.95)]
  if (medianMm > MOST_MEDIAN_MM || p95Mm > MOST_P95_MM)
    throw new ScanError(
      'not-a-face',
      `No head fits this scan: half of the face is more than ${medianMm.toFixed(1)} mm off, 5 % more than ${p95Mm.toFixed(1)} mm (at most ${MOST_MEDIAN_MM} and ${MOST_P95_MM} mm are taken). Check the landmarks.`,
    )
  return {
    displacement: Float32Array.from(skin, (value, i) => value - template.positions[i]!),
    seen,
    residualsMm,
    quality: { medianMm, p95Mm, coverage, landmarksMm: similarity.rms, scale: similarity.scale },
  }
}

function measured(template: FitTemplate, skin: Float64Array, scan: ScanSurface): Measured {
  const { outerCount, face, areas } = template
  const residualsMm = new Float32Array(outerCount).fill(NaN)
  const seen = new Uint8Array(skin.length / 3)
  const normals = normalizeAll(areaNormals(skin, template.allTriangles, skin.length / 3))
  const hit = emptyHit()
  const found: { readonly mm: number; readonly area: number }[] = []
  const covered = { left: [0, 0], right: [0, 0] } satisfies Record<Side, [number, number]>
  for (let v = 0; v < outerCount; v++) {
    const [x, y, z] = [skin[v * 3]!, skin[v * 3 + 1]!, skin[v * 3 + 2]!]
    const there = scan.nearest(x, y, z, REACH_MM, hit) && !hit.atEdge
    const facing =
      there && normals[v * 3]! * hit.nx + normals[v * 3 + 1]! * hit.ny + normals[v * 3 + 2]! * hit.nz > 0
    if (facing) residualsMm[v] = hit.distanceMm
    if (facing && hit.distanceMm <= LED_MM) seen[v] = 1
    if (face[v] === 0) continue
    const side = covered[template.positions[v * 3]! >= 0 ? 'left' : 'right']
    side[1] += areas[v]!
    if (!facing) continue
    side[0] += areas[v]!
    found.push({ mm: hit.distanceMm, area: areas[v]! })
  }
  const coverage = { left: covered.left[0] / covered.left[1], right: covered.right[0] / covered.right[1] }
  return { residualsMm, seen, found, coverage }
}

function checkFace(template: FitTemplate, skin: Float64Array, { coverage }: Measured): void {
  for (const side of ['left', 'right'] as const)
    if (coverage[side] < LEAST_COVERAGE)
      throw new ScanError(
        'half-face',
        `The scan covers ${Math.round(coverage[side] * 100)} % of the patient's ${side} half of the face; at least ${LEAST_COVERAGE * 100} % is needed.`,
      )
  const { apartMm, turnedDeg } = unlikenessOf(template, skin)
  if (apartMm > MOST_APART_MM || turnedDeg > MOST_TURNED_DEG)
    throw new ScanError(
      'not-a-face',
      `This has no shape of a face: the head would have to be bent by ${apartMm.toFixed(0)} mm on average and turned by ${turnedDeg.toFixed(0)}° over half of the face (at most ${MOST_APART_MM} mm and ${MOST_TURNED_DEG}° are taken). Check that the scan shows a face, and the landmarks.`,
    )
}

/** The distance that so large a share of the area does not exceed. */
function shareBelow(found: readonly { readonly mm: number; readonly area: number }[], share: number): number {
  const sorted = found.toSorted((a, b) => a.mm - b.mm)
  const total = sorted.reduce((sum, { area }) => sum + area, 0)
  let sum = 0
  for (const { mm, area } of sorted) {
    sum += area
    if (sum >= total * share) return mm
  }
  return Infinity
}
