import { useId } from 'react'
import { setView, useView, viewStore } from '../../state/view-store.ts'
import { EXPLORE_TEXTS as T } from './explore-texts.ts'
import { PEEL_STOPS, stopOf, viewAtStop } from './peel-stops.ts'
import css from './explore.module.css'

/** From skin to the outline of the bone in five stops. */
export function PeelSlider() {
  const id = useId()
  const stop = useView(stopOf)
  const peelTo = (at: number): void => {
    const next = PEEL_STOPS[at]
    if (next !== undefined) setView(viewAtStop(next, viewStore.getState()))
  }
  return (
    <div className={css.peel}>
      <label htmlFor={id}>{T.peel}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={PEEL_STOPS.length - 1}
        step={1}
        value={PEEL_STOPS.indexOf(stop)}
        aria-valuetext={T.stops[stop]}
        onChange={(event) => peelTo(Number(event.currentTarget.value))}
      />
      <div className={css.stops} aria-hidden="true">
        {PEEL_STOPS.map((one) => (
          <span key={one} data-now={one === stop || undefined}>
            {T.stops[one]}
          </span>
        ))}
      </div>
    </div>
  )
}
