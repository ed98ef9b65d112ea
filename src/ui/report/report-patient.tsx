import { useHead } from '../../state/head-store.ts'
import { courseWords, layerWords } from '../patient/sounding-words.ts'
import { PATIENT_TEXTS as T } from '../texts/patient.ts'
import type { Sheet } from './use-sheet.ts'

/** What was measured on this patient and what altered them, point by point. */
export function KnownOfPatient({ sheet: { doc, head } }: { readonly sheet: Sheet }) {
  const notes = useHead(({ soundings }) => soundings)
  const { layers = [], courses = [], history = [] } = doc.individual ?? {}
  if (layers.length + courses.length + history.length === 0) return null
  const refusal = (id: string): string => {
    const note = notes.find(({ sounding, used }) => sounding === id && !used)
    return note?.message ? ` ${T.ultrasound.notUsed(note.message)}` : ''
  }
  return (
    <section>
      <h3>{T.title}</h3>
      <ul>
        {layers.map((one) => (
          <li key={one.id}>
            <b>{one.id}</b> {layerWords(one, head)}.{refusal(one.id)}
          </li>
        ))}
        {courses.map((one) => (
          <li key={one.id}>
            <b>{one.id}</b> {courseWords(one, head)}.{refusal(one.id)}
          </li>
        ))}
        {history.map(({ region, side, kind }) => (
          <li key={`${region} ${side} ${kind}`}>
            {T.history.flag(T.history.kinds[kind], T.history.regionNames[region], T.sides[side])}.
          </li>
        ))}
      </ul>
    </section>
  )
}
