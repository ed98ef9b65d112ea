import type { Severity } from '../../geometry/check-types.ts'
import { SEVERITY_STYLE } from '../../state/severity-style.ts'
import { cx } from './cx.ts'
import { CircleHelpIcon, MinusIcon, OctagonAlertIcon, TriangleAlertIcon, type Icon } from './icons.ts'
import css from './severity-mark.module.css'

const ICONS: Readonly<Record<Severity, Icon>> = {
  danger: OctagonAlertIcon,
  caution: TriangleAlertIcon,
  'not-assessed': CircleHelpIcon,
  clear: MinusIcon,
}

/** The colour of a severity as a custom property of theme.css. */
export const severityColor = (severity: Severity): string => `var(--severity-${severity})`

export const SeverityIcon = ({ severity, size = 15 }: { severity: Severity; size?: number }) => {
  const Shape = ICONS[severity]
  return (
    <Shape size={size} aria-hidden="true" className={css.icon} style={{ color: severityColor(severity) }} />
  )
}

interface Props {
  readonly severity: Severity
  /** Instead of the severity's own word. */
  readonly word?: string | undefined
  readonly className?: string | undefined
}

/** Icon, line pattern as drawn in 3D, and the word: each tells the severity alone. */
export function SeverityMark({ severity, word = SEVERITY_STYLE[severity].word, className }: Props) {
  return (
    <span className={cx(css.mark, className)} style={{ color: severityColor(severity) }}>
      <SeverityIcon severity={severity} />
      <Swatch severity={severity} />
      <span>{word}</span>
    </span>
  )
}

const SWATCH_MM = 11
const SWATCH_PX = 26
const PX_PER_MM = SWATCH_PX / SWATCH_MM

/** A short piece of the line as it is drawn on the head, same dashes. */
export function Swatch({ severity }: { readonly severity: Severity }) {
  const { dashMm, pattern } = SEVERITY_STYLE[severity]
  const dash = dashMm?.map((mm) => mm * PX_PER_MM).join(' ')
  return (
    <svg
      className={css.swatch}
      width={SWATCH_PX}
      height={8}
      viewBox={`0 0 ${SWATCH_PX} 8`}
      aria-hidden="true"
    >
      <line
        x1="0"
        x2={SWATCH_PX}
        y1="4"
        y2="4"
        strokeWidth="4"
        stroke="currentColor"
        strokeDasharray={dash}
      />
      {pattern === 'crossed-dashes' && <Crosses />}
    </svg>
  )
}

/** The light bars across the dashes of a danger. */
const Crosses = () => {
  const [filled, empty] = SEVERITY_STYLE.danger.dashMm ?? [0, 0]
  const step = (filled + empty) * PX_PER_MM
  const count = step > 0 ? Math.ceil(SWATCH_PX / step) : 0
  return Array.from({ length: count }, (_, i) => {
    const x = i * step + (filled * PX_PER_MM) / 2
    return <line key={i} x1={x - 1.5} x2={x + 1.5} y1="6.5" y2="1.5" className={css.cross} />
  })
}
