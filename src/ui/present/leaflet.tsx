import { useRef, useState, type ComponentType } from 'react'
import { useLinked } from '../../state/present/linked.ts'
import { setView } from '../../state/view-store.ts'
import { Button } from '../kit/button.tsx'
import { PrinterIcon, UsersIcon } from '../kit/icons.ts'
import { TabRow } from '../kit/tabs.tsx'
import { fill } from '../texts/fill.ts'
import { PRESENT_CLINIC_TEXTS as CLINIC } from '../texts/present-clinic.ts'
import { ClinicOptions } from './clinic-options.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { AfterPart } from './parts/after-part.tsx'
import { ChoicesPart } from './parts/choices-part.tsx'
import { DayPart } from './parts/day-part.tsx'
import { PlanPart } from './parts/plan-part.tsx'
import { RisksPart } from './parts/risks-part.tsx'
import { takePicture } from './print-picture.tsx'
import { PARTS, setSession, useSession, type Part } from './session.ts'
import { useSpoken, type Spoken } from './spoken.ts'
import parts from './parts/parts.module.css'
import css from './present.module.css'

export const PART_CONTENT: Readonly<Record<Part, ComponentType<{ readonly spoken: Spoken }>>> = {
  plan: PlanPart,
  day: DayPart,
  risks: RisksPart,
  after: AfterPart,
  choices: ChoicesPart,
}

/** The plan in plain words, for the patient: part by part, large, without verdicts and without a promise. */
export function Leaflet() {
  const spoken = useSpoken()
  const part = useSession((state) => state.part)
  const page = useRef<HTMLDivElement>(null)
  const { words, speech } = spoken
  const open = (next: Part): void => {
    setSession({ part: next })
    page.current?.scrollTo({ top: 0 })
  }
  const Content = PART_CONTENT[part]
  return (
    <section className={css.leaflet} aria-labelledby="present-title" lang={speech.language}>
      <header className={css.head}>
        <h2 id="present-title">{words.title}</h2>
        <LanguageChoice />
        <Button
          look="plain"
          icon={PrinterIcon}
          aria-label={words.print}
          data-tip={words.print}
          onClick={printSheet}
        />
        <ClinicButton />
      </header>
      <TabRow
        label={words.parts}
        tabs={PARTS.map((value) => ({ value, name: words.part[value] }))}
        value={part}
        onChange={open}
        className={css.tabs}
        tabClassName={css.tab}
        panelId="present-page"
      />
      <div
        ref={page}
        id="present-page"
        role="tabpanel"
        aria-label={words.part[part]}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so has to be reached by keys
        tabIndex={0}
        className={css.page}
      >
        <div className={parts.text}>
          <Content spoken={spoken} />
        </div>
        {part === 'choices' && <OpenPlanner />}
      </div>
      <Steps part={part} spoken={spoken} onOpen={open} />
    </section>
  )
}

/** Some browsers do not say before they print: the picture is taken here too, and given time to come in. */
function printSheet(): void {
  takePicture()
  requestAnimationFrame(() => print())
}

interface StepsProps {
  readonly part: Part
  readonly spoken: Spoken
  readonly onOpen: (part: Part) => void
}

/** On to the next part and back, so that nothing is missed; and what the page is not. */
function Steps({ part, spoken: { words }, onOpen }: StepsProps) {
  const index = PARTS.indexOf(part)
  const next = PARTS[index + 1]
  const before = PARTS[index - 1]
  return (
    <footer className={css.foot}>
      <p>{words.consent}</p>
      {before !== undefined && (
        <Button look="plain" onClick={() => onOpen(before)}>
          {words.back}
        </Button>
      )}
      {next !== undefined && (
        <Button look="primary" onClick={() => onOpen(next)}>
          {fill(words.next, { part: words.part[next] })}
        </Button>
      )}
    </footer>
  )
}

/** What the clinic may open to this patient; somebody who came by a link has no clinic beside them. */
function ClinicButton() {
  const linked = useLinked()
  const [open, setOpen] = useState(false)
  if (linked) return null
  const { options } = CLINIC
  return (
    <>
      <Button
        look="plain"
        icon={UsersIcon}
        lang="en"
        aria-label={options.open}
        data-tip={options.open}
        onClick={() => setOpen(true)}
      />
      {open && <ClinicOptions onClose={() => setOpen(false)} />}
    </>
  )
}

/** The way into the planner for a clinic that was sent a patient's link. */
function OpenPlanner() {
  const linked = useLinked()
  if (!linked) return null
  return (
    <p lang="en" className={css.openPlanner}>
      <Button onClick={() => setView({ mode: 'plan' })}>{CLINIC.linked.open}</Button>
    </p>
  )
}
