import { useState } from 'react'
import { useHead } from '../../state/head-store.ts'
import { Section } from '../../ui/kit/section.tsx'
import { RoomPanel } from './room-panel.tsx'
import { ROOMS, type Room } from './room.ts'
import { ROOM_TEXTS as T } from './room-texts.ts'
import cards from '../cards.module.css'
import css from './rooms.module.css'

/** The rooms to choose from, or the one that is entered. */
export default function RoomsTab() {
  const [room, setRoom] = useState<Room | null>(null)
  const [last, setLast] = useState<Room | null>(null)
  const [done, setDone] = useState<readonly string[]>([])
  const ready = useHead((state) => state.ground !== null)
  if (room !== null)
    return (
      <RoomPanel
        key={room.id}
        room={room}
        onLeave={() => {
          setLast(room)
          setRoom(null)
        }}
        onDone={() => setDone((all) => [...new Set([...all, room.id])])}
      />
    )
  return (
    <Section title={T.title}>
      <p className={css.quiet}>{T.intro}</p>
      {!ready && <p role="status">{T.wait}</p>}
      <ul className={cards.cards}>
        {ROOMS.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              autoFocus={one.id === last?.id}
              className={cards.card}
              data-row
              aria-disabled={!ready || undefined}
              onClick={() => ready && setRoom(one)}
            >
              <span className={cards.title}>{one.title}</span>
              {done.includes(one.id) && <span className={cards.note}>{T.done}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className={css.small}>{T.caution}</p>
    </Section>
  )
}
