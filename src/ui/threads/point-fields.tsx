import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ThreadResult } from '../../geometry/check-types.ts'
import type { Head } from '../../head/types.ts'
import {
  MAX_DEPTH_MM,
  MAX_OFFSET_MM,
  movePoint,
  setPointDepth,
  type PlanPlace,
  type PlanThread,
  type PointRef,
} from '../../plan/index.ts'
import type { SkinPick } from '../../state/gesture-store.ts'
import { isBlind } from '../../state/sandbox-store.ts'
import { placeWithOffset, type LandmarkPlace, type OffsetAxis } from '../../state/tools/point-values.ts'
import { landmarkName } from '../../state/tools/snap.ts'
import { dispatchOnSides } from '../../state/tools/symmetry.ts'
import { endAtAngle, endAtLength, pickOf } from '../../state/tools/typed-run.ts'
import { say } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { LockIcon, XIcon } from '../kit/icons.ts'
import { NumberField } from '../kit/number-field.tsx'
import { DRAWING_TEXTS } from '../texts/drawing.ts'
import { TEXTS } from '../texts.ts'
import { pointName } from './point-names.ts'
import { pointValue } from './point-value-words.ts'
import css from './point-values.module.css'

const T = DRAWING_TEXTS.values

/** An axis nearer to the surface than this is not under the skin, mm. */
const LEAST_DEPTH_MM = 0.1
/** A typed run is between these lengths, mm: shorter is no run, longer goes round the head. */
const LENGTH_MM = { min: 5, max: 300 } as const

interface Props {
  readonly thread: PlanThread
  readonly at: PointRef
  readonly head: Head
  readonly result: ThreadResult | undefined
  readonly onClose: () => void
}

/** The values of one point, typed. */
export function PointFields({ thread, at, head, result, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus({ preventScroll: true }), [])
  const { place, lengthMm, angleDeg, depthMm } = pointValue(thread, at, head, result)
  const typed = thread.passes[at.pass]![at.point]!.depthMm ?? null
  const locked = thread.locked === true
  const name = pointName(thread, at)
  const move = (label: string, to: PlanPlace | null, otherwise: string): void => {
    if (to === null) say('info', otherwise)
    else dispatchOnSides(label, (doc) => movePoint(doc, thread.id, at, to))
  }
  const moveEnd = (label: string, to: SkinPick | null): void => move(label, to?.point ?? null, T.noLength)
  return (
    <div ref={box} className={css.fields} role="group" aria-label={name} onKeyDown={closeByEsc}>
      <div className={css.title}>
        <strong>{name}</strong>
        {locked && (
          <span className={css.note}>
            <LockIcon size={12} aria-hidden="true" /> {T.locked}
          </span>
        )}
        <Button size="small" icon={XIcon} aria-label={T.close} className={css.close} onClick={onClose} />
      </div>
      {place !== null && (
        <Offsets
          place={place}
          disabled={locked}
          onType={(axis, mm) => move(T.moveStep, moved(axis, mm), T.offSkin)}
        />
      )}
      {lengthMm !== null && (
        <NumberField
          label={T.length}
          value={halves(lengthMm)}
          unit={TEXTS.mm}
          {...LENGTH_MM}
          disabled={locked}
          onCommit={(mm) => mm !== null && moveEnd(T.lengthStep, endAtLength(head, thread, at.pass, mm))}
        />
      )}
      {angleDeg !== null && (
        <NumberField
          label={T.angle}
          value={Math.round(angleDeg)}
          unit={T.degrees}
          min={-180}
          max={180}
          disabled={locked}
          onCommit={(deg) => deg !== null && moveEnd(T.angleStep, endAtAngle(head, thread, at.pass, deg))}
        />
      )}
      <NumberField
        label={T.depth}
        value={typed}
        unit={TEXTS.mm}
        placeholder={depthMm === null || isBlind() ? T.byPlane : `${halves(depthMm)} ${T.byPlane}`}
        min={LEAST_DEPTH_MM}
        max={MAX_DEPTH_MM}
        disabled={locked}
        onCommit={(mm) => dispatchOnSides(T.depthStep, (doc) => setPointDepth(doc, thread.id, at, mm))}
      />
      {angleDeg !== null && <p className={css.angle}>{T.angleNote}</p>}
    </div>
  )

  /** Esc in a field with something typed brings the old number back; the next one closes. */
  function closeByEsc(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }

  function moved(axis: OffsetAxis, mm: number): PlanPlace | null {
    const pick = pickOf(head, thread, at)
    return pick === null || place === null ? null : placeWithOffset(head, pick, place, axis, mm)
  }
}

/** The model knows no better than half a millimetre. */
const halves = (mm: number): number => Math.round(mm * 2) / 2

interface OffsetsProps {
  readonly place: LandmarkPlace
  readonly disabled: boolean
  readonly onType: (axis: OffsetAxis, mm: number) => void
}

function Offsets({ place, disabled, onType }: OffsetsProps) {
  return (
    <>
      {place.offsets.map(({ axis, mm }) => (
        <NumberField
          key={axis}
          label={T[axis]}
          value={halves(mm) + 0}
          unit={TEXTS.mm}
          min={-MAX_OFFSET_MM}
          max={MAX_OFFSET_MM}
          disabled={disabled}
          onCommit={(next) => next !== null && onType(axis, next)}
        />
      ))}
      <p className={css.from}>{T.from(landmarkName(place.landmark))}</p>
    </>
  )
}
