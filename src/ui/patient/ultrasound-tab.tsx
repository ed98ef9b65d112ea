import { useEffect, useRef, type ReactNode } from 'react'
import { removeSounding, resolvePoint, type CourseSounding, type LayerSounding } from '../../plan/index.ts'
import { headStore, useHead } from '../../state/head-store.ts'
import { useDraft } from '../../state/individual/patient-store.ts'
import { courseDraft, emptyDraft, layerDraft, setDraft } from '../../state/individual/sounding-draft.ts'
import { dispatch, usePlan } from '../../state/plan-store.ts'
import { goTo, setView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { CrosshairIcon, PenLineIcon, TrashIcon } from '../kit/icons.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { closeDialog } from '../ui-store.ts'
import { SoundingForm } from './sounding-form.tsx'
import { clickPlace, fromLandmark } from './sounding-place.tsx'
import { courseWords, layerWords } from './sounding-words.ts'
import css from './patient.module.css'

const T = PATIENT_TEXTS.ultrasound
const NO_LAYERS: readonly LayerSounding[] = []
const NO_COURSES: readonly CourseSounding[] = []

/** What ultrasound and Doppler showed: depths of layers, points of nerves and vessels. */
export function UltrasoundTab() {
  const layers = usePlan(({ doc }) => doc.individual?.layers) ?? NO_LAYERS
  const courses = usePlan(({ doc }) => doc.individual?.courses) ?? NO_COURSES
  const draft = useDraft()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (draft !== null) form.current?.scrollIntoView({ block: 'nearest' })
  }, [draft])
  return (
    <div className={css.part}>
      <p className={css.note}>{T.intro}</p>
      {draft !== null && (
        <div ref={form}>
          <SoundingForm draft={draft} />
        </div>
      )}
      <List title={T.layers} none={T.noLayers} kind="layers" adding={draft === null}>
        {layers.map((one) => (
          <Row
            key={one.id}
            sounding={one}
            words={layerWords(one, headStore.getState().head)}
            onEdit={() => setDraft(layerDraft(one))}
          />
        ))}
      </List>
      <List title={T.courses} none={T.noCourses} kind="course" adding={draft === null}>
        {courses.map((one) => (
          <Row
            key={one.id}
            sounding={one}
            words={courseWords(one, headStore.getState().head)}
            onEdit={() => setDraft(courseDraft(one))}
          />
        ))}
      </List>
    </div>
  )
}

interface ListProps {
  readonly title: string
  readonly none: string
  readonly kind: 'layers' | 'course'
  /** A new one may be begun. */
  readonly adding: boolean
  readonly children: readonly ReactNode[]
}

const List = ({ title, none, kind, adding, children }: ListProps) => (
  <section className={css.part} aria-label={title}>
    <h3 className={css.heading}>{title}</h3>
    {children.length === 0 ? <p className={css.note}>{none}</p> : <ul className={css.list}>{children}</ul>}
    {adding && (
      <div className={css.actions}>
        <Button look="plain" icon={CrosshairIcon} onClick={() => clickPlace(emptyDraft(kind))}>
          {T.byClick}
        </Button>
        <Button look="plain" onClick={() => fromLandmark(emptyDraft(kind))}>
          {T.byLandmark}
        </Button>
      </div>
    )}
  </section>
)

interface RowProps {
  readonly sounding: LayerSounding | CourseSounding
  readonly words: string
  readonly onEdit: () => void
}

function Row({ sounding: { id, at }, words, onEdit }: RowProps) {
  const note = useHead(({ soundings }) => soundings.find((one) => one.sounding === id))
  return (
    <li className={css.row}>
      <div className={css.what}>
        <p>
          <b>{id}</b> {words}
        </p>
        {note?.message && (
          <p className={note.used ? css.note : css.fault}>
            {note.used ? note.message : T.notUsed(note.message)}
          </p>
        )}
      </div>
      <Button
        icon={CrosshairIcon}
        aria-label={T.goTo(id)}
        onClick={() => {
          const { head } = headStore.getState()
          const place = head && resolvePoint(head, at)
          if (head === null || !place?.ok) return
          closeDialog()
          goTo(head.positionOf(place.value))
          setView({ markedPoint: head.positionOf(place.value) })
        }}
      />
      <Button icon={PenLineIcon} aria-label={T.edit(id)} onClick={onEdit} />
      <Button
        icon={TrashIcon}
        aria-label={T.remove(id)}
        onClick={() => dispatch(T.removeStep, (doc) => removeSounding(doc, id))}
      />
    </li>
  )
}
