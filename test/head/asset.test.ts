import { describe, expect, it } from 'vitest'
import { pack, type PackedArray } from '../../scripts/head/pack.ts'
import { parseHeadAsset } from '../../src/head/asset.ts'
import { HeadError } from '../../src/head/types.ts'
import { asset } from './heads.ts'

/** One outer quad, one lining quad, one eye quad on two midline and four left vertices. */
const ARRAYS: ReadonlyMap<string, PackedArray> = new Map<string, PackedArray>([
  ['quads', Uint16Array.from([0, 1, 2, 3, 0, 1, 4, 5, 2, 3, 4, 5])],
  ['preset:p', Int16Array.from({ length: 18 }, (_, i) => i * 100)],
  ['morph:m:at', Uint16Array.from([2])],
  ['morph:m:by', Int16Array.from([0, -300, 0])],
  ['part:lips', Uint16Array.from([4])],
])
const HEADER = {
  format: 'threadline-head',
  version: 1,
  template: 'face-1',
  stepMm: 0.01,
  midCount: 2,
  sideCount: 4,
  outerQuads: 1,
  liningQuads: 1,
  eyeQuads: 1,
  presets: ['p'],
  morphs: ['m'],
  parts: ['lips'],
}

const packed = (header: object = {}, arrays: ReadonlyMap<string, PackedArray> = ARRAYS): ArrayBuffer =>
  pack({ ...HEADER, ...header }, arrays).buffer as ArrayBuffer

const errorOf = (bytes: ArrayBuffer): HeadError => {
  try {
    parseHeadAsset(bytes)
  } catch (error) {
    if (error instanceof HeadError) return error
    throw error
  }
  throw new Error('The asset was read without complaint')
}

describe('reading a head asset', () => {
  it('gives back what was packed', () => {
    const read = parseHeadAsset(packed())
    expect([...read.quads.subarray(0, 4)]).toEqual([0, 1, 2, 3])
    expect(read.presets.get('p')![17]).toBe(1700)
    expect([...read.morphs.get('m')!.by]).toEqual([0, -300, 0])
    expect([...read.parts.get('lips')!]).toEqual([4])
  })

  it.each([
    [
      'a file of another kind',
      new TextEncoder().encode('<!doctype html>').buffer,
      /does not start with "TLHD"/,
    ],
    ['an empty file', new ArrayBuffer(0), /does not start/],
    ['a file cut short in its header', packed().slice(0, 60), /header is said to be \d+ bytes/],
    ['a file cut short in its arrays', packed().slice(0, -20), /runs past the end/],
    ['another version', packed({ version: 2 }), /version is 2; this program reads version 1/],
    ['another format', packed({ format: 'x' }), /format is "x"/],
    ['a missing step', packed({ stepMm: null }), /"stepMm" is null/],
    ['a count that is no number', packed({ midCount: 'two' }), /"midCount" is "two"/],
    ['a preset without shape', packed({ presets: ['p', 'q'] }), /array "preset:q" is missing/],
    ['presets that are no list', packed({ presets: {} }), /"presets" is not a list of names/],
    ['too few positions', packed({ sideCount: 5 }), /array "preset:p" has 18 numbers, expected 21/],
    [
      'a quad on a vertex that is not there',
      packed({}, new Map([...ARRAYS, ['quads', Uint16Array.from([0, 1, 2, 9, 0, 1, 4, 5, 2, 3, 4, 5])]])),
      /"quads" names vertex 9, but there are 6/,
    ],
    [
      'an array of another type',
      packed({}, new Map([...ARRAYS, ['part:lips', Int16Array.from([1])]])),
      /type "i16", expected u16/,
    ],
  ])('refuses %s and says what is wrong', (_, bytes, words) => {
    const error = errorOf(bytes as ArrayBuffer)
    expect(error.code).toBe('bad-asset')
    expect(error.message).toMatch(words)
  })

  it('refuses a header that is not JSON', () => {
    const bytes = packed()
    new Uint8Array(bytes)[8] = 0x21
    expect(errorOf(bytes).message).toMatch(/header is not JSON/)
  })

  it('names a template it does not know', () => {
    const error = errorOf(packed({ template: 'face-9' }))
    expect(error.code).toBe('unknown-template')
    expect(error.message).toMatch(/"face-9".*"face-1"/)
  })

  it('finds every preset and morph of the list in the asset of this repository', async () => {
    const { MORPHS, PRESETS } = await import('../../src/head/presets.ts')
    for (const { id } of PRESETS) {
      expect(asset.presets.has(id), id).toBe(true)
      for (const morph of MORPHS)
        expect(asset.morphs.has(morph.id) || asset.morphs.has(`${morph.id}:${id}`), morph.id).toBe(true)
    }
    expect(asset.presets.size).toBe(PRESETS.length)
  })
})
