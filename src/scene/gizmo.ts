import type { Camera } from 'three'
import type { Vec3 } from '../geometry/vec3.ts'
import { lookFrom, type ViewName } from '../state/view-store.ts'
import { screenAxes } from './screen.ts'
import { VIEW_DIRECTIONS } from './standard-views.ts'

const SIZE_PX = 96
const ARM_PX = 33
const BALL_PX = 11
const SVG = 'http://www.w3.org/2000/svg'

const LETTERS = {
  A: 'Anterior',
  P: 'Posterior',
  L: "Patient's left",
  R: "Patient's right",
  S: 'Superior',
  I: 'Inferior',
} as const satisfies Record<string, ViewName>

interface Arm {
  readonly direction: Vec3
  readonly group: SVGGElement
  readonly line: SVGLineElement
}

/**
 * The labelled compass of the view: A P L R S I, turning with the camera, each a way to look from there.
 * The same views have named buttons in the panels, so this one stays out of the accessibility tree.
 */
export class OrientationGizmo {
  readonly #svg: SVGSVGElement
  readonly #arms: readonly Arm[]

  constructor(root: HTMLElement) {
    const make = <K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string>) => {
      const node = root.ownerDocument.createElementNS(SVG, name)
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
      return node
    }
    const half = SIZE_PX / 2
    this.#svg = make('svg', {
      class: 'tl-gizmo',
      width: String(SIZE_PX),
      height: String(SIZE_PX),
      viewBox: `${-half} ${-half} ${SIZE_PX} ${SIZE_PX}`,
      'aria-hidden': 'true',
    })
    this.#arms = Object.entries(LETTERS).map(([letter, name]) => {
      const line = make('line', { class: 'tl-gizmo-arm', x1: '0', y1: '0' })
      const group = make('g', { class: 'tl-gizmo-ball' })
      const title = make('title', {})
      title.textContent = name
      const text = make('text', { 'text-anchor': 'middle', 'dominant-baseline': 'central' })
      text.textContent = letter
      group.append(title, make('circle', { r: String(BALL_PX) }), text)
      group.addEventListener('click', () => lookFrom(name))
      return { direction: VIEW_DIRECTIONS[name], group, line }
    })
    this.#svg.append(...this.#arms.map(({ line }) => line), ...this.#arms.map(({ group }) => group))
    // A press on the compass is not a press on the head.
    for (const type of ['pointerdown', 'pointerup', 'dblclick'])
      this.#svg.addEventListener(type, (event) => event.stopPropagation())
    root.append(this.#svg)
  }

  update(camera: Camera): void {
    const { right, up } = screenAxes(camera)
    const depths = this.#arms.map(({ direction, group, line }) => {
      const x = ARM_PX * (direction[0] * right[0] + direction[1] * right[1] + direction[2] * right[2])
      const y = -ARM_PX * (direction[0] * up[0] + direction[1] * up[1] + direction[2] * up[2])
      const towards =
        direction[0] * (right[1] * up[2] - right[2] * up[1]) +
        direction[1] * (right[2] * up[0] - right[0] * up[2]) +
        direction[2] * (right[0] * up[1] - right[1] * up[0])
      group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)
      group.classList.toggle('tl-gizmo-far', towards < -0.2)
      line.setAttribute('x2', x.toFixed(1))
      line.setAttribute('y2', y.toFixed(1))
      return { group, towards }
    })
    // Nearer balls are painted over farther ones; the order changes rarely.
    const order = depths.toSorted((a, b) => a.towards - b.towards).map(({ group }) => group)
    const painted = [...this.#svg.querySelectorAll('.tl-gizmo-ball')]
    if (order.some((group, i) => painted[i] !== group)) this.#svg.append(...order)
  }

  dispose(): void {
    this.#svg.remove()
  }
}
