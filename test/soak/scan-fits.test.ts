import { describe, expect, it } from 'vitest'
import { distance } from '../../src/geometry/vec3.ts'
import { buildPatientHead } from '../../src/head/fit/index.ts'
import { buildHead } from '../../src/head/index.ts'
import { MORPHS, PRESETS } from '../../src/head/presets.ts'
import { fitScan } from '../../src/head/scan/fit-scan.ts'
import { fitTemplateOf, type FitTemplate } from '../../src/head/scan/fit-template.ts'
import { morphModes } from '../../src/head/scan/morph-modes.ts'
import { loadScan } from '../../src/head/scan/scan-jobs.ts'
import type { ScanFit, ScanLandmark, ScanMesh } from '../../src/head/scan/scan-types.ts'
import type { Head } from '../../src/head/types.ts'
import { asset } from '../head/heads.ts'
import { stlFile } from '../head/scan/scan-files.ts'
import { scanOf, smoothChange } from '../head/scan/synthetic.ts'
import { seededRandom } from '../support/random.ts'
import { isFull, SOAK_LIMIT_MS, tries } from './sizes.ts'

function fitted(template: FitTemplate, mesh: ScanMesh, landmarks: readonly ScanLandmark[]): ScanFit {
  const job = fitScan(template, mesh, landmarks)
  for (;;) {
    const step = job.next()
    if (step.done === true) return step.value
  }
}

const share = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * of)]!

/** How far the landmarks that a scan shows lie from where they belong, mm. */
function landmarkErrors(found: Head, expected: Head): number[] {
  return expected.landmarkIds.flatMap((id) =>
    (expected.isPaired(id) ? (['left', 'right'] as const) : [undefined]).flatMap((side) => {
      const at = expected.landmark(id, side)
      const shown = at[2] > 10 && at[1] > -95 && at[1] < 75
      return shown ? [distance(at, found.landmark(id, side))] : []
    }),
  )
}

/** The 95th percentile of those errors for a fit and the true offsets of a preset's skin, mm. */
function landmarksOff(preset: string, found: Float32Array, expected: Float32Array): number {
  const [one, other] = [found, expected].map((displacement) =>
    buildPatientHead(asset, { preset, fit: { kind: 'scan', displacement, seen: null } }),
  ) as [Head, Head]
  return share(landmarkErrors(one, other), 0.95)
}

const difference = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, i) => value - b[i]!)

/** What a patient differs by from the preset; with hair, clicks lie 1 mm beside the landmarks too. */
const KINDS = ['both, with hair', 'uneven sides', 'morphs'] as const

describe('random faces, scanned with noise, cut anew, cropped, turned and of another size', () => {
  it(
    'are met within 1 mm at the median and 3 mm at the 95th percentile, landmarks within 1.5 mm of a cause at a time',
    () => {
      const worst = KINDS.map((kind) => ({ kind, medianMm: 0, p95Mm: 0, landmarksMm: 0 }))
      const count = tries(60, 1)
      for (let seed = 1; seed <= count; seed++) {
        const random = seededRandom(900 + seed)
        const kind = (seed - 1) % KINDS.length
        const [hairy, uneven, morphed] = [kind === 0, kind !== 2, kind !== 1]
        const preset = isFull ? random.pick(PRESETS).id : 'female-45'
        const generic = buildHead(asset, { preset })
        const template = fitTemplateOf(generic, morphModes(asset, generic))
        const own = generic.picture.positions
        const morphs = Object.fromEntries(
          MORPHS.map(({ id }) => [id, random.next() > 0.5 ? 1 : random.next()]),
        )
        const shaped = morphed ? buildHead(asset, { preset, morphs }).picture.positions : own
        const size = random.between(0.95, 1.07)
        const truth = (uneven ? smoothChange(shaped, seed) : shaped).map((value) => value * size)
        const scanner = hairy ? { hairMm: 10, clickMm: 0.6 } : {}
        const { mesh, landmarks } = scanOf(template, truth, { seed, ...scanner })
        const { quality, displacement } = fitted(template, mesh, landmarks)
        // Skin that slides along itself under uneven sides is not told apart from them: that is known, and recorded.
        const landmarksMm = hairy && !isFull ? 0 : landmarksOff(preset, displacement, difference(truth, own))
        const what = `${KINDS[kind]}, ${preset}, seed ${seed}`
        if (isFull) console.info(`soak: ${what}: ${JSON.stringify(quality)}, landmarks ${landmarksMm}`)
        expect(quality.medianMm, what).toBeLessThan(1)
        expect(quality.p95Mm, what).toBeLessThan(3)
        if (!hairy) expect(landmarksMm, what).toBeLessThan(1.5)
        const so = worst[kind]!
        so.medianMm = Math.max(so.medianMm, quality.medianMm)
        so.p95Mm = Math.max(so.p95Mm, quality.p95Mm)
        so.landmarksMm = Math.max(so.landmarksMm, landmarksMm)
      }
      console.info(`soak: scans fitted: ${count}, worst ${JSON.stringify(worst)}`)
    },
    SOAK_LIMIT_MS,
  )
})

describe('a file as large as any that is taken', () => {
  it(
    'is read, reduced and fitted',
    async () => {
      const generic = buildHead(asset, { preset: 'female-45' })
      const template = fitTemplateOf(generic, morphModes(asset, generic))
      const truth = smoothChange(generic.picture.positions, 3)
      const { mesh, landmarks } = scanOf(template, truth, { seed: 5, rounds: isFull ? 3 : 0 })
      const start = process.cpuUsage()
      const read = await loadScan(stlFile(mesh), 'face.stl')
      const between = process.cpuUsage(start)
      if (isFull) {
        expect(mesh.triangles.length / 3).toBeGreaterThan(1_000_000)
        expect(read.notes.map(({ code }) => code)).toEqual(['simplified'])
        const { quality } = fitted(template, read.mesh, landmarks)
        expect(quality.medianMm).toBeLessThan(1)
        expect(quality.p95Mm).toBeLessThan(3)
        const { user } = process.cpuUsage(start)
        console.info(
          `soak: ${mesh.triangles.length / 3} triangles: read in ${between.user / 1e6} s, with fit ${user / 1e6} s`,
        )
      } else expect(read.mesh.triangles.length).toBe(mesh.triangles.length)
    },
    SOAK_LIMIT_MS,
  )
})
