import css from './face-scan.module.css'

/** Places of the landmarks on the drawing, px of its box; the patient's right is on the left, as seen. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  'exocanthion:right': [16, 37],
  'exocanthion:left': [56, 37],
  'endocanthion:right': [29, 38],
  'endocanthion:left': [43, 38],
  pronasale: [36, 53],
  subnasale: [36, 58],
  'cheilion:right': [26, 68],
  'cheilion:left': [46, 68],
  gnathion: [36, 87],
  'tragion:right': [5, 43],
  'tragion:left': [67, 43],
}

/** A small drawing of a face that shows where a landmark lies. */
export function FaceGuide({ current }: { readonly current: string }) {
  const at = PLACES[current]
  return (
    <svg className={css.guide} viewBox="0 0 72 92" width={72} height={92} aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth={1.2} strokeLinecap="round">
        <path d="M8 34 C8 10 22 3 36 3 S64 10 64 34 C64 52 60 66 52 76 C46 84 42 87 36 87 S26 84 20 76 C12 66 8 52 8 34" />
        <path d="M8 36 C2 32 1 44 5 50 Q7 54 9.5 52 M64 36 C70 32 71 44 67 50 Q65 54 62.5 52" />
        <path d="M16 37 Q22 32.5 29 38 Q22 41 16 37 M56 37 Q50 32.5 43 38 Q50 41 56 37" />
        <path d="M14 29 Q21 25 30 29 M58 29 Q51 25 42 29" />
        <path d="M34 36 Q33 46 30 53 Q31 57 36 57 Q41 57 42 53 Q39 46 38 36" />
        <path d="M26 68 Q33 63 36 65 Q39 63 46 68 Q36 76 26 68 M26 68 H46" />
      </g>
      {at !== undefined && <circle cx={at[0]} cy={at[1]} r={3.6} className={css.guideDot} />}
    </svg>
  )
}
