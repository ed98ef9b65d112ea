import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../../src/anatomy/index.ts'
import { refitCourses, type PlacedCourseSounding } from '../../../src/anatomy/refit/refit-courses.ts'
import { COURSE_REACH_MM } from '../../../src/anatomy/refit/bend-course.ts'
import { runningLengths } from '../../../src/anatomy/curve.ts'
import type { Side, StructurePath, TubeStructure } from '../../../src/geometry/anatomy-types.ts'
import { add, cross, distance, normalize, scale, sub, type Vec3 } from '../../../src/geometry/vec3.ts'
import { realHead } from '../../plan/support/real-head.ts'

const head = realHead()
const { structures } = placeAnatomy(head)

const tubeOf = (
  id: string,
  side: Side,
  all: readonly { id: string; side: Side }[] = structures,
): TubeStructure => all.find((one) => one.id === id && one.side === side) as TubeStructure
const usual = ({ paths }: TubeStructure): StructurePath => paths.find(({ variant }) => variant === 'nominal')!

/** A point so far beside a course, with the depth that the course has there. */
function beside(path: StructurePath, share: number, mm: number): { at: Vec3; index: number } {
  const index = Math.round((path.points.length - 1) * share)
  const along = normalize(sub(path.points[index + 1]!, path.points[index - 1]!))
  return { at: add(path.points[index]!, scale(normalize(cross(along, path.normals[index]!)), mm)), index }
}

const sounding = (at: Vec3, changes: Partial<PlacedCourseSounding> = {}): PlacedCourseSounding => ({
  id: 'u1',
  structure: 'facial-artery',
  side: 'left',
  at: head.closestPoint(at)!.point,
  sdMm: 0.5,
  ...changes,
})

const nearestMm = (path: StructurePath, at: Vec3): number =>
  Math.min(
    ...path.points.slice(1).flatMap((b, i) => {
      const a = path.points[i]!
      return [0, 0.25, 0.5, 0.75, 1].map((t) => distance(add(a, scale(sub(b, a), t)), at))
    }),
  )

describe('a course led through a measured point', () => {
  const artery = tubeOf('facial-artery', 'left')
  const path = usual(artery)
  const { at, index } = beside(path, 0.4, 5)
  const measured = sounding(at, { depthMm: path.depthsMm[index]! + 1.5 })
  const { structures: refit, notes } = refitCourses(head, structures, [measured])
  const bent = usual(tubeOf('facial-artery', 'left', refit))
  const skin = head.positionOf(measured.at)
  const normal = head.normalOf(measured.at)
  const target = add(skin, scale(normal, -measured.depthMm!))

  it('is as placed without a sounding', () => {
    expect(refitCourses(head, structures, []).structures).toBe(structures)
  })

  it('passes the point, and is unchanged beyond the reach along it', () => {
    expect(notes).toMatchObject([{ sounding: 'u1', used: true }])
    expect(nearestMm(path, target)).toBeGreaterThan(3)
    expect(nearestMm(bent, target)).toBeLessThan(1)
    const run = runningLengths(path.points)
    path.points.forEach((point, i) => {
      if (Math.abs(run[i]! - run[index]!) > COURSE_REACH_MM + 3) expect(bent.points[i]).toBe(point)
    })
    expect(bent.points.length).toBe(path.points.length)
  })

  it('is smooth: neighbours stay neighbours', () => {
    const step = (points: readonly Vec3[]) => points.slice(1).map((p, i) => distance(p, points[i]!))
    expect(Math.max(...step(bent.points))).toBeLessThan(Math.max(...step(path.points)) + 1.5)
  })

  it('tells the depth that is measured on the skin', () => {
    bent.points.forEach((point, i) => {
      expect(bent.depthsMm[i]!).toBeCloseTo(head.closestPoint(point)!.distanceMm, 1)
      expect(bent.depthsMm[i]! - bent.radiiMm[i]!).toBeGreaterThan(0.25)
    })
  })

  it('is sure and measured there, and as before far away', () => {
    const best = bent.acrossSdMm.indexOf(Math.min(...bent.acrossSdMm))
    expect(bent.acrossSdMm[best]!).toBeLessThan(0.8)
    expect(bent.depthSdMm[best]!).toBeLessThan(0.8)
    expect(bent.depthOwn![best]!).toBeGreaterThan(0.9)
    expect(bent.evidence[best]).toBe('measured')
    expect(bent.measuredHere![best]).toBe(true)
    expect(bent.shallowerMm[best]!).toBeLessThan(path.shallowerMm[best]! * 0.2 + 1e-9)
    const last = bent.points.length - 1
    expect(bent.acrossSdMm[last]).toBe(path.acrossSdMm[last])
    expect(bent.measuredHere![last]).toBe(false)
    expect(bent.depthOwn![last]).toBe(0)
    bent.acrossSdMm.forEach((mm, i) => expect(mm).toBeLessThanOrEqual(path.acrossSdMm[i]!))
  })

  it('leaves the other side and all other structures alone, but for arteries that start on it', () => {
    const branches = [
      'facial-artery',
      'inferior-labial-artery',
      'superior-labial-artery',
      'columellar-artery',
    ]
    refit.forEach((structure, i) => {
      if (!branches.includes(structure.id) || structure.side !== 'left') expect(structure).toBe(structures[i])
    })
  })

  it('takes its branches along, smoothly, and no farther than a measured point counts', () => {
    const branch = usual(tubeOf('inferior-labial-artery', 'left'))
    // 6 mm in front of where it starts
    const ahead = add(branch.points[0]!, [0, 0, 6])
    const pull = sounding(ahead, { depthMm: branch.depthsMm[0]! + 2 })
    const all = refitCourses(head, structures, [pull]).structures
    const parent = usual(tubeOf('facial-artery', 'left', all))
    const taken = usual(tubeOf('inferior-labial-artery', 'left', all))
    const off = taken.points.map((point, i) => distance(point, branch.points[i]!))
    const run = runningLengths(branch.points)
    expect(off[0]!).toBeGreaterThan(2)
    expect(nearestMm(parent, branch.points[0]!)).toBeGreaterThan(1)
    expect(nearestMm(parent, taken.points[0]!)).toBeLessThan(0.3)
    off.slice(1).forEach((mm, i) => expect(Math.abs(mm - off[i]!)).toBeLessThan(1.5))
    run.forEach((s, i) => s > COURSE_REACH_MM && expect(taken.points[i]).toBe(branch.points[i]))
    // nobody measured it
    expect(taken.acrossSdMm).toEqual(branch.acrossSdMm)
    expect(taken.measuredHere).toBeUndefined()
    expect(taken.depthOwn![0]!).toBeGreaterThan(0.5)
    taken.points.forEach((point, i) =>
      expect(taken.depthsMm[i]!).toBeCloseTo(head.closestPoint(point)!.distanceMm, 1),
    )
  })

  it('takes along what flows into it, from its last point backwards', () => {
    const vein = 'middle-temporal-vein'
    const flows = usual(tubeOf('sentinel-vein', 'left'))
    const joint = flows.points.at(-1)!
    const pull = { ...sounding(add(joint, [0, 6, 0])), structure: vein }
    const all = refitCourses(head, structures, [pull]).structures
    expect(nearestMm(usual(tubeOf(vein, 'left')), joint)).toBeLessThan(0.3)
    const taken = usual(tubeOf('sentinel-vein', 'left', all))
    expect(nearestMm(usual(tubeOf(vein, 'left', all)), joint)).toBeGreaterThan(1)
    expect(nearestMm(usual(tubeOf(vein, 'left', all)), taken.points.at(-1)!)).toBeLessThan(0.3)
    const off = taken.points.map((point, i) => distance(point, flows.points[i]!))
    const run = runningLengths(flows.points)
    off.slice(1).forEach((mm, i) => expect(mm).toBeGreaterThanOrEqual(off[i]! - 0.1))
    run.forEach((s, i) => run.at(-1)! - s > COURSE_REACH_MM && expect(off[i]).toBe(0))
    expect(off[0]!).toBeLessThan(0.3 * off.at(-1)!)
  })

  it('keeps its own depth in its own layer where only the course was marked', () => {
    const marked = refitCourses(head, structures, [sounding(at)]).structures
    const course = usual(tubeOf('facial-artery', 'left', marked))
    expect(course.layers[index]).toBe(path.layers[index])
    expect(course.depthSdMm).toEqual(path.depthSdMm)
    expect(course.depthOwn!.every((share) => share === 0)).toBe(true)
  })

  it('changes its layer with its measured depth', () => {
    const layers = head.layersAt(measured.at)!
    const shallow = sounding(path.points[index]!, { depthMm: (layers.smasTopMm + layers.dermisMm) / 2 })
    const course = usual(
      tubeOf('facial-artery', 'left', refitCourses(head, structures, [shallow]).structures),
    )
    expect(['dermis', 'subcutis', 'smas']).toContain(course.layers[index])
    expect(course.layers[index]).not.toBe('sub-smas')
  })

  it('refuses a point too far from every course, and says how far', () => {
    const far = beside(path, 0.4, 45)
    const { structures: same, notes: told } = refitCourses(head, structures, [sounding(far.at)])
    expect(told).toMatchObject([{ sounding: 'u1', used: false }])
    expect(told[0]!.message).toContain('probably another structure')
    expect(tubeOf('facial-artery', 'left', same).paths).toEqual(artery.paths)
  })
})

describe('a point on a variant', () => {
  const pick = structures.flatMap((structure) => {
    if (structure.kind === 'gland' || structure.side !== 'left') return []
    return structure.paths.flatMap((variant) => {
      const nominal = structure.paths.find(
        (one) => one.variant === 'nominal' && one.ramus === variant.ramus && one !== variant,
      )
      if (variant.variant === 'nominal' || nominal === undefined) return []
      const index = variant.points.findIndex(
        (p, i) =>
          i > 2 && i < variant.points.length - 3 && nearestMm(nominal, p) > 6 && nearestMm(nominal, p) < 20,
      )
      return index < 0 ? [] : [{ structure, variant, nominal, index }]
    })
  })[0]!
  const at = pick.variant.points[pick.index]!
  const told = refitCourses(head, structures, [
    sounding(at, { structure: pick.structure.id, depthMm: pick.variant.depthsMm[pick.index]! }),
  ])
  const refit = tubeOf(pick.structure.id, 'left', told.structures)

  it('goes to the variant, and says so', () => {
    expect(told.notes[0]).toMatchObject({ used: true })
    expect(told.notes[0]!.message).toMatch(/^course /)
    const own = refit.paths.filter(({ variant }) => variant === pick.variant.variant)
    expect(own.some((one) => one.measuredHere?.includes(true))).toBe(true)
  })

  it('leaves the usual course out near the point alone', () => {
    const pieces = refit.paths.filter(
      ({ variant, ramus }) => variant === 'nominal' && ramus === pick.nominal.ramus,
    )
    const left = pieces.flatMap(({ points }) => points)
    expect(left.length).toBeLessThan(pick.nominal.points.length)
    expect(left.length).toBeGreaterThan(0)
    const gone = pick.nominal.points.filter((point) => !left.includes(point))
    for (const point of gone) expect(distance(point, at)).toBeLessThan(35)
  })
})
