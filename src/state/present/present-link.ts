import type { PlanDocument } from '../../plan/document.ts'
import { planFromLink, planLink, withoutWords } from '../../plan/link.ts'
import type { PlanError } from '../../plan/plan-error.ts'
import { fail, ok, type Result } from '../../plan/result.ts'
import { LANGUAGES, type TranslatedLanguage } from '../language.ts'

/** The part of an address after `#` that opens Present mode: alone for the plan at hand, or with a plan. */
const MARK = '#present'
const PLAN_MARK = '#plan='
const LANGUAGE_MARK = '&lang='
/** Stands at every thread alike, so that a link does not tell which of them had a danger. */
const REVIEWED = 'Reviewed before it was shown'

/** A plan as a patient's link holds it. */
export interface PresentedPlan {
  readonly doc: PlanDocument
  /** Whether its dangers had been reviewed where the link was made. */
  readonly reviewed: boolean
  /** The language it was shown in, and the check sum of the words that a clinician reviewed; null for English. */
  readonly language: { readonly id: TranslatedLanguage; readonly sum: string } | null
}

/** Whether the part of an address after `#`, with the `#`, asks for Present mode. */
export const asksForPresent = (hash: string): boolean => hash === MARK || hash.startsWith(`${MARK}=`)

/** Whether it brings a plan of its own. */
export const bringsPlan = (hash: string): boolean => hash.startsWith(`${MARK}=`)

/**
 * A plan for a patient as the part of an address after `#`. It holds where the threads lie: no findings, no reasons,
 * no names. Only for a plan whose dangers were reviewed.
 */
export async function presentLink(
  doc: PlanDocument,
  language: PresentedPlan['language'] = null,
): Promise<string> {
  const { individual: _own, ...bare } = withoutWords(doc)
  const marked = { ...bare, threads: bare.threads.map((thread) => ({ ...thread, accepted: REVIEWED })) }
  const packed = await planLink(marked, { words: true })
  const spoken = language === null ? '' : `${LANGUAGE_MARK}${language.id}.${language.sum}`
  return `${MARK}=${packed.slice(PLAN_MARK.length)}${spoken}`
}

/** The plan of a patient's link. Never throws: a link that was cut or changed comes back as one error. */
export async function planOfPresentLink(hash: string): Promise<Result<PresentedPlan, PlanError>> {
  const read = await planFromLink(PLAN_MARK + hash.slice(MARK.length + 1))
  if (!read.ok) return fail(read.error)
  const { threads } = read.value
  return ok({
    doc: {
      ...read.value,
      threads: threads.map(({ accepted: _mark, ...thread }) => thread),
    },
    reviewed: threads.every(({ accepted }) => accepted === REVIEWED),
    language: languageOf(hash),
  })
}

function languageOf(hash: string): PresentedPlan['language'] {
  const [id, sum] = (hash.split(LANGUAGE_MARK)[1] ?? '').split('.')
  const known = LANGUAGES.find((language) => language === id)
  return known === undefined || known === 'en' || sum === undefined ? null : { id: known, sum }
}
