import { LAYER_CODES, type LayerCode } from '../geometry/anatomy-types.ts'
import type { Head } from '../head/types.ts'
import type { Peel } from '../state/view-store.ts'

const OUTERMOST_LEFT: Readonly<Record<Peel, LayerCode>> = {
  skin: 'dermis',
  fat: 'subcutis',
  smas: 'smas',
  deep: 'sub-smas',
}

/** Number in `LAYER_CODES` of the outermost layer that a peeled face still has. */
export const peeledToLayer = (peel: Peel): number => LAYER_CODES.indexOf(OUTERMOST_LEFT[peel])

/** What the model knows under each vertex of the outer skin. */
export interface SkinLayers {
  /** Four per vertex, mm: depth of fat, SMAS and deep tissue below the skin's surface; 1 where layers are known. */
  readonly depths: Float32Array
  /** One byte per vertex: SMAS present 255, attenuated 128, absent (or unknown) 0. */
  readonly smas: Uint8Array
}

const PRESENCE = { present: 255, attenuated: 128, absent: 0 } as const

/** Asks the head for its layers once per vertex. */
export function skinLayers({ positions, triangles, layersAt }: Head): SkinLayers {
  const count = positions.length / 3
  const depths = new Float32Array(count * 4)
  const smas = new Uint8Array(count)
  const asked = new Uint8Array(count)
  for (let corner = 0; corner < triangles.length; corner++) {
    const vertex = triangles[corner]!
    if (asked[vertex] === 1) continue
    asked[vertex] = 1
    const k = corner % 3
    const bary = [Number(k === 0), Number(k === 1), Number(k === 2)] as const
    const layers = layersAt({ tri: Math.floor(corner / 3), bary })
    if (layers === null) continue
    const { epidermisMm, dermisMm, smasTopMm, smasBottomMm } = layers
    depths.set([epidermisMm + dermisMm, smasTopMm, smasBottomMm, 1], vertex * 4)
    smas[vertex] = PRESENCE[layers.smas]
  }
  return { depths, smas }
}
