import type { RefusedDesign } from '../types.ts'

/** Designs that are asked for and for which there is no template, with the reason. */
export const REFUSED_DESIGNS: readonly RefusedDesign[] = [
  {
    id: 'nose',
    name: 'Nose',
    reason:
      'Threads came out, showed or became infected at tip and bridge, and were still whole years later; taking them out cost tip support. What they change is small and passes.',
    source:
      'Clin Exp Otorhinolaryngol 2022;15:247-253, doi 10.21053/ceo.2022.00101 (7 revisions); Kim SJ, Jang YJ 2023, Facial Plast Surg 39:210-211, doi 10.1055/s-0042-1760412',
    verified: true,
  },
  {
    id: 'forehead-barbed',
    name: 'Forehead, barbed threads',
    reason:
      'The muscle begins 2.3 to 2.8 mm under the skin: there is no room for a barbed thread between dermis and frontalis, and one surgeon called his results of brow lifting with barbed threads disappointing.',
    source:
      'Choi 2019 (40 people, ultrasound); plasticsurgerypractice.com, Brow lifting with threads. That there is no room is a planning rule.',
    verified: false,
  },
  {
    id: 'neck-bands',
    name: 'Neck bands',
    reason:
      'Threads do not treat dynamic platysmal bands: these come from a muscle that contracts, and no thread in the fat over it holds it still. They answer to botulinum toxin.',
    source:
      'Jabbour SF et al., Plast Reconstr Surg, Botulinum toxin for neck rejuvenation (30 patients) for the toxin; that threads do not is a planning rule.',
    verified: false,
  },
]
