import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findThread, type PlanThread, type PointRef } from '../../plan/index.ts'
import { useAssessment } from '../../state/assessment.ts'
import { useGestureKind } from '../../state/gesture-store.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { useSandbox } from '../../state/sandbox-store.ts'
import { watchHandlePlaces, type HandlePlace } from '../../state/tools/handle-places.ts'
import { useView } from '../../state/view-store.ts'
import { useMedia } from '../kit/use-media.ts'
import { DRAWING_TEXTS } from '../texts/drawing.ts'
import { PointFields } from './point-fields.tsx'
import { pointName } from './point-names.ts'
import { valueWords } from './point-value-words.ts'
import css from './point-values.module.css'

const T = DRAWING_TEXTS.values

/** Beside each handle of the selected thread what is measured there; a press opens it for typing. */
export function PointValues() {
  const id = useView((state) => state.selectedThread)
  const drawing = useSandbox((sandbox) => sandbox !== null)
  const planning = useView((state) => state.mode === 'plan')
  const idle = useGestureKind() === 'idle'
  const thread = usePlan((state) => (id === null ? null : findThread(state.doc, id)))
  return thread !== null && (planning || drawing) && idle ? <Values key={thread.id} thread={thread} /> : null
}

/** Room for one value only. */
const NARROW = '(max-width: 600px)'

const keyOf = ({ pass, point }: PointRef): string => `${pass}.${point}`

function Values({ thread }: { readonly thread: PlanThread }) {
  const head = useHead((state) => state.head)
  const result = useAssessment((state) => state.byThread.get(thread.id))
  const [open, setOpen] = useState<PointRef | null>(null)
  const narrow = useMedia(NARROW)
  const chosen = useView((state) => state.selectedPoint)
  const place = useRef<HTMLDivElement>(null)
  // Anew with every render: what appears with a press stands beside its handle before it is painted.
  useLayoutEffect(() => watchHandlePlaces((places) => lay(place.current, places)))
  // From the fields the focus goes back to where it came from.
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && open === null)
      place.current?.querySelector('button')?.focus({ preventScroll: true })
    wasOpen.current = open !== null
  }, [open])
  if (head === null) return null
  const all = thread.passes.flatMap((points, pass) => points.map((_, point): PointRef => ({ pass, point })))
  // One value at a time where there is little room, and while one is typed.
  const only = open ?? (narrow ? (chosen ?? all.at(-1)!) : null)
  const refs = only === null ? all : all.filter((ref) => keyOf(ref) === keyOf(only))
  return (
    <div ref={place} className={css.place} role="group" aria-label={T.list}>
      {refs.map((ref) => {
        const name = pointName(thread, ref)
        const isOpen = open !== null
        return (
          <div
            key={keyOf(ref)}
            data-handle={keyOf(ref)}
            hidden
            className={css.value}
            data-open={isOpen || undefined}
          >
            {isOpen ? (
              <PointFields
                thread={thread}
                at={ref}
                head={head}
                result={result}
                onClose={() => setOpen(null)}
              />
            ) : (
              <button type="button" className={css.chip} onClick={() => setOpen(ref)}>
                <span className="spoken">{T.open(name)} </span>
                {valueWords(thread, ref, head, result)}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Room kept free at the edges of the view, px. */
const EDGE_PX = 6
/** Beside the handle, px. */
const BESIDE_PX = 14
/** Above or below the handle, which a finger has to reach, px. */
const CLEAR_PX = 26

/**
 * Moved without React, once a frame. A value stands on the side of its handle that is away from the thread, and
 * never leaves the view; one whose handle is out of sight is hidden.
 */
function lay(place: HTMLElement | null, places: readonly HandlePlace[]): void {
  if (place === null) return
  const middle = middleOf(places)
  for (const value of place.children) {
    if (!(value instanceof HTMLElement)) continue
    const at = places.find((handle) => keyOf(handle) === value.dataset.handle)
    value.hidden = at === undefined && value.dataset.open === undefined
    if (at === undefined) continue
    const { offsetWidth: width, offsetHeight: height } = value
    const onLeft = at.x < middle.x
    // To the right above an entry stands the number of the thread.
    const above = at.y < middle.y && (onLeft || at.pass > 0 || at.point > 0)
    const x = onLeft ? at.x - BESIDE_PX - width : at.x + BESIDE_PX
    const left = within(x, place.clientWidth - width)
    // Pushed back into the view it would cover its handle: it goes above or below it.
    const apartPx = left === x ? 0 : CLEAR_PX
    const y = above ? at.y - height - apartPx : at.y + apartPx
    const top = within(y, place.clientHeight - height)
    value.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`
  }
}

function middleOf(places: readonly HandlePlace[]): { readonly x: number; readonly y: number } {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  const count = Math.max(1, places.length)
  return { x: sum.x / count, y: sum.y / count }
}

const within = (value: number, most: number): number => Math.max(EDGE_PX, Math.min(value, most - EDGE_PX))
