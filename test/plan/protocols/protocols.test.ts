import { describe, expect, it } from 'vitest'
import { productById, type Figure } from '../../../src/plan/index.ts'
import {
  PROTOCOL_AREAS,
  PROTOCOLS,
  REFUSED_DESIGNS,
  type Protocol,
} from '../../../src/plan/protocols/index.ts'
import { realHead } from '../support/real-head.ts'

const IDS = [
  'jawline-pdo',
  'marionette-twin',
  'mandibular-plla',
  'lower-face-plcl',
  'midface-pdo',
  'nasolabial-five',
  'mini-midface-anchor',
  'cone-midface',
  'lateral-single-entry',
  'lateral-temporal-anchor',
  'floating-mixed',
  'brow-tail',
  'neck-submental',
  'mono-mesh-cheek',
  'mono-mesh-neck',
]

const figuresOf = (protocol: Protocol): Figure<unknown>[] =>
  Object.values(protocol).filter(
    (value): value is Figure<unknown> => typeof value === 'object' && 'verified' in value && 'value' in value,
  )

describe('the designs with a template', () => {
  it('are the fifteen, each under its own id and in an area of the panel', () => {
    expect(PROTOCOLS.map(({ id }) => id)).toEqual(IDS)
    for (const { area } of PROTOCOLS) expect(PROTOCOL_AREAS).toContain(area)
  })

  it('name a source for each figure they call verified, and list where the design comes from', () => {
    const figures = PROTOCOLS.flatMap(figuresOf)
    expect(figures.length).toBeGreaterThan(70)
    for (const { verified, source } of figures) if (verified) expect(source).toBeTruthy()
    for (const { usual, outcome, sources } of PROTOCOLS) {
      if (usual.verified) expect(usual.source).toBeTruthy()
      // An outcome belongs to a publication: never a planning default.
      if (outcome !== undefined) expect(outcome.verified).toBe(true)
      if (usual.verified || outcome !== undefined) expect(sources.length).toBeGreaterThan(0)
    }
  })

  it('plan no more threads a side than is usual, and say what the number counts', () => {
    for (const { threads, usual } of PROTOCOLS) {
      expect(threads.length).toBeGreaterThanOrEqual(usual.min)
      expect(threads.length).toBeLessThanOrEqual(usual.max)
      expect(usual.counts).toMatch(/a side/)
    }
  })

  it('offer only products of the catalogue that are made for their plane', () => {
    for (const { products } of PROTOCOLS) {
      expect(products.length).toBeGreaterThan(0)
      for (const id of products) expect(productById(id)?.selectable).toBe(true)
    }
  })

  it('place threads by landmarks that a head has', () => {
    const { landmarkIds } = realHead()
    const points = PROTOCOLS.flatMap(({ threads }) => threads.flatMap(({ passes }) => passes.flat()))
    expect(points.length).toBeGreaterThan(100)
    for (const { landmark } of points) expect(landmarkIds).toContain(landmark)
  })
})

describe('the designs without a template', () => {
  it('are nose, barbed forehead and neck bands, each with a reason and where it comes from', () => {
    expect(REFUSED_DESIGNS.map(({ id }) => id)).toEqual(['nose', 'forehead-barbed', 'neck-bands'])
    for (const { reason, source } of REFUSED_DESIGNS) {
      expect(reason.length).toBeGreaterThan(60)
      expect(source).toBeTruthy()
    }
    expect(PROTOCOLS.some(({ name, area }) => /nose|forehead|band/i.test(`${name} ${area}`))).toBe(false)
  })
})
