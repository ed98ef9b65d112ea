import { LAYER_CODES, type LayerCode } from '../geometry/anatomy-types.ts'
import type { SurfacePoint } from '../geometry/skin.ts'
import type { Head } from '../head/types.ts'
import type { Peel } from '../state/view-store.ts'
import { softMask } from './soft-mask.ts'

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
  /**
   * One byte per vertex: 255 where the skin stays when it is peeled. Lips, lids and nostrils keep their skin, so that
   * mouth and eyes stay closed, and so does the rim of the neck.
   */
  readonly held: Uint8Array
}

const PRESENCE = { present: 255, attenuated: 128, absent: 0 } as const
/** Under a deep layer that is bared, this much of it is gone too, mm: the underside of the SMAS with it. */
export const UNDER_SMAS_MM = 0.6

const known = new WeakMap<Head['positions'], SkinLayers>()

/** Asks the head for its layers, once per vertex and once per head. */
export function skinLayers(head: Head): SkinLayers {
  const before = known.get(head.positions)
  if (before !== undefined) return before
  const made = { ...layersOf(head), held: heldShare(head) }
  known.set(head.positions, made)
  return made
}

function layersOf({ positions, triangles, layersAt }: Head): Omit<SkinLayers, 'held'> {
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

/** Rounds of averaging over which held skin gives way: about 4 mm. */
const HOLD_ROUNDS = 4
/** The red of the lips keeps its skin from this share of its mask on, full at twice that. */
const LIP_FROM = 0.25

function heldShare({ positions, triangles, neighbours, picture }: Head): Uint8Array {
  const count = positions.length / 3
  const held = new Float32Array(count)
  // The open edges of the outer skin: lip seam, lids, nostrils, ear canals, neck.
  neighbours.forEach((across, edge) => {
    const first = edge - (edge % 3)
    if (across < 0) for (const k of [0, 1]) held[triangles[first + ((edge + k) % 3)]!] = 1
  })
  for (let v = 0; v < count; v++)
    held[v] = Math.max(held[v]!, Math.min(1, Math.max(0, picture.masks.lips[v]! / LIP_FROM - 1)))
  const soft = softMask(held, triangles, HOLD_ROUNDS)
  // Averaging takes from the rim itself: what was held stays held whole.
  return Uint8Array.from(soft, (share, v) => Math.round(255 * Math.max(held[v]!, Math.min(1, share * 1.4))))
}

/** How far the skin has moved in at a vertex, mm: what the shader does (`peel-shader.ts`). */
export function peeledMm({ depths, held }: SkinLayers, peel: Peel, vertex: number): number {
  if (peel === 'skin') return 0
  const [fat, smas, deep, isKnown] = depths.subarray(vertex * 4, vertex * 4 + 4)
  const whole = { fat: fat!, smas: smas!, deep: deep! + UNDER_SMAS_MM * isKnown! }[peel]
  return whole * (1 - held[vertex]! / 255)
}

/** The same at any point of the skin. */
export function peeledMmAt(head: Head, peel: Peel, { tri, bary }: SurfacePoint): number {
  if (peel === 'skin') return 0
  const layers = skinLayers(head)
  return bary.reduce((sum, share, k) => sum + share * peeledMm(layers, peel, head.triangles[tri * 3 + k]!), 0)
}
