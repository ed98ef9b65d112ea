export interface NumberLimits {
  readonly min: number
  readonly max: number
}

/** What a typed text means: a number, nothing (the field was emptied), or a fault in words. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault' }

/** Reads a typed number; a decimal comma is as good as a point. Outside the limits it is a fault. */
export function readNumber(text: string, { min, max }: NumberLimits): TypedNumber {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return { kind: 'empty' }
  if (!/^[-+]?\d*\.?\d+$/.test(plain)) return { kind: 'fault' }
  const value = Number(plain)
  return value >= min && value <= max ? { kind: 'number', value } : { kind: 'fault' }
}
