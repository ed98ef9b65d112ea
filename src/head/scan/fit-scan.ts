import { areaNormals, normalizeAll } from '../normals.ts'
import { alignScan, type AlignedScan } from './align-scan.ts'
import { rowsAt, solveAlong, solveEach, type Description, type Wishes } from './field-solver.ts'
import type { FitTemplate } from './fit-template.ts'
import { kernelField, type FieldScale, type KernelField } from './kernel-field.ts'
import { matchVertices } from './matches.ts'
import { placesOf, spreadVertices } from './nodes.ts'
import { checkIsFace, qualityOf } from './quality.ts'
import { scanSurface, type ScanSurface } from './scan-surface.ts'
import { leanAmounts, leaned, leanModes, type LeanWish, type Mode } from './lean.ts'
import type { ScanFit, ScanLandmark, ScanMesh } from './scan-types.ts'
import { diffuse, meshGraph } from './smooth-over-skin.ts'

/** The two fields that carry the skin: first the build of the face, then its detail. Planning defaults. */
const BUILD: readonly FieldScale[] = [
  { spreadMm: 8, reachMm: 90 },
  { spreadMm: 4, reachMm: 45 },
]
const DETAIL: readonly FieldScale[] = [
  { spreadMm: 2.5, reachMm: 28 },
  { spreadMm: 1.2, reachMm: 14 },
]
/** Distance of their nodes on the face and elsewhere, mm. */
const BUILD_NODES_MM = [34, 48] as const
const DETAIL_NODES_MM = [14, 34] as const
/** Distance of the vertices that are looked for on the scan, mm. */
const LEAN_SAMPLES_MM = 9
const BUILD_SAMPLES_MM = 7
const DETAIL_SAMPLES_MM = 5
/** Errors, 1 SD, mm: of a landmark that a person placed, of the scan (falling from round to round). */
const LANDMARK_SD_MM = 1
const LEAN_ROUNDS = 8
/**
 * The share of the misfit that the morphs leave, up to which they are taken whole, and from which they are not taken at
 * all. Planning defaults, set on 12 made faces: morphs alone left 0.02 to 0.10, uneven sides alone 0.60 to 1.03, both 0.15
 * to 0.89.
 */
const MORPHS_LEAVE = { whole: 0.4, none: 0.6 } as const
/** So many neighbouring vertices err alike where the modes do not fit; and the error of a scan, mm2. */
const ERRING_TOGETHER = 40
const LEAST_MISFIT_MM2 = 0.2
const BUILD_ROUNDS = 10
const DETAIL_ROUNDS = 4
/** Rounds of spreading over the skin in the last, finest steps. */
const FINE_SPREADS = [12, 6, 3] as const

/** How far from one SD of the first round to that of the last. */
const ease = (from: number, to: number, round: number, rounds: number): number =>
  from * (to / from) ** (round / Math.max(1, rounds - 1))

/**
 * Brings a preset's skin onto a scan: by the landmarks, then by the closest points of the scan with a smooth field
 * that stiffens less and less. Where the scan has nothing to say the skin follows smoothly.
 * @returns yields the share that is done, 0 to 1
 * @throws ScanError when the landmarks or the scan are no face, see its codes
 */
export function* fitScan(
  template: FitTemplate,
  mesh: ScanMesh,
  landmarks: readonly ScanLandmark[],
): Generator<number, ScanFit> {
  const aligned = alignScan(template, mesh, landmarks)
  const fitter = new Fitter(template, aligned, outward(template, aligned, mesh.triangles))
  yield 0.05
  fitter.lean()
  yield 0.08
  yield* fitter.build(BUILD_ROUNDS, 0.08, 0.5)
  checkIsFace(template, fitter.skin, fitter.surface)
  yield* fitter.detail(0.5, 0.85)
  yield* fitter.fine(0.85, 0.97)
  return qualityOf(template, fitter.skin, fitter.surface, aligned.similarity)
}

/**
 * Where the landmarks that were not placed lie on a scan, from at least four that were.
 * @returns places by `scanPointKey`, frame of the head
 */
export function roughFit(
  template: FitTemplate,
  mesh: ScanMesh,
  landmarks: readonly ScanLandmark[],
): { readonly aligned: AlignedScan; readonly skin: Float64Array; readonly surface: ScanSurface } {
  const aligned = alignScan(template, mesh, landmarks, landmarks.length)
  const fitter = new Fitter(template, aligned, outward(template, aligned, mesh.triangles))
  for (const done of fitter.build(ROUGH_ROUNDS, 0, 1)) void done
  return { aligned, skin: fitter.skin, surface: fitter.surface }
}

const ROUGH_ROUNDS = 5

class Fitter {
  readonly surface: ScanSurface
  /** The skin as it lies now; all vertices of the picture. */
  skin: Float64Array
  /** The skin of the preset in the size of the patient: what the fields displace. */
  private base: Float64Array

  constructor(
    private readonly template: FitTemplate,
    private readonly aligned: AlignedScan,
    triangles: Uint32Array,
  ) {
    this.surface = scanSurface(aligned.positions, triangles)
    this.base = template.positions.map((value) => value * aligned.similarity.scale)
    this.skin = this.base
  }

  /**
   * The live morphs, where they explain most of what tells the face from the preset: ageing slides skin along itself,
   * which its shape alone does not show. Where they explain little, they would move it for nothing; in between they are
   * taken in part.
   */
  lean(): void {
    const { morphs } = this.template
    if (morphs.length === 0) return
    const start = this.base
    const rigid = this.leanBy(leanModes(start, []))
    const morphed = this.leanBy(leanModes(start, morphs))
    const { whole, none } = MORPHS_LEAVE
    const taken = Math.min(1, Math.max(0, (none - morphed.misfit / rigid.misfit) / (none - whole)))
    this.base = start.map((value, i) => value + taken * (morphed.skin[i]! - value))
    this.skin = this.base
  }

  /** The skin with the most likely amount of each mode, and the mean square that this leaves along the normals, mm2. */
  private leanBy(modes: readonly Mode[]): { readonly skin: Float64Array; readonly misfit: number } {
    const { trust } = this.template
    const start = this.base
    const samples = this.samples(LEAN_SAMPLES_MM)
    let misfit = Infinity
    this.skin = start
    for (let round = 0; round <= LEAN_ROUNDS; round++) {
      const options = { reachMm: ease(30, 12, round, LEAN_ROUNDS), softMm: ease(12, 4, round, LEAN_ROUNDS) }
      const { by, normals, sure } = this.match(samples, options)
      const left = samples.map((_, i) => i).filter((i) => sure[i]! > 0)
      // What the modes left in the last round says how far they can be believed: neighbours err together.
      misfit = Math.max(
        LEAST_MISFIT_MM2,
        meanOf(left, (i) => dotAt(by, normals, i) ** 2),
      )
      if (round === LEAN_ROUNDS) break
      const wishes = Array.from(left, (i): LeanWish => {
        const v = samples[i]!
        const moved = dotFrom(this.skin, v * 3, normals, i * 3) - dotFrom(start, v * 3, normals, i * 3)
        return {
          row: modes.map((mode) => dotFrom(mode.by, v * 3, normals, i * 3)),
          by: dotAt(by, normals, i) + moved,
          weight: (sure[i]! * trust[v]!) / (misfit * ERRING_TOGETHER),
        }
      })
      const marks = this.landmarkLeans(modes, start, 1 / Math.max(LANDMARK_SD_MM ** 2, misfit))
      this.skin = leaned(start, modes, leanAmounts(modes, [...wishes, ...marks]))
    }
    return { skin: this.skin, misfit }
  }

  private *landmarkLeans(modes: readonly Mode[], start: Float64Array, weight: number): Generator<LeanWish> {
    for (const [key, at] of this.aligned.landmarks) {
      const point = skinPoint(this.template, key, start)
      const moves = modes.map(({ by }) => skinPoint(this.template, key, by))
      for (let axis = 0; axis < 3; axis++)
        yield {
          row: moves.map((move) => move[axis]!),
          by: at[axis]! - point[axis]!,
          weight,
        }
    }
  }

  *build(rounds: number, from: number, to: number): Generator<number, void> {
    const field = this.field(BUILD, BUILD_NODES_MM)
    const samples = this.samples(BUILD_SAMPLES_MM)
    const rows = rowsAt(field, placesOf(this.base, samples))
    const marks = this.landmarkWishes(field, this.base)
    this.skin = moved(this.base, field, solveAlong(field.size, [marks]))
    for (let round = 0; round < rounds; round++) {
      const options = { reachMm: ease(30, 10, round, rounds), softMm: ease(12, 4, round, rounds) }
      const wishes = this.scanWishes(samples, rows, this.base, options, ease(6, 1, round, rounds))
      this.skin = moved(this.base, field, solveAlong(field.size, [marks, wishes]))
      yield from + ((to - from) * (round + 1)) / rounds
    }
  }

  *detail(from: number, to: number): Generator<number, void> {
    const start = this.skin
    const field = this.field(DETAIL, DETAIL_NODES_MM)
    const samples = this.samples(DETAIL_SAMPLES_MM)
    const rows = rowsAt(field, placesOf(start, samples))
    const marks = this.landmarkWishes(field, start)
    for (let round = 0; round < DETAIL_ROUNDS; round++) {
      const options = { reachMm: 10, softMm: ease(5, 2.5, round, DETAIL_ROUNDS) }
      const { along: normals, ...wishes } = this.scanWishes(samples, rows, start, options, 0.8)
      onlyAlong(wishes.by, normals!, placesOf(difference(this.skin, start), samples))
      this.skin = moved(start, field, solveEach(field.size, [marks, wishes]))
      yield from + ((to - from) * (round + 1)) / DETAIL_ROUNDS
    }
  }

  /** What is left, along the normals, spread over a few millimetres of skin. */
  *fine(from: number, to: number): Generator<number, void> {
    const count = this.base.length / 3
    const graph = meshGraph(this.template.allTriangles, count)
    const all = Uint32Array.from({ length: this.template.outerCount }, (_, v) => v)
    for (const [step, rounds] of FINE_SPREADS.entries()) {
      const found = this.match(all, { reachMm: 6, softMm: 2 })
      const values = new Float64Array(count * 4)
      for (const v of all) {
        const sure = found.sure[v]! * this.template.trust[v]!
        const along = dotAt(found.by, found.normals, v)
        for (let axis = 0; axis < 3; axis++)
          values[v * 4 + axis] = sure * along * found.normals[v * 3 + axis]!
        values[v * 4 + 3] = sure
      }
      const spread = diffuse(graph, values, 4, rounds)
      const skin = Float64Array.from(this.skin)
      for (let v = 0; v < count; v++) {
        const share = 1 / (spread[v * 4 + 3]! + LEAST_SURE)
        for (let axis = 0; axis < 3; axis++) skin[v * 3 + axis]! += spread[v * 4 + axis]! * share
      }
      this.skin = skin
      yield from + ((to - from) * (step + 1)) / FINE_SPREADS.length
    }
  }

  private field(scales: readonly FieldScale[], [face, elsewhere]: readonly [number, number]): KernelField {
    const { outerCount, face: onFace } = this.template
    const nodes = spreadVertices(this.base, outerCount, (v) => (onFace[v] === 1 ? face : elsewhere))
    return kernelField(placesOf(this.skin, nodes), scales)
  }

  private samples(spacingMm: number): Uint32Array {
    const { outerCount, face, trust } = this.template
    return spreadVertices(this.base, outerCount, (v) =>
      trust[v] === 0 ? Infinity : face[v] === 1 ? spacingMm : spacingMm * 1.8,
    )
  }

  private match(vertices: Uint32Array, options: { reachMm: number; softMm: number }) {
    const normals = normalizeAll(areaNormals(this.skin, this.template.allTriangles, this.skin.length / 3))
    return matchVertices(this.template, vertices, this.skin, normals, this.surface, options)
  }

  private scanWishes(
    samples: Uint32Array,
    rows: Float64Array,
    start: Float64Array,
    options: { reachMm: number; softMm: number },
    sdMm: number,
  ): Wishes & { readonly by: Float64Array; readonly along: Float64Array } {
    const { by, normals, sure } = this.match(samples, options)
    for (const [i, v] of samples.entries())
      for (let axis = 0; axis < 3; axis++)
        by[i * 3 + axis]! += this.skin[v * 3 + axis]! - start[v * 3 + axis]!
    return { rows, by, weights: sure.map((value) => value / sdMm ** 2), along: normals }
  }

  private landmarkWishes(field: KernelField, start: Float64Array): Wishes {
    const places: number[] = []
    const by: number[] = []
    for (const [key, at] of this.aligned.landmarks) {
      const point = skinPoint(this.template, key, start)
      places.push(...point)
      by.push(at[0] - point[0], at[1] - point[1], at[2] - point[2])
    }
    return {
      rows: rowsAt(field, Float64Array.from(places)),
      by: Float64Array.from(by),
      weights: new Float64Array(places.length / 3).fill(LANDMARK_WEIGHT / LANDMARK_SD_MM ** 2),
    }
  }
}

/** One landmark says as much as so many points of the scan. */
const LANDMARK_WEIGHT = 4
/** Below this much certainty a vertex keeps its place. */
const LEAST_SURE = 0.03

/** The place of a landmark's skin point on a skin. */
export function skinPoint(template: FitTemplate, key: string, skin: Float64Array): [number, number, number] {
  const { vertices, weights } = template.landmarks.get(key)!
  const out: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 3; corner++)
    for (let axis = 0; axis < 3; axis++) out[axis]! += weights[corner]! * skin[vertices[corner]! * 3 + axis]!
  return out
}

const meanOf = (items: Uint32Array, value: (item: number) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0) / Math.max(1, items.length)

const moved = (start: Float64Array, field: KernelField, by: Description): Float64Array =>
  field.evaluate(start, by).map((value, i) => value + start[i]!)

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i]!)

const dotFrom = (a: Float64Array, i: number, b: Float64Array, j: number): number =>
  a[i]! * b[j]! + a[i + 1]! * b[j + 1]! + a[i + 2]! * b[j + 2]!

const dotAt = (a: Float64Array, b: Float64Array, at: number): number => dotFrom(a, at * 3, b, at * 3)

/** Turns wishes for a place into wishes along the normal: beside it, what is already so may stay. In place. */
function onlyAlong(wished: Float64Array, normals: Float64Array, now: Float64Array): void {
  for (let i = 0; i * 3 < wished.length; i++) {
    const along = dotAt(wished, normals, i) - dotAt(now, normals, i)
    for (let axis = 0; axis < 3; axis++)
      wished[i * 3 + axis] = now[i * 3 + axis]! + along * normals[i * 3 + axis]!
  }
}

/** The scan's triangles, turned round where most of them face into the head. */
function outward(
  template: FitTemplate,
  { positions, similarity }: AlignedScan,
  triangles: Uint32Array,
): Uint32Array {
  const surface = scanSurface(positions, triangles)
  const base = template.positions.map((value) => value * similarity.scale)
  const normals = normalizeAll(areaNormals(base, template.allTriangles, base.length / 3))
  const hit = { x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0, distanceMm: 0, atEdge: false }
  let facing = 0
  for (let v = 0; v < template.outerCount; v += 7) {
    if (template.face[v] === 0) continue
    if (!surface.nearest(base[v * 3]!, base[v * 3 + 1]!, base[v * 3 + 2]!, 20, hit)) continue
    facing += Math.sign(
      normals[v * 3]! * hit.nx + normals[v * 3 + 1]! * hit.ny + normals[v * 3 + 2]! * hit.nz,
    )
  }
  return facing >= 0 ? triangles : turnedRound(triangles)
}

const turnedRound = (triangles: Uint32Array): Uint32Array =>
  triangles.map((_, i) => triangles[i - (i % 3) + ((3 - (i % 3)) % 3)]!)
