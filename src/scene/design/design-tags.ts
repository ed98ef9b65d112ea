import type { Camera } from 'three'
import { dot, type Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { MarkPool, setData, setText } from '../mark-pool.ts'
import { skinHides } from '../pick-skin.ts'
import { toScreen, towardsCamera, type ScreenPoint } from '../screen.ts'
import type { DesignTag } from './design-ink.ts'
import './design.css'

/** Tags nearer to each other than this, px, would lie on one another: the marked one stands. */
const APART_PX = { x: 76, y: 18 } as const

/** Numbers beside the marks on the skin: plain HTML over the picture, moved without React. */
export class DesignTags {
  readonly #layer: HTMLElement
  readonly #pool: MarkPool
  readonly #here: ScreenPoint = { x: 0, y: 0, inFront: false }

  constructor(overlay: HTMLElement) {
    this.#layer = overlay.ownerDocument.createElement('div')
    this.#layer.className = 'tl-layer'
    overlay.append(this.#layer)
    this.#pool = new MarkPool(this.#layer, 'tl-design-tag')
  }

  update(tags: readonly DesignTag[], head: Head, camera: Camera, width: number, height: number): void {
    const placed: { x: number; y: number }[] = []
    this.#pool.begin()
    for (const { at, text, marked } of tags.toSorted((a, b) => Number(b.marked) - Number(a.marked))) {
      const here = this.#seen(at, head, camera, width, height)
      if (here === null || placed.some((other) => isOver(other, here))) continue
      placed.push({ x: here.x, y: here.y })
      const mark = this.#pool.show(here.x, here.y)
      setText(mark, text)
      setData(mark, 'marked', marked ? 'yes' : null)
    }
    this.#pool.finish()
  }

  #seen(at: Vec3, head: Head, camera: Camera, width: number, height: number): ScreenPoint | null {
    const hit = head.closestPoint(at)
    const toCamera = towardsCamera(camera, at)
    if (hit === null || dot(head.normalOf(hit.point), toCamera) < 0.1) return null
    const here = toScreen(camera, width, height, hit.at, this.#here)
    return here.inFront && !skinHides(head, hit.at, toCamera) ? here : null
  }

  dispose(): void {
    this.#layer.remove()
  }
}

const isOver = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  Math.abs(a.x - b.x) < APART_PX.x && Math.abs(a.y - b.y) < APART_PX.y
