import type { Protocol, TemplatePoint, TemplateThread } from '../types.ts'
import { usual } from '../figures.ts'

type Place = (across: number, down: number) => TemplatePoint

/**
 * A mesh of smooth threads: lines one way, then lines across them.
 * @param lines how many each way
 * @param at place of a knot; both numbers from 0 to 1
 */
function mesh(lines: number, at: Place): readonly TemplateThread[] {
  const shares = Array.from({ length: lines }, (_, i) => i / (lines - 1))
  return [
    ...shares.map((share, i) => ({ name: `along ${i + 1}`, passes: [[at(0, share), at(1, share)]] })),
    ...shares.map((share, i) => ({ name: `across ${i + 1}`, passes: [[at(share, 0), at(share, 1)]] })),
  ]
}

const LINES = 5

/** Smooth threads that work on the skin, without a lift. */
export const SKIN_QUALITY_PROTOCOLS: readonly Protocol[] = [
  {
    id: 'mono-mesh-cheek',
    name: 'Smooth mesh, cheek',
    area: 'skin-quality',
    indication: 'Skin quality and fine laxity, no lift',
    direction: 'A mesh of two directions: no pull',
    plane: 'subcutis',
    threads: mesh(LINES, (across, down) => ({
      landmark: 'tragus',
      mm: { anterior: 22 + 34 * across, superior: -14 - 34 * down - 6 * across },
    })),
    products: ['pdo-mono-std', 'pdo-mono-fine'],
    usual: { min: 10, max: 20, counts: 'threads a side', verified: false },
    laidIn: usual('Deep dermis to just under it'),
    entry: usual('A grid, two crossing directions'),
    end: usual('Blind'),
    spacingMm: usual([5, 10]),
    lengthMm: usual([38, 50]),
    sources: [],
  },
  {
    id: 'mono-mesh-neck',
    name: 'Smooth mesh, neck',
    area: 'skin-quality',
    indication: 'Horizontal lines and crepe skin of the neck',
    direction: 'A mesh along and across the lines: no pull',
    plane: 'subcutis',
    threads: mesh(LINES, (across, down) => ({
      landmark: 'thyroid-notch',
      mm: { lateral: 3 + 20 * across, superior: -6 - 24 * down },
    })),
    products: ['pdo-mono-fine', 'pdo-mono-std'],
    usual: { min: 10, max: 20, counts: 'threads a side', verified: false },
    laidIn: usual('Just under the dermis, over the platysma'),
    entry: usual('Along the horizontal lines and across them'),
    end: usual('Blind'),
    spacingMm: usual([8, 10]),
    lengthMm: usual([25, 38]),
    sources: ['Arora 2019, J Cutan Aesthet Surg 12:196 (20 women, mixed threads; counts not seen)'],
  },
]
