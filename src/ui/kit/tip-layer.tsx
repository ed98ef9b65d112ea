import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import css from './tip-layer.module.css'
import { tipPlace } from './tip-place.ts'

/** How long the pointer has to rest, ms. */
const REST_MS = 400

interface Tip {
  readonly text: string
  readonly keys: string | null
  readonly of: DOMRect
}

const tipOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null

const read = (element: HTMLElement): Tip => ({
  text: element.dataset.tip ?? '',
  keys: element.dataset.tipKeys ?? null,
  of: element.getBoundingClientRect(),
})

/**
 * The tooltips of all buttons: one for the page, shown beside whatever has `data-tip` and is pointed at or
 * reached by keyboard. For the eye only: such buttons have accessible names of their own.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over: HTMLElement | null = null
    const hide = (): void => {
      clearTimeout(timer)
      over = null
      setTip(null)
    }
    const point = (event: PointerEvent): void => {
      const element = event.pointerType === 'touch' ? null : tipOf(event.target)
      if (element === over) return
      hide()
      over = element
      if (element !== null) timer = setTimeout(() => setTip(read(element)), REST_MS)
    }
    const focus = (event: FocusEvent): void => {
      const element = tipOf(event.target)
      if (element?.matches(':focus-visible') === true) setTip(read(element))
    }
    const listeners: readonly (readonly [string, (event: never) => void])[] = [
      ['pointerover', point],
      ['pointerdown', hide],
      ['keydown', hide],
      ['focusout', hide],
      ['focusin', focus],
      ['scroll', hide],
    ]
    for (const [type, listener] of listeners) addEventListener(type, listener as EventListener, true)
    return () => {
      clearTimeout(timer)
      for (const [type, listener] of listeners) removeEventListener(type, listener as EventListener, true)
    }
  }, [])
  return tip === null ? null : <TipBox tip={tip} />
}

function TipBox({ tip }: { readonly tip: Tip }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const { left, top } = tipPlace(tip.of, element.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    })
    element.style.left = `${left}px`
    element.style.top = `${top}px`
  }, [tip])
  return (
    <div ref={box} className={css.tip} aria-hidden="true">
      {tip.text}
      {tip.keys !== null && <span className={css.keys}>{tip.keys}</span>}
    </div>
  )
}
