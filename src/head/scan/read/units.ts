/** Millimetres of a unit that scanners write. */
export const SCAN_UNITS = { mm: 1, cm: 10, m: 1000, inch: 25.4 } as const
export type ScanUnit = keyof typeof SCAN_UNITS

/** A face with neck or shoulders is so large, mm, along its longest edge. Planning default. */
const USUAL_MM = { least: 120, most: 900 } as const

/**
 * The unit in which a scan of this size would be a head; null where none does.
 * @param size the longest edge of the box round it, in its own unit
 */
export function guessUnit(size: number): ScanUnit | null {
  for (const unit of ['mm', 'm', 'cm'] as const) {
    const mm = size * SCAN_UNITS[unit]
    if (mm >= USUAL_MM.least && mm <= USUAL_MM.most) return unit
  }
  return null
}

/** The same places in mm; no copy where they are so already. */
export const inMillimetres = (positions: Float32Array, unit: ScanUnit): Float32Array =>
  unit === 'mm' ? positions : positions.map((value) => value * SCAN_UNITS[unit])
