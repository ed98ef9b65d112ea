import { describe, expect, it } from 'vitest'
import { AnatomyDataError, placeAnatomy } from '../../src/anatomy/index.ts'
import { placeWaypoints } from '../../src/anatomy/place-waypoints.ts'
import type { StructureRecord } from '../../src/anatomy/record-types.ts'
import { structureRecord } from '../../src/anatomy/records.ts'
import { sidedHead } from '../../src/anatomy/sided.ts'
import { HeadError, type Head } from '../../src/head/types.ts'
import { headOf } from './support/heads.ts'

const head = headOf({ preset: 'female-45' })
const artery = structureRecord('facial-artery')!

describe('waypoints of a structure', () => {
  it('are refused by structure, number and place when a landmark is missing', () => {
    const course = artery.course.map((point, i) =>
      i === 3 ? { ...point, anchor: { landmark: 'no-such-landmark' } } : point,
    )
    const record: StructureRecord = { ...artery, course }
    const place = () => placeWaypoints(sidedHead(head, 'left'), record, () => 1)
    expect(place).toThrow(AnatomyDataError)
    expect(place).toThrow(
      /facial-artery, waypoint 3 \(Level with the mouth corner.*\): expected an anchor on landmarks of this head: There is no landmark "no-such-landmark"/,
    )
  })

  it('are refused when all three components lead far from the skin', () => {
    const anchor = { landmark: 'cheilion', mm: { superior: 0, lateral: 0, anterior: 30 } }
    const record: StructureRecord = { ...artery, course: [{ ...artery.course[0]!, anchor }] }
    expect(() => placeWaypoints(sidedHead(head, 'left'), record, () => 1)).toThrow(
      /facial-artery, waypoint 0 .*: expected skin at its anchor: it lies \d/,
    )
  })

  it('are refused when the layers of the head lie in the wrong order there', () => {
    const reversed: Head = {
      ...head,
      layersAt: (point) => {
        const layers = head.layersAt(point)
        return layers && { ...layers, smas: 'present', smasTopMm: 6, smasBottomMm: 4 }
      },
    }
    expect(() => placeWaypoints(sidedHead(reversed, 'left'), artery, () => 1)).toThrow(
      /facial-artery, waypoint 0 .*: expected layers in order from the skin down, got underside of the SMAS at 4 mm over top of the SMAS at 6 mm/,
    )
  })
})

describe('placing the anatomy', () => {
  it('throws as a whole when one landmark is missing: there is no half an atlas', () => {
    const without: Head = {
      ...head,
      landmark: (id, side) => {
        if (id === 'mastoid-tip') throw new HeadError('unknown-landmark', `There is no landmark "${id}"`)
        return head.landmark(id, side)
      },
    }
    expect(() => placeAnatomy(without)).toThrow(/There is no landmark "mastoid-tip"/)
  })
})
