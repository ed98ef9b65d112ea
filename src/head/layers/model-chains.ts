import { at, between } from './chains.ts'
import type { Chain } from './chains.ts'
import type { ModelRegionId } from './model-region-types.ts'

/**
 * Where each region's values hold: lines over the skin by landmarks (one side; the other is its mirror image),
 * with the half-width of the strip. Between two lines the values blend. Drawing choices of this project.
 */
export const MODEL_CHAINS: readonly Chain<ModelRegionId>[] = [
  {
    id: 'forehead',
    reachMm: 12,
    anchors: [between('glabella', 'trichion', 0.4), between('brow-peak', 'superior-temporal-line', 0.45)],
  },
  {
    id: 'forehead',
    reachMm: 12,
    extended: true,
    anchors: [at('trichion'), between('trichion', 'superior-temporal-line', 0.8)],
  },
  {
    id: 'temple',
    reachMm: 14,
    anchors: [between('exocanthion', 'tragion', 0.45, 0, 27), between('exocanthion', 'tragion', 0.75, 0, 36)],
  },
  {
    id: 'temple',
    reachMm: 14,
    extended: true,
    anchors: [at('tragion', 0, 45, -8), at('tragion', 0, 62, 8), at('tragion', 0, 62, 30)],
  },
  {
    id: 'brow',
    reachMm: 3,
    anchors: [at('brow-medial'), at('superciliare-mid', 0, 2), at('brow-lateral')],
  },
  {
    id: 'upper-eyelid',
    reachMm: 5,
    anchors: [at('endocanthion', 0, 3), at('palpebrale-superius', 0, 5), at('exocanthion', 0, 3)],
  },
  {
    id: 'lower-eyelid',
    reachMm: 4,
    anchors: [at('endocanthion', 0, -3), at('palpebrale-inferius', 0, -4), at('exocanthion', 0, -2)],
  },
  {
    id: 'orbital-rim',
    reachMm: 2,
    anchors: [
      at('infraorbital-rim-midpupil', -12, 2),
      at('infraorbital-rim-midpupil'),
      at('inferolateral-orbital-rim'),
      at('lateral-orbital-rim', 2),
    ],
  },
  { id: 'nose', reachMm: 4, anchors: [at('nasion'), between('nasion', 'rhinion', 0.8)] },
  {
    id: 'nose-tip',
    reachMm: 3,
    anchors: [between('pronasale', 'rhinion', 0.4), at('pronasale'), between('alare', 'pronasale', 0.25)],
  },
  { id: 'alar-base', reachMm: 2.5, anchors: [at('alar-curvature', 3, 4), at('alar-curvature', 3, -5)] },
  {
    id: 'malar',
    reachMm: 9,
    anchors: [at('malar-eminence', -2), between('malar-eminence', 'mid-zygomatic-arch', 0.45)],
  },
  {
    id: 'zygomatic-arch',
    reachMm: 3,
    anchors: [between('tragion', 'lateral-orbital-rim', 0.15, 0, 2), at('mid-zygomatic-arch', 0, 4)],
  },
  {
    id: 'infraorbital',
    reachMm: 8,
    anchors: [
      between('infraorbital-rim-midpupil', 'cheilion', 0.32, -3),
      between('infraorbital-rim-midpupil', 'cheilion', 0.42, 6),
    ],
  },
  {
    id: 'buccal',
    reachMm: 12,
    anchors: [between('cheilion', 'tragion', 0.38), between('cheilion', 'gonion', 0.45, 0, 4)],
  },
  {
    id: 'preauricular',
    reachMm: 13,
    anchors: [
      at('tragion', 0, -22, 18),
      between('cheilion', 'otobasion-inferius', 0.72),
      at('gonion', 0, 20, 14),
    ],
  },
  { id: 'preauricular', reachMm: 8, extended: true, anchors: [at('otobasion-inferius', 0, -10, 7)] },
  {
    id: 'upper-lip',
    reachMm: 3,
    anchors: [between('subnasale', 'labiale-superius', 0.6), between('cheilion', 'subalare', 0.3)],
  },
  {
    id: 'lower-lip',
    reachMm: 3,
    anchors: [between('labiale-inferius', 'sublabiale', 0.1), at('cheilion', -4, -6)],
  },
  {
    id: 'nasolabial',
    reachMm: 5,
    anchors: [between('alare', 'cheilion', 0.3, 7), at('cheilion', 11, 5)],
  },
  { id: 'chin', reachMm: 13, anchors: [at('pogonion', 0, -1), at('pogonion', 11, -2)] },
  {
    id: 'jowl',
    reachMm: 7,
    anchors: [
      at('mandibular-border-below-cheilion', 4, 5),
      at('jowl-point', 0, 4),
      at('antegonial-notch', 0, 4),
    ],
  },
  {
    id: 'submental',
    reachMm: 8,
    anchors: [between('menton', 'cervical-point', 0.5), between('menton', 'cervical-point', 0.55, 16)],
  },
  {
    id: 'lateral-neck',
    reachMm: 12,
    anchors: [at('mid-mandibular-border', 0, -24, -6), at('gonion', 0, -24, 8), at('gonion', 0, -60)],
  },
  { id: 'lateral-neck', reachMm: 12, anchors: [at('erb-point', 0, 25, 14), at('erb-point', 0, -20, 10)] },
  {
    id: 'midline-neck',
    reachMm: 3,
    anchors: [at('cervical-point', 0, -14), between('cervical-point', 'neck-base', 0.7)],
  },
  {
    id: 'retroauricular',
    reachMm: 9,
    extended: true,
    anchors: [at('mastoid-tip', 0, 32, -14), at('mastoid-tip', 0, 8, -6)],
  },
]
