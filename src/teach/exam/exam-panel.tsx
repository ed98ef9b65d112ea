import { useEffect, useRef, useState, type RefObject } from 'react'
import { headSettled, isHeadComing } from '../../state/head-building.ts'
import { planStore } from '../../state/plan-store.ts'
import { leaveSandbox, thaw } from '../../state/sandbox.ts'
import { inSandbox, sandboxStore } from '../../state/sandbox-store.ts'
import { say } from '../../state/view-store.ts'
import { rememberView } from '../view-memory.ts'
import { BriefPanel } from './brief-panel.tsx'
import type { ExamCase } from './exam-case.ts'
import { EXAM_TEXTS as T } from './exam-texts.ts'
import { gradePlan } from './grade.ts'
import { recordSteps, type Recorder } from './recording.ts'
import { SitPanel } from './sit-panel.tsx'
import { faultNow, groundNow, layOut, showExpert, uncover } from './stage.ts'
import { ToldPanel, type Told } from './told-panel.tsx'

interface Props {
  readonly exam: ExamCase
  readonly onLeave: () => void
}

/** A sitting in progress. */
interface Sitting {
  /** `performance.now()` at its start. */
  readonly startMs: number
  readonly recorder: Recorder
}

/** An exam from its brief to its answer. Leaving brings the doctor's plan and view back. */
export function ExamPanel({ exam, onLeave }: Props) {
  const [sitting, setSitting] = useState<Sitting | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [waits, setWaits] = useState(false)
  const awaited = useRef<object | null>(null)
  const back = useRef<(() => void) | null>(null)
  const recorder = useRef<Recorder | null>(null)
  const refusing = useRef(false)
  const leave = useRef({ run: onLeave, sitting: false })
  useEffect(() => {
    leave.current = { run: onLeave, sitting: sitting !== null }
  })
  useEffect(() => {
    // Whoever changes mode or opens a plan has left the exam; gone before the sandbox is left below.
    const stop = sandboxStore.subscribe(({ sandbox }) => {
      if (sandbox !== null || refusing.current) return
      if (leave.current.sitting) say('info', T.left)
      leave.current.run()
    })
    return () => {
      awaited.current = null
      stop()
      if (leave.current.sitting) say('info', T.left)
      recorder.current?.stop()
      showExpert(null)
      leaveSandbox()
      putBack(back)
    }
  }, [])

  const begin = (): void => {
    back.current ??= rememberView()
    setTold(null)
    layOut(exam)
    // The head of the case may be another one, which takes a moment.
    if (!isHeadComing()) return start()
    const own = {}
    awaited.current = own
    setWaits(true)
    // Whoever left the exam meanwhile, be it for the next one, does not begin it.
    void headSettled().then(() => {
      if (own === awaited.current) start()
    })
  }
  const start = (): void => {
    setWaits(false)
    if (!inSandbox()) return
    const fault = faultNow(exam)
    if (fault !== null) {
      refusing.current = true
      leaveSandbox()
      refusing.current = false
      putBack(back)
      setRefused(T.refused(T.fault(fault)))
      return
    }
    recorder.current?.stop()
    thaw()
    const startMs = performance.now()
    recorder.current = recordSteps(() => performance.now())
    setSitting({ startMs, recorder: recorder.current })
  }
  const handIn = (): void => {
    const ground = groundNow(exam)
    if (sitting === null || ground === null) return
    const seconds = (performance.now() - sitting.startMs) / 1000
    sitting.recorder.stop()
    const { doc } = planStore.getState()
    const grade = gradePlan(exam, doc, ground, seconds)
    setSitting(null)
    setTold({ doc, grade, seconds, steps: sitting.recorder.steps() })
    uncover(doc)
    showExpert(grade.seen)
  }

  if (told !== null) return <ToldPanel exam={exam} told={told} onAgain={begin} onLeave={onLeave} />
  if (sitting !== null)
    return <SitPanel exam={exam} startMs={sitting.startMs} onHandIn={handIn} onLeave={onLeave} />
  return <BriefPanel exam={exam} refused={refused} waits={waits} onBegin={begin} onLeave={onLeave} />
}

/** Once. */
function putBack(back: RefObject<(() => void) | null>): void {
  back.current?.()
  back.current = null
}
