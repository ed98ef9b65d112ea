import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { resolvePoint, type Individual, type PlanPoint } from '../../plan/index.ts'
import { MarkPool, setData, setText } from '../mark-pool.ts'
import type { ScreenPoint } from '../screen.ts'
import './soundings.css'

interface Mark {
  readonly id: string
  readonly kind: 'layers' | 'course'
  readonly at: Vec3
  readonly normal: Vec3
}

/** A cross on the skin, with its name in the list, over each point that ultrasound or Doppler gave. */
export class SoundingMarks {
  readonly #pool: MarkPool
  #head: Head | null = null
  #individual: Individual | null = null
  #marks: readonly Mark[] = []

  constructor(root: HTMLElement) {
    this.#pool = new MarkPool(root, 'tl-sounding')
  }

  /**
   * @param individual null hides them all
   * @param seen screen place of a point that no skin hides; else null
   */
  update(
    head: Head,
    individual: Individual | null,
    seen: (at: Vec3, normal: Vec3) => ScreenPoint | null,
  ): void {
    if (head !== this.#head || individual !== this.#individual) {
      this.#head = head
      this.#individual = individual
      this.#marks = individual === null ? [] : marksOf(head, individual)
    }
    this.#pool.begin()
    for (const { id, kind, at, normal } of this.#marks) {
      const here = seen(at, normal)
      if (here === null) continue
      const mark = this.#pool.show(here.x, here.y)
      setText(mark, id)
      setData(mark, 'kind', kind)
    }
    this.#pool.finish()
  }
}

function marksOf(head: Head, { layers = [], courses = [] }: Individual): Mark[] {
  const placed = (kind: Mark['kind']) => (one: { readonly id: string; readonly at: PlanPoint }) => {
    const place = resolvePoint(head, one.at)
    if (!place.ok) return []
    return [{ id: one.id, kind, at: head.positionOf(place.value), normal: head.normalOf(place.value) }]
  }
  return [...layers.flatMap(placed('layers')), ...courses.flatMap(placed('course'))]
}
