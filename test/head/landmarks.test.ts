import { describe, expect, it } from 'vitest'
import type { Side } from '../../src/geometry/anatomy-types.ts'
import { distance, type Vec3 } from '../../src/geometry/vec3.ts'
import { BONY_LANDMARKS } from '../../src/head/landmark-rules.ts'
import { EYE_LANDMARKS_MM, LANDMARK_ALIASES } from '../../src/head/landmark-table.ts'
import { MORPHS } from '../../src/head/presets.ts'
import { HeadError } from '../../src/head/types.ts'
import { basis, nameOf, SPECS } from './heads.ts'

const ALL = `vertex trichion glabella opisthocranion euryon nasion sellion rhinion pronasale subnasale
labiale-superius stomion labiale-inferius sublabiale pogonion gnathion menton cervical-point endocanthion exocanthion
palpebrale-superius palpebrale-inferius pupil orbitale infraorbital-rim-midpupil lateral-orbital-rim supraorbital-rim
brow-medial brow-peak superciliare-mid brow-lateral frontotemporale superior-temporal-line zygion mid-zygomatic-arch
jugale malar-eminence tragion tragus external-auditory-canal porion intertragic-notch helix-root otobasion-superius
otobasion-inferius superaurale subaurale preaurale postaurale mastoid-tip alare alar-curvature subalare crista-philtri
cheilion gonion mid-mandibular-border mandibular-border-below-cheilion antegonial-notch jowl-point thyroid-notch
neck-base erb-point midline-orbital-rim mid-upper-lip mid-clavicle medial-limbus inferolateral-orbital-rim
zygomatic-arch-lower-edge-at-condyle`.split(/\s+/)

describe.each(SPECS.map((spec) => [nameOf(spec), spec] as const))('the landmarks of %s', (_, spec) => {
  const head = basis(spec)
  const at = (id: string): Vec3 => head.landmark(id, 'left')

  it('are all there, on the skin, or on the eyeball within a lid of it', () => {
    for (const id of [...ALL, ...head.landmarkIds]) {
      const off = head.closestPoint(at(id))!.distanceMm
      expect(off, id).toBeLessThan(id in EYE_LANDMARKS_MM ? 8 : 1e-3)
    }
  })

  it('are mirror images of each other on the two sides, and on the midline where they belong', () => {
    for (const id of head.landmarkIds) {
      const [x, y, z] = at(id)
      if (head.isPaired(id)) {
        expect(x, id).toBeGreaterThan(1)
        expect(distance(head.landmark(id, 'right'), [-x, y, z]), id).toBeLessThan(1e-9)
      } else expect(x, id).toBe(0)
    }
  })

  it('follow one another down the profile', () => {
    const down = `vertex trichion glabella sellion rhinion pronasale subnasale labiale-superius
      stomion labiale-inferius sublabiale pogonion gnathion menton thyroid-notch neck-base`
    const heights = down.split(/\s+/).map((id) => at(id)[1])
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
    expect(at('nasion')[1]).toBeGreaterThan(at('sellion')[1] - 0.5)
    // A lax neck fills the angle from below.
    expect(at('cervical-point')[1]).toBeGreaterThan(at('thyroid-notch')[1] - (spec.morphs ? 4 : 0))
    expect(at('cervical-point')[2]).toBeLessThan(at('menton')[2] - 15)
  })

  it('have the tragus 5 to 8 mm below the tragion, before the canal, and the notch below the tragus', () => {
    const below = distance(at('tragion'), at('tragus'))
    expect(below).toBeGreaterThan(5)
    expect(below).toBeLessThan(8)
    expect(at('tragus')[1]).toBeLessThan(at('tragion')[1] - 4)
    expect(at('tragus')[2]).toBeGreaterThan(at('external-auditory-canal')[2])
    expect(at('tragus')[0]).toBeGreaterThan(at('external-auditory-canal')[0])
    expect(at('intertragic-notch')[1]).toBeLessThan(at('tragus')[1])
    expect(at('porion')[1]).toBeLessThan(at('tragion')[1])
    expect(at('porion')[2]).toBeLessThan(at('tragion')[2])
  })

  it('frame the auricle', () => {
    expect(at('superaurale')[1]).toBeGreaterThan(at('otobasion-superius')[1])
    expect(at('subaurale')[1]).toBeLessThan(at('intertragic-notch')[1])
    expect(at('postaurale')[2]).toBeLessThan(at('external-auditory-canal')[2] - 10)
    expect(at('preaurale')[2]).toBeGreaterThan(at('helix-root')[2] - 0.5)
    expect(at('mastoid-tip')[2]).toBeLessThan(at('otobasion-inferius')[2] - 15)
    expect(Math.abs(at('mastoid-tip')[1] - at('subaurale')[1])).toBeLessThan(12)
  })

  it('run along the lower jaw: gonion below the ear and behind the mouth, the edge forward and down to the chin', () => {
    expect(at('gonion')[1]).toBeLessThan(at('otobasion-inferius')[1] - 15)
    expect(at('gonion')[2]).toBeLessThan(at('cheilion')[2] - 30)
    expect(at('gonion')[2]).toBeGreaterThan(at('tragion')[2])
    const edge = ['gonion', 'antegonial-notch', 'mid-mandibular-border', 'jowl-point'].map(at)
    for (const [i, point] of edge.slice(1).entries()) {
      expect(point[2]).toBeGreaterThan(edge[i]![2])
      expect(point[1]).toBeLessThan(edge[i]![1])
      expect(point[0]).toBeLessThan(edge[i]![0] + (spec.morphs ? 1 : 0))
    }
    const below = at('mandibular-border-below-cheilion')
    expect(Math.abs(below[0] - at('cheilion')[0])).toBeLessThan(2)
    expect(below[1]).toBeLessThan(at('cheilion')[1] - 20)
  })

  it('stand in order across nose, mouth and eyes', () => {
    expect(at('alare')[0]).toBeGreaterThan(at('subalare')[0])
    expect(at('alar-curvature')[2]).toBeLessThan(at('alare')[2])
    expect(at('cheilion')[0]).toBeGreaterThan(at('crista-philtri')[0] + 8)
    const across = ['endocanthion', 'medial-limbus', 'pupil', 'exocanthion', 'lateral-orbital-rim', 'zygion']
    const laterals = across.map((id) => at(id)[0])
    expect(laterals).toEqual(laterals.toSorted((a, b) => a - b))
    expect(at('supraorbital-rim')[1]).toBeGreaterThan(at('palpebrale-superius')[1] + 5)
    expect(at('orbitale')[1]).toBeLessThan(at('palpebrale-inferius')[1] - 5)
  })
})

describe('farthest-point landmarks', () => {
  it.each(['female-30', 'male-60', 'male-45-african'])(
    'are the farthest of their surroundings on %s',
    (preset) => {
      const head = basis({ preset })
      let [top, back, side] = [-Infinity, Infinity, -Infinity]
      const auricle = head.picture.masks.auricle
      for (let vertex = 0; vertex * 3 < head.positions.length; vertex++) {
        const [x, y, z] = [0, 1, 2].map((axis) => head.positions[vertex * 3 + axis]!) as [
          number,
          number,
          number,
        ]
        if (x === 0) top = Math.max(top, y)
        if (x === 0) back = Math.min(back, z)
        if (auricle[vertex] === 0 && y > 25) side = Math.max(side, x)
      }
      expect(head.landmark('vertex')[1]).toBeGreaterThan(top - 0.5)
      expect(head.landmark('opisthocranion')[2]).toBeLessThan(back + 0.5)
      expect(head.landmark('euryon', 'left')[0]).toBeGreaterThan(side - 1)
      const tip = head.landmark('pronasale')
      for (const up of [-4, 4])
        expect(head.castToSkin([0, tip[1] + up, 0], [0, 0, 1])!.at[2]).toBeLessThan(tip[2] + 0.05)
    },
  )
})

describe('landmarks under a morph', () => {
  it.each(MORPHS.map(({ id }) => id))('%s moves no landmark by jumps', (id) => {
    const steps = [0.4, 0.42, 0.44].map((weight) => basis({ preset: 'female-45', morphs: { [id]: weight } }))
    for (const name of steps[0]!.landmarkIds) {
      const [a, b, c] = steps.map((head) => head.landmark(name, 'left')) as [Vec3, Vec3, Vec3]
      expect(Math.abs(distance(a, b) - distance(b, c)), name).toBeLessThan(0.1)
    }
  })

  it('keeps bony landmarks over their bone while the jowl slides', () => {
    const plain = basis({ preset: 'female-45' })
    const lax = basis({ preset: 'female-45', morphs: { jowl: 1 } })
    const shift = (id: string): Vec3 => {
      const [a, b] = [plain.landmark(id, 'left'), lax.landmark(id, 'left')]
      return [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    }
    expect(distance(shift('jowl-point'), [0, 0, 0])).toBeGreaterThan(3)
    for (const id of BONY_LANDMARKS) {
      const place = plain.closestPoint(plain.landmark(id, 'left'))!.point
      const normal = plain.normalOf(place)
      const moved = shift(id)
      const out = moved[0] * normal[0] + moved[1] * normal[1] + moved[2] * normal[2]
      const along = Math.sqrt(Math.max(0, distance(moved, [0, 0, 0]) ** 2 - out ** 2))
      expect(along, id).toBeLessThan(0.6)
    }
  })
})

describe('asking for a landmark', () => {
  const head = basis({ preset: 'female-45' })
  const errorOf = (id: string, side?: Side): HeadError => {
    try {
      head.landmark(id, side)
    } catch (error) {
      if (error instanceof HeadError) return error
      throw error
    }
    throw new Error('A place was given without complaint')
  }

  it('knows it by its other names', () => {
    for (const [alias, id] of Object.entries(LANDMARK_ALIASES)) {
      expect(head.landmark(alias, 'left'), alias).toEqual(head.landmark(id, 'left'))
      expect(head.isPaired(alias)).toBe(head.isPaired(id))
    }
  })

  it('names the known ones when it does not know it', () => {
    const error = errorOf('elbow')
    expect(error.code).toBe('unknown-landmark')
    expect(error.message).toMatch(/"elbow".*tragion/)
  })

  it('asks for the side of a paired one, and needs none on the midline', () => {
    expect(errorOf('tragion').code).toBe('side-required')
    expect(head.landmark('menton')).toEqual(head.landmark('menton', 'right'))
  })
})
