import { beforeAll, describe, expect, it } from 'vitest'
import { placeContext, type PlacedContext } from '../../../src/anatomy/index.ts'
import { CONTEXT } from '../../../src/anatomy/context/records.ts'
import { distance, mirrorX, type Vec3 } from '../../../src/geometry/vec3.ts'
import { HeadError, type Head } from '../../../src/head/index.ts'
import { EXTREME_SPECS, headOf, measuredDepth, nameOf, PRESET_SPECS } from '../support/heads.ts'

const isZone = ({ kind }: PlacedContext): boolean => kind === 'danger-zone' || kind === 'smas-zone'
/** Points lie 2 mm apart; where the skin folds beneath a line the closest skin leaps. */
const FARTHEST_APART_MM = 8

describe.each([...PRESET_SPECS, ...EXTREME_SPECS].map((spec) => [nameOf(spec), spec] as const))(
  'muscles, bones, ligaments and zones on %s',
  (_name, spec) => {
    let head: Head
    let placed: readonly PlacedContext[]
    beforeAll(() => {
      head = headOf(spec)
      placed = placeContext(head)
    })
    const points = (one: PlacedContext): readonly Vec3[] => one.lines.flatMap((line) => line.points)
    const faults = (rule: (one: PlacedContext, at: Vec3) => string | false): string[] =>
      placed.flatMap((one) =>
        points(one).flatMap((at) => {
          const fault = rule(one, at)
          return fault ? [`${one.id} ${one.side}: ${fault}`] : []
        }),
      )

    it('are all there, on both sides or on the midline', () => {
      for (const { record } of CONTEXT) {
        const sides = placed.filter(({ id }) => id === record.id).map(({ side }) => side)
        expect([record.id, ...sides]).toEqual([
          record.id,
          ...(record.midline ? ['midline'] : ['left', 'right']),
        ])
      }
    })

    it('lie inside the head, zones on its skin', () => {
      expect(
        faults((one, at) => {
          const depth = measuredDepth(head, at)
          if (isZone(one)) return Math.abs(depth) > 1e-3 && `${depth} mm off the skin`
          return depth < 0.2 && `${depth} mm deep`
        }),
      ).toEqual([])
    })

    it('lie on their own side', () => {
      expect(
        faults(({ side }, [x]) => {
          if (side === 'midline') return false
          return (side === 'left' ? x : -x) < -0.5 && `x = ${x}`
        }),
      ).toEqual([])
    })

    it('are unbroken lines', () => {
      for (const { id, lines } of placed) {
        for (const { points: line, closed } of lines) {
          const ring = closed ? [...line, line[0]!] : line
          const gap = Math.max(...ring.slice(1).map((at, i) => distance(at, ring[i]!)))
          expect([id, gap <= FARTHEST_APART_MM, gap]).toEqual([id, true, gap])
        }
      }
    })

    it('are labelled on the skin', () => {
      for (const { labelAt } of placed) expect(Math.abs(measuredDepth(head, labelAt))).toBeLessThan(1e-3)
    })

    it('cover skin over and over, between none and all, where they have an outline', () => {
      for (const one of placed.filter(({ kind, lines }) => kind !== 'bone' && lines[0]!.closed)) {
        const cover = one.cover!
        expect(cover).toHaveLength(head.positions.length / 3)
        expect([one.id, cover.some((share) => share > 0.9)]).toEqual([one.id, true])
        expect([one.id, cover.every((share) => share >= 0 && share <= 1)]).toEqual([one.id, true])
        const whole = cover.reduce((sum, share) => sum + share, 0) / cover.length
        expect([one.id, whole < 0.12]).toEqual([one.id, true])
      }
    })
  },
)

describe('the two sides', () => {
  const head = headOf({ preset: 'female-45' })
  const twin = (placed: readonly PlacedContext[], one: PlacedContext): PlacedContext =>
    placed.find(({ id, side }) => id === one.id && side === 'right')!

  it('are mirror images on a symmetric head, cover included', () => {
    const placed = placeContext(head)
    for (const one of placed.filter(({ side }) => side === 'left')) {
      const other = twin(placed, one)
      expect(other.lines.map(({ points }) => points)).toEqual(
        one.lines.map(({ points }) => points.map(mirrorX)),
      )
      if (!one.cover) continue
      const sum = (cover: Float32Array, sign: 1 | -1): number =>
        cover.reduce((total, share, i) => (sign * head.positions[i * 3]! > 0 ? total + share : total), 0)
      expect(sum(other.cover!, -1)).toBeCloseTo(sum(one.cover, 1), 3)
      expect(sum(other.cover!, 1)).toBeCloseTo(sum(one.cover, -1), 3)
    }
  })

  it('are placed one by one on a head that is not, and agree where its sides do', () => {
    const lopsided: Head = {
      ...head,
      landmark: (id, side) => {
        const at = head.landmark(id, side)
        return side === 'right' ? [at[0], at[1] + 1e-5, at[2]] : at
      },
    }
    const placed = placeContext(lopsided)
    for (const one of placed.filter(({ side }) => side === 'left')) {
      const other = twin(placed, one)
      for (const [k, line] of one.lines.entries()) {
        const mirrored = other.lines[k]!.points.map(mirrorX)
        const nearest = line.points.map((at) => Math.min(...mirrored.map((to) => distance(at, to))))
        expect([one.id, Math.max(...nearest) < 1.5]).toEqual([one.id, true])
      }
    }
  })

  it('come out the same every time', () => {
    const lines = (placed: readonly PlacedContext[]) => placed.map((one) => one.lines)
    expect(lines(placeContext(head))).toEqual(lines(placeContext(head)))
  })
})

describe('a head that lacks a landmark', () => {
  it('is refused with record, point and reason', () => {
    const head = headOf({ preset: 'female-45' })
    const without: Head = {
      ...head,
      landmark(id, side) {
        if (id === 'mastoid-tip')
          throw new HeadError('unknown-landmark', 'There is no landmark "mastoid-tip"')
        return head.landmark(id, side)
      },
      landmarkIds: head.landmarkIds.filter((id) => id !== 'mastoid-tip'),
    }
    expect(() => placeContext(without)).toThrow(
      /sternocleidomastoid, point 0: expected landmarks of the head \(There is no landmark "mastoid-tip"\)/,
    )
  })
})
