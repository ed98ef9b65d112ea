import { describe, expect, it } from 'vitest'
import { placeAnatomy } from '../../src/anatomy/index.ts'
import { ANATOMY } from '../../src/anatomy/records.ts'
import type { StructurePath, TubeStructure } from '../../src/geometry/anatomy-types.ts'
import type { Vec3 } from '../../src/geometry/vec3.ts'
import { headOf, nameOf, PRESET_SPECS } from './support/heads.ts'

describe.each(PRESET_SPECS.map((spec) => [nameOf(spec), spec] as const))('variants on %s', (_name, spec) => {
  const head = headOf(spec)
  const { structures } = placeAnatomy(head)
  const tube = (id: string): TubeStructure =>
    structures.find((s): s is TubeStructure => s.id === id && s.side === 'left' && s.kind !== 'gland')!
  const pathsOf = (id: string, variant: string): readonly StructurePath[] =>
    tube(id).paths.filter((path) => path.variant === variant)
  const landmark = (id: string): Vec3 => head.landmark(id, 'left')
  const nearest = (path: StructurePath, away: (p: Vec3) => number): Vec3 =>
    path.points.reduce((a, b) => (away(b) < away(a) ? b : a))

  it('are all placed, with their names and shares', () => {
    for (const record of ANATOMY.filter(({ variants }) => variants)) {
      for (const { id, name, prevalence } of record.variants!) {
        const paths = pathsOf(record.id, id)
        expect(paths.length, `${record.id} ${id}`).toBeGreaterThan(0)
        for (const path of paths) expect(path).toMatchObject({ variantName: name, prevalence })
      }
    }
  })

  it('lead the temporal branch over the arch as a fan from 10 to 31 mm in front of the tragus', () => {
    const [tragus] = [landmark('tragus')]
    const rami = pathsOf('facial-nerve-temporal', 'nominal')
    expect(rami.map(({ ramus }) => ramus).slice(0, 3)).toEqual(['front', 'middle', 'rear'])
    const crossings = rami.map((path) => nearest(path, (p) => Math.abs(p[1] - tragus[1] - 8))[2] - tragus[2])
    expect(crossings[0]).toBeCloseTo(31, -1)
    expect(crossings[1]).toBeCloseTo(21, -1)
    expect(crossings[2]).toBeCloseTo(11, -1)
    expect(crossings[0]! - crossings[2]!).toBeGreaterThan(14)
  })

  it('lead the marginal mandibular branch along the jaw border, or below it behind the facial vessels', () => {
    const notch = landmark('antegonial-notch')
    const heightAt = (path: StructurePath): number =>
      nearest(path, (p) => Math.abs(p[2] - notch[2]))[1] - notch[1]
    const [usual] = pathsOf('facial-nerve-marginal-mandibular', 'nominal')
    const [below] = pathsOf('facial-nerve-marginal-mandibular', 'below-border')
    expect(heightAt(usual!)).toBeGreaterThan(-2)
    expect(heightAt(below!)).toBeLessThan(-3)
    expect(below!.prevalence).toBe(0.39)
  })

  it('end the facial artery at the lip, beside the ala or at the inner canthus, or double it lateral to the fold', () => {
    const end = (variant: string): Vec3 => pathsOf('facial-artery', variant)[0]!.points.at(-1)!
    expect(end('ends-at-lip')[1]).toBeLessThan(end('nominal')[1] - 8)
    expect(Math.abs(end('to-inner-canthus')[1] - landmark('endocanthion')[1])).toBeLessThan(3)
    const [side] = pathsOf('facial-artery', 'second-trunk')
    const [usual] = pathsOf('facial-artery', 'nominal')
    const level = landmark('alare')[1]
    const across = (path: StructurePath): number => nearest(path, (p) => Math.abs(p[1] - level))[0]
    expect(across(side!) - across(usual!)).toBeGreaterThan(8)
  })

  it('lead the facial artery beside the fold on its medial or on its lateral side', () => {
    const level = (landmark('alare')[1] + landmark('cheilion')[1]) / 2
    const across = (variant: string): number =>
      nearest(pathsOf('facial-artery', variant)[0]!, (p) => Math.abs(p[1] - level))[0]
    expect(across('lateral-to-fold') - across('nominal')).toBeGreaterThan(3)
    expect(across('lateral-to-fold')).toBeLessThan(across('nominal') + 10)
  })

  it('divide the superficial temporal artery above, on or below the arch, its branches where the trunk ends', () => {
    const trunkEnds = ['nominal', 'divides-at-arch', 'divides-below-arch'].map((variant) => {
      const end = pathsOf('superficial-temporal-artery-trunk', variant)[0]!.points.at(-1)!
      for (const branch of ['superficial-temporal-artery-frontal', 'superficial-temporal-artery-parietal'])
        expect(pathsOf(branch, variant)[0]!.points[0], `${branch} ${variant}`).toEqual(end)
      return end[1]
    })
    expect(trunkEnds[0]! - trunkEnds[1]!).toBeGreaterThan(8)
    expect(trunkEnds[1]! - trunkEnds[2]!).toBeGreaterThan(8)
  })

  it('keep less spread than the structure has as a whole, where they are drawn apart', () => {
    for (const record of ANATOMY.filter(({ variants }) => variants)) {
      const apart = tube(record.id).paths.filter(({ variant }) => variant !== 'nominal')
      for (const { variant, acrossSdMm } of apart)
        expect(Math.min(...acrossSdMm), `${record.id} ${variant}`).toBeLessThanOrEqual(record.across.sdMm)
    }
  })

  it('keep what hangs on a structure on its usual course', () => {
    const [usual] = pathsOf('facial-artery', 'nominal')
    const [angular] = pathsOf('angular-artery', 'nominal')
    const gap = Math.min(
      ...usual!.points.map((p) => Math.hypot(...p.map((x, i) => x - angular!.points[0]![i]!))),
    )
    expect(gap).toBeLessThan(1)
  })
})
