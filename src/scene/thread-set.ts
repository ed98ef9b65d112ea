import type { ThreadInput, ThreadResult } from '../geometry/check-types.ts'
import { assessmentStore, type AssessmentState } from '../state/assessment.ts'
import type { Gesture } from '../state/gesture-store.ts'
import { pullOf } from '../state/present/pull.ts'
import { canDraw, isSilent, showsVerdicts } from '../state/sandbox-store.ts'
import type { ViewState } from '../state/view-store.ts'
import { ThreadBuffers } from './thread-buffers.ts'
import { PLAIN_COLOR, SILENT_COLOR, threadMaterials, threadUniforms } from './thread-material.ts'
import { writeThreads, type DrawnThread } from './thread-mesh.ts'
import { writeTrack } from './track-mesh.ts'
import type { ViewCamera } from './view-camera.ts'

/** The moving thread has a number of its own, beyond any of the plan's. */
const LIVE_INDEX = 100_000
/** The pattern keeps its size on screen in steps of two, from this scale on, mm per px. */
const PATTERN_MM_PER_PX = 0.34

/**
 * All threads as GPU resources: one merged mesh of the plan's, one small mesh of the thread in the middle of a
 * gesture, one of the track on the skin. React mounts them; gestures rewrite them without React.
 */
export class ThreadSet {
  readonly committed = new ThreadBuffers()
  readonly live = new ThreadBuffers()
  readonly track = new ThreadBuffers()
  readonly uniforms = threadUniforms()
  readonly materials = threadMaterials(this.uniforms)
  #order: readonly string[] = []
  /** Threads that move along with the held one: left out of the plan's mesh. */
  #moving: readonly string[] = []
  /** A patient looks: arrows show the pull instead of the way a thread is laid. */
  #presented = false

  /** Draw the plan's threads anew. */
  showPlan(state: AssessmentState): void {
    // Until a plan is judged its threads stay where they were, without the look of a verdict.
    const { threads, inputs } = state.judging?.before ?? { ...state, threads: state.result?.threads ?? [] }
    this.#order = threads.map(({ id }) => id)
    writeThreads(
      this.committed,
      threads.flatMap((thread, index) =>
        this.#moving.includes(thread.id) ? [] : this.#drawn(index, thread, inputs.get(thread.id)),
      ),
    )
  }

  /** Draw what is being drawn or dragged, in place of its committed self, and the track of what is selected. */
  showGesture(gesture: Gesture, view: ViewState): void {
    const { byThread, inputs, judging } = assessmentStore.getState()
    this.#present(view.mode === 'present')
    const live = gesture.kind === 'idle' ? null : gesture.live
    const beside = gesture.kind === 'idle' ? [] : gesture.beside
    writeThreads(
      this.live,
      [live ?? [], beside].flat().map(({ thread, input }, k) => drawn(LIVE_INDEX + k * 2, thread, input)),
    )
    this.#leaveOut(gesture.kind === 'dragging' ? beside.map(({ thread }) => thread.id) : [])
    const moving = gesture.kind === 'dragging' && live !== null
    this.uniforms.uHidden.value = moving ? this.#order.indexOf(gesture.threadId) : -1
    const selected = view.selectedThread
    this.uniforms.uSelected.value =
      gesture.kind === 'idle' ? (selected === null ? -1 : this.#order.indexOf(selected)) : LIVE_INDEX
    const waits = judging !== null && showsVerdicts(view.mode)
    this.uniforms.uPlain.value = showsVerdicts(view.mode) && !waits ? 0 : 1
    this.uniforms.uPlainColor.value.set(isSilent() || waits ? SILENT_COLOR : PLAIN_COLOR)
    const tracked = live?.thread ?? (selected === null ? undefined : byThread.get(selected))
    const input = live?.input ?? (selected === null ? undefined : inputs.get(selected))
    writeTrack(this.track, canDraw(view.mode) ? tracked : undefined, input, LIVE_INDEX + 1)
  }

  #drawn(index: number, result: ThreadResult, input: ThreadInput | undefined): DrawnThread {
    const thread = drawn(index, result, input)
    if (!this.#presented || input === undefined) return thread
    return { ...thread, pulls: result.passes.map((pass) => pullOf(pass, input.product)) }
  }

  #present(presented: boolean): void {
    if (presented === this.#presented) return
    this.#presented = presented
    this.showPlan(assessmentStore.getState())
  }

  #leaveOut(moving: readonly string[]): void {
    if (moving.length === this.#moving.length && moving.every((id, k) => id === this.#moving[k])) return
    this.#moving = moving
    this.showPlan(assessmentStore.getState())
  }

  /** Widths and patterns follow the zoom. Allocates nothing. */
  follow(camera: ViewCamera): void {
    this.uniforms.uMmPerPxByDepth.value = camera.mmPerPxByDepth
    this.uniforms.uMmPerPx.value = camera.mmPerPx
    const scale = 2 ** Math.round(Math.log2(camera.mmPerPxAtTarget / PATTERN_MM_PER_PX))
    this.uniforms.uPatternScale.value = Math.min(4, Math.max(0.25, scale))
  }

  dispose(): void {
    this.committed.dispose()
    this.live.dispose()
    this.track.dispose()
    this.materials.below.dispose()
    this.materials.through.dispose()
    this.materials.track.dispose()
  }
}

const drawn = (index: number, result: ThreadResult, input: ThreadInput | undefined): DrawnThread => ({
  index,
  result,
  radiusMm: (input?.product.outerDiameterMm ?? 0) / 2,
})
