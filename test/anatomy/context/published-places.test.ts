import { describe, expect, it } from 'vitest'
import { placeContext, type PlacedContext } from '../../../src/anatomy/index.ts'
import { distance, lerp, type Vec3 } from '../../../src/geometry/vec3.ts'
import type { Head } from '../../../src/head/index.ts'
import { headOf, PRESET_SPECS } from '../support/heads.ts'

/** Points lie 2 mm apart: an extreme or a crossing is met within half of that. */
const WITHIN_MM = 1

describe.each(PRESET_SPECS.map((spec) => [spec.preset, headOf(spec)] as const))(
  'on %s',
  (_name, head: Head) => {
    const placed = placeContext(head)
    const one = (id: string): PlacedContext =>
      placed.find((other) => other.id === id && other.side !== 'right')!
    const line = (id: string, k = 0): readonly Vec3[] => one(id).lines[k]!.points
    const mark = (id: string): Vec3 => head.landmark(id, head.isPaired(id) ? 'left' : undefined)
    /** The skin over a line that lies deep: places are published as they are felt. */
    const over = (id: string): readonly Vec3[] => line(id).map((at) => head.closestPoint(at)!.at)
    const middle = (points: readonly Vec3[]): Vec3 => points[Math.floor(points.length / 2)]!
    const near = (value: number, wanted: number, withinMm = WITHIN_MM): void => {
      expect(value).toBeGreaterThan(wanted - withinMm)
      expect(value).toBeLessThan(wanted + withinMm)
    }
    const most = (points: readonly Vec3[], of: (at: Vec3) => number): number => Math.max(...points.map(of))
    const least = (points: readonly Vec3[], of: (at: Vec3) => number): number => Math.min(...points.map(of))
    const x = (at: Vec3): number => at[0]
    const y = (at: Vec3): number => at[1]
    const z = (at: Vec3): number => at[2]

    it('zygomatic and upper masseteric ligaments lie 44.91 and 46.35 mm from the tragus (Alghoul 2013)', () => {
      near(distance(middle(one('zygomatic-ligament').ligament!.onSkin), mark('tragus')), 44.91)
      for (const at of one('masseteric-ligament-upper').ligament!.onSkin)
        near(distance(at, mark('tragus')), 46.35)
      expect(one('zygomatic-ligament').ligament!.acrossSdMm).toBe(9.72)
      expect(one('masseteric-ligament-upper').ligament!.acrossSdMm).toBe(8.34)
    })

    it('the mandibular ligament lies 56.2 mm from the jaw angle, 9.1 mm above the border (Huettner 2013)', () => {
      const [go, below] = [mark('gonion'), mark('mandibular-border-below-cheilion')]
      const chord = Array.from({ length: 400 }, (_, i) => lerp(go, below, i / 400))
      const border = chord.map((at) => head.closestPoint(at)!.at)
      const off = (at: Vec3): number => Math.abs(distance(at, go) - 56.2)
      const foot = border.reduce((a, b) => (off(b) < off(a) ? b : a))
      const at = middle(one('mandibular-ligament').ligament!.onSkin)
      near(at[1] - foot[1], 9.1)
      expect(distance(at, foot)).toBeLessThan(13)
    })

    it('the frontalis reaches from the glabella to where it parts, 47 mm above the supraorbital rim', () => {
      const medial = line('frontalis').filter((at) => at[0] < 4)
      expect(most(medial, y)).toBeGreaterThan(mark('supraorbital-rim')[1] + 45)
      expect(least(medial, y)).toBeLessThan(mark('glabella')[1] + 8)
    })

    it('the corrugator reaches 43.3 mm to the side and 32.6 mm above the nasion and rim (Janis 2007)', () => {
      const plane = (mark('nasion')[1] + mark('lateral-orbital-rim')[1]) / 2
      near(most(over('corrugator-supercilii'), x), 43.3, 1.5)
      near(most(over('corrugator-supercilii'), y), plane + 32.6, 1.5)
    })

    it('the orbicularis reaches 14 mm above and 12 mm below the rim', () => {
      const below = over('orbicularis-oculi').filter(
        (at) => Math.abs(at[0] - mark('supraorbital-rim')[0]) < 2,
      )
      near(most(below, y), mark('supraorbital-rim')[1] + 14, 1.5)
      near(least(below, y), mark('infraorbital-rim-midpupil')[1] - 12, 1.5)
    })

    it('the platysma begins 17.1 mm behind the jaw angle, the depressor 14.85 mm beside the midline', () => {
      const atAngle = over('platysma').filter((at) => Math.abs(at[1] - (mark('gonion')[1] - 8)) < 4)
      near(least(atAngle, z), mark('gonion')[2] - 17.1, 2)
      const low = over('depressor-anguli-oris').filter(
        (at) => at[1] < mark('mandibular-border-below-cheilion')[1] + 8,
      )
      near(least(low, x), 14.85, 2)
    })

    it('the masseter lies on the ramus, below the arch and above the border', () => {
      const outline = line('masseter')
      expect(most(outline, y)).toBeLessThan(
        Math.max(mark('mid-zygomatic-arch')[1], mark('zygomatic-arch-lower-edge-at-condyle')[1]),
      )
      expect(least(outline, y)).toBeGreaterThan(mark('antegonial-notch')[1])
      expect(least(outline, z)).toBeGreaterThan(Math.min(mark('gonion')[2], mark('tragus')[2]) - 2)
      expect(most(outline, z)).toBeLessThan(mark('malar-eminence')[2])
    })

    it('the sternocleidomastoid runs from the mastoid down, forward and towards the midline', () => {
      const outline = line('sternocleidomastoid')
      const top = outline.reduce((a, b) => (b[1] > a[1] ? b : a))
      const bottom = outline.reduce((a, b) => (b[1] < a[1] ? b : a))
      expect(distance(top, mark('mastoid-tip'))).toBeLessThan(15)
      expect(bottom[1]).toBeLessThan(mark('thyroid-notch')[1])
      expect(bottom[2]).toBeGreaterThan(top[2])
      expect(bottom[0]).toBeLessThan(top[0])
    })

    it('the zygomaticus major runs from the cheekbone to beside the mouth, under the SMAS', () => {
      const outline = line('zygomaticus-major')
      expect(least(outline, (at) => distance(at, mark('cheilion')))).toBeLessThan(13)
      expect(most(outline, y)).toBeGreaterThan(mark('malar-eminence')[1] - 6)
    })

    it("Pitanguy's line runs from 5 mm below the tragus to 15 mm above the tail of the brow", () => {
      const [from, to] = [line('pitanguy-line')[0]!, line('pitanguy-line').at(-1)!]
      near(from[1], mark('tragus')[1] - 5)
      near(to[1], mark('brow-lateral')[1] + 15)
      expect(Math.abs(from[2] - mark('tragus')[2])).toBeLessThan(15)
    })

    it('circles have their centre and radius', () => {
      const canal = mark('external-auditory-canal')
      const circles: readonly (readonly [string, number])[] = [
        ['zuker-point', 6],
        ['mckinney-point', 20],
        ['seckel-3', 20],
      ]
      for (const [id, radiusMm] of circles) {
        const ring = line(id)
        const across = ring.map((at, i) =>
          distance(at, ring[(i + Math.floor(ring.length / 2)) % ring.length]!),
        )
        near(Math.max(...across) / 2, radiusMm, 1)
      }
      near(one('mckinney-point').labelAt[1], canal[1] - 65, 1.5)
      const [helix, mouth] = [mark('helix-root'), mark('cheilion')]
      near(one('zuker-point').labelAt[1], (helix[1] + mouth[1]) / 2, 1)
    })

    it('the duct corridor keeps 15 mm to either side of the middle half of the line from tragus to mouth', () => {
      const [a, b] = [mark('tragus'), mark('cheilion')]
      const along = (at: Vec3): number =>
        ((at[1] - a[1]) * (b[1] - a[1]) + (at[2] - a[2]) * (b[2] - a[2])) /
        ((b[1] - a[1]) ** 2 + (b[2] - a[2]) ** 2)
      const beside = (at: Vec3): number =>
        ((at[1] - a[1]) * (b[2] - a[2]) - (at[2] - a[2]) * (b[1] - a[1])) /
        Math.hypot(b[1] - a[1], b[2] - a[2])
      const outline = line('parotid-duct-corridor')
      near(most(outline, beside), 15, 2)
      near(least(outline, beside), -15, 2)
      near(least(outline, along), 0.25, 0.06)
      near(most(outline, along), 0.75, 0.06)
    })

    it('the temple window spans 10 to 30 mm in front of the tragus, between the temporal lines', () => {
      const outline = line('temple-window')
      near(least(outline, z), mark('tragus')[2] + 10)
      near(most(outline, z), mark('tragus')[2] + 30)
      const lines = [line('temporal-lines', 0), line('temporal-lines', 1)] as const
      const heightAt = (points: readonly Vec3[], at: number): number =>
        points.reduce((best, p) => (Math.abs(p[2] - at) < Math.abs(best[2] - at) ? p : best))[1]
      for (const at of outline) {
        expect(at[1]).toBeLessThan(heightAt(lines[0], at[2]) + 5)
        expect(at[1]).toBeGreaterThan(heightAt(lines[1], at[2]) - 5)
      }
    })

    it('fixed and mobile SMAS share a border and nothing else', () => {
      const [fixed, mobile] = [one('smas-fixed').cover!, one('smas-mobile').cover!]
      const both = fixed.reduce((count, share, i) => (share > 0.6 && mobile[i]! > 0.6 ? count + 1 : count), 0)
      expect(both).toBeLessThanOrEqual(6)
      const at = (cover: Float32Array, place: Vec3): number => {
        const { point } = head.closestPoint(place)!
        return point.bary.reduce((sum, w, k) => sum + w * cover[head.triangles[point.tri * 3 + k]!]!, 0)
      }
      const mouth = mark('cheilion')
      const cheek: Vec3 = [mouth[0] + 16, mouth[1] + 4, mouth[2] - 12]
      expect(at(mobile, cheek)).toBeGreaterThan(0.9)
      expect(at(fixed, mark('zygion'))).toBeGreaterThan(0.9)
      expect(at(mobile, mark('zygion'))).toBe(0)
      expect(at(fixed, cheek)).toBe(0)
    })
  },
)
