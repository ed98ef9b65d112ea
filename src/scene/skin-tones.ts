/** Colours of one complexion, sRGB. Appearance only: nothing is judged by them. */
export interface SkinTone {
  readonly skin: string
  /** Where blood shows through. */
  readonly flush: string
  readonly lips: string
  /** Brows, stubble, scalp. */
  readonly hair: string
  readonly iris: string
}

const TONES = {
  light: { skin: '#d9a98b', flush: '#c9765f', lips: '#b5645c', hair: '#3d2c22', iris: '#5f7f8a' },
  medium: { skin: '#c9976f', flush: '#b56c4e', lips: '#a85d52', hair: '#241b17', iris: '#5a3a22' },
  dark: { skin: '#80553c', flush: '#6e3a2b', lips: '#6f3f3c', hair: '#15110f', iris: '#3a2415' },
} as const satisfies Record<string, SkinTone>

/** Complexion of a preset, by the ancestry in its id. */
export function skinToneOf(preset: string): SkinTone {
  if (/african/.test(preset)) return TONES.dark
  if (/asian|hispanic|latin|indian/.test(preset)) return TONES.medium
  return TONES.light
}
