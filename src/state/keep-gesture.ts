import { assessmentStore } from './assessment.ts'
import { dragTo } from './drag-point.ts'
import { restyleDrawing } from './draw-thread.ts'
import { gestureNow } from './gesture-store.ts'

/** What is drawn or dragged is judged again as soon as the plan has a verdict, even under a pointer that rests. */
export const keepGesture = (): (() => void) =>
  assessmentStore.subscribe((now, before) => {
    if (now.result === null || now.result === before.result) return
    const gesture = gestureNow()
    if (gesture.kind === 'drawing') restyleDrawing()
    else if (gesture.kind === 'dragging' && gesture.to !== null) dragTo(gesture.to)
  })
