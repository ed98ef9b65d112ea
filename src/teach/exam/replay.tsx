import { useEffect, useId, useState } from 'react'
import { Button } from '../../ui/kit/button.tsx'
import { clockWords, EXAM_TEXTS as T } from './exam-texts.ts'
import { showPlan } from './stage.ts'
import type { Told } from './told-panel.tsx'
import css from './exam.module.css'

/** Each step stays on screen so long while it plays, ms. */
const STEP_MS = 900

/** How it was drawn, step by step; the last one is what was handed in. */
export function Replay({ told }: { readonly told: Told }) {
  const { steps } = told
  const last = steps.length - 1
  const id = useId()
  const [at, setAt] = useState(last)
  const [playing, setPlaying] = useState(false)
  const show = (index: number): void => {
    setAt(index)
    showPlan(steps[index]!.doc)
  }
  useEffect(() => {
    if (!playing) return undefined
    const timer = setTimeout(() => {
      show(at + 1)
      if (at + 1 >= last) setPlaying(false)
    }, STEP_MS)
    return () => clearTimeout(timer)
  })
  if (last < 1) return null
  const step = steps[at]!
  const words = T.stepWords(step.label, clockWords(step.seconds))
  const onPlay = (): void => {
    if (!playing && at >= last) show(0)
    setPlaying(!playing)
  }
  return (
    <section aria-labelledby={id} className={css.part}>
      <h3 id={id}>{T.replay}</h3>
      <div className={css.replay}>
        <Button look="plain" onClick={onPlay}>
          {playing ? T.pause : T.play}
        </Button>
        <input
          type="range"
          className={css.range}
          aria-labelledby={id}
          aria-valuetext={`${T.step(at, last)}, ${words}`}
          min={0}
          max={last}
          step={1}
          value={at}
          onChange={(event) => {
            setPlaying(false)
            show(Number(event.currentTarget.value))
          }}
        />
      </div>
      <p className={css.small}>
        {T.step(at, last)}. {words}
      </p>
    </section>
  )
}
