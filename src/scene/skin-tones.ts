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
  light: { skin: '#d6ac95', flush: '#c67a68', lips: '#b56c66', hair: '#4a382c', iris: '#6b7a72' },
  medium: { skin: '#c99d7b', flush: '#b8735a', lips: '#ab645a', hair: '#241b17', iris: '#5a3a22' },
  dark: { skin: '#80553c', flush: '#6e3a2b', lips: '#6f3f3c', hair: '#15110f', iris: '#3a2415' },
} as const satisfies Record<string, SkinTone>

/** Complexion of a preset, by the ancestry in its id. */
export function skinToneOf(preset: string): SkinTone {
  if (/african/.test(preset)) return TONES.dark
  if (/asian|hispanic|latin|indian/.test(preset)) return TONES.medium
  return TONES.light
}
