import type { RegionId } from '../geometry/skin.ts'
import { at, between } from './layers/chains.ts'
import type { Anchor, Chain } from './layers/chains.ts'

/**
 * Lines over the skin by landmarks that stand for each region (one side; the other is its mirror image), with the
 * half-width of their strip. A place belongs to the line it is nearest to, strip widths deducted. Planning
 * defaults: the borders follow common usage (arch between temple and cheek, mandible between face and neck).
 */
export const ZONE_CHAINS: readonly Chain<RegionId>[] = [
  {
    id: 'forehead',
    reachMm: 14,
    anchors: [between('glabella', 'trichion', 0.5), between('brow-peak', 'superior-temporal-line', 0.5)],
  },
  {
    id: 'forehead',
    reachMm: 14,
    anchors: [at('trichion'), between('trichion', 'superior-temporal-line', 0.8)],
  },
  { id: 'forehead', reachMm: 8, anchors: [at('glabella', 0, 5)] },
  {
    id: 'temple',
    reachMm: 14,
    anchors: [between('exocanthion', 'tragion', 0.5, 0, 27), between('exocanthion', 'tragion', 0.8, 0, 30)],
  },
  {
    id: 'temple',
    reachMm: 14,
    anchors: [at('tragion', 0, 50, -6), at('tragion', 0, 64, 12), at('tragion', 0, 62, 32)],
  },
  {
    id: 'brow',
    reachMm: 4,
    anchors: [at('brow-medial'), at('superciliare-mid', 0, 3), at('brow-peak', 0, -1), at('brow-lateral')],
  },
  {
    id: 'periorbital',
    reachMm: 5,
    anchors: [at('endocanthion', 0, 4), at('palpebrale-superius', 0, 5), at('exocanthion', 5, 2)],
  },
  {
    id: 'periorbital',
    reachMm: 6,
    anchors: [at('endocanthion', 0, -4), at('palpebrale-inferius', 0, -6), at('exocanthion', 5, -3)],
  },
  { id: 'nose', reachMm: 7, anchors: [at('nasion', 0, -2), at('rhinion'), at('pronasale')] },
  { id: 'nose', reachMm: 6, anchors: [at('pronasale'), at('alare', -1)] },
  {
    id: 'midface',
    reachMm: 12,
    anchors: [
      between('infraorbital-rim-midpupil', 'cheilion', 0.28, -4),
      between('infraorbital-rim-midpupil', 'cheilion', 0.34, 8),
      at('malar-eminence', 4),
    ],
  },
  {
    id: 'nasolabial',
    reachMm: 5,
    anchors: [at('alar-curvature', 5, 2), between('alare', 'cheilion', 0.5, 8), at('cheilion', 12, 4)],
  },
  {
    id: 'perioral',
    reachMm: 7,
    anchors: [
      between('subnasale', 'labiale-superius', 0.6),
      between('subnasale', 'cheilion', 0.6),
      at('cheilion'),
    ],
  },
  { id: 'perioral', reachMm: 6, anchors: [at('labiale-inferius', 0, -2), at('cheilion', -4, -9)] },
  {
    id: 'cheek',
    reachMm: 14,
    anchors: [
      between('tragion', 'cheilion', 0.18),
      between('tragion', 'cheilion', 0.5, 0, -2),
      between('cheilion', 'gonion', 0.35, 0, 6),
    ],
  },
  { id: 'cheek', reachMm: 14, anchors: [between('otobasion-inferius', 'cheilion', 0.25)] },
  {
    id: 'jawline',
    reachMm: 9,
    anchors: [
      at('gonion', 0, 4, 2),
      at('antegonial-notch', 0, 4),
      at('mid-mandibular-border', 0, 4),
      at('jowl-point', 0, 4),
      at('mandibular-border-below-cheilion', 3, 4),
    ],
  },
  { id: 'chin', reachMm: 11, anchors: [at('pogonion', 0, 4), at('pogonion', 9, 2)] },
  {
    id: 'chin',
    reachMm: 4,
    anchors: [at('menton'), between('menton', 'mandibular-border-below-cheilion', 0.4)],
  },
  {
    id: 'submental',
    reachMm: 13,
    anchors: [between('menton', 'cervical-point', 0.7), between('menton', 'cervical-point', 0.7, 17)],
  },
  {
    id: 'neck',
    reachMm: 12,
    anchors: [at('mid-mandibular-border', 0, -26, -8), at('gonion', 0, -26, 6), at('erb-point', 0, 15, 8)],
  },
  { id: 'neck', reachMm: 12, anchors: [at('gonion', 0, -60), at('erb-point', 0, -20, 8)] },
  { id: 'neck', reachMm: 12, anchors: [at('thyroid-notch', 0, 4), at('neck-base', 0, 15)] },
  {
    id: 'retroauricular',
    reachMm: 12,
    anchors: [at('mastoid-tip', 0, 34, -14), at('mastoid-tip', 0, 2, -2)],
  },
]

/** The bony edge of the orbit, seen from the front, in order round it. */
export const ORBITAL_RIM: readonly Anchor[] = [
  at('supraorbital-rim'),
  at('lateral-orbital-rim'),
  at('inferolateral-orbital-rim'),
  at('infraorbital-rim-midpupil'),
  at('infraorbital-rim-midpupil', -13, 4),
  at('endocanthion', -4, 1),
  at('supraorbital-rim', -14, -2),
]
