import { useState } from 'react'
import { NO_DATA_COLOUR, RESIDUAL_STOPS } from '../../state/scan/residual-colours.ts'
import { acceptFit } from '../../state/scan/accept-fit.ts'
import { backToMarks, discardScan } from '../../state/scan/scan-session.ts'
import { useScan } from '../../state/scan/scan-store.ts'
import { Button } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { FACE_SCAN_TEXTS as T } from '../texts/face-scan.ts'
import css from './face-scan.module.css'
import { ScanPicture } from './scan-picture.tsx'

/** What a good scan reaches, mm. Planning defaults. */
const GOOD = { medianMm: 1, p95Mm: 3, coverage: 0.9 } as const
/** Presets differ by up to 12 % in size. Planning default. */
const USUAL_SIZE = { least: 0.85, most: 1.18 } as const

/** The fitted head with its distance from the scan: to be taken or not. */
export function ScanResult() {
  const fit = useScan((state) => state.fit)
  const [keep, setKeep] = useState(false)
  if (fit === null) return null
  const { medianMm, p95Mm, coverage, scale } = fit.quality
  const poor = medianMm > GOOD.medianMm || p95Mm > GOOD.p95Mm
  const uncovered = Math.min(coverage.left, coverage.right) < GOOD.coverage
  return (
    <div className={css.columns}>
      <div className={css.left}>
        <ScanPicture label={T.resultName} />
        <Legend />
      </div>
      <div className={css.side}>
        <dl className={css.figures} aria-label={T.result}>
          <dt>{T.median}</dt>
          <dd>{T.mm(medianMm)}</dd>
          <dt>{T.p95}</dt>
          <dd>{T.mm(p95Mm)}</dd>
          <dt>{T.coverage}</dt>
          <dd>{T.cover(coverage.right, coverage.left)}</dd>
          <dt>{T.size}</dt>
          <dd>{T.percent(scale)}</dd>
        </dl>
        {(scale < USUAL_SIZE.least || scale > USUAL_SIZE.most) && (
          <p role="alert" className={css.refused}>
            {T.sizeOdd(T.percent(scale))}
          </p>
        )}
        {poor && (
          <p role="alert" className={css.refused}>
            {T.poor}
          </p>
        )}
        {uncovered && <p className={css.refused}>{T.uncovered}</p>}
        <p className={css.note}>{T.skinOnly}</p>
        <CheckField label={T.keep} checked={keep} onChange={setKeep} />
        <p className={css.note}>{T.keepNote}</p>
        <div className={css.actions}>
          <Button look="primary" onClick={() => void acceptFit(keep, T.takeStep, T.notKept)}>
            {T.take}
          </Button>
          <Button onClick={backToMarks}>{T.again}</Button>
          <Button onClick={discardScan}>{T.discard}</Button>
        </div>
      </div>
    </div>
  )
}

const RAMP = `linear-gradient(to right, ${RESIDUAL_STOPS.map(
  ({ mm, colour }) => `${colour} ${(mm / RESIDUAL_STOPS.at(-1)!.mm) * 100}%`,
).join(', ')})`

const Legend = () => (
  <figure className={css.legend} aria-label={T.legend}>
    <figcaption>{T.legend}</figcaption>
    <span className={css.ramp} style={{ background: RAMP }} aria-hidden="true" />
    <span className={css.ticks}>
      <span>0</span>
      <span style={{ left: '33.3%' }}>1</span>
      <span style={{ left: '100%' }}>3 mm</span>
    </span>
    <span className={css.noData}>
      <span className={css.hatch} style={{ backgroundColor: NO_DATA_COLOUR }} aria-hidden="true" />
      {T.noData}
    </span>
  </figure>
)
