import { describe, expect, it } from 'vitest'
import { emptyPlan, headSpecOf, type PlanDocument } from '../../src/plan/document.ts'
import { setFace } from '../../src/plan/edits/individual.ts'
import { faceFault } from '../../src/plan/face-data.ts'
import { asFiled, encodeFace, faceShapeOf, type FaceShape } from '../../src/plan/face-shape.ts'

const shape: FaceShape = {
  displacement: Float32Array.from({ length: 30 }, (_, i) => (i - 15) * 1.237),
  seen: Uint8Array.from({ length: 10 }, (_, v) => (v % 3 === 0 ? 1 : 0)),
}
const face = { ...encodeFace(shape), medianMm: 0.3, p95Mm: 0.9 }
const { displacement: _shape, seen: _seen, ...named } = face
const planWith = (one: typeof named): PlanDocument => setFace(emptyPlan(), one)

describe('the shape of a scanned face', () => {
  it('comes back from a plan within a hundredth of a millimetre, and with it where the scan had data', () => {
    const back = faceShapeOf(face, () => null)!
    expect(back.displacement.length).toBe(30)
    for (const [i, value] of back.displacement.entries())
      expect(Math.abs(value - shape.displacement[i]!)).toBeLessThanOrEqual(0.005001)
    expect(back.seen).toEqual(shape.seen)
  })

  it('is valid data of a plan file', () => {
    expect(faceFault(face)).toBe(null)
  })

  it('is decoded once: the same head is not built twice', () => {
    expect(faceShapeOf(face, () => null)).toBe(faceShapeOf(face, () => null))
  })

  it('has the same name on the device and in the file, and another one when it differs', () => {
    expect(encodeFace(asFiled(shape)).id).toBe(face.id)
    const other = {
      ...shape,
      displacement: shape.displacement.map((value, i) => (i === 4 ? value + 0.1 : value)),
    }
    expect(encodeFace(other).id).not.toBe(face.id)
  })

  it('makes the head of the plan, from the plan or from what is at hand, on top of it typed distances', () => {
    expect(headSpecOf(planWith(face)).fit).toMatchObject({ kind: 'scan' })
    expect(headSpecOf(planWith(named), (id) => (id === face.id ? shape : null)).fit).toMatchObject({
      kind: 'scan',
      displacement: shape.displacement,
    })
  })

  it('leaves the generic head where it is neither in the plan nor at hand', () => {
    expect(headSpecOf(planWith(named)).fit).toBe(undefined)
  })
})
