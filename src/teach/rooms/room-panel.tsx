import { useEffect, useRef, useState } from 'react'
import { leaveSandbox } from '../../state/sandbox.ts'
import { sandboxStore } from '../../state/sandbox-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { Frame } from '../frame.tsx'
import { rememberView } from '../view-memory.ts'
import { PartPanel } from './part-panel.tsx'
import { PARTS, type Part, type Room } from './room.ts'
import { beginPart, showBoth, type Judged } from './room-sandbox.ts'
import { ROOM_TEXTS as T } from './room-texts.ts'
import { Verdict } from './verdict.tsx'
import css from './rooms.module.css'

interface Props {
  readonly room: Room
  readonly onLeave: () => void
  /** Both threads have passed. */
  readonly onDone: () => void
}

/** A published complication: its story, the thread that would cause it, the one that would not, and both at the end. */
export function RoomPanel({ room, onLeave, onDone }: Props) {
  const [part, setPart] = useState<Part | null>('cause')
  const [passed, setPassed] = useState<Readonly<Partial<Record<Part, Judged>>>>({})
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  // Whoever opens a plan has left the room; gone before the sandbox below is left on the way out.
  useEffect(() => sandboxStore.subscribe(({ sandbox }) => sandbox === null && leave.current()), [])
  useEffect(() => {
    const back = rememberView()
    beginPart(room, 'cause')
    return () => {
      leaveSandbox()
      back()
    }
  }, [room])
  const begin = (next: Part): void => {
    beginPart(room, next)
    setPart(next)
  }
  const onPassed = (judged: Judged): void => {
    if (part !== null) setPassed((all) => ({ ...all, [part]: judged }))
  }
  const onNext = (): void => {
    if (part === 'cause') return begin('spare')
    const { cause, spare } = passed
    if (cause === undefined || spare === undefined) return
    showBoth(room, { cause: cause.thread, spare: spare.thread })
    setPart(null)
    onDone()
  }
  const frame = { title: room.title, leave: T.leave, onLeave, escLeaves: false }
  if (part === null)
    return (
      <Frame {...frame} count={T.done} heading={T.both} at="both">
        {() => (
          <>
            <p className={css.small}>{T.bothNote}</p>
            {PARTS.map((one) => {
              const judged = passed[one]
              return (
                judged !== undefined && (
                  <section key={one} aria-label={T.threads[one]}>
                    <h3>{T.threads[one]}</h3>
                    <Verdict judged={judged} threadId={one} again />
                  </section>
                )
              )
            })}
            <h3>{T.why}</h3>
            <p>{room.why}</p>
            <div className={css.buttons}>
              <Button look="primary" onClick={onLeave}>
                {T.others}
              </Button>
              <Button look="plain" onClick={() => begin('cause')}>
                {T.again}
              </Button>
            </div>
          </>
        )}
      </Frame>
    )
  return (
    <Frame {...frame} count={T.part[part]} heading={T.ask[part]} at={part}>
      {() => (
        <>
          <details className={css.story} open={part === 'cause'}>
            <summary>{T.story}</summary>
            <p>{room.story}</p>
            <p className={css.small}>
              {T.source}: {room.source}
            </p>
          </details>
          <PartPanel key={part} room={room} part={part} onPassed={onPassed} onNext={onNext} />
        </>
      )}
    </Frame>
  )
}
