import { useEffect, useRef } from 'react'
import { depthShownMm, echoPicture, type EchoBand } from './echo.ts'
import css from './practice.module.css'
import { PRACTICE_TEXTS } from './practice-texts.ts'

const T = PRACTICE_TEXTS.strip

/** Of the picture, and of what is beside it, px. */
const SIZE = { width: 150, height: 250 } as const
/** It is worked out coarser and smoothed by being drawn larger, as speckle is, px. */
const COARSE = { width: 100, height: 166 } as const
const RULER_PX = 30
const NAMES_PX = 110

interface Props {
  readonly bands: readonly EchoBand[]
  /** The same seed, the same speckle. */
  readonly seed: number
  /** Names of the bands, once they may be read. */
  readonly names: readonly string[] | null
}

/** The bands as ultrasound would show them, with a ruler in mm and their numbers. */
export function EchoImage({ bands, seed, names }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context == null) return
    const grey = echoPicture(bands, COARSE.width, COARSE.height, lotsOf(seed))
    const image = context.createImageData(COARSE.width, COARSE.height)
    grey.forEach((one, i) => image.data.set([one * 255, one * 255, one * 255, 255], i * 4))
    context.putImageData(image, 0, 0)
  }, [bands, seed])
  const deepMm = depthShownMm(bands)
  const y = (mm: number): number => (mm / deepMm) * SIZE.height
  const stepMm = deepMm > 16 ? 5 : 2
  const ticks = Array.from({ length: Math.floor(deepMm / stepMm) + 1 }, (_, k) => k * stepMm)
  const numbers = spread(bands.map(({ fromMm, toMm }) => y((fromMm + toMm) / 2)))
  return (
    <div className={css.echo} role="img" aria-label={T.picture(bands.length, `${Math.round(deepMm)} mm`)}>
      <svg width={RULER_PX} height={SIZE.height} aria-hidden="true">
        {ticks.map((mm) => (
          <g key={mm} transform={`translate(0 ${y(mm).toFixed(1)})`}>
            <line x1={RULER_PX - 6} x2={RULER_PX} y1={0.5} y2={0.5} className={css.tick} />
            <text x={RULER_PX - 9} y={mm === 0 ? 9 : 4} textAnchor="end" className={css.tickText}>
              {mm}
            </text>
          </g>
        ))}
      </svg>
      <canvas ref={canvas} width={COARSE.width} height={COARSE.height} style={SIZE} className={css.canvas} />
      <svg width={NAMES_PX} height={SIZE.height} aria-hidden="true">
        {bands.map((band, index) => (
          <g key={band.fromMm}>
            <line x1={3} x2={3} y1={y(band.fromMm) + 1} y2={y(band.toMm) - 1} className={css.bracket} />
            <line
              x1={3}
              x2={14}
              y1={(y(band.fromMm) + y(band.toMm)) / 2}
              y2={numbers[index]!}
              className={css.bracket}
            />
            <text x={18} y={numbers[index]! + 4} className={css.bandText}>
              {index + 1}
              {names !== null && ` ${names[index]}`}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Least from one number to the next, px. */
const APART_PX = 15

/** Places from above to below, pushed down where they would stand on each other, and up where the picture ends. */
function spread(places: readonly number[]): readonly number[] {
  const down = [...places]
  for (let i = 1; i < down.length; i++) down[i] = Math.max(down[i]!, down[i - 1]! + APART_PX)
  const most = SIZE.height - APART_PX / 2
  for (let i = down.length - 1; i >= 0; i--)
    down[i] = Math.min(down[i]!, i === down.length - 1 ? most : down[i + 1]! - APART_PX)
  return down
}

/** Numbers from 0 to below 1 that a seed always gives alike (mulberry32). */
function lotsOf(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
