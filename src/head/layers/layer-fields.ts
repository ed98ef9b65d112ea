import type { RegionValues } from './region-values.ts'

/** Least fat the skin leaves over the SMAS, mm (planning default); lids have hardly any. */
const LEAST_FAT_MM = 0.1
/** Least tissue between deep fascia (or SMAS, where there is none) and bone, mm (planning default). */
const LEAST_OVER_BONE_MM = 0.05
/** The epidermis takes at most this share of the skin. */
const MOST_EPIDERMIS_SHARE = 0.4

/** Places of what is stored per skin vertex. Each number is linear inside a triangle without breaking the order. */
export const FIELD = Object.freeze({
  epidermisMm: 0,
  skinMm: 1,
  smasTopMm: 2,
  smasBottomMm: 3,
  deepFasciaMm: 4,
  boneMm: 5,
  /** 1 present, 0.5 attenuated, 0 absent. */
  presence: 6,
  /** Share of the regions that know a deep fascia, and a bone. */
  fasciaShare: 7,
  boneShare: 8,
  smasSdMm: 9,
})
export const FIELD_COUNT = Object.keys(FIELD).length

/** Columns of a blend table: what is summed by share before the order is held. */
const COLUMNS = 10

/** The regions' values as rows of numbers; unknown fascia and bone count as 0 with a share of 0. */
export function blendTable(values: readonly RegionValues[]): Float64Array {
  return Float64Array.from(
    values.flatMap((value) => [
      value.epidermisMm,
      value.skin.mm,
      value.smasTop.mm,
      value.smasThickness.mm,
      value.presence,
      value.smasSdMm,
      value.deepFasciaGapMm ?? 0,
      value.deepFasciaGapMm === null ? 0 : 1,
      value.bone?.mm ?? 0,
      value.bone ? 1 : 0,
    ]),
  )
}

/** Blends the rows of `table` by their shares and holds the order of the layers. Writes `FIELD_COUNT` numbers. */
export function writeFields(
  shares: Float64Array,
  table: Float64Array,
  into: Float64Array,
  offset: number,
): void {
  let epidermis = 0
  let skin = 0
  let top = 0
  let thickness = 0
  let presence = 0
  let sd = 0
  let gap = 0
  let fasciaShare = 0
  let bone = 0
  let boneShare = 0
  for (let region = 0; region < shares.length; region++) {
    const share = shares[region]!
    if (share === 0) continue
    const row = region * COLUMNS
    epidermis += share * table[row]!
    skin += share * table[row + 1]!
    top += share * table[row + 2]!
    thickness += share * table[row + 3]!
    presence += share * table[row + 4]!
    sd += share * table[row + 5]!
    gap += share * table[row + 6]!
    fasciaShare += share * table[row + 7]!
    bone += share * table[row + 8]!
    boneShare += share * table[row + 9]!
  }
  // The SMAS depth was measured in the living and wins: the skin yields to it, bone and fascia lie under it.
  const skinMm = Math.min(skin, top - LEAST_FAT_MM)
  const bottom = top + thickness
  // Below half the share the fascia is null anyway; fading the gap there keeps the field smooth.
  const fascia = bottom + gap / Math.max(fasciaShare, 0.5)
  into[offset + FIELD.epidermisMm] = Math.min(epidermis, MOST_EPIDERMIS_SHARE * skinMm)
  into[offset + FIELD.skinMm] = skinMm
  into[offset + FIELD.smasTopMm] = top
  into[offset + FIELD.smasBottomMm] = bottom
  into[offset + FIELD.deepFasciaMm] = fascia
  into[offset + FIELD.boneMm] = Math.max(boneShare > 0 ? bone / boneShare : 0, fascia + LEAST_OVER_BONE_MM)
  into[offset + FIELD.presence] = presence
  into[offset + FIELD.fasciaShare] = fasciaShare
  into[offset + FIELD.boneShare] = boneShare
  into[offset + FIELD.smasSdMm] = sd
}
