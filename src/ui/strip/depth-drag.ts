import { holdDepth, isHeld, keepDepth, tryDepth, type HeldDepth } from '../../state/change-depth.ts'
import { cancelGesture } from '../../state/drag-point.ts'

/** A press that moves less than this up or down changes no depth, px. */
const GRAB_PX = 4

/** Where the path was pressed. */
export interface DepthPress {
  readonly threadId: string
  readonly pass: number
  readonly sMm: number
  readonly pointerId: number
  readonly clientY: number
  /** px per mm of depth. */
  readonly yPerMm: number
}

/** One drag of the path in the strip, up for shallower, down for deeper: worked off once a frame, no React. */
export class DepthDrag {
  readonly press: DepthPress
  #held: HeldDepth | null = null
  #depthMm = 0
  #frame = 0
  #over = false

  constructor(press: DepthPress) {
    this.press = press
  }

  /** Whether the press has become a drag: it is no click any more. */
  get moved(): boolean {
    return this.#held !== null || this.#over
  }

  move(clientY: number): void {
    const { press } = this
    if (this.#over) return
    if (this.#held === null) {
      if (Math.abs(clientY - press.clientY) < GRAB_PX) return
      this.#held = holdDepth(press.threadId, press.pass, press.sMm)
      if (this.#held === null) {
        this.#over = true
        return
      }
      this.#depthMm = this.#held.fromMm
      tryDepth(this.#held, this.#depthMm)
    }
    this.#depthMm = this.#held.fromMm + (clientY - press.clientY) / press.yPerMm
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#work)
  }

  /** Let go: one undoable step, or none where Esc has taken the gesture away or nothing was moved. */
  drop(): void {
    this.#stop()
    if (this.#held !== null && isHeld(this.#held)) keepDepth(this.#held, this.#depthMm)
  }

  cancel(): void {
    this.#stop()
    if (this.#held !== null && isHeld(this.#held)) cancelGesture()
  }

  readonly #work = (): void => {
    this.#frame = 0
    if (this.#held === null || this.#over) return
    if (isHeld(this.#held)) tryDepth(this.#held, this.#depthMm)
    else this.#over = true
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#over = true
  }
}
