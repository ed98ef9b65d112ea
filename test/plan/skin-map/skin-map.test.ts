import { describe, expect, it } from 'vitest'
import { checkThread } from '../../../src/geometry/check-plan.ts'
import type { Finding, ThreadInput } from '../../../src/geometry/check-types.ts'
import type { Plane } from '../../../src/geometry/planes.ts'
import { rank } from '../../../src/geometry/severity.ts'
import { normalAt } from '../../../src/geometry/surface.ts'
import {
  addScaled,
  cross,
  distance,
  dot,
  normalize,
  vertexAt,
  type Vec3,
} from '../../../src/geometry/vec3.ts'
import { checkSettingsOf } from '../../../src/plan/check-settings.ts'
import { productById, productLimits } from '../../../src/plan/catalogue/index.ts'
import { setMargin } from '../../../src/plan/edits/index.ts'
import { mapGroundSteps } from '../../../src/plan/skin-map/map-ground.ts'
import { MAP_SPACING_MM } from '../../../src/plan/skin-map/map-mesh.ts'
import { skinMapSteps, type SkinMap } from '../../../src/plan/skin-map/skin-map.ts'
import { seededRandom } from '../../support/random.ts'
import { planOn } from '../fix/support/ground.ts'

const { doc, context } = planOn('plans/full-face')
const { head, ground } = context
const settings = checkSettingsOf(doc)
const blunt = productLimits(productById('pdo-cog-19-100')!)

function all<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const mapGround = all(mapGroundSteps(ground))
const mapOf = (plane: Plane, product = blunt): SkinMap =>
  all(skinMapSteps(mapGround, { product, plane }, settings))

const { mesh } = mapGround
const known = [...mesh.points.keys()].filter(
  (i) => mapGround.layers[i] !== null && mapGround.zones[i]!.region !== null && !mapGround.zones[i]!.hair,
)

/** The point of the map nearest to a place on the skin. */
function nearest(at: Vec3): number {
  let best = 0
  let least = Infinity
  for (let i = 0; i < mesh.points.length; i++) {
    const away = distance(vertexAt(mesh.positions, i), at)
    if (away < least) [best, least] = [i, away]
  }
  return best
}

const HALF_LENGTH_MM = 6

/** A short thread whose middle lies under a point of the map, without a stab; null where the skin ends. */
function shortThread(i: number, angle: number, plane: Plane, product = blunt): ThreadInput | null {
  const at = vertexAt(mesh.positions, i)
  const normal = normalAt(ground.skin, mesh.points[i]!)
  const u = normalize(cross(normal, [0, 0, 1]), [1, 0, 0])
  const v = cross(normal, u)
  const way = addScaled(addScaled([0, 0, 0], u, Math.cos(angle)), v, Math.sin(angle))
  const ends = [-HALF_LENGTH_MM, HALF_LENGTH_MM].map((mm) => head.closestPoint(addScaled(at, way, mm), 4))
  // where the skin folds, the way between two near places is long, or there is none
  if (ends.some((end) => end === null || dot(normalAt(ground.skin, end.point), normal) < 0.8)) return null
  return {
    id: 'short',
    product,
    plane,
    passes: [ends.map((end) => ({ at: end!.point }))],
    // steep enough to be at its plane at once, and no stab that meets what lies above
    entry: { technique: 'ramp', angleDeg: 80 },
    endExits: false,
    entryId: null,
    anchor: 'none',
  }
}

/** Dangers of structures in the plane itself; on the ramp, which the map leaves out, there are others. */
function dangersInPlane(thread: ThreadInput): Finding[] {
  const { result, run } = checkThread(thread, ground, settings)
  const samples = run.passes.flatMap(({ path }) => path.samples)
  if (result.lengthMm > 3 * HALF_LENGTH_MM) return []
  const downAtMm = samples.find(({ transit }) => !transit)?.sMm ?? Infinity
  return result.findings.filter(
    ({ severity, structure, atMm }) => severity === 'danger' && structure !== null && atMm >= downAtMm,
  )
}

describe('the skin map', () => {
  it.each(['subcutis', 'smas', 'sub-smas'] as const)(
    'is never open where the checker finds danger in a short thread: %s, 250 random ones, seed 11',
    (plane) => {
      const map = mapOf(plane)
      const random = seededRandom(11)
      let dangers = 0
      const missed: string[] = []
      for (let n = 0; n < 250; n++) {
        const i = random.pick(known)
        const thread = shortThread(i, random.between(0, Math.PI * 2), plane)
        if (thread === null) continue
        for (const finding of dangersInPlane(thread)) {
          dangers += 1
          const skin = ground.skin.closestPoint(finding.at)!
          const place = nearest(skin.at)
          if (map.levels[place] === 0)
            missed.push(
              `${finding.structure} ${finding.variant} ${finding.value} p ${finding.contactProbability}`,
            )
        }
      }
      expect(dangers).toBeGreaterThan(20)
      expect(missed).toEqual([])
    },
  )

  it('says danger where a short thread in some direction is told of danger or caution: nine times in ten', () => {
    const map = mapOf('subcutis')
    const random = seededRandom(12)
    const dangerous = known.filter((i) => map.levels[i] === 2)
    let agreed = 0
    const asked = 60
    for (let n = 0; n < asked; n++) {
      const i = random.pick(dangerous)
      const told = [0, 1, 2, 3].some((quarter) => {
        const thread = shortThread(i, (quarter * Math.PI) / 4, 'subcutis')
        return (
          thread !== null && rank(checkThread(thread, ground, settings).result.severity) >= rank('caution')
        )
      })
      if (told) agreed += 1
    }
    expect(agreed / asked).toBeGreaterThanOrEqual(0.9)
  })

  it('leaves corridors open: a third of the face at least in the subcutis', () => {
    const map = mapOf('subcutis')
    const open = known.filter((i) => map.levels[i] === 0).length
    expect(open / known.length).toBeGreaterThan(1 / 3)
  })

  it('is the same on both sides', () => {
    const map = mapOf('smas')
    expect(known.filter((i) => map.levels[i] !== map.levels[mesh.twins![i]!])).toEqual([])
  })

  it('says where depth is not assessed: without layers, and without SMAS for a plane that needs it', () => {
    const map = mapOf('smas')
    const silent = [...mapGround.layers.keys()].filter(
      (i) => mapGround.layers[i]?.smas !== 'present' && map.notAssessed[i] === 0,
    )
    expect(silent).toEqual([])
    const fat = mapOf('subcutis')
    expect(known.some((i) => fat.notAssessed[i] === 0 && map.notAssessed[i] === 1)).toBe(true)
  })

  it('grows with a margin and never shrinks', () => {
    const before = mapOf('subcutis')
    const wider = checkSettingsOf(setMargin(doc, 'facial-artery', 8))
    const after = all(skinMapSteps(mapGround, { product: blunt, plane: 'subcutis' }, wider))
    const grown = known.filter((i) => after.levels[i]! > before.levels[i]!)
    expect(grown.length).toBeGreaterThan(20)
    expect(known.filter((i) => after.levels[i]! < before.levels[i]!)).toEqual([])
  })

  it('heeds the product: a sharp tip is nowhere told better than a blunt one', () => {
    const sharp = { ...blunt, tip: 'sharp' as const }
    const [a, b] = [mapOf('subcutis'), mapOf('subcutis', sharp)]
    expect(known.filter((i) => b.levels[i]! < a.levels[i]!)).toEqual([])
    expect(known.some((i) => b.levels[i]! > a.levels[i]!)).toBe(true)
  })

  it('knows the face to 3 mm where layers are known', () => {
    let longest = 0
    for (let t = 0; t < mesh.triangles.length; t += 3) {
      const corners = [0, 1, 2].map((k) => mesh.triangles[t + k]!)
      if (corners.every((i) => mapGround.layers[i] === null)) continue
      const [a, b, c] = corners.map((i) => vertexAt(mesh.positions, i)) as [Vec3, Vec3, Vec3]
      longest = Math.max(longest, distance(a, b), distance(b, c), distance(c, a))
    }
    expect(longest).toBeGreaterThan(2)
    expect(longest).toBeLessThanOrEqual(MAP_SPACING_MM + 1e-3)
  })
})

describe('the skin map of a face with a history', () => {
  it('is not assessed in the altered region of its side, and hides no danger there', () => {
    const plain = mapOf('subcutis')
    const altered = [{ region: 'cheek', side: 'right', reason: 'altered anatomy: filler' }] as const
    const map = all(skinMapSteps(mapGround, { product: blunt, plane: 'subcutis' }, { ...settings, altered }))
    const at = (i: number) => mapGround.mesh.positions[i * 3]!
    const cheek = [...mapGround.zones.keys()].filter((i) => mapGround.zones[i]!.region === 'cheek')
    const right = cheek.filter((i) => at(i) < -5)
    expect(right.length).toBeGreaterThan(50)
    expect(right.every((i) => map.notAssessed[i] === 1)).toBe(true)
    expect(right.some((i) => plain.notAssessed[i] === 0)).toBe(true)
    const left = cheek.filter((i) => at(i) > 5)
    expect(left.map((i) => map.notAssessed[i])).toEqual(left.map((i) => plain.notAssessed[i]))
    expect(map.levels).toEqual(plain.levels)
  })
})
