import { describe, expect, it } from 'vitest'
import type { TubeStructure } from '../../src/geometry/anatomy-types.ts'
import { structureKey } from '../../src/state/structure-key.ts'
import { drawnStructures, followersOf, withVariant } from '../../src/state/shown-variants.ts'
import { stageHead } from './support/stage.ts'

const { structures } = stageHead()
const tube = (key: string, list = structures): TubeStructure => {
  const found = list.find((one) => structureKey(one) === key)
  if (found === undefined || found.kind === 'gland') throw new Error(`${key} is no tube`)
  return found
}
const variantsOf = ({ paths }: TubeStructure): readonly string[] => [
  ...new Set(paths.map(({ variant }) => variant)),
]

describe('the structures as they are drawn', () => {
  it('take their usual course, each alone, and keep their order', () => {
    const drawn = drawnStructures(structures, {})
    expect(drawn.map(structureKey)).toEqual(structures.map(structureKey))
    for (const one of drawn) if (one.kind !== 'gland') expect(variantsOf(one)).toEqual(['nominal'])
  })

  it('take the course chosen, on that side only, and are the same objects otherwise', () => {
    const before = drawnStructures(structures, {})
    const drawn = drawnStructures(structures, { 'facial-artery/left': 'ends-at-lip' })
    expect(variantsOf(tube('facial-artery/left', drawn))).toContain('ends-at-lip')
    expect(variantsOf(tube('facial-artery/right', drawn))).toEqual(['nominal'])
    const changed = drawn.filter((one, i) => one !== before[i]).map(structureKey)
    expect(changed).toEqual(['facial-artery/left'])
  })

  it('take no ramus twice', () => {
    for (const one of structures) {
      if (one.kind === 'gland') continue
      for (const variant of variantsOf(one)) {
        const drawn = tube(structureKey(one), drawnStructures(structures, { [structureKey(one)]: variant }))
        const rami = drawn.paths.map(({ ramus }) => ramus)
        expect(new Set(rami).size, `${one.id} ${variant}`).toBe(rami.length)
      }
    }
  })
})

describe('choosing a course', () => {
  it('takes the branches of a divided artery along, there and back, on its own side', () => {
    const trunk = 'superficial-temporal-artery-trunk/left'
    const low = withVariant(structures, {}, trunk, 'divides-below-arch')
    expect(Object.keys(low).toSorted()).toEqual([
      'superficial-temporal-artery-frontal/left',
      'superficial-temporal-artery-parietal/left',
      trunk,
    ])
    const frontal = 'superficial-temporal-artery-frontal/left'
    const other = withVariant(structures, low, frontal, 'divides-at-arch')
    expect(new Set(Object.values(other))).toEqual(new Set(['divides-at-arch']))
    expect(withVariant(structures, other, frontal, 'nominal')).toEqual({})
    expect(followersOf(structures, tube(trunk))).toHaveLength(2)
    expect(followersOf(structures, tube('facial-artery/left'))).toEqual([])
  })

  it('leaves all as it is for a course that the structure does not have', () => {
    const shown = { 'facial-artery/left': 'ends-at-lip' } as const
    expect(withVariant(structures, shown, 'facial-artery/left', 'below-border')).toBe(shown)
    expect(withVariant(structures, shown, 'parotid-gland/left', 'nominal')).toBe(shown)
  })
})
