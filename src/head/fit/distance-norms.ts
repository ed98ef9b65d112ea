import type { DistanceNorm, Sex } from '../types.ts'

const NORMS_3D =
  '3D Facial Norms (Weinberg et al. 2016, FaceBase), US adults of recent European ancestry, curve read at 25 years'
const ARMY = 'US Army Anthropometric Survey II (2012), worked out from the raw rows'
const RESPIRATOR = 'NIOSH head-and-face survey of respirator users 2003 (RD-10130-2020-0)'
const SWISS = 'Flury and Riedwyl 1988, 200 Swiss soldiers, worked out from the raw rows'

const norm = (sex: Sex, meanMm: number, sdMm: number, source: string): DistanceNorm => ({
  sex,
  meanMm,
  sdMm,
  source,
})

/**
 * By id of the distance; for the others no verified norm was found. Distances of several ancestries where they
 * were printed apart: a value is unusual only where it is so for all of them.
 */
export const DISTANCE_NORMS: Readonly<Record<string, readonly DistanceNorm[]>> = {
  'zygion-zygion': [
    norm('female', 130.09, 5.3, NORMS_3D),
    norm('male', 137.12, 6.27, NORMS_3D),
    norm('female', 133.8, 5.6, `${ARMY}, mixed ancestry`),
    norm('male', 142.6, 6.2, `${ARMY}, mixed ancestry`),
    norm('female', 139.2, 6.1, `${ARMY}, Asian`),
    norm('male', 146.7, 6.4, `${ARMY}, Asian`),
    norm('female', 136.2, 6.5, `${RESPIRATOR}, all strata`),
    norm('male', 143.9, 6.9, `${RESPIRATOR}, all strata`),
  ],
  'nasion-gnathion': [
    norm('female', 118.03, 5.84, NORMS_3D),
    norm('male', 126.64, 6.64, NORMS_3D),
    norm('male', 123.06, 5.94, SWISS),
  ],
  'cheilion-cheilion': [
    norm('female', 47.87, 3.54, NORMS_3D),
    norm('male', 50.1, 3.84, NORMS_3D),
    norm('female', 49.2, 4.5, `${RESPIRATOR}, all strata`),
    norm('male', 51.7, 4.3, `${RESPIRATOR}, all strata`),
    norm('female', 46.8, 4.2, `${RESPIRATOR}, other than white and black`),
    norm('male', 50.6, 4.5, `${RESPIRATOR}, other than white and black`),
  ],
}
