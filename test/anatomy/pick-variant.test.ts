import { describe, expect, it } from 'vitest'
import { pathsOfVariant } from '../../src/anatomy/index.ts'
import type { StructurePath } from '../../src/geometry/anatomy-types.ts'

const path = (ramus: string, variant: string): StructurePath => ({
  ramus,
  variant,
  prevalence: null,
  points: [],
  radiiMm: [],
  layers: [],
  acrossSdMm: [],
  depthSdMm: [],
  depthsMm: [],
  normals: [],
  shallowerMm: [],
  evidence: [],
  layerNeverProtects: [],
})
const names = (paths: readonly StructurePath[]): string[] =>
  paths.map(({ ramus, variant }) => `${ramus} ${variant}`)

describe('the paths of a structure that takes one of its courses', () => {
  const structure = {
    paths: [
      path('main', 'nominal'),
      path('twig', 'nominal'),
      path('main', 'below'),
      path('second', 'doubled'),
    ],
  }

  it('are all usual rami, and no variant, unless one is chosen', () => {
    expect(names(pathsOfVariant(structure))).toEqual(['main nominal', 'twig nominal'])
  })

  it('hold the chosen course in place of the usual one, and the rami that it leaves as they are', () => {
    expect(names(pathsOfVariant(structure, 'below'))).toEqual(['twig nominal', 'main below'])
    expect(names(pathsOfVariant(structure, 'doubled'))).toEqual([
      'main nominal',
      'twig nominal',
      'second doubled',
    ])
  })

  it('are the usual ones where the structure does not have the variant', () => {
    expect(names(pathsOfVariant(structure, 'elsewhere'))).toEqual(['main nominal', 'twig nominal'])
  })
})
