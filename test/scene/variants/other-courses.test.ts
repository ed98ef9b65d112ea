import { describe, expect, it } from 'vitest'
import { pathsOfVariant } from '../../../src/anatomy/pick-variant.ts'
import { otherCourses } from '../../../src/scene/variants/other-courses.ts'
import { stageHead } from '../../state/support/stage.ts'

const artery = stageHead().structures.find(({ id, side }) => id === 'facial-artery' && side === 'left')!
if (artery.kind === 'gland') throw new Error('the facial artery is no gland')

describe('the courses faded beside the one drawn', () => {
  it('are all the others, each with what it does not share with the one drawn', () => {
    const variants = [...new Set(artery.paths.map(({ variant }) => variant))]
    for (const drawn of variants) {
      const others = otherCourses(artery, drawn)
      expect(others.map(({ variant }) => variant)).toEqual(
        variants.filter((variant) => {
          const own = new Set(pathsOfVariant(artery, drawn))
          return pathsOfVariant(artery, variant).some((path) => !own.has(path))
        }),
      )
      for (const { paths } of others)
        for (const path of paths) expect(pathsOfVariant(artery, drawn)).not.toContain(path)
    }
  })

  it('have a name and a share to be told by', () => {
    const atLip = otherCourses(artery, 'nominal').find(({ variant }) => variant === 'ends-at-lip')
    expect(atLip).toMatchObject({ name: 'that ends at the upper lip', prevalence: 0.233 })
  })
})
