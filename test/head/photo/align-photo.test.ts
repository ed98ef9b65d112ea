import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../src/geometry/vec3.ts'
import { alignPhoto, type PhotoAlignment, type PhotoProblem } from '../../../src/head/photo/align-photo.ts'
import {
  cameraAt,
  headTurn,
  photoPlaceOf,
  type HeadTurn,
  type PhotoCamera,
  type PhotoPlace,
} from '../../../src/head/photo/photo-camera.ts'
import { PHOTO_POINTS, photoPointAt, photoPointKey } from '../../../src/head/photo/photo-points.ts'
import { seededRandom } from '../../support/random.ts'
import { basis } from '../heads.ts'

const head = basis({ preset: 'female-45' })
const SIZE = { width: 1200, height: 1600 }
const MIDDLE: PhotoPlace = [600, 800]
/** Off the middle of the face, so that its middle is not that of the photo. */
const LOOKED_AT: Vec3 = [12, -25, 60]

type Marks = Map<string, PhotoPlace>

const shot = (turn: Partial<HeadTurn>, distanceMm = 900, pxPerMm = 4): PhotoCamera =>
  cameraAt(
    LOOKED_AT,
    { yaw: 0, pitch: 0, roll: 0, ...turn },
    { distanceMm, focalPx: distanceMm * pxPerMm, middle: MIDDLE },
  )

/** Where a camera sees the landmarks, with normal errors of so many px. */
function marksBy(camera: PhotoCamera, ids = ALL, noisePx = 0, seed = 1, on = head): Marks {
  const random = seededRandom(seed)
  return new Map(
    PHOTO_POINTS.filter(({ id }) => ids.includes(id)).map((point) => {
      const [x, y] = photoPlaceOf(camera, photoPointAt(on, point))!
      return [photoPointKey(point), [x + noisePx * random.normal(), y + noisePx * random.normal()]]
    }),
  )
}
const ALL = ['exocanthion', 'endocanthion', 'subnasale', 'cheilion', 'gnathion']

function aligned(marks: Marks): PhotoAlignment {
  const result = alignPhoto(head, marks, SIZE)
  if (!result.ok) throw new Error(`not aligned: ${JSON.stringify(result.problem)}`)
  return result
}
const problemOf = (marks: Marks): PhotoProblem | null => {
  const result = alignPhoto(head, marks, SIZE)
  return result.ok ? null : result.problem
}

/** How far two cameras see places all over the front of the face apart, px. */
function apartPx(a: PhotoCamera, b: PhotoCamera): number {
  const places = head.landmarkIds.flatMap((id) =>
    (['left', 'right'] as const).map((side) => head.landmark(id, side)),
  )
  const front = places.filter(([, y, z]) => z > 20 && y < 90 && y > -70)
  expect(front.length).toBeGreaterThan(40)
  return Math.max(
    ...front.map((at) => {
      const [p, q] = [photoPlaceOf(a, at)!, photoPlaceOf(b, at)!]
      return Math.hypot(p[0] - q[0], p[1] - q[1])
    }),
  )
}

describe('a camera of the tests', () => {
  it('turns the head as it says', () => {
    const turn = headTurn(shot({ yaw: 12, pitch: -7, roll: 15 }))
    expect(turn.yaw).toBeCloseTo(12, 9)
    expect(turn.pitch).toBeCloseTo(-7, 9)
    expect(turn.roll).toBeCloseTo(15, 9)
  })

  it("sees the patient's left on the right, the chin below, and a tilted head's top to the right", () => {
    const place = (camera: PhotoCamera, id: string, side?: 'left' | 'right') =>
      photoPlaceOf(camera, head.landmark(id, side))!
    const front = shot({})
    expect(place(front, 'exocanthion', 'left')[0]).toBeGreaterThan(place(front, 'exocanthion', 'right')[0])
    expect(place(front, 'gnathion')[1]).toBeGreaterThan(place(front, 'subnasale')[1])
    const tilted = shot({ roll: 15 })
    expect(place(tilted, 'sellion')[0]).toBeGreaterThan(place(tilted, 'gnathion')[0] + 50)
    // a head turned to its left shows its nose nearer to the left eye, farther right on the photo
    const turned = shot({ yaw: 15 })
    const nose = place(turned, 'pronasale')[0] - place(turned, 'endocanthion', 'right')[0]
    expect(place(turned, 'endocanthion', 'left')[0] - place(turned, 'pronasale')[0]).toBeLessThan(nose)
  })
})

describe('the camera of a photo, from exact marks', () => {
  const turns: Partial<HeadTurn>[] = [
    {},
    { roll: 15 },
    { roll: -15, pitch: 10 },
    { yaw: 15 },
    { yaw: -15, roll: 15 },
    { pitch: -12, yaw: 8 },
  ]
  const lenses = [400, 900, 2500]
  for (const distanceMm of lenses)
    it.each(turns)(`is found from ${distanceMm} mm: %j`, (turn) => {
      const camera = shot(turn, distanceMm)
      const found = aligned(marksBy(camera))
      expect(found.rmsMm).toBeLessThan(0.1)
      expect(apartPx(found.camera, camera)).toBeLessThan(1.5)
      expect(found.turn.roll).toBeCloseTo(turn.roll ?? 0, 0)
      expect(Math.abs(found.turn.yaw - (turn.yaw ?? 0))).toBeLessThan(1)
      expect(Math.abs(found.turn.pitch - (turn.pitch ?? 0))).toBeLessThan(1)
      expect(found.distanceMm / distanceMm).toBeGreaterThan(0.8)
      expect(found.distanceMm / distanceMm).toBeLessThan(1.25)
    })

  it('is found on a photo that lies on its side', () => {
    const camera = shot({ roll: 90 })
    expect(apartPx(aligned(marksBy(camera)).camera, camera)).toBeLessThan(1.5)
  })

  it('is found from six marks', () => {
    const camera = shot({ yaw: 8, roll: 5 })
    const marks = marksBy(camera, ['exocanthion', 'cheilion', 'subnasale', 'gnathion'])
    expect(marks.size).toBe(6)
    expect(apartPx(aligned(marks).camera, camera)).toBeLessThan(1.5)
  })
})

describe('the camera of a photo, from marks set by hand', () => {
  // 4 px are 1 mm: a hand that misses by 1 mm each way.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps near the true one (seed %i)', (seed) => {
    const camera = shot({ yaw: 6, roll: -8, pitch: 4 }, 800)
    const found = aligned(marksBy(camera, [...ALL, 'tragion'], 4, seed))
    expect(apartPx(found.camera, camera)).toBeLessThan(16)
    expect(Math.abs(found.turn.yaw - 6)).toBeLessThan(4)
    expect(Math.abs(found.turn.roll + 8)).toBeLessThan(2)
    expect(Math.abs(found.turn.pitch - 4)).toBeLessThan(7)
    expect(found.rmsMm).toBeGreaterThan(0.3)
    expect(found.rmsMm).toBeLessThan(2)
  })

  it('stays usual about the distance where the face is another one', () => {
    const other = basis({ preset: 'male-60' })
    const marks = marksBy(shot({ yaw: 4 }, 700), ALL, 4, 3, other)
    const found = aligned(marks)
    expect(found.distanceMm).toBeGreaterThan(400)
    expect(found.distanceMm).toBeLessThan(2500)
    expect(found.rmsMm).toBeGreaterThan(0.5)
  })

  it('names the mark that misses by far, in mm at the face and in px', () => {
    const camera = shot({})
    const marks = marksBy(camera)
    const [x, y] = marks.get('gnathion')!
    const found = aligned(marks.set('gnathion', [x + 56, y]))
    expect(found.residuals[0]!.key).toBe('gnathion')
    expect(found.residuals[0]!.mm).toBeGreaterThan(5)
    expect(found.residuals[0]!.mm).toBeLessThan(14)
    expect(found.residuals[0]!.px / found.residuals[0]!.mm).toBeCloseTo(4, 0)
  })
})

describe('marks that do not tell where the camera stood', () => {
  const front = shot({ yaw: 5 })

  it('are too few', () => {
    expect(problemOf(marksBy(front, ['exocanthion', 'cheilion', 'gnathion']))).toEqual({
      code: 'too-few',
      placed: 5,
    })
  })

  it('lie on a line, or in one place', () => {
    expect(problemOf(marksBy(front, ['exocanthion', 'endocanthion', 'tragion']))).toEqual({
      code: 'on-a-line',
    })
    const line = new Map(
      [...marksBy(front)].map(([key, [x]]): [string, PhotoPlace] => [key, [x, 500 + x / 3]]),
    )
    expect(problemOf(line)).toEqual({ code: 'on-a-line' })
    const heap = new Map([...marksBy(front)].map(([key]): [string, PhotoPlace] => [key, [300, 300]]))
    expect(problemOf(heap)).toEqual({ code: 'on-a-line' })
  })

  it('are those of a mirrored photo', () => {
    const mirrored = new Map(
      [...marksBy(front)].map(([key, [x, y]]): [string, PhotoPlace] => [key, [SIZE.width - x, y]]),
    )
    expect(problemOf(mirrored)).toEqual({ code: 'mirrored' })
  })

  it('have the sides of one landmark in each other’s place', () => {
    for (const id of ['cheilion', 'endocanthion']) {
      const marks = marksBy(front, ALL, 2)
      const [left, right] = [marks.get(`${id}:left`)!, marks.get(`${id}:right`)!]
      marks.set(`${id}:left`, right).set(`${id}:right`, left)
      expect(problemOf(marks)).toEqual({ code: 'swapped', id })
    }
  })

  it('are of a face too small to be marked', () => {
    expect(problemOf(marksBy(shot({}, 900, 0.6)))).toMatchObject({ code: 'too-small' })
  })

  it('are of a head turned away', () => {
    const problem = problemOf(marksBy(shot({ yaw: 52 })))
    expect(problem).toMatchObject({ code: 'turned' })
    expect(problem?.code === 'turned' && Math.abs(problem.degrees - 52) < 2).toBe(true)
  })

  it('fit no face', () => {
    const random = seededRandom(4)
    const wild = new Map(
      [...marksBy(front)].map(([key, [x, y]]): [string, PhotoPlace] => [
        key,
        [x + 90 * random.normal(), y + 90 * random.normal()],
      ]),
    )
    expect(problemOf(wild)).toMatchObject({ code: 'no-fit' })
  })
})
