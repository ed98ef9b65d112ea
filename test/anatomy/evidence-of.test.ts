import { describe, expect, it } from 'vitest'
import {
  cite,
  depthWords,
  SOURCE_METHODS,
  waypointEvidence,
  waypointsNear,
} from '../../src/anatomy/evidence-of.ts'
import { placeAnatomy, structureRecord } from '../../src/anatomy/index.ts'
import { ANATOMY, SOURCES } from '../../src/anatomy/records.ts'
import { mirrorX } from '../../src/geometry/vec3.ts'
import { headOf } from './support/heads.ts'

const artery = structureRecord('facial-artery')!

describe('what a waypoint rests on', () => {
  it('is its depth as printed, with method, number and source', () => {
    const ala = waypointEvidence(
      artery,
      artery.course.findIndex(({ at }) => at.endsWith('ala')),
    )
    expect(ala.depth.words).toBe('5.0 ± 1.6 mm')
    expect(ala.depth.cited.words).toBe('ultrasound, n = 40, Hu 2025')
    expect(ala.depth.sdPublished).toBe(true)
    expect(ala.position.cited).toEqual({ verified: false, keys: [], words: 'planning default' })
  })

  it('cites nobody for a number that was not read in its source', () => {
    for (const record of ANATOMY)
      record.course.forEach((point, i) => {
        const { depth, position } = waypointEvidence(record, i)
        if (!point.depth.verified) expect(depth.cited.words, record.id).toBe('planning default')
        if (!point.position.verified) expect(position.cited.words, record.id).toBe('planning default')
        expect(depth.cited.keys.every((key) => SOURCES[key]?.verified)).toBe(true)
      })
    expect(cite(['no-such-source']).words).toBe('planning default')
  })

  it('knows methods of known sources only', () => {
    expect(Object.keys(SOURCE_METHODS).filter((key) => SOURCES[key] === undefined)).toEqual([])
  })

  it('shows mean and spread to the same decimals, and a range where one is printed', () => {
    expect(depthWords({ meanMm: 5, sdMm: 1.84 })).toBe('5.00 ± 1.84 mm')
    expect(depthWords({ meanMm: 5, minMm: 3, maxMm: 7 })).toBe('5 mm (3 to 7)')
  })
})

describe('the waypoints near a place', () => {
  const head = headOf({ preset: 'female-45' })
  const { structures } = placeAnatomy(head)
  const left = structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!

  it('come nearest first, the end of a course for its last point', () => {
    if (left.kind === 'gland') throw new Error('an artery is a tube')
    const end = left.paths[0]!.points.at(-1)!
    const near = waypointsNear(head, artery, 'left', end, 2)
    expect(near[0]!.at).toBe('Beside the base of the ala')
    expect(near[0]!.distanceMm).toBeLessThan(5)
    expect(near[1]!.distanceMm).toBeGreaterThan(near[0]!.distanceMm)
    expect(waypointsNear(head, artery, 'right', mirrorX(end), 1)[0]!.index).toBe(near[0]!.index)
  })
})
