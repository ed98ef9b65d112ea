import type { ReactNode } from 'react'
import type { StructureKind } from '../../geometry/anatomy-types.ts'
import { KIND_COLORS } from '../../state/structure-style.ts'

const DARK = 'rgb(0 0 0 / 0.45)'

/** Colour and pattern of a kind, as its tubes have them in the 3D view when seen from near. */
export function KindSwatch({ kind }: { readonly kind: StructureKind }) {
  return (
    <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
      <rect x="0.5" y="0.5" width="23" height="9" rx="4.5" fill={KIND_COLORS[kind]} />
      {MARKS[kind]}
    </svg>
  )
}

const MARKS: Readonly<Record<StructureKind, ReactNode>> = {
  artery: <path d="M5 1v8M10 .5v9M15 .5v9M20 1v8" stroke={DARK} strokeWidth="1.4" />,
  vein: <path d="M1.5 5h6M16 5h6" stroke={DARK} strokeWidth="8" opacity="0.75" />,
  nerve: <path d="M2 3.2h20M2 6.8h20" stroke={DARK} strokeWidth="1.3" />,
  duct: <path d="M4 3.5h0M9 6.5h0M14 3.5h0M19 6.5h0" stroke={DARK} strokeWidth="2.6" strokeLinecap="round" />,
  gland: (
    <path
      d="M6 .8l1.5 3.4L5 9.2M7.5 4.2l5 .8L14 .6M12.5 5l1 4.300M12.5 5l6-.400L20 1M18.5 4.600l1 4.4"
      fill="none"
      stroke={DARK}
      strokeWidth="0.9"
    />
  ),
}
