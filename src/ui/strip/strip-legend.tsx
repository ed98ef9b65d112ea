import { TEXTS } from '../texts.ts'
import { BAND_IDS } from './strip-bands.ts'
import type { StripData } from './strip-data.ts'
import type { StripScale } from './strip-scale.ts'
import css from './strip.module.css'

/** Room for the legend at the right, px. */
export const LEGEND_PX = 66
const ROW_PX = 14
const CHIP_PX = 9

interface Props {
  readonly data: StripData
  readonly scale: StripScale
}

/** The layers by colour, in their order from the surface, beside the picture; those that occur. */
export function StripLegend({ data, scale }: Props) {
  const known = data.columns.flatMap(({ layers }) => (layers === null ? [] : [layers]))
  const has = {
    skin: known.length > 0,
    fat: known.length > 0,
    smas: known.some(({ smas }) => smas !== 'absent'),
    fascia: known.some(({ deepFasciaMm }) => deepFasciaMm !== null && deepFasciaMm < data.bottomMm),
    deep: known.length > 0,
    bone: known.some(({ boneMm }) => boneMm !== null && boneMm < data.bottomMm),
  }
  const names = ([...BAND_IDS.slice(0, 3), 'fascia', ...BAND_IDS.slice(3)] as const).filter((id) => has[id])
  const step = Math.min(ROW_PX, (scale.bottom - scale.top) / Math.max(1, names.length))
  const x = scale.right + 8
  return names.map((id, i) => {
    const y = scale.top + i * step
    return (
      <g key={id}>
        {id === 'fascia' ? (
          <line x1={x} x2={x + CHIP_PX} y1={y + CHIP_PX / 2} y2={y + CHIP_PX / 2} className={css.fascia} />
        ) : (
          <rect x={x} y={y} width={CHIP_PX} height={CHIP_PX} className={css[id]} />
        )}
        <text x={x + CHIP_PX + 5} y={y + CHIP_PX} className={css.legend}>
          {TEXTS.strip.legend[id]}
        </text>
      </g>
    )
  })
}
