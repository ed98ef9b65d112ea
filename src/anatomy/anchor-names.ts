import type { Anchor, AnchorRef } from './record-types.ts'

/** Landmark ids an anchor rests on (`midline` is none). */
export function anchorNames(ref: AnchorRef): string[] {
  if (typeof ref === 'string') return ref === 'midline' ? [] : [ref]
  const anchor: Anchor = ref
  if ('landmark' in anchor) return [anchor.landmark]
  if ('round' in anchor) return anchorNames(anchor.round.level.from)
  if ('between' in anchor) {
    const extra = [anchor.level, anchor.ceiling].flatMap((c) => (c ? anchorNames(c.from) : []))
    return [...anchor.between.flatMap(anchorNames), ...extra]
  }
  return Object.values(anchor.axes).flatMap((c) => (c ? anchorNames(c.from) : []))
}
