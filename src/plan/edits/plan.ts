import { PLAN_DEFAULTS, type PlanDocument, type PlanHead, type PlanSettings } from '../document.ts'
import { isSame } from './fields.ts'
import { setFace } from './individual.ts'

/** Name of the plan; an empty one becomes the default name. */
export function renamePlan(doc: PlanDocument, name: string): PlanDocument {
  const next = name.trim() || PLAN_DEFAULTS.name
  return next === doc.name ? doc : { ...doc, name: next }
}

/**
 * Change the head; morphs that are not named stay. A scanned face goes with the head it was fitted to: it is offsets from
 * that skin, and on any other it would make a face that is nobody's, and be called fitted.
 */
export function setHead(
  doc: PlanDocument,
  change: Partial<Pick<PlanHead, 'preset' | 'morphs'>>,
): PlanDocument {
  const head = { ...doc.head, ...change }
  return isSame(head, doc.head) ? doc : setFace({ ...doc, head }, null)
}

/** Weight of one morph, held to 0..1; 0 takes it off the list. */
export function setMorph(doc: PlanDocument, id: string, weight: number): PlanDocument {
  const { [id]: _, ...others } = doc.head.morphs
  const held = Math.min(1, Math.max(0, weight))
  return setHead(doc, { morphs: held > 0 ? { ...others, [id]: held } : others })
}

/** Change settings; the ones not named stay. */
export function setSettings(
  doc: PlanDocument,
  change: Partial<Pick<PlanSettings, 'operatorLateralMm' | 'operatorDepthMm' | 'layers' | 'marginsMm'>>,
): PlanDocument {
  const settings = { ...doc.settings, ...change }
  return isSame(settings, doc.settings) ? doc : { ...doc, settings }
}

/** Margin kept free round a structure, mm; null for the structure's own. */
export function setMargin(doc: PlanDocument, structureId: string, marginMm: number | null): PlanDocument {
  const { [structureId]: _, ...others } = doc.settings.marginsMm ?? {}
  return setSettings(doc, { marginsMm: marginMm === null ? others : { ...others, [structureId]: marginMm } })
}

const LONGEST_FILE_NAME = 80

/** A name for the plan's file: letters and digits of its own name, joined by hyphens. */
export function planFileName(doc: PlanDocument): string {
  const words = doc.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['plan']
  return `${words.join('-').slice(0, LONGEST_FILE_NAME)}.threadline.json`
}
