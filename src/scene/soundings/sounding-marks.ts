import type { Vec3 } from '../../geometry/vec3.ts'
import type { Head } from '../../head/types.ts'
import { resolvePoint, type Individual, type PlanPoint } from '../../plan/index.ts'
import { MarkPool, setData, setText } from '../mark-pool.ts'
import type { ScreenPoint } from '../screen.ts'
import { labelSides } from './label-sides.ts'
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
    const shown = this.#marks.flatMap(({ id, kind, at, normal }) => {
      const here = seen(at, normal)
      // copied: the place that is handed out may be used again for the next one
      return here === null ? [] : [{ name: id, kind, x: here.x, y: here.y }]
    })
    const sides = labelSides(shown)
    shown.forEach(({ name, kind, x, y }, i) => {
      const mark = this.#pool.show(x, y)
      setText(mark, name)
      setData(mark, 'kind', kind)
      setData(mark, 'side', sides[i]!)
      mark.style.setProperty('--characters', String(name.length))
    })
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
