import { describe, expect, it } from 'vitest'
import { REGION_IDS, type RegionId, type SurfacePoint } from '../../src/geometry/skin.ts'
import type { HeadBasis } from '../../src/head/types.ts'
import { createZones, type Zones } from '../../src/head/zones.ts'
import { extremeHeads, middleOf, presetHeads, skinAt, skinBetween } from './layers/heads.ts'

const zones = extremeHeads.map((basis) => ({ basis, ...createZones(basis) }))
const presetZones = zones.slice(0, presetHeads.length)
type Check = (basis: HeadBasis, zonesAt: Zones['zonesAt'], name: string) => void
const eachOf = (heads: typeof zones, check: Check): void => {
  for (const { basis, zonesAt } of heads)
    check(basis, zonesAt, `${basis.preset} ${JSON.stringify(basis.morphs)}`)
}
const eachHead = (check: Check): void => eachOf(zones, check)
const eachPreset = (check: Check): void => eachOf(presetZones, check)

type Place = (basis: HeadBasis) => SurfacePoint

/** Places a clinician would name without thinking. */
const NAMED_PLACES: readonly (readonly [RegionId, string, Place])[] = [
  ['forehead', 'mid forehead', (head) => skinBetween(head, 'glabella', 'trichion', 0.5)],
  ['forehead', 'glabella, 6 mm up', (head) => skinAt(head, 'glabella', [0, 6, 0])],
  ['forehead', '15 mm above the brow peak', (head) => skinAt(head, 'brow-peak', [0, 15, 0])],
  ['temple', '40 mm above the mid arch', (head) => skinAt(head, 'mid-zygomatic-arch', [0, 40, 0])],
  ['temple', '50 mm above, 20 mm before the tragion', (head) => skinAt(head, 'tragion', [0, 50, 20])],
  ['brow', 'brow peak', (head) => skinAt(head, 'brow-peak')],
  ['brow', 'brow over the pupil', (head) => skinAt(head, 'superciliare-mid', [0, 2, 0])],
  ['periorbital', 'lower lid', (head) => skinAt(head, 'palpebrale-inferius', [0, -4, 0])],
  ['periorbital', 'upper lid', (head) => skinAt(head, 'palpebrale-superius', [0, 3, 0])],
  ['periorbital', 'outer eye corner', (head) => skinAt(head, 'exocanthion', [3, 0, 0])],
  ['midface', 'malar eminence', (head) => skinAt(head, 'malar-eminence')],
  [
    'midface',
    '12 mm under the orbital rim',
    (head) => skinAt(head, 'infraorbital-rim-midpupil', [0, -12, 0]),
  ],
  ['nose', 'rhinion', (head) => skinAt(head, 'rhinion')],
  ['nose', 'tip', (head) => skinAt(head, 'pronasale')],
  ['nose', 'wing', (head) => skinAt(head, 'alare')],
  [
    'nasolabial',
    '8 mm lateral of the line from alare to cheilion',
    (head) => {
      const [a, b] = [head.landmark('alare', 'left'), head.landmark('cheilion', 'left')]
      return head.closestPoint([(a[0] + b[0]) / 2 + 8, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2])!.point
    },
  ],
  ['perioral', 'mouth corner', (head) => skinAt(head, 'cheilion')],
  ['perioral', 'upper lip', (head) => skinBetween(head, 'subnasale', 'labiale-superius', 0.5)],
  ['perioral', 'lower lip', (head) => skinAt(head, 'labiale-inferius')],
  [
    'cheek',
    '20 mm from the tragion toward the mouth corner',
    (head) => {
      const [a, b] = [head.landmark('tragion', 'left'), head.landmark('cheilion', 'left')]
      return skinBetween(head, 'tragion', 'cheilion', 20 / Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
    },
  ],
  [
    'cheek',
    'half way from tragion to mouth corner',
    (head) => skinBetween(head, 'tragion', 'cheilion', 0.55),
  ],
  ['cheek', 'in front of the ear lobe', (head) => skinAt(head, 'otobasion-inferius', [0, 0, 12])],
  [
    'jawline',
    '5 mm above the mid mandibular border',
    (head) => skinAt(head, 'mid-mandibular-border', [0, 5, 0]),
  ],
  ['jawline', 'antegonial notch', (head) => skinAt(head, 'antegonial-notch')],
  ['jawline', 'jowl', (head) => skinAt(head, 'jowl-point')],
  ['jawline', 'gonion', (head) => skinAt(head, 'gonion')],
  ['chin', 'pogonion', (head) => skinAt(head, 'pogonion')],
  ['submental', 'midline under the chin', (head) => skinBetween(head, 'menton', 'cervical-point', 0.6)],
  ['neck', '35 mm under the gonion', (head) => skinAt(head, 'gonion', [0, -35, 0])],
  ['neck', 'thyroid notch', (head) => skinAt(head, 'thyroid-notch')],
  ['retroauricular', 'mastoid tip', (head) => skinAt(head, 'mastoid-tip')],
]

describe('zones of the skin', () => {
  it.each(NAMED_PLACES)('call it %s: %s', (region, _place, at) => {
    eachHead((basis, zonesAt, name) => {
      expect(zonesAt(at(basis)).region, name).toBe(region)
    })
  })

  it('use every region name', () => {
    expect(new Set(NAMED_PLACES.map(([region]) => region))).toEqual(new Set(REGION_IDS))
  })

  it('are the same on both sides', () => {
    for (const { basis, zonesAt } of presetZones) {
      for (let tri = 0; tri < basis.triangles.length / 3; tri += 11) {
        const here = zonesAt({ tri, bary: [0.2, 0.3, 0.5] })
        expect(zonesAt(basis.mirrorPoint({ tri, bary: [0.2, 0.3, 0.5] })), basis.preset).toEqual(here)
      }
    }
  })

  it('know the auricle, and no region on it', () => {
    eachPreset((basis, zonesAt, name) => {
      for (const id of ['superaurale', 'postaurale', 'subaurale'])
        expect(zonesAt(skinAt(basis, id)), `${name} ${id}`).toMatchObject({ auricle: true, region: null })
      for (const id of ['gonion', 'mastoid-tip', 'zygion'])
        expect(zonesAt(skinAt(basis, id)).auricle, `${name} ${id}`).toBe(false)
    })
  })

  it('see hair behind the hairline and none on face and neck', () => {
    eachHead((basis, zonesAt, name) => {
      for (const place of [
        skinAt(basis, 'vertex'),
        skinAt(basis, 'tragion', [0, 60, 10]),
        skinAt(basis, 'trichion', [0, 12, -4]),
      ])
        expect(zonesAt(place).hair, name).toBe(true)
      for (const id of ['glabella', 'malar-eminence', 'mid-mandibular-border', 'thyroid-notch', 'pogonion'])
        expect(zonesAt(skinAt(basis, id)).hair, `${name} ${id}`).toBe(false)
    })
  })

  it('draw the orbital rim round the lids and no further', () => {
    eachPreset((basis, zonesAt, name) => {
      const inside = (point: SurfacePoint): boolean => zonesAt(point).insideOrbitalRim
      expect(inside(skinAt(basis, 'palpebrale-superius', [0, 3, 0])), name).toBe(true)
      expect(inside(skinAt(basis, 'palpebrale-inferius', [0, -4, 0])), name).toBe(true)
      expect(inside(skinAt(basis, 'exocanthion', [2, 0, 0])), name).toBe(true)
      expect(inside(skinAt(basis, 'supraorbital-rim', [0, 5, 0])), name).toBe(false)
      expect(inside(skinAt(basis, 'infraorbital-rim-midpupil', [0, -3, 0])), name).toBe(false)
      expect(inside(skinAt(basis, 'lateral-orbital-rim', [3, 0, -4])), name).toBe(false)
      expect(inside(skinAt(basis, 'inferolateral-orbital-rim', [3, -3, 0])), name).toBe(false)
      expect(inside(skinAt(basis, 'rhinion')), name).toBe(false)
      expect(inside(skinAt(basis, 'opisthocranion')), name).toBe(false)
    })
  })

  it('draw the red of the lips, and neither the skin above nor below', () => {
    eachPreset((basis, zonesAt, name) => {
      for (const [id, offset, lips] of [
        ['crista-philtri', [0, -4, 0], true],
        ['labiale-inferius', [0, 6, 0], true],
        ['subnasale', [0, 0, 0], false],
        ['sublabiale', [0, 0, 0], false],
        ['pogonion', [0, 0, 0], false],
      ] as const)
        expect(zonesAt(skinAt(basis, id, offset)).lips, `${name} ${id}`).toBe(lips)
    })
  })

  it('name at least a third of the head, the rest being scalp, nape and ears', () => {
    for (const { basis, zonesAt } of presetZones) {
      let named = 0
      for (let tri = 0; tri < basis.triangles.length / 3; tri += 5) if (zonesAt(middleOf(tri)).region) named++
      expect(named, basis.preset).toBeGreaterThan(basis.triangles.length / 3 / 5 / 3)
    }
  })
})
