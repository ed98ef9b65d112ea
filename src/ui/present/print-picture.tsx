import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { assessmentStore } from '../../state/assessment.ts'
import { sceneProbe, type SceneProbe } from '../../state/scene-probe.ts'
import css from './print.module.css'

/** Fine enough for a third of a page, px. */
const WIDTH_PX = 900
const HEIGHT_OF_WIDTH = 3 / 4

interface EntryMark {
  /** Share of the picture's width and height, from its top left corner. */
  readonly x: number
  readonly y: number
  readonly text: string
}
interface Picture {
  readonly address: string
  readonly marks: readonly EntryMark[]
}

/** Outlasts the panel, which is set up anew when the page takes the width of paper. */
const pictureStore = createStore<{ readonly picture: Picture | null }>()(() => ({ picture: null }))

/** Take the picture that paper shows, of the view as it stands. */
export function takePicture(): void {
  const picture = pictureNow()
  if (picture !== null) pictureStore.setState({ picture })
}

/** The face as it stands in the view when it is printed, with the numbers of the entries in sight. */
export function PrintPicture() {
  const picture = useStore(pictureStore, (state) => state.picture)
  useEffect(() => {
    // Printing reads the page as soon as this returns.
    const take = (): void => flushSync(takePicture)
    window.addEventListener('beforeprint', take)
    return () => window.removeEventListener('beforeprint', take)
  }, [])
  if (picture === null) return null
  return (
    <div className={css.picture}>
      <img src={picture.address} alt="" decoding="sync" />
      {picture.marks.map(({ x, y, text }) => (
        <span key={text} style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  )
}

function pictureNow(): Picture | null {
  const scene = sceneProbe()
  const address = scene?.picture(WIDTH_PX) ?? null
  const view = document.querySelector('[role="application"]')
  if (scene === null || address === null || view === null) return null
  return { address, marks: entryMarks(scene, view.getBoundingClientRect()) }
}

/** Entries nearer to each other than this share of the picture's width have one mark. */
const ONE_PLACE = 0.06

/** Numbers of the entries that can be seen, where they stand in the middle of the view that is printed. */
function entryMarks(scene: SceneProbe, view: DOMRect): readonly EntryMark[] {
  const scale = Math.min(view.width, view.height / HEIGHT_OF_WIDTH)
  const left = view.left + (view.width - scale) / 2
  const top = view.top + (view.height - scale * HEIGHT_OF_WIDTH) / 2
  const marks: { x: number; y: number; numbers: number[] }[] = []
  assessmentStore.getState().result?.threads.forEach(({ passes }, index) => {
    const entry = passes[0]?.samples[0]
    if (entry === undefined) return
    const place = scene.screenPointOf(entry.at)
    const [x, y] = [(place.x - left) / scale, (place.y - top) / (scale * HEIGHT_OF_WIDTH)]
    if (!place.visible || x < 0 || y < 0 || x > 1 || y > 1) return
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < ONE_PLACE)
    if (near === undefined) marks.push({ x, y, numbers: [index + 1] })
    else near.numbers.push(index + 1)
  })
  return marks.map(({ x, y, numbers }) => ({ x, y, text: shortList(numbers) }))
}

/** `1, 2`, or for more `1–6` where none is missing between, else the first two. */
export function shortList(numbers: readonly number[]): string {
  const [first, second, last] = [numbers[0]!, numbers[1], numbers.at(-1)!]
  if (numbers.length < 3) return numbers.join(', ')
  return last - first + 1 === numbers.length ? `${first}–${last}` : `${first}, ${second} …`
}
